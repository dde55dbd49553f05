import type { Layout, Selection } from '../../server/protocol.ts';
import { columnOf } from './mark-selection.ts';

export interface MouseActions {
  select(selection: Selection): void;
  edit(): void;
  openMenu(x: number, y: number): void;
}

/** Click selects a cell, a header its whole row or column; Shift and dragging extend; double click edits. */
export function listenToMouse(
  element: HTMLElement,
  layout: () => Layout,
  at: () => Selection,
  act: MouseActions,
): void {
  let anchor: Selection | null = null;
  const selectAt = (event: MouseEvent, extend: boolean) => {
    const area = areaAt(event.target, layout());
    if (!area) return;
    if (!extend || anchor?.sheetId !== area.sheetId) anchor = extend ? at() : area;
    act.select(extend ? spanning(anchor, area) : area);
  };
  element.addEventListener('mousedown', (event) => {
    const area = areaAt(event.target, layout());
    const opensMenuOnSelection = event.button === 2 && area !== null && covers(at(), area);
    if (!opensMenuOnSelection) selectAt(event, event.shiftKey);
    if (event.shiftKey) event.preventDefault();
  });
  element.addEventListener('mouseover', (event) => {
    if (event.buttons === 1 && isInside(event.target)) selectAt(event, true);
  });
  element.addEventListener('dblclick', (event) => {
    if (isInside(event.target)) act.edit();
  });
  element.addEventListener('contextmenu', (event) => {
    if (!areaAt(event.target, layout())) return;
    event.preventDefault();
    act.openMenu(event.clientX, event.clientY);
  });
}

function areaAt(target: EventTarget | null, layout: Layout): Selection | null {
  if (!(target instanceof Element) || target.closest('.tabulator-col-resize-handle, .chart')) return null;
  const { sheetId } = layout;
  const header = target.closest('.tabulator-col');
  if (header) {
    const column = columnOf(header);
    if (column === 0) return { sheetId, row: 1, column: 1, rows: layout.rows, columns: layout.columns };
    return { sheetId, row: 1, column, rows: layout.rows, columns: 1 };
  }
  const cell = target.closest('.tabulator-cell');
  const row = Number(cell?.closest<HTMLElement>('.tabulator-row')?.dataset.row);
  if (!cell || !row) return null;
  const column = columnOf(cell);
  if (column === 0) return { sheetId, row, column: 1, rows: 1, columns: layout.columns };
  return { sheetId, row, column, rows: 1, columns: 1 };
}

function isInside(target: EventTarget | null): boolean {
  const cell = target instanceof Element ? target.closest('.tabulator-cell') : null;
  return cell !== null && columnOf(cell) > 0;
}

function covers(area: Selection, part: Selection): boolean {
  const rows = part.row >= area.row && part.row + part.rows <= area.row + area.rows;
  return rows && part.column >= area.column && part.column + part.columns <= area.column + area.columns;
}

function spanning(from: Selection, to: Selection): Selection {
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  const lastRow = Math.max(from.row + from.rows, to.row + to.rows) - 1;
  const lastColumn = Math.max(from.column + from.columns, to.column + to.columns) - 1;
  return { sheetId: from.sheetId, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
