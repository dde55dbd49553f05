import type { MenuEntry, Selection } from '../../server/protocol.ts';
import { columnName } from '../a1.ts';
import { changeStructure, changeTab, runCommand } from '../actions.ts';
import { DOWNLOADS, downloadUrl, type Format } from '../api.ts';
import { book, selection } from '../state.ts';
import type { Entry } from './menu.ts';

export function fileEntries(): Entry[] {
  return DOWNLOADS.map(({ label, format }) => ({ kind: 'action', label, run: () => download(format) }));
}

export function insertEntries(): Entry[] {
  return [...insertRows(), { kind: 'separator' }, ...insertColumns(), { kind: 'separator' }, newSheet];
}

export function dataEntries(): Entry[] {
  return sortEntries();
}

export function extensionEntries(): Entry[] {
  const menu = book.value?.menu;
  return menu ? [{ kind: 'menu', label: menu.title, entries: menu.entries.map(addOnEntry) }] : [];
}

/** The menu of a right click on the grid or its headers. */
export function selectionEntries(): Entry[] {
  const { row, rows, column, columns } = selection.value;
  const structure = (label: string, change: Parameters<typeof changeStructure>[0], disabled = false): Entry => ({
    kind: 'action',
    label,
    disabled,
    run: () => void changeStructure(change),
  });
  return [
    ...insertRows(),
    ...insertColumns(),
    { kind: 'separator' },
    structure(`Delete ${span('row', row, rows, String)}`, { kind: 'delete-rows', at: row, count: rows }),
    structure(`Delete ${span('column', column, columns, columnName)}`, {
      kind: 'delete-columns',
      at: column,
      count: columns,
    }),
    { kind: 'separator' },
    structure('Move column left', { kind: 'move-column', from: column, to: column - 1 }, column === 1),
    structure('Move column right', { kind: 'move-column', from: column, to: column + 1 }),
    { kind: 'separator' },
    ...sortEntries(),
  ];
}

const newSheet: Entry = { kind: 'action', label: 'Sheet', run: () => void changeTab({ kind: 'add' }) };

function insertRows(): Entry[] {
  const { row, rows } = selection.value;
  return [insertion('row above', 'insert-rows', row), insertion('row below', 'insert-rows', row + rows)];
}

function insertColumns(): Entry[] {
  const { column, columns } = selection.value;
  return [
    insertion('column left', 'insert-columns', column),
    insertion('column right', 'insert-columns', column + columns),
  ];
}

function insertion(label: string, kind: 'insert-rows' | 'insert-columns', at: number): Entry {
  return { kind: 'action', label: `Insert 1 ${label}`, run: () => void changeStructure({ kind, at, count: 1 }) };
}

function sortEntries(): Entry[] {
  const { column } = selection.value;
  const sort = (direction: string, ascending: boolean): Entry => ({
    kind: 'action',
    label: `Sort sheet by column ${columnName(column)} (${direction})`,
    run: () => void changeStructure({ kind: 'sort', column, ascending }),
  });
  return [sort('A to Z', true), sort('Z to A', false)];
}

function span(noun: string, first: number, count: number, name: (index: number) => string): string {
  return count === 1 ? `${noun} ${name(first)}` : `${noun}s ${name(first)} - ${name(first + count - 1)}`;
}

function addOnEntry(entry: MenuEntry): Entry {
  return { kind: 'action', label: entry.label, run: () => void runCommand(entry.command, entry.label) };
}

function download(format: Format): void {
  const { sheetId }: Selection = selection.value;
  const link = document.createElement('a');
  link.href = downloadUrl(format, sheetId);
  link.download = '';
  link.click();
}
