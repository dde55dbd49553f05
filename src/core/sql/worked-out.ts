// What other columns say where a cell is blank: ARR, trend and contract type (S4, S17, S75).

import { methodology, strategies } from '../model/presets.ts';
import { type Cells, centsOf, FALSE, fieldCells, NULL, type Reading } from './cells.ts';
import { bit, type Numbers, passesCut } from './thresholds.ts';

const MONTHS = 12;

/** An amount with what it was worked out from. */
export interface ArrCells extends Cells {
  /** Condition. */
  readonly isImputed: string;
}

/** The ARR, a blank cell filled by MRR, else by the contract. */
export function arrCells(reading: Reading): ArrCells | undefined {
  const arr = fieldCells(reading, 'arr');
  const others = [ofMrr(reading), ofContract(reading)].filter((source) => source !== undefined);
  const sources = arr ? [arr, ...others] : others;
  const [first] = sources;
  if (!first) return undefined;
  if (sources.length === 1) return { ...first, isImputed: arr ? FALSE : `${first.numbers.sql} IS NOT NULL` };
  const { query } = reading;
  const pick = (of: (source: Cells) => string) =>
    `CASE ${sources.map((source) => `WHEN NOT (${source.isBlank}) THEN ${of(source)}`).join(' ')} END`;
  const value = query.let(
    'arr_all',
    pick(({ numbers }) => numbers.sql),
  );
  const isBad = query.let(
    'arr_bad',
    pick(({ isUnusable }) => bit(isUnusable)),
  );
  return {
    numbers: { sql: value, per: 100 },
    words: NULL,
    isUnusable: `${isBad} = 1`,
    isBlank: sources.map(({ isBlank }) => `(${isBlank})`).join(' AND '),
    isImputed: arr ? `(${arr.isBlank} AND ${value} IS NOT NULL)` : `${value} IS NOT NULL`,
  };
}

function ofMrr(reading: Reading): Cells | undefined {
  const { query } = reading;
  const mrr = fieldCells(reading, 'mrr');
  if (!mrr) return undefined;
  const cents = query.let('mrr_arr', centsOf(reading, `(${mrr.numbers.sql} * ${query.dialect.number(MONTHS)})`));
  return { ...mrr, numbers: { sql: cents, per: 100 } };
}

/** A contract of 0 years gives no ARR. */
function ofContract(reading: Reading): Cells | undefined {
  const { query } = reading;
  const [tcv, years] = [fieldCells(reading, 'tcv'), fieldCells(reading, 'contractYears')];
  if (!tcv || !years) return undefined;
  const isLong = `${years.numbers.sql} > ${query.dialect.number(0)}`;
  const cents = query.let(
    'tcv_arr',
    `CASE WHEN ${isLong} THEN ${centsOf(reading, `(${tcv.numbers.sql} / ${years.numbers.sql})`)} END`,
  );
  const isBlank = query.let('tcv_blank', bit(`${tcv.isBlank} OR ${years.isBlank}`));
  return {
    numbers: { sql: cents, per: 100 },
    words: NULL,
    isUnusable: `(${isBlank} = 0 AND ${cents} IS NULL)`,
    isBlank: `${isBlank} = 1`,
  };
}

export const TRENDS: readonly string[] = strategies.trajectory.labels;
const TOLERATED = strategies.trajectory.tolerance;
const [ACCELERATING, STABLE, PLATEAUED, DECLINING, NO_USAGE] = [0, 1, 2, 3, 4];

/** Position of the trend of three monthly numbers, NULL for none; null: the three columns are not there. */
export function trendCode(reading: Reading): string | null {
  const { query, dialect } = reading;
  const months = (['usage1', 'usage2', 'usage3'] as const).flatMap((field) => fieldCells(reading, field) ?? []);
  if (months.length < 3) return null;
  const [first, second, third] = months.map(({ numbers }) => numbers.sql) as [string, string, string];
  const zero = dialect.number(0);
  const growth = (to: string, from: string, name: string): Numbers => ({
    sql: query.let(name, `CASE WHEN ${from} <> ${zero} THEN ${to} / ${from} - ${dialect.number(1)} END`),
  });
  const [last, before] = [growth(third, second, 'growth_last'), growth(second, first, 'growth_before')];
  const whens = [
    `${first} IS NULL OR ${second} IS NULL OR ${third} IS NULL THEN NULL`,
    `${second} = ${zero} AND ${third} > ${zero} THEN ${ACCELERATING}`,
    `${second} = ${zero} THEN ${NO_USAGE}`,
    `${passesCut(dialect, last, -TOLERATED, '<')} THEN ${DECLINING}`,
    `${passesCut(dialect, last, TOLERATED, '>')} THEN ${ACCELERATING}`,
    `${first} = ${zero} OR ${passesCut(dialect, before, TOLERATED, '>')} THEN ${PLATEAUED}`,
  ];
  return query.let('trend_code', `CASE ${whens.map((when) => `WHEN ${when}`).join(' ')} ELSE ${STABLE} END`);
}

const { multiYearMonths, annualMonths, newDays } = methodology.contractDates;
const [MULTI_YEAR, RENEWING, NEW, MONTHLY, PAST_DUE] = [0, 1, 2, 3, 4];

/** Position of the contract type that the dates of an account say, NULL for none. */
export function contractCode(reading: Reading): string {
  const { asOf, dialect } = reading;
  const start = fieldCells(reading, 'startDate')?.numbers.sql ?? NULL;
  const end = fieldCells(reading, 'contractEnd')?.numbers.sql ?? NULL;
  if (start === NULL) return `CASE WHEN ${end} < ${asOf} THEN ${PAST_DUE} END`;
  const whens = [
    `${end} < ${asOf} THEN ${PAST_DUE}`,
    `${start} IS NULL OR ${end} IS NULL OR ${end} < ${start} THEN NULL`,
    `${dialect.monthsAfter(start, multiYearMonths)} <= ${end} THEN ${MULTI_YEAR}`,
    `${dialect.monthsAfter(start, annualMonths)} > ${end} THEN ${MONTHLY}`,
    `${asOf} - ${start} < ${newDays} THEN ${NEW}`,
  ];
  return `CASE ${whens.map((when) => `WHEN ${when}`).join(' ')} ELSE ${RENEWING} END`;
}
