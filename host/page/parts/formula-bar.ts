import { signal } from '@preact/signals';
import { type ComponentChild, h } from 'preact';
import { cellOf } from '../a1.ts';
import { editCell } from '../actions.ts';
import { focusGrid } from '../grid/focus.ts';
import { select, step } from '../grid/grid-pane.ts';
import { activeCell, address, book, cellInput, draft, layout, selection } from '../state.ts';

/** What stands in the name box until it is left: a page that is read anew while somebody types keeps it. */
const typedAddress = signal<string | null>(null);

export function FormulaBar(): ComponentChild {
  const error = activeCell.value?.error;
  return h(
    'div',
    { class: 'formula-bar', role: 'region', 'aria-label': 'Formula bar' },
    h('p', { class: 'for-screen-readers', role: 'status' }, `${address.value} ${activeCell.value?.text ?? 'blank'}`),
    h('input', {
      class: 'name-box',
      'aria-label': 'Cell address',
      value: typedAddress.value ?? address.value,
      spellcheck: false,
      onInput: typeAddress,
      onKeyDown: goTo,
      onBlur: forgetAddress,
    }),
    h('span', { class: 'fx', 'aria-hidden': 'true' }, 'fx'),
    h('input', {
      class: 'formula-input',
      'aria-label': 'Content of the cell',
      spellcheck: false,
      autocomplete: 'off',
      value: draft.value ?? cellInput.value,
      onInput,
      onKeyDown,
      onBlur: commitOnBlur,
    }),
    error ? h('p', { class: 'formula-error', role: 'status' }, error) : h(FunctionHint, null),
  );
}

/** The custom function that is being typed, with its parameters. */
function FunctionHint(): ComponentChild {
  const name = /^=.*?([A-Z_][A-Z_0-9]*)\((?!.*[A-Z_]\()/i.exec(draft.value ?? '')?.[1]?.toUpperCase();
  const found = name && book.value?.functions.find((help) => help.name === name);
  if (!found) return null;
  return h(
    'p',
    { class: 'function-hint', role: 'status' },
    h('b', null, `${found.name}(${found.parameters.join(', ')})`),
    ` ${found.description}`,
  );
}

function onInput(event: Event): void {
  draft.value = (event.currentTarget as HTMLInputElement).value;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.key === 'Escape') {
    draft.value = null;
    focusGrid();
  } else if (event.key === 'Enter') {
    event.preventDefault();
    commit();
    step(1, 0);
  }
}

function commitOnBlur(): void {
  commit();
}

function commit(): void {
  const text = draft.value;
  const { row, column } = selection.value;
  const changed = text !== null && text !== cellInput.value;
  draft.value = null;
  if (changed) void editCell(row, column, text);
}

function typeAddress(event: Event): void {
  typedAddress.value = (event.currentTarget as HTMLInputElement).value;
}

function forgetAddress(): void {
  typedAddress.value = null;
}

function goTo(event: KeyboardEvent): void {
  if (event.key !== 'Enter' && event.key !== 'Escape') return;
  const target = event.key === 'Enter' && cellOf(typedAddress.value ?? address.value);
  const { sheetId, rows = 0, columns = 0 } = layout.value ?? {};
  forgetAddress();
  if (target && sheetId !== undefined && target.row <= rows && target.column <= columns) {
    select({ sheetId, ...target, rows: 1, columns: 1 });
  }
  focusGrid();
}
