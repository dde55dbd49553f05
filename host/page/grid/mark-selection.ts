import type { Selection } from '../../server/protocol.ts';

/** Marks the selected cells and their row and column headers among the rendered elements. */
export function markSelection(grid: HTMLElement, area: Selection): void {
  const lastRow = area.row + area.rows - 1;
  const lastColumn = area.column + area.columns - 1;
  for (const marked of grid.querySelectorAll('.selected, .active')) marked.classList.remove('selected', 'active');
  for (const element of grid.querySelectorAll<HTMLElement>('.tabulator-row')) {
    const row = Number(element.dataset.row);
    if (row < area.row || row > lastRow) continue;
    for (const child of element.children) child.classList.toggle('selected', isBetween(child, area.column, lastColumn));
    element.firstElementChild?.classList.add('selected');
  }
  const headers = grid.querySelectorAll('.tabulator-col');
  for (let column = area.column; column <= lastColumn; column++) headers[column]?.classList.add('selected');
  grid.querySelector(`#cell-${area.row}-${area.column}`)?.classList.add('active');
}

function isBetween(cell: Element, first: number, last: number): boolean {
  const column = columnOf(cell);
  return column >= first && column <= last;
}

/** The column that a rendered cell or column header shows; 0 is the row header. */
export function columnOf(element: Element): number {
  const field = element.getAttribute('tabulator-field') ?? '';
  return field.startsWith('column') ? Number(field.slice('column'.length)) : 0;
}
