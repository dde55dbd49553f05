import { draft } from '../state.ts';

export type EditEnd = 'enter' | 'tab' | 'blur' | 'cancel';

/** The input that lies over a cell while it is edited. It and the formula bar show the same draft. */
export function openCellEditor(
  grid: HTMLElement,
  cell: HTMLElement,
  onEnd: (text: string, end: EditEnd) => void,
): void {
  const input = document.createElement('input');
  input.className = 'cell-editor';
  input.setAttribute('aria-label', 'Cell content');
  input.spellcheck = false;
  input.value = draft.value ?? '';
  place(input, grid, cell);
  grid.append(input);
  input.focus();
  let open = true;
  const finish = (end: EditEnd) => {
    if (!open) return;
    open = false;
    const text = input.value;
    input.remove();
    onEnd(text, end);
  };
  input.addEventListener('input', () => {
    draft.value = input.value;
  });
  input.addEventListener('blur', () => finish('blur'));
  input.addEventListener('keydown', (event) => {
    event.stopPropagation();
    const end = ({ Enter: 'enter', Tab: 'tab', Escape: 'cancel' } as const)[event.key];
    if (!end) return;
    event.preventDefault();
    finish(end);
  });
}

function place(input: HTMLElement, grid: HTMLElement, cell: HTMLElement): void {
  const frame = grid.getBoundingClientRect();
  const box = cell.getBoundingClientRect();
  input.style.left = `${box.left - frame.left - 1}px`;
  input.style.top = `${box.top - frame.top - 1}px`;
  input.style.minWidth = `${box.width + 2}px`;
  input.style.height = `${box.height + 2}px`;
}
