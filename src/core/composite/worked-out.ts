// What other columns say where a word is not written (S75): frequency, trend and contract type.

import { passes } from '../exact/numbers.ts';
import { methodology, strategies } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { addMonths } from '../read/date.ts';
import { numberReader } from './codes.ts';

type Columns = Accounts['columns'];

const { labels: TRENDS, tolerance } = strategies.trajectory;
const [ACCELERATING, STABLE, PLATEAUED, DECLINING, NO_USAGE] = [0, 1, 2, 3, 4];

/** Growth trajectory of three monthly numbers (S17), -1 for none. */
export function trajectoryOf(first: number, second: number, third: number): number {
  if (Number.isNaN(first + second + third)) return -1;
  if (second === 0) return third > 0 ? ACCELERATING : NO_USAGE;
  const growth = third / second - 1;
  if (passes(growth, -tolerance, '<')) return DECLINING;
  if (passes(growth, tolerance, '>')) return ACCELERATING;
  return first === 0 || passes(second / first - 1, tolerance, '>') ? PLATEAUED : STABLE;
}

/** The word of each account, '' for none; null: the three columns are not there. */
export function trendsFromMonths({ usage1, usage2, usage3 }: Columns): ((i: number) => string) | null {
  if (!usage1 || !usage2 || !usage3) return null;
  const [first, second, third] = [numberReader(usage1), numberReader(usage2), numberReader(usage3)];
  return (i) => TRENDS[trajectoryOf(first(i), second(i), third(i))] ?? '';
}

const { multiYearMonths, annualMonths, newDays } = methodology.contractDates;
const [MULTI_YEAR, RENEWING, NEW, MONTHLY, PAST_DUE] = methodology.contractDates.labels;

/** The contract type that the dates of an account say. */
export function contractsFromDates({ startDate, contractEnd }: Columns, asOf: number): ((i: number) => string) | null {
  if (!contractEnd) return null;
  const [start, end] = [numberReader(startDate), numberReader(contractEnd)];
  return (i) => contractOf(start(i), end(i), asOf) ?? '';
}

/** A term counts its whole months: it has as many as fit between start and end. */
function contractOf(start: number, end: number, asOf: number): string | undefined {
  if (end < asOf) return PAST_DUE;
  if (Number.isNaN(start + end) || end < start) return undefined;
  if (addMonths(start, multiYearMonths) <= end) return MULTI_YEAR;
  if (addMonths(start, annualMonths) > end) return MONTHLY;
  return asOf - start < newDays ? NEW : RENEWING;
}
