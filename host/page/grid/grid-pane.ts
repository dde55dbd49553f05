import { effect } from '@preact/signals';
import { type ComponentChild, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Layout, Selection } from '../../server/protocol.ts';
import { changeStructure, clearSelection, editCell, onGrid } from '../actions.ts';
import { openContextMenu } from '../menu/context-menu.ts';
import { activeCell, cellInput, draft, layout, selection } from '../state.ts';
import { type EditEnd, openCellEditor } from './cell-editor.ts';
import { focusGrid, onFocusGrid } from './focus.ts';
import { Grid } from './grid.ts';
import { moved, pressKey } from './keyboard.ts';
import { listenToMouse } from './mouse.ts';

let grid: Grid | null = null;

/** Only the shell is Preact's: the grid inside changes too often and too locally for a virtual DOM. */
export function GridPane(): ComponentChild {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    onGrid({ refresh: () => grid?.refresh(), select });
    onFocusGrid(() => grid?.focus());
    listenToMouse(element, shownLayout, () => selection.value, {
      select: selectAndFocus,
      edit: () => startEditing(null),
      openMenu: openContextMenu,
    });
    element.addEventListener('keydown', onKey);
    const stopLayout = effect(() => showLayout(element));
    const stopSelection = effect(() => showSelection(selection.value));
    return () => {
      stopLayout();
      stopSelection();
    };
  }, []);
  return h('main', { class: 'grid-pane', ref: holder, 'aria-label': 'Sheet' });
}

export function select(area: Selection): void {
  selection.value = area;
  const wholeSheet = area.rows === shownLayout().rows && area.rows > 1;
  if (!wholeSheet) grid?.reveal(area.row + area.rows - 1, area.column + area.columns - 1);
}

/** After Enter in the formula bar or in a cell: one row down, ready for the next one. */
export function step(rows: number, columns: number): void {
  select(moved(selection.value, [rows, columns], false, shownLayout()));
  focusGrid();
}

function showLayout(element: HTMLElement): void {
  const found = layout.value;
  if (!found) return;
  if (grid?.fits(found)) grid.update(found);
  else grid = newGrid(element, found);
}

function newGrid(element: HTMLElement, found: Layout): Grid {
  const place = grid?.scrollPosition(found.sheetId);
  grid?.destroy();
  const made = new Grid(element, found, selection.peek(), {
    cellsRead: readActiveCell,
    columnResized: (column, width) => void changeStructure({ kind: 'resize-column', column, width }),
  });
  if (place) made.scrollTo(place);
  return made;
}

function showSelection(area: Selection): void {
  grid?.select(area);
  readActiveCell();
}

function readActiveCell(): void {
  const { row, column } = selection.peek();
  activeCell.value = grid?.cell(row, column) ?? null;
}

function selectAndFocus(area: Selection): void {
  selection.value = area;
  // The browser moves the focus itself after mousedown; ours comes after it, unless typing was faster.
  setTimeout(() => {
    if (!document.querySelector('.cell-editor')) focusGrid();
  });
}

function onKey(event: KeyboardEvent): void {
  if (!grid || event.isComposing) return;
  const act = {
    select,
    edit: startEditing,
    clear: () => void clearSelection(),
    openMenu: openContextMenuAtCell,
  };
  if (pressKey(event, selection.value, shownLayout(), grid.pageRows(), act)) event.preventDefault();
}

function openContextMenuAtCell(): void {
  const { row, column } = selection.value;
  const box = grid?.cellElement(row, column)?.getBoundingClientRect();
  if (box) openContextMenu(box.left, box.bottom);
}

function startEditing(typed: string | null): void {
  const { row, column } = selection.value;
  grid?.reveal(row, column);
  const cell = grid?.cellElement(row, column);
  if (!grid || !cell) return;
  const before = cellInput.value;
  draft.value = typed ?? before;
  openCellEditor(grid.element, cell, (text, end) => {
    const changed = end !== 'cancel' && text !== before;
    if (changed) void editCell(row, column, text);
    endEditing(end);
  });
}

function endEditing(end: EditEnd): void {
  draft.value = null;
  if (end === 'enter') step(1, 0);
  else if (end === 'tab') step(0, 1);
  else if (end === 'cancel') focusGrid();
}

function shownLayout(): Layout {
  const found = layout.peek();
  if (!found) throw new Error('No sheet is open yet.');
  return found;
}
