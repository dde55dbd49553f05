import { addMonths } from './calendar.ts';
import { MISSING, type Reading, readMoney, readNumber, valueIn } from './cell-text.ts';
import type { Fraction } from './fraction.ts';
import type { Model } from './model.ts';
import type { Row } from './sheet.ts';

interface Derived<T> {
  reading: Reading<T>;
  flag: string | null;
}

/** S4, S75: a missing ARR, and only a missing one, is MRR × 12, else TCV ÷ years, to the cent. */
export function readDerivedArr(row: Row): Derived<Fraction> {
  const reading = readMoney(row.arr);
  if (reading.kind !== 'missing') return { reading, flag: null };
  const monthly = valueIn(readNumber(row.mrr, 0));
  const derived = monthly ? inCents(monthly.times(12)) : fromContract(row);
  return { reading: derived, flag: derived.kind === 'value' ? 'IMPUTED_ARR' : null };
}

/** S4: a length of 0 years or less is an error. */
function fromContract(row: Row): Reading<Fraction> {
  const total = valueIn(readNumber(row.tcv, 0));
  const years = valueIn(readNumber(row.contract_years));
  if (!total || !years) return MISSING;
  if (years.compare(0) > 0) return inCents(total.over(years));
  return { kind: 'invalid', text: row.contract_years ?? '', error: false };
}

function inCents(amount: Fraction): Reading<Fraction> {
  return { kind: 'value', value: amount.roundedTo(2) };
}

/** S75: a blank contract type from the dates, where the person has switched that on. */
export function readContract(
  cell: Reading<string>,
  startDay: Reading<number>,
  contractEnd: Reading<number>,
  asOf: number,
  model: Model,
): Derived<string> {
  const start = valueIn(startDay);
  const end = valueIn(contractEnd);
  if (!model.document.contractFromDates || cell.kind !== 'missing' || end === null)
    return { reading: cell, flag: null };
  const value = end < asOf ? 'At risk / Past due' : start === null ? null : contractByTerm(start, end, asOf);
  if (value === null) return { reading: cell, flag: null };
  return { reading: { kind: 'value', value }, flag: 'IMPUTED_CONTRACT' };
}

function contractByTerm(start: number, end: number, asOf: number): string {
  const lasts = (months: number) => addMonths(start, months) <= end;
  if (lasts(18)) return 'Multi-year';
  if (!lasts(11)) return 'Month-to-month';
  return asOf - start < 365 ? 'Annual (new)' : 'Annual (renewing)';
}
