// Which cell gives a criterion a level of 1 to 5: a label of it, or the number nearest to the one that stands there.

import { ceilOf, floorOf } from '../exact/tolerance.ts';
import { bandOf } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Criterion } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt, rangeOf } from '../read/column.ts';

export function levelOf(criterion: Criterion, label: number | string): number {
  return 'labels' in criterion ? (criterion.labels[label] ?? 0) : 0;
}

export function labelOf(criterion: Criterion, level: number): string | undefined {
  if (!('labels' in criterion)) return undefined;
  return Object.keys(criterion.labels).find((label) => criterion.labels[label] === level);
}

/** What the number of the cell is divided by before its band is looked up: licence use is a share (S10). */
export function wholeOf({ field }: Criterion, { licences }: Accounts['columns'], i: number): number {
  if (field !== 'activeUsers') return 1;
  return isNumberAt(licences, i) ? (licences.value[i] as number) : Number.NaN;
}

/** A band ends at its cuts or one step beside them. */
export function nearestNumber(
  criterion: Criterion,
  field: Field,
  from: number,
  level: number,
  whole: number,
): number | undefined {
  if (!('bands' in criterion)) return undefined;
  const { bands } = criterion;
  const { cuts } = bands;
  const step = stepOf(
    field,
    cuts.every(([at]) => Number.isInteger(at)),
  );
  const [low, high] = rangeOf(field);
  const numbers = cuts.flatMap(([at]) => stepsAround(at * whole, step));
  const inBand = numbers.filter((number) => number >= low && number <= high && bandOf(bands, number / whole) === level);
  return inBand.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
}

/** A cut such as 12/52 lies between two steps. */
function stepsAround(at: number, step: number): number[] {
  const below = floorOf(at / step);
  const above = ceilOf(at / step);
  return [below - 1, below, above, above + 1].map((k) => Number((k * step).toFixed(6)));
}

function stepOf(field: Field, isWhole: boolean): number {
  const { kind } = FIELDS[field];
  if (kind === 'percent') return 0.0001;
  if (field === 'activeUsers') return 1;
  return kind === 'count' && isWhole ? 1 : 0.01;
}
