import { inScale } from './bands.ts';
import { parseDay } from './calendar.ts';
import { type Reading, readDay, readFlag, readNumber } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { choiceOfOwn, readRated } from './label-table.ts';
import { allCriteria, type Criterion, type Model } from './model.ts';
import type { Row } from './sheet.ts';

/** The points of each own criterion by its id; what is unreadable or not rated stays so. */
export type OwnReadings = ReadonlyMap<string, Reading<number>>;

export function ownReadings(row: Row, model: Model, asOf: number): OwnReadings {
  const own = allCriteria(model).filter((criterion) => criterion.column !== null);
  return new Map(own.map((criterion) => [criterion.key, readOwn(row[criterion.column ?? ''], criterion, model, asOf)]));
}

/** S73: a number of any sign, an age that is negative after as-of, yes or no, or a label of the criterion. */
function readOwn(cell: string | undefined, criterion: Criterion, model: Model, asOf: number): Reading<number> {
  switch (criterion.kind) {
    case 'number':
      return pointsIn(readNumber(cell), (value) => inBands(value, criterion));
    case 'age':
      return pointsIn(readDay(cell, parseDay), (day) => inBands(Fraction.of(asOf - day), criterion));
    case 'flag':
      return pointsIn(readFlag(cell), (flag) => (flag ? criterion.yes : criterion.no));
    default:
      return pointsIn(readRated(cell, choiceOfOwn(model, criterion)), (label) => criterion.labels[label] ?? 0);
  }
}

function inBands(value: Fraction, { key, bands }: Criterion): number {
  if (!bands) throw new Error(`The criterion ${key} has no bands.`);
  return inScale(value, bands);
}

function pointsIn<T>(reading: Reading<T>, points: (value: T) => number): Reading<number> {
  return reading.kind === 'value' ? { kind: 'value', value: points(reading.value) } : reading;
}
