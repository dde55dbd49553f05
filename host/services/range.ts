import { overlaps } from '../workbook/area.ts';
import { requireSize } from './cell-input.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { requireEditable } from './edit-rights.ts';
import { addMetadata } from './metadata.ts';
import { RangeParts } from './range-parts.ts';
import { asGoogle } from './service.ts';
import { writeCells } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Methods =
  | 'getSheet'
  | 'isPartOfMerge'
  | 'getMergedRanges'
  | 'clear'
  | 'setNote'
  | 'setNotes'
  | 'activate'
  | 'createDeveloperMetadataFinder';

export class RangeService extends RangeParts implements Pick<Range, Methods> {
  getSheet() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Sheet>(this.session.make.sheet(this.area.sheetId));
  }

  activate(): Range {
    this.session.workbook.activeSheetId = this.area.sheetId;
    this.session.workbook.selection = this.area;
    return asGoogle<Range>(this);
  }

  isPartOfMerge() {
    return this.#sheet.merges.some((merge) => overlaps(merge, this.area));
  }

  getMergedRanges() {
    const merges = this.#sheet.merges.filter((merge) => overlaps(merge, this.area));
    return asGoogle<Range[]>(merges.map((merge) => this.session.make.range(merge)));
  }

  /** Contents and formats go, notes stay. */
  clear(): Range {
    writeCells(this.session.workbook, this.area, (old) =>
      old?.note === undefined ? undefined : { value: null, note: old.note },
    );
    return asGoogle<Range>(this);
  }

  setNote(note: string | null): Range {
    return this.#notes(() => note);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  setNotes(notes: any[][]): Range {
    requireSize(notes, this.area.rows, this.area.columns);
    return this.#notes((i, j) => notes[i]?.[j]);
  }

  addDeveloperMetadata(key: string, value: string, visibility: unknown): Range {
    const { sheetId, row, column, rows, columns } = this.area;
    if (columns !== 1 || row !== 1 || rows !== this.#sheet.maxRows) throw new Error(ONLY_WHOLE);
    addMetadata(this.session.workbook, { type: 'COLUMN', sheetId, column }, key, value, visibility);
    return asGoogle<Range>(this);
  }

  /** The mark of a column is in scope only if the range holds all of that column. */
  createDeveloperMetadataFinder() {
    const { sheetId, row, rows, column, columns } = this.area;
    const isWhole = row === 1 && rows >= this.#sheet.maxRows;
    const finder = new DeveloperMetadataFinder(
      this.session,
      (mark) =>
        isWhole &&
        mark.type === 'COLUMN' &&
        mark.sheetId === sheetId &&
        mark.column >= column &&
        mark.column < column + columns,
    );
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }

  #notes(noteOf: (i: number, j: number) => unknown): Range {
    requireEditable(this.session.workbook, this.area);
    this.session.workbook.restyle(this.area, ({ note: _note, ...cell }, i, j) => {
      const note = noteOf(i, j);
      return note ? { ...cell, note: String(note) } : cell;
    });
    return asGoogle<Range>(this);
  }

  get #sheet() {
    return this.session.workbook.sheet(this.area.sheetId);
  }
}

const ONLY_WHOLE =
  'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.';
