// Which rows below the header are accounts, and which are totals, notes and repeated headers.

import { type Cell, cleanText } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import { knownHeaders, type MappingOptions } from './mapping.ts';
import { numberLike } from './number.ts';
import { address, cellAt, textIn, type Values } from './values.ts';

export interface IgnoredRow {
  /** Index in the values. */
  readonly row: number;
  /** First cell that says something: `A14`. */
  readonly cell: string;
  readonly text: string;
  readonly why: 'above the header' | 'total' | 'note' | 'repeated header' | 'no known column';
}

export interface TableRows {
  readonly rows: readonly number[];
  readonly ignored: readonly IgnoredRow[];
}

const TOTAL =
  /^((grand|overall)[ -]|sub-?)?(totals?|sums?|totaal|total general|totales|totais|totaux|summe|gesamt(summe)?|zwischensumme|suma|soma|somme|average|avg\.?|durchschnitt|mittelwert|moyenne|promedio|gemiddelde|[øØ⌀]|all (?:accounts|customers|clients)|合計|小計|総計|平均|итого|razem|celkem|yhteensä)( (records?|accounts?|count))?( \(?[\d.,]+\)?)?:?$/i;
const NOTE =
  /^(confidential( information)?\b|copyright\b|©|\(c\) |sources?:|notes?:|filters?:|generated (by|on|at)\b|exported (by|on|at|from)\b|report (generated|run|created)\b|as of\b|page \d|quelle:|hinweis:|fuente:|fonte:|bron:)/i;

/** The rows, or the index of the row where another table starts. */
export function tableRows(
  values: Values,
  headerRow: number,
  columnOf: Partial<Record<Field, number>>,
  options: MappingOptions,
): TableRows | number {
  const sheet = new TableSheet(values, headerRow, columnOf, options);
  const ignored: IgnoredRow[] = [];
  for (let row = 0; row < headerRow; row++) {
    if (sheet.filled(row).length > 0) ignored.push(sheet.ignored(row, 'above the header'));
  }
  const end = sheet.firstNote();
  const rows: number[] = [];
  let isAfterBlank = false;
  for (let row = headerRow + 1; row < values.length; row++) {
    if (isAfterBlank && row < end && sheet.startsTable(row)) return row;
    const why = row < end ? sheet.whyIgnored(row) : 'note';
    isAfterBlank = why !== null && sheet.filled(row).length === 0;
    if (why === null) rows.push(row);
    else if (!isAfterBlank) ignored.push(sheet.ignored(row, sheet.isTotal(row) ? 'total' : why));
  }
  return { rows, ignored };
}

/** Text, or a year above a column of figures. */
export function isHeaderText(cell: Values[number][number]): boolean {
  const number = numberLike(cell);
  if (typeof cell === 'number' || !Number.isNaN(number)) return number >= 1900 && number <= 2100;
  return typeof cell === 'string' && !/^\d{4}-\d{2}-\d{2}/.test(cell);
}

/** Most cells: what they begin with can be seen. */
const VISIBLE = /^[!-~]/;

/** An unticked checkbox says nothing. */
function saysSomething(cell: Cell): boolean {
  if (typeof cell !== 'string') return cell !== false;
  return cell !== '' && (VISIBLE.test(cell) || cleanText(cell) !== '');
}

class TableSheet {
  private readonly own: ReadonlySet<number>;
  private readonly width: number;
  private readonly read: readonly number[];
  private readonly identity: readonly number[];
  private readonly isNamed: boolean;
  private readonly headers: readonly string[];

  constructor(
    private readonly values: Values,
    private readonly headerRow: number,
    { id, name, domain, ...others }: Partial<Record<Field, number>>,
    private readonly options: MappingOptions,
  ) {
    this.own = new Set(options.ownColumns);
    const headed = this.filled(headerRow);
    this.width = headed.length;
    const given = [id, name, domain].filter((column) => column !== undefined);
    this.isNamed = given.length > 0;
    this.identity = this.isNamed ? given : headed.slice(0, 1);
    const mapped = [...given, ...Object.values(others)];
    this.read = mapped.length > 0 ? mapped : headed;
    this.headers = (values[headerRow] as readonly Cell[]).map(cleanText);
  }

  /** Columns of a row that say something. */
  filled(row: number): number[] {
    const columns: number[] = [];
    const cells = this.values[row] as readonly Cell[];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as Cell;
      if (!this.own.has(column) && saysSomething(cell)) columns.push(column);
    }
    return columns;
  }

  private text(row: number, column: number): string {
    return textIn(this.values, row, column);
  }

  private hasContent(row: number, columns: readonly number[]): boolean {
    const cells = this.values[row] as readonly Cell[];
    return columns.some((column) => saysSomething(cells[column] ?? ''));
  }

  ignored(row: number, why: IgnoredRow['why']): IgnoredRow {
    const [column = 0] = this.filled(row);
    return { row, cell: address(row, column), text: this.text(row, column).slice(0, 80), why };
  }

  whyIgnored(row: number): IgnoredRow['why'] | null {
    if (this.isPlain(row)) return null;
    if (!this.hasContent(row, this.read)) return 'no known column';
    if (this.isTotal(row)) return 'total';
    return this.repeatsHeader(row) ? 'repeated header' : null;
  }

  /** Most rows, told by one cell: what names the account is no total and not the header again. */
  private isPlain(row: number): boolean {
    const column = this.identity[0] as number;
    const cell = (this.values[row] as readonly Cell[])[column];
    if (cell === undefined || typeof cell === 'boolean' || !this.isNamed) return false;
    const text = cleanText(cell);
    return text !== '' && text !== this.headers[column] && !TOTAL.test(text);
  }

  /** An account that is called "Total" has an id. */
  isTotal(row: number): boolean {
    const named = this.identity.find((column) => this.text(row, column) !== '');
    return TOTAL.test(this.text(row, named ?? this.filled(row)[0] ?? 0));
  }

  private repeatsHeader(row: number): boolean {
    return this.read.length > 1 && this.read.every((column) => this.text(row, column) === (this.headers[column] ?? ''));
  }

  /** Headers again, but others. */
  startsTable(row: number): boolean {
    const cells = this.values[row] as readonly Cell[];
    const areTexts = this.filled(row).every((column) => isHeaderText(cells[column] as Cell));
    return areTexts && knownHeaders(cells, this.options) >= 3 && !this.repeatsHeader(row);
  }

  /** Where the notes below the table start; the number of rows when there are none. */
  firstNote(): number {
    let start = this.values.length;
    let first = start;
    for (let row = start - 1; row > this.headerRow; row--) {
      const filled = this.filled(row);
      if (filled.length === 0) continue;
      const isTotal = this.isTotal(row);
      if (!isTotal && !this.isSparse(row, filled)) break;
      start = row;
      // Lone words after a blank row are no account.
      const isApart = filled.length === 1 && this.width > 2 && this.isBlank(row - 1);
      if (isTotal || isApart || NOTE.test(this.text(row, filled[0] as number))) first = row;
    }
    return this.withMisplaced(start, first);
  }

  private isBlank(row: number): boolean {
    return row > this.headerRow && this.filled(row).length === 0;
  }

  private isSparse(row: number, filled: readonly number[]): boolean {
    if (NOTE.test(this.text(row, filled[0] as number))) return filled.length <= 2;
    const isText = filled.every((column) => Number.isNaN(numberLike(cellAt(this.values, row, column))));
    return isText && this.width > 2 && filled.length <= Math.max(1, Math.floor(this.width / 3));
  }

  /** Words beside the identity columns show that the whole block of sparse rows is a note. */
  private withMisplaced(start: number, first: number): number {
    for (let row = start; row < first; row++) {
      if (this.filled(row).length > 0 && !this.hasContent(row, this.identity)) return start;
    }
    return first;
  }
}
