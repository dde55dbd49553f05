// Writes the scored columns: only columns that are ours, one write a contiguous block, all or nothing.

import type { Cell } from '../core/exact/cell.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { columnLetter } from '../core/read/values.ts';
import { markAccounts } from './account-mark.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import { cellText } from './looks.ts';
import { markColumns, type OwnColumn, unmarkColumns } from './own-columns.ts';
import { attempt, type Write } from './write-together.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Target extends OwnColumn {
  readonly update: ColumnUpdate;
  readonly isNew: boolean;
}

/** Neighbouring columns that are all new (written with their header) or all there already. */
type Block = readonly [Target, ...Target[]];

const HEADER_NOTE = 'Written by Tierwise. Score again instead of editing: values here are replaced.';

export interface ColumnWrite extends Write {
  readonly ranges: readonly string[];
  /** All our columns on the sheet once they are written. */
  readonly columns: readonly OwnColumn[];
}

/**
 * Writes the update; taken back, the old values are there again.
 * @param headerRow 0-based row of the headers
 */
export function columnWrite(snapshot: SheetSnapshot, headerRow: number, updates: readonly ColumnUpdate[]): ColumnWrite {
  const { sheet } = snapshot;
  const targets = placeColumns(snapshot, updates);
  const blocks = blocksOf(targets);
  const added = targets.filter(({ isNew }) => isNew);
  const columns = [...targets, ...snapshot.own.filter(({ id }) => !targets.some((target) => target.id === id))];
  return {
    ranges: blocks.map((block) => a1Of(headerRow, block)),
    columns,
    write: () => {
      if (added.length > 0) growColumns(sheet, targets);
      markAccounts(sheet, snapshot.mark, columns, headersOf(snapshot, headerRow, added));
      markColumns(sheet, added);
      for (const block of blocks) writeBlock(sheet, headerRow, block);
    },
    takeBack: () => restore(snapshot, headerRow, blocks, added),
  };
}

function headersOf({ values }: SheetSnapshot, headerRow: number, added: readonly Target[]) {
  const texts = new Map(added.map(({ column, update }) => [column, update.header]));
  return (column: number): Cell | undefined => texts.get(column) ?? values[headerRow]?.[column];
}

/** Where `writeColumns` would write, and whether a column is not there yet. */
export function planColumns(
  snapshot: SheetSnapshot,
  headerRow: number,
  updates: readonly ColumnUpdate[],
): { ranges: string[]; isNew: boolean } {
  const targets = placeColumns(snapshot, updates);
  return {
    ranges: blocksOf(targets).map((block) => a1Of(headerRow, block)),
    isNew: targets.some(({ isNew }) => isNew),
  };
}

/** Columns that exist stay where the person put them; new ones go behind the last used column. */
function placeColumns({ own, values }: SheetSnapshot, updates: readonly ColumnUpdate[]): Target[] {
  // A column of ours that was emptied lies beyond the used ones and must not be given away twice.
  let next = Math.max(values[0]?.length ?? 0, ...own.map(({ column }) => column + 1));
  const targets = updates.map((update): Target => {
    const existing = own.find(({ id }) => id === update.id);
    return { id: update.id, update, isNew: !existing, column: existing?.column ?? next++ };
  });
  return targets.sort((a, b) => a.column - b.column);
}

function blocksOf(targets: readonly Target[]): Block[] {
  const blocks: [Target, ...Target[]][] = [];
  for (const target of targets) {
    const last = blocks[blocks.length - 1];
    const neighbour = last?.[last.length - 1];
    const joins = neighbour && neighbour.column === target.column - 1 && neighbour.isNew === target.isNew;
    if (last && joins) last.push(target);
    else blocks.push([target]);
  }
  return blocks;
}

function growColumns(sheet: Sheet, targets: readonly Target[]): void {
  const needed = (targets[targets.length - 1]?.column ?? -1) + 1;
  const columns = sheet.getMaxColumns();
  if (needed > columns) sheet.insertColumnsAfter(columns, needed - columns);
}

function writeBlock(sheet: Sheet, headerRow: number, block: Block): void {
  const cells = block.map(({ update, isNew }) => [...(isNew ? [update.header] : []), ...update.cells].map(cellText));
  const formats = block.map(({ update, isNew }) => [...(isNew ? ['@'] : []), ...update.formats]);
  const rows = cells[0]?.length ?? 0;
  const area = sheet.getRange(firstRow(headerRow, block) + 1, block[0].column + 1, rows, block.length);
  // The format comes first: "543" and "1/2" stay text in a text cell.
  area.setNumberFormats(asRows(formats, rows));
  area.setValues(asRows(cells, rows));
  if (block[0].isNew) styleHeader(sheet, headerRow, block);
}

function firstRow(headerRow: number, [first]: Block): number {
  return first.isNew ? headerRow : headerRow + 1;
}

function asRows<T>(columns: readonly (readonly T[])[], rows: number): T[][] {
  return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] as T));
}

/** Wide enough for a header, in pixels. */
const COLUMN_WIDTH = 140;

function styleHeader(sheet: Sheet, headerRow: number, block: Block): void {
  sheet
    .getRange(headerRow + 1, block[0].column + 1, 1, block.length)
    .setFontWeight('bold')
    .setBackground('#e8f0fe')
    .setNotes([block.map(() => HEADER_NOTE)]);
  sheet.setColumnWidths(block[0].column + 1, block.length, COLUMN_WIDTH);
}

function restore(
  { sheet, values }: SheetSnapshot,
  headerRow: number,
  blocks: readonly Block[],
  added: readonly Target[],
): void {
  for (const block of blocks) {
    attempt(() => {
      const start = firstRow(headerRow, block);
      const area = sheet.getRange(start + 1, block[0].column + 1, values.length - start, block.length);
      if (block[0].isNew) area.clear().setNote('');
      else
        area.setValues(values.slice(start).map((row) => block.map(({ column }): Cell => cellText(row[column] ?? ''))));
    });
  }
  if (added.length > 0)
    attempt(() =>
      unmarkColumns(
        sheet,
        added.map(({ id }) => id),
      ),
    );
}

function a1Of(headerRow: number, block: Block): string {
  const last = block[block.length - 1] as Target;
  const bottom = headerRow + 1 + last.update.cells.length;
  return `${columnLetter(block[0].column)}${headerRow + 1}:${columnLetter(last.column)}${bottom}`;
}
