import { MISSING, type Reading, readNumber, valueIn } from './cell-text.ts';
import type { Fraction } from './fraction.ts';
import type { Model } from './model.ts';

/** Raw cell texts under the column names of test/fixtures/accounts.csv; an own criterion's column by its header. */
export type Row = Readonly<Record<string, string>>;

/** S76: what a number of a health column has to be multiplied by, by the stored answer. */
const HEALTH_FACTORS: Record<string, number> = { '0-1': 100, '0-5': 20, '0-10': 10, '0-100': 1 };
const HEALTH_FIELDS: Record<string, string> = { health: 'health', prev_health: 'previousHealth' };

/** What holds for a whole table: its columns, its day, and how its columns of shares and of health are meant. */
export class Sheet {
  readonly rows: readonly Row[];
  readonly asOf: number;
  readonly #columns: Set<string>;
  readonly #model: Model;
  readonly #shareScales = new Map<string, number>();

  constructor(rows: readonly Row[], asOf: number, model: Model) {
    this.rows = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
    this.asOf = asOf;
    this.#columns = new Set(Object.keys(rows[0] ?? {}));
    this.#model = model;
  }

  has(...columns: readonly string[]): boolean {
    return columns.every((column) => this.#columns.has(column));
  }

  /** C10: one number above 1 makes the whole column percent points; a text with a percent sign says it itself. */
  readShare(row: Row, column: string): Reading<Fraction> {
    const cell = row[column];
    if (isPercent(cell)) return readNumber(cell, 0, 1);
    const scale = this.#scaleOf(column);
    const reading = readNumber(cell, 0, scale);
    return reading.kind === 'value' ? { kind: 'value', value: reading.value.over(scale) } : reading;
  }

  readHealth(row: Row, column: string): Reading<Fraction> {
    const cell = row[column];
    const reading = readNumber(cell);
    if (reading.kind !== 'value') return reading;
    const answer = this.#model.document.readAs?.[HEALTH_FIELDS[column] ?? ''] ?? '0-100';
    if (answer === 'ignore') return MISSING;
    const health = reading.value.times(isPercent(cell) ? 100 : (HEALTH_FACTORS[answer] ?? 1));
    const inRange = health.compare(0) >= 0 && health.compare(100) <= 0;
    return inRange ? { kind: 'value', value: health } : { kind: 'invalid', text: cell ?? '', error: false };
  }

  #scaleOf(column: string): number {
    const known = this.#shareScales.get(column);
    if (known !== undefined) return known;
    const bare = this.rows.map((row) => row[column]).filter((cell) => !isPercent(cell));
    const numbers = bare.map((cell) => valueIn(readNumber(cell)));
    const scale = numbers.some((number) => number !== null && number.compare(1) > 0) ? 100 : 1;
    this.#shareScales.set(column, scale);
    return scale;
  }
}

function isPercent(cell: string | undefined): boolean {
  return (cell ?? '').trim().endsWith('%');
}
