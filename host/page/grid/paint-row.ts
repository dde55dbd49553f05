import type { CellStyle, Layout, Rectangle } from '../../server/protocol.ts';
import type { CellStore, StyledCell } from './cell-store.ts';
import { heightOf, leftOf } from './measures.ts';

/** Text that spills over more blank neighbours than this is cut: nobody reads a line that long in a grid. */
const LONGEST_SPILL = 20;

/** Draws one rendered row from the store. Cell elements follow the row header, so child `c` shows column `c`. */
export function paintRow(element: HTMLElement, row: number, store: CellStore, layout: Layout): void {
  if (layout.heights[row]) element.style.setProperty('--row-height', `${heightOf(row, layout)}px`);
  element.setAttribute('aria-rowindex', String(row + 1));
  element.firstElementChild?.replaceChildren(String(row));
  for (let column = 1; column <= layout.columns; column++) {
    const target = element.children[column];
    if (target instanceof HTMLElement) paintCell(target, row, column, store, layout);
  }
}

function paintCell(element: HTMLElement, row: number, column: number, store: CellStore, layout: Layout): void {
  const merge = layout.merges.find((area) => contains(area, row, column));
  const covered = merge !== undefined && (merge.row !== row || merge.column !== column);
  const found = covered ? null : store.cell(row, column);
  element.className = `tabulator-cell ${found ? classesOf(found) : ''}`;
  element.id = `cell-${row}-${column}`;
  applyStyle(element, found?.style, merge !== undefined);
  describe(element, found);
  const room = found && !merge ? spillRoom(found, row, column, store, layout) : 0;
  element.classList.toggle('overflows', merge !== undefined || room > 0);
  if (!found) element.textContent = '';
  else if (merge) element.replaceChildren(box(found, areaSize(merge, layout)));
  else if (room > 0) element.replaceChildren(box(found, { width: room, height: 0 }));
  else element.textContent = found.cell.text;
}

function classesOf({ cell, style }: StyledCell): string {
  return [
    `align-${style.align}`,
    style.wrap ? 'wrap' : '',
    style.top ? 'top' : '',
    cell.note ? 'has-note' : '',
    cell.error ? 'has-error' : '',
  ].join(' ');
}

function applyStyle(element: HTMLElement, style: CellStyle | undefined, merged: boolean): void {
  element.style.background = (!merged && style?.background) || '';
  element.style.color = style?.color ?? '';
  element.style.fontWeight = style?.bold ? '700' : '';
  element.style.fontStyle = style?.italic ? 'italic' : '';
  element.style.fontSize = style?.fontSize ? `${Math.round((style.fontSize * 4) / 3)}px` : '';
  element.style.borderBottomColor = style?.borders?.includes('bottom') ? '#444746' : '';
  element.style.borderTop = style?.borders?.includes('top') ? '1px solid #444746' : '';
}

function describe(element: HTMLElement, found: StyledCell | null): void {
  const hint = found?.cell.error ?? found?.cell.note;
  if (hint) element.title = hint;
  else element.removeAttribute('title');
}

function box({ cell, style }: StyledCell, size: { width: number; height: number }): HTMLElement {
  const element = document.createElement('span');
  element.className = size.height > 0 ? `merged align-${style.align}` : 'spill';
  element.style.maxWidth = `${size.width}px`;
  if (size.height > 0) {
    element.style.width = `${size.width}px`;
    element.style.height = `${size.height}px`;
  }
  element.style.background = style.background ?? '#fff';
  element.textContent = cell.text;
  return element;
}

/** Like Sheets: left-aligned text runs over blank neighbours on its right, numbers and wrapped text do not. */
function spillRoom({ cell, style }: StyledCell, row: number, column: number, store: CellStore, layout: Layout): number {
  if (style.align !== 'left' || style.wrap || cell.text.length < 8) return 0;
  let room = 0;
  const last = Math.min(layout.columns, column + LONGEST_SPILL);
  for (let next = column + 1; next <= last && !store.cell(row, next)?.cell.text; next++) {
    room += layout.widths[next - 1] ?? 0;
  }
  return room === 0 ? 0 : room + (layout.widths[column - 1] ?? 0);
}

function areaSize(area: Rectangle, layout: Layout): { width: number; height: number } {
  const rows = Array.from({ length: area.rows }, (_, index) => heightOf(area.row + index, layout));
  return {
    width: leftOf(area.column + area.columns, layout) - leftOf(area.column, layout),
    height: rows.reduce((sum, height) => sum + height, 0),
  };
}

function contains(area: Rectangle, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
