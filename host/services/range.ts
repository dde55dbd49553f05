import { overlaps } from '../workbook/area.ts';
import { requireSize } from './cell-input.ts';
import { DeveloperMetadataFinder } from './developer-metadata-finder.ts';
import { requireEditable } from './edit-rights.ts';
import { addMetadata, metadataAt } from './metadata-location.ts';
import { RangeStyles } from './range-styles.ts';
import { asGoogle } from './service.ts';
import { writeCells } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

export class RangeService
  extends RangeStyles
  implements
    Pick<
      Range,
      | 'getSheet'
      | 'merge'
      | 'mergeAcross'
      | 'isPartOfMerge'
      | 'getMergedRanges'
      | 'clear'
      | 'setNote'
      | 'setNotes'
      | 'getNote'
      | 'getNotes'
      | 'activate'
      | 'getDeveloperMetadata'
      | 'createDeveloperMetadataFinder'
    >
{
  getSheet() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Sheet>(this.session.make.sheet(this.area.sheetId));
  }

  activate(): Range {
    this.session.workbook.activeSheetId = this.area.sheetId;
    this.session.workbook.selection = this.area;
    return asGoogle<Range>(this);
  }

  merge(): Range {
    return this.#merge(this.area.rows);
  }

  mergeAcross(): Range {
    return this.#merge(1);
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

  getNote() {
    return this.#sheet.cell(this.area.row, this.area.column)?.note ?? '';
  }

  getNotes() {
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => this.#sheet.cell(row + i, column + j)?.note ?? ''),
    );
  }

  setNote(note: string | null): Range {
    return this.#notes(() => note);
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  setNotes(notes: any[][]): Range {
    requireSize(notes, this.area.rows, this.area.columns);
    return this.#notes((i, j) => String(notes[i]?.[j] ?? ''));
  }

  addDeveloperMetadata(key: string, value?: unknown, visibility?: unknown): Range {
    addMetadata(this.session.workbook, this.#location(), [key, value, visibility]);
    return asGoogle<Range>(this);
  }

  getDeveloperMetadata() {
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata[]>(metadataAt(this.session, this.#location()));
  }

  createDeveloperMetadataFinder() {
    const { area } = this;
    const finder = new DeveloperMetadataFinder(this.session, ({ location }) => {
      if (!('sheetId' in location) || location.sheetId !== area.sheetId || location.type === 'SHEET') return false;
      const { maxRows, maxColumns } = this.#sheet;
      // Metadata of a row or column is in scope only if the range holds all of that row or column.
      if (location.type === 'COLUMN')
        return spans(location.column, area.column, area.columns) && area.row === 1 && area.rows >= maxRows;
      return spans(location.row, area.row, area.rows) && area.column === 1 && area.columns >= maxColumns;
    });
    return asGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder>(finder);
  }

  get #sheet() {
    return this.session.workbook.sheet(this.area.sheetId);
  }

  #location() {
    const { sheetId, row, column, rows, columns } = this.area;
    const { maxRows, maxColumns } = this.#sheet;
    if (columns === 1 && row === 1 && rows === maxRows) return { type: 'COLUMN' as const, sheetId, column };
    if (rows === 1 && column === 1 && columns === maxColumns) return { type: 'ROW' as const, sheetId, row };
    throw new Error(
      'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
    );
  }

  #notes(noteOf: (i: number, j: number) => string | null): Range {
    requireEditable(this.session.workbook, this.area);
    this.session.workbook.restyle(this.area, ({ note: _note, ...cell }, i, j) => {
      const note = noteOf(i, j);
      return note ? { ...cell, note: String(note) } : cell;
    });
    return asGoogle<Range>(this);
  }

  #merge(height: number): Range {
    requireEditable(this.session.workbook, this.area);
    const sheet = this.#sheet;
    sheet.merges = sheet.merges.filter((merge) => !overlaps(merge, this.area));
    for (let row = this.area.row; row < this.area.row + this.area.rows; row += height) {
      sheet.merges.push({ ...this.area, row, rows: height });
    }
    const isKept = (i: number, j: number) => j === 0 && i % height === 0;
    writeCells(this.session.workbook, this.area, (old, i, j) =>
      isKept(i, j) || !old ? old : { ...(old.style ? { style: old.style } : {}), value: null },
    );
    return asGoogle<Range>(this);
  }
}

function spans(line: number, first: number, count: number): boolean {
  return line >= first && line < first + count;
}
