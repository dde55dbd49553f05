// What went in comes out, to the cent: only of two numbers that were added up in two ways is it said that they agree (S82).

import { type Cell, cleanText } from '../exact/cell.ts';
import { centsOf, roundToCents } from '../exact/numbers.ts';
import type { Accounts } from '../read/accounts.ts';
import { unitOf } from '../read/as-read.ts';
import { State } from '../read/column.ts';
import { type DecimalMark, markOfColumn, notationOf, parseNumber } from '../read/number.ts';
import { cellAt } from '../read/values.ts';
import type { ScoredSheet, Snapshot } from '../systems/score-sheet.ts';
import { type Check, type Checked, once, segmented } from './check.ts';

/** What the cells of the ARR column add up to, step by step. */
export interface ArrPart {
  readonly id: (typeof PARTS)[number][0];
  readonly what: string;
  readonly accounts: number;
  /** Added to the total: what is left out has a minus. */
  readonly amount: number;
  /** Sheet rows (1-based) of the first of them. */
  readonly rows: readonly number[];
}

export interface ArrFromColumn {
  readonly parts: readonly ArrPart[];
  /** Of all parts, to the cent. */
  readonly total: number;
}

const PARTS = [
  ['numbers', 'Number cells, as =SUM adds them'],
  ['texts', 'plus amounts that are text'],
  ['unit', 'plus the change from cents or thousands'],
  ['converted', 'plus the conversion to the base currency'],
  ['derived', 'plus derived from MRR or contract value'],
  ['rounding', 'plus rounding to cents'],
  ['others', 'less rows that are no accounts'],
  ['inactive', 'less not active'],
  ['negative', 'less negative'],
  ['unreadable', 'less not readable'],
  ['missing', 'blank'],
] as const;

type PartId = ArrPart['id'];

const LISTED = 20;

/** Sums of the parts in the order of the rows. */
class Parts {
  private readonly sums = new Map(
    PARTS.map(([id]) => [id as PartId, { accounts: 0, amount: 0, rows: [] as number[] }]),
  );

  add(id: PartId, row: number, amount: number): void {
    const sum = this.sums.get(id) as { accounts: number; amount: number; rows: number[] };
    sum.accounts++;
    sum.amount += amount;
    if (sum.rows.length < LISTED) sum.rows.push(row + 1);
  }

  result(): ArrFromColumn {
    const all = PARTS.map(
      ([id, what]): ArrPart => ({ id, what, ...(this.sums.get(id) as Omit<ArrPart, 'id' | 'what'>) }),
    );
    return {
      parts: all.filter(({ id, accounts }) => id === 'numbers' || accounts > 0),
      total: roundToCents(all.reduce((sum, { amount }) => sum + amount, 0)),
    };
  }
}

/** null: nothing of the sheet gives an ARR. */
export function arrFromColumn({ values, locale }: Snapshot, sheet: ScoredSheet): ArrFromColumn | null {
  const { header, model } = sheet;
  const lines = sheet.accounts.products?.lines ?? sheet.accounts;
  if (!lines.columns.arr) return null;
  const column = header.columnOf.arr;
  const cellOf = (row: number): Cell => (column === undefined ? '' : cellAt(values, row, column));
  const mark = markOf(lines.rows.map(cellOf), model.readAs?.arr, locale);
  const unit = unitOf('arr', model);
  const parts = new Parts();
  lines.rows.forEach((row, i) => {
    addCell(parts, lines, i, row, cellOf(row), { mark, unit });
  });
  const rows = new Set(lines.rows);
  for (let row = header.row + 1; row < values.length; row++) {
    const cell = rows.has(row) ? '' : cellOf(row);
    if (typeof cell !== 'number') continue;
    parts.add('numbers', row, cell);
    parts.add('others', row, -cell);
  }
  return parts.result();
}

function markOf(cells: readonly Cell[], answer: string | undefined, locale: string): DecimalMark | null {
  if (answer === '.' || answer === ',') return answer;
  return markOfColumn(new Set(cells), 'money', notationOf(locale).decimalMark);
}

interface HowRead {
  readonly mark: DecimalMark | null;
  readonly unit: number;
}

function addCell(parts: Parts, lines: Accounts, i: number, row: number, cell: Cell, { mark, unit }: HowRead): void {
  const { arr } = lines.columns;
  const isNumber = typeof cell === 'number';
  const stated = isNumber ? cell : (parseNumber(cleanText(cell), mark)?.value ?? Number.NaN);
  const written = unit === 1 ? stated : Number((stated * unit).toPrecision(15));
  const isAmount = !Number.isNaN(written);
  if (isAmount) parts.add(isNumber ? 'numbers' : 'texts', row, stated);
  if (isAmount && written !== stated) parts.add('unit', row, written - stated);
  if (arr?.state[i] !== State.number) {
    const id = arr?.state[i] === State.missing ? 'missing' : written < 0 ? 'negative' : 'unreadable';
    parts.add(id, row, isAmount ? -written : 0);
    return;
  }
  const counted = arr.value[i] as number;
  if (!isAmount) parts.add('derived', row, counted);
  else if (counted !== written) {
    parts.add(counted === roundToCents(written) ? 'rounding' : 'converted', row, counted - written);
  }
  if (!lines.isActive[i]) parts.add('inactive', row, -counted);
}

type Control = Pick<Check, 'id' | 'title' | 'parts' | 'measure' | 'threshold'> & {
  readonly expected: (checked: Checked) => number | null;
};

function control({ expected, ...said }: Control): Check {
  return {
    ...said,
    s: 82,
    hasTable: true,
    judge: (checked, _, counted) => {
      const isFine = counted === expected(checked);
      return { verdict: isFine ? 'Reconciles' : 'Does not reconcile', isFine, isWrong: !isFine };
    },
    rows: () => () => true,
    action: () => 'Score the accounts again; if it stays, report it',
  };
}

/** Rows in = segments + Unsegmented + not active. */
export const rowControl = control({
  id: 'rowControl',
  title: 'Control total: rows',
  parts: segmented,
  measure: ({ overview: { segments, records, active } }) =>
    (segments?.effective ?? []).reduce((sum, { accounts }) => sum + accounts, 0) + (records - active),
  expected: ({ overview }) => overview.records,
  threshold: ({ overview }) => `must be ${overview.records} rows read`,
});

/** ARR of the segments, or without any of the ARR tiers, against the cells of the column, or where nobody has read these, against the accounts. */
export const arrControl = control({
  id: 'arrControl',
  title: 'Control total: ARR',
  parts: ({ overview }) => (overview.arr ? once() : []),
  measure: ({ overview: { segments, arr } }) => totalOf(segments?.effective ?? arr?.tiers),
  expected: expectedArr,
  threshold: (checked) => `must be ${expectedArr(checked)} ARR of active accounts`,
});

export function totalOf(tallies: readonly { readonly arr: number }[] = []): number {
  return tallies.reduce((cents, { arr }) => cents + centsOf(arr), 0) / 100;
}

function expectedArr({ arrFromColumn: column, overview }: Checked): number | null {
  return column?.total ?? overview.arr?.total ?? null;
}
