// The scored columns: only columns that are ours, one write of values a contiguous block, all or nothing.
import type { Cell } from '../core/exact/cell.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { markAccounts } from './account-mark.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import { type Beside, columnsBeside, putBackFormats, putBackStrays } from './beside.ts';
import { setInBlocks } from './blocks.ts';
import { a1Of, type Block, blocksOf, firstRow, type Target } from './column-blocks.ts';
import { setColumnFormats } from './column-formats.ts';
import { type ClearedRules, clearRules, putBackRules } from './column-rules.ts';
import { cellText } from './looks.ts';
import { areMarked, markColumns, type OwnColumn } from './own-columns.ts';
import { widthOf } from './present-columns.ts';
import { restoreColumns, unmarkNew } from './restore-columns.ts';
import { type Changes, changesSince, type Read, valuesNow } from './still.ts';
import { attempt } from './write-together.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_NOTE = 'Written by Tierwise. Score again instead of editing: values here are replaced.';

/** Writes the update of what was read. `before`: what an earlier time wrote, before others moved it. */
export class ColumnWrite {
  /** All our columns on the sheet once they are written. */
  readonly columns: readonly OwnColumn[];
  readonly read: Read;
  readonly targets: readonly Target[];
  private readonly blocks: readonly Block[];
  private beside: Beside = new Map();
  private isWritten = false;
  private cleared: readonly ClearedRules[] = [];

  constructor(read: Read, updates: readonly ColumnUpdate[], before: ColumnWrite | null) {
    const { snapshot, header } = read;
    this.read = read;
    this.targets = placeColumns(snapshot, header.row, updates, before);
    this.blocks = blocksOf(this.targets);
    const others = snapshot.own.filter(({ id }) => !this.targets.some((target) => target.id === id));
    this.columns = [...this.targets, ...others];
  }

  get ranges(): string[] {
    return this.blocks.map((block) => a1Of(this.read.header.row, block));
  }

  get isNew(): boolean {
    return this.targets.some(({ isNew }) => isNew);
  }

  /** Headers as they are after the write, by column. */
  get headers(): Map<number, Cell> {
    return new Map(this.targets.map(({ column, header }) => [column, header]));
  }

  /** What stands next to new columns, whose marks and formats take many calls. */
  look(): void {
    if (this.isNew) this.beside = columnsBeside(this.read.snapshot, this.targets);
  }

  /** Room, marks and formats; no cell has another value after it. */
  prepare(): void {
    const { snapshot, header } = this.read;
    const added = this.targets.filter(({ isNew }) => isNew);
    if (added.length > 0) growColumns(snapshot.sheet, this.targets);
    markAccounts(snapshot, snapshot.mark, this.columns, (column) => this.headerAt(column));
    markColumns(snapshot.sheet, added);
    setColumnFormats(snapshot.sheet, header.row + 2, this.targets);
  }

  /** What others did since the sheet was read: also cells that they filled where new columns go. */
  changesBefore(): Changes {
    const { header } = this.read;
    const now = valuesNow(this.read.snapshot);
    const found = changesSince(this.read, now);
    const added = this.targets.filter(({ isNew }) => isNew);
    const filled = added.some(({ column }) => now.some((row, r) => r >= header.row && (row[column] ?? '') !== ''));
    return filled ? { ...found, moved: [...found.moved, header.row + 1] } : found;
  }

  /** What others did until it was written, as `changesBefore`. */
  write(): Changes {
    const { snapshot, header } = this.read;
    this.isWritten = true;
    try {
      return this.writeNow();
    } catch (error) {
      this.cleared = clearRules(error, snapshot, header.row, this.targets);
      if (this.cleared.length === 0) throw error;
      return this.writeNow();
    }
  }

  private writeNow(): Changes {
    const { snapshot, header } = this.read;
    for (const block of this.blocks) {
      const cells = block.map(({ update, ...target }) =>
        [...(target.hasHeader ? [] : [target.header]), ...update.cells].map(cellText),
      );
      setInBlocks(snapshot.sheet, firstRow(header.row, block) + 1, block[0].column + 1, asRows(cells));
    }
    return this.changesAfter();
  }

  /** That our columns stand where they were written belongs to it. */
  private changesAfter(): Changes {
    const { snapshot, header } = this.read;
    // A read has pending writes done first: what Sheets refuses is thrown here.
    const found = changesSince(this.read, valuesNow(snapshot), this.headers);
    if (found.moved.length > 0 || !this.isNew || areMarked(snapshot.sheet, this.targets)) return found;
    return { ...found, moved: [header.row + 1] };
  }

  /** What was written into cells that are not ours, because columns moved, becomes what it was; the cells by name. */
  putBack(): string[] {
    return putBackStrays(this.read, this.targets, this.beside);
  }

  dress(): void {
    const { snapshot, header } = this.read;
    for (const block of this.blocks) if (!block[0].hasHeader) styleHeader(snapshot.sheet, header.row, block);
  }

  /** Where rows moved meanwhile the old values would stand beside other accounts: then the scores stay. */
  takeBack(): void {
    if (!this.isWritten) {
      unmarkNew(this.read.snapshot.sheet, this.targets);
      if (this.isNew) attempt(() => putBackFormats(this.read, this.targets, this.beside));
      return;
    }
    let hasMoved = false;
    attempt(() => {
      hasMoved = changesSince(this.read, valuesNow(this.read.snapshot), this.headers).moved.length > 0;
    });
    const isPartly = this.targets.some(({ hasHeader }) => !hasHeader);
    if (hasMoved && !isPartly) return;
    restoreColumns(this.read.snapshot, this.read.header.row, this.blocks);
    attempt(() => putBackRules(this.cleared));
  }

  /** Of any of our columns, as it stood or was to stand there. */
  headerOf(id: string): Cell | undefined {
    const column = this.columns.find((each) => each.id === id)?.column;
    return column === undefined ? undefined : this.headerAt(column);
  }

  private headerAt(column: number): Cell | undefined {
    const { snapshot, header } = this.read;
    return this.headers.get(column) ?? snapshot.values[header.row]?.[column];
  }
}

/** Columns that exist stay where the person put them; new ones go behind the last used column. */
function placeColumns(
  { own, values }: SheetSnapshot,
  headerRow: number,
  updates: readonly ColumnUpdate[],
  before: ColumnWrite | null,
): Target[] {
  // A column of ours that was emptied lies beyond the used ones and must not be given away twice.
  let next = Math.max(values[0]?.length ?? 0, ...own.map(({ column }) => column + 1));
  const targets = updates.map((update): Target => {
    const existing = own.find(({ id }) => id === update.id);
    const column = existing?.column ?? next++;
    const earlier = before?.headerOf(update.id);
    const there = existing ? (values[headerRow]?.[column] ?? '') : '';
    const hasHeader = earlier === undefined && there !== '';
    return { id: update.id, update, column, isNew: !existing, hasHeader, header: earlier ?? (there || update.header) };
  });
  return targets.sort((a, b) => a.column - b.column);
}

function growColumns(sheet: Sheet, targets: readonly Target[]): void {
  const needed = (targets[targets.length - 1]?.column ?? -1) + 1;
  const columns = sheet.getMaxColumns();
  if (needed > columns) sheet.insertColumnsAfter(columns, needed - columns);
}

function asRows<T>(columns: readonly (readonly T[])[]): T[][] {
  return Array.from({ length: columns[0]?.length ?? 0 }, (_, row) => columns.map((column) => column[row] as T));
}

function styleHeader(sheet: Sheet, headerRow: number, block: Block): void {
  sheet
    .getRange(headerRow + 1, block[0].column + 1, 1, block.length)
    .setFontWeight('bold')
    .setBackground('#e8f0fe')
    .setNotes([block.map(() => HEADER_NOTE)]);
  for (const target of block) {
    const run = block.filter(({ id }) => widthOf(id) === widthOf(target.id));
    if (run[0] === target) sheet.setColumnWidths(target.column + 1, run.length, widthOf(target.id));
  }
}
