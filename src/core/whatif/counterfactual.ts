// The smallest single change of a cell that moves the computed tier.
// Smaller: first by the change of points on the 1-5 scale (a blank counts as what it was scored as: the median 3 or
// the mean of the others), then by the relative change of the number (a label counts as 1, a blank or 0 as infinite),
// then by the order of the rubrics. Numbers move in steps: cents, whole counts, 0.01% of a share, a health point, 0.01
// of a score, and as the cuts are written for a column of one's own: whole numbers or hundredths, a day of a date. A
// dimension without any data is not filled in.

import { type CriterionPoints, MEDIAN, pointsAt } from '../composite/criterion.ts';
import { type DimensionScores, ENTERED } from '../composite/dimension.ts';
import { type CompositeScores, UNSEGMENTED } from '../composite/segment.ts';
import { scoreComposite, type TierScores } from '../composite/tiers.ts';
import { ceilOf, floorOf, isSame } from '../exact/numbers.ts';
import { bandOf } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { type Criterion, DIMENSIONS, type Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Cells, type Column, isNumberAt, State } from '../read/column.ts';
import { rangeOf } from '../read/read-column.ts';

/** Where a cell stands: under a field, or under the column of an own criterion. */
interface Place {
  readonly field: Field | null;
  /** Of the field or the criterion. */
  readonly id: string;
}

export interface CellChange extends Place {
  readonly to: number | string;
  /** Change of points on the 1-5 scale. */
  readonly points: number;
  /** Share of the old number; 1 for a label, Infinity for a blank. */
  readonly relative: number;
  /** The number is a day. */
  readonly isDay?: true;
}

export interface TierChange extends CellChange {
  readonly score: number;
  /** Index of the tier that it leads to. */
  readonly tier: number;
}

export interface TierChanges {
  readonly up: TierChange | null;
  readonly down: TierChange | null;
}

export function smallestChanges(model: Model, accounts: Accounts, scores: TierScores, i: number): TierChanges {
  const tier = scores.composite ? (scores.composite.tier[i] as number) : UNSEGMENTED;
  if (tier === UNSEGMENTED) return { up: null, down: null };
  const one = onlyAccount(accounts, i);
  const apply = (change: CellChange) => applied(model, one, change, scores.asOf);
  const changes = DIMENSIONS.flatMap((name) => {
    const dimension = scores.dimensions[name];
    if (!dimension || model.weights[name] === 0 || Number.isNaN(dimension.score[i])) return [];
    return dimension.criteria[i] === 0
      ? scoreChanges(dimension, accounts, i, (change) => apply(change).tier - tier)
      : dimension.byCriterion.flatMap((points, bit) =>
          criterionChanges(dimension, points, bit, accounts, i, scores.asOf),
        );
  });
  changes.sort((a, b) => compare(a.points, b.points) || compare(a.relative, b.relative));
  let up: TierChange | null = null;
  let down: TierChange | null = null;
  for (const change of changes) {
    if (up && down) break;
    const result = { ...change, ...apply(change) };
    if (!up && result.tier < tier) up = result;
    if (!down && result.tier > tier && result.tier !== UNSEGMENTED) down = result;
  }
  return { up, down };
}

/** Infinity equals itself, float noise is none. */
function compare(a: number, b: number): number {
  return isSame(a, b) ? 0 : a - b;
}

function onlyAccount(accounts: Accounts, i: number): Accounts {
  const columns: Partial<Record<Field, Column>> = {};
  for (const column of Object.values(accounts.columns)) {
    columns[column.field] = { field: column.field, ...onlyCell(column, i) };
  }
  const one = new Uint8Array(1);
  return {
    count: 1,
    rows: [0],
    ids: [''],
    names: [''],
    idKind: one,
    isActive: one.slice().fill(1),
    isDuplicate: one,
    hasErrorCell: one,
    distinct: 1,
    columns,
    own: Object.fromEntries(Object.entries(accounts.own ?? {}).map(([id, column]) => [id, onlyCell(column, i)])),
  };
}

function onlyCell(column: Cells, i: number): Cells {
  const isLabel = column.state[i] === State.label;
  return {
    state: column.state.slice(i, i + 1),
    value: isLabel ? new Float64Array(1) : column.value.slice(i, i + 1),
    labels: isLabel ? [column.labels[column.value[i] as number] as string] : [],
    invalid: [],
  };
}

function applied(
  model: Model,
  one: Accounts,
  { field, id, to }: CellChange,
  asOf: number,
): { tier: number; score: number } {
  const isLabel = typeof to === 'string';
  const cells: Cells = {
    state: Uint8Array.of(isLabel ? State.label : State.number),
    value: Float64Array.of(isLabel ? 0 : to),
    labels: isLabel ? [to] : [],
    invalid: [],
  };
  const other: Accounts = field
    ? { ...one, columns: { ...one.columns, [field]: { field, ...cells } } }
    : { ...one, own: { ...one.own, [id]: cells } };
  const composite = scoreComposite(model, other, asOf);
  // The score is on: the account has a tier before the change.
  const { tier, score } = composite as CompositeScores;
  return { tier: tier[0] as number, score: score[0] as number };
}

/** A score that was entered or comes from the health score: the nearest step that moves the tier, by bisection. */
function scoreChanges(
  { dimension }: DimensionScores,
  { columns }: Accounts,
  i: number,
  move: (change: CellChange) => number,
): CellChange[] {
  const entered = columns[ENTERED[dimension]];
  const column = isNumberAt(entered, i) ? entered : columns.health;
  if (!column) return [];
  const { field } = column;
  const isHealth = field === 'health';
  const [low, high, step, unit] = isHealth ? [0, 100, 1, 0.04] : [100, 500, 0.01, 1];
  const value = column.value[i] as number;
  const at = (k: number): CellChange => {
    const to = Number((k * step).toFixed(2));
    const by = Math.abs(to - value);
    return { field, id: field, to, points: by * unit, relative: by / value };
  };
  return [-1, 1].flatMap((sign) => {
    let near = sign < 0 ? ceilOf(value / step) : floorOf(value / step);
    let far = sign < 0 ? low : high;
    // Tiers have falling indexes: a better score moves by a negative number.
    const moves = (k: number) => move(at(k)) * sign < 0;
    if ((far - near) * sign <= 0 || !moves(far)) return [];
    while (Math.abs(far - near) > 1) {
      const middle = Math.trunc((near + far) / 2);
      if (moves(middle)) far = middle;
      else near = middle;
    }
    return [at(far)];
  });
}

const LEVELS = [1, 2, 3, 4, 5] as const;

/** Every other level of a criterion with the nearest cell that gives it. */
function criterionChanges(
  { imputed, score }: DimensionScores,
  { criterion, points }: CriterionPoints,
  bit: number,
  accounts: Accounts,
  i: number,
  asOf: number,
): CellChange[] {
  const { columns } = accounts;
  const now = pointsAt(points, i);
  const counted = now || ((imputed[i] as number) & (1 << bit) ? MEDIAN : (score[i] as number));
  const { cells: column, place } = cellOf(criterion, accounts, i);
  const { field } = place;
  const whole = wholeOf(criterion, columns, i);
  if (!column || !(whole > 0)) return [];
  const isAge = criterion.kind === 'age';
  const written = now > 0 && isNumberAt(column, i) ? (column.value[i] as number) : null;
  const old = written !== null && isAge ? asOf - written : written;
  const isNumber = criterion.kind === 'number' || isAge || field !== criterion.field || old !== null;
  const cells = LEVELS.filter((level) => level !== now).map((level) =>
    isNumber ? nearestNumber(criterion, field, old || 0, level, whole) : labelOf(criterion, level),
  );
  // An ARR of 0 leaves the ratio of potential to current ARR without points (S8), whatever its own are.
  if (field === 'arr' && old !== null && isNumberAt(columns.expansion, i)) cells.push(old === 0 ? 0.01 : 0);
  return cells.flatMap((to) => {
    if (to === undefined) return [];
    const level =
      typeof to === 'number' && 'bands' in criterion ? bandOf(criterion.bands, to / whole) : levelOf(criterion, to);
    const relative = old ? Math.abs((to as number) - old) / Math.abs(old) : now > 0 && !isNumber ? 1 : Infinity;
    const change = { ...place, points: Math.abs(level - counted), relative };
    return [isAge ? { ...change, to: asOf - (to as number), isDay: true } : { ...change, to }];
  });
}

/** The cell behind the points: days a week stand in where no usage frequency is written. */
function cellOf(
  { field, id }: Criterion,
  { columns, own }: Accounts,
  i: number,
): { cells: Cells | undefined; place: Place } {
  if (field === null) return { cells: own?.[id], place: { field, id } };
  const column = columns[field];
  const days = columns.activeDaysPerWeek;
  const isByDays =
    field === 'usageFrequency' &&
    !(column && (column.state[i] === State.label || isNumberAt(column, i) || !isNumberAt(days, i)));
  if (isByDays) return { cells: days, place: { field: 'activeDaysPerWeek', id: 'activeDaysPerWeek' } };
  return { cells: column, place: { field, id: field } };
}

// Which cell gives a criterion a level of 1 to 5: a label of it, or the number nearest to the one that stands there.

function levelOf(criterion: Criterion, label: number | string): number {
  if (criterion.kind === 'flag') return label === 'yes' ? criterion.yes : criterion.no;
  return 'labels' in criterion ? (criterion.labels[label] ?? 0) : 0;
}

function labelOf(criterion: Criterion, level: number): string | undefined {
  if (criterion.kind === 'flag') return ['yes', 'no'].find((word) => levelOf(criterion, word) === level);
  if (!('labels' in criterion)) return undefined;
  return Object.keys(criterion.labels).find((label) => criterion.labels[label] === level);
}

/** What the number of the cell is divided by before its band is looked up: licence use is a share (S10). */
function wholeOf({ field }: Criterion, { licences }: Accounts['columns'], i: number): number {
  if (field !== 'activeUsers') return 1;
  return isNumberAt(licences, i) ? (licences.value[i] as number) : Number.NaN;
}

/** A band ends at its cuts or one step beside them. */
function nearestNumber(
  criterion: Criterion,
  field: Field | null,
  from: number,
  level: number,
  whole: number,
): number | undefined {
  if (!('bands' in criterion)) return undefined;
  const { bands } = criterion;
  const { cuts } = bands;
  const step = stepOf(
    field,
    cuts.every(([at]) => Number.isInteger(at)) && (field !== null || Number.isInteger(from)),
    criterion.kind,
  );
  const [low, high] = field ? rangeOf(field) : [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
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

function stepOf(field: Field | null, isWhole: boolean, of: Criterion['kind']): number {
  if (field === null) return of === 'age' || isWhole ? 1 : 0.01;
  const { kind } = FIELDS[field];
  if (kind === 'percent') return 0.0001;
  if (field === 'activeUsers') return 1;
  return kind === 'count' && isWhole ? 1 : 0.01;
}
