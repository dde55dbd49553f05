// One criterion over all accounts: 1-5 points, or why there are none.

import { type Bands, bandOf } from '../model/bands.ts';
import { pointsReader } from '../model/label.ts';
import type { Criterion, LabelScale, Model } from '../model/model.ts';
import { methodology, pointBands, strategies } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Cells, State } from '../read/column.ts';
import { flagValues, numberReader } from './codes.ts';
import { contractsFromDates, trendsFromMonths } from './worked-out.ts';

/** Bits beside the points: the cell says something that the criterion cannot read (C5), or that has no label yet (S74). */
export const UNREADABLE = 128;
export const UNRATED = 64;
const POINTS = 7;

/** What stands for behavior that is not known (S10, S44). */
export const MEDIAN = methodology.rubricRules.median;

export interface CriterionPoints {
  readonly criterion: Criterion;
  /** 0 for none or 1 to 5, with the bits UNREADABLE and UNRATED, by account: read them with `pointsAt`. */
  readonly points: Uint8Array;
  /** Marks of the accounts whose points come from a stand-in (S47). */
  readonly standIns?: Uint8Array;
  /** Marks of the accounts whose points were worked out from dates (S75). */
  readonly imputed?: Uint8Array;
}

export function pointsAt(points: Uint8Array, i: number): number {
  return (points[i] as number) & POINTS;
}

export function isUnreadableAt(points: Uint8Array, i: number): boolean {
  return ((points[i] as number) & UNREADABLE) !== 0;
}

export function isUnratedAt(points: Uint8Array, i: number): boolean {
  return ((points[i] as number) & UNRATED) !== 0;
}

/** Points of a criterion, or null when none of its columns is mapped: the criterion is off (S64). */
export function criterionPoints(
  criterion: Criterion,
  model: Pick<Model, 'contractFromDates'>,
  accounts: Accounts,
  asOf: number,
): CriterionPoints | null {
  const { columns } = accounts;
  switch (criterion.field) {
    case 'usageFrequency':
      return frequencyPoints(criterion, accounts);
    case 'trend':
      return trendPoints(criterion, accounts);
    case 'contract':
      if (model.contractFromDates) return contractPoints(criterion, accounts, asOf);
  }
  const column = columnOf(criterion, accounts);
  if (!column) return null;
  const points = pointsOf(criterion, column, asOf);
  if (criterion.field === 'nps') dropYoung(points, columns.startDate, asOf);
  if (criterion.field === 'expansion') dropRatioOfNothing(points, column, columns.arr);
  return { criterion, points };
}

function columnOf({ field, id }: Criterion, { columns, own }: Accounts): Cells | undefined {
  if (field === null) return own?.[id];
  return field === 'activeUsers' ? licenceUse(columns) : columns[field];
}

function pointsOf(criterion: Criterion, column: Cells, asOf: number): Uint8Array {
  const { kind } = criterion;
  const bands = kind === 'number' || kind === 'either' || kind === 'age' ? criterion.bands : null;
  return pointsIn(column, labelPoints(criterion, column), bands, kind === 'age' ? asOf : null);
}

/**
 * Points of labels by their codes and of numbers by bands, which of days are those of their age. One loop for all
 * criteria: what a fresh process compiles is most of its time.
 */
export function pointsIn(
  { state, value }: Cells,
  byCode: readonly number[],
  bands: Bands<number> | null,
  asOf: number | null = null,
): Uint8Array {
  const points = new Uint8Array(state.length);
  const ofCode = Uint8Array.from(byCode);
  for (let i = 0; i < points.length; i++) {
    const each = state[i] as number;
    if (each === State.missing) continue;
    const read = value[i] as number;
    if (each === State.label && read < ofCode.length) points[i] = ofCode[read] as number;
    else if (each === State.number && bands) points[i] = bandOf(bands, asOf === null ? read : asOf - read);
    else points[i] = UNREADABLE;
  }
  return points;
}

const MONTHLY_DAYS = pointBands(strategies.activeDays30);

/** Points of the active days in the last 30 (S19). */
export function monthlyPoints(column: Cells): Uint8Array {
  return pointsIn(column, [], MONTHLY_DAYS);
}

/** Points by label code: each distinct text is looked up once. */
function labelPoints(criterion: Criterion, column: Cells): readonly number[] {
  if (criterion.kind === 'label' || criterion.kind === 'either') return pointsOfLabels(criterion, column);
  if (criterion.kind !== 'flag') return [];
  const { yes, no } = criterion;
  return flagValues(column).map((flag) => (flag < 0 ? UNREADABLE : flag === 1 ? yes : no));
}

export function pointsOfLabels(scale: LabelScale, column: Cells): number[] {
  const read = pointsReader(scale);
  return column.labels.map((label) => read(label) || UNRATED);
}

/** The written frequency first, then the active days a week, then those of a month (S75). */
function frequencyPoints(criterion: Criterion, { columns }: Accounts): CriterionPoints | null {
  const { usageFrequency, activeDaysPerWeek, activeDays30 } = columns;
  const found = [
    usageFrequency && pointsOf(criterion, usageFrequency, 0),
    activeDaysPerWeek && pointsOf(criterion, activeDaysPerWeek, 0),
    activeDays30 && monthlyPoints(activeDays30),
  ].filter((points) => points !== undefined);
  const [points, ...others] = found;
  if (!points) return null;
  for (const other of others) fillFrom(other, points);
  return { criterion, points };
}

function fillFrom(source: Uint8Array, points: Uint8Array): void {
  for (let i = 0; i < points.length; i++) {
    if (pointsAt(points, i) === 0) points[i] = (points[i] as number) | (source[i] as number);
  }
}

/** The written trend, else that of three months (S17). */
function trendPoints(criterion: Criterion, { columns, count }: Accounts): CriterionPoints | null {
  const trends = trendsFromMonths(columns);
  if (!columns.trend && !trends) return null;
  const points = columns.trend ? pointsOf(criterion, columns.trend, 0) : new Uint8Array(count);
  if (trends) fillFrom(worded(criterion, trends, count), points);
  return { criterion, points };
}

/** S75: a blank contract type by its dates; what was worked out is marked. */
function contractPoints(criterion: Criterion, { columns, count }: Accounts, asOf: number): CriterionPoints | null {
  const contracts = contractsFromDates(columns, asOf);
  if (!columns.contract && !contracts) return null;
  const points = columns.contract ? pointsOf(criterion, columns.contract, asOf) : new Uint8Array(count);
  if (!contracts) return { criterion, points };
  const given = worded(criterion, contracts, count);
  const imputed = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (columns.contract && columns.contract.state[i] !== State.missing) continue;
    points[i] = given[i] as number;
    if (given[i]) imputed[i] = 1;
  }
  return { criterion, points, imputed };
}

/** Points of the method's own words, '' for none. */
function worded(criterion: Criterion, wordOf: (i: number) => string, count: number): Uint8Array {
  const labels = 'labels' in criterion ? criterion.labels : {};
  return Uint8Array.from({ length: count }, (_, i) => labels[wordOf(i)] ?? 0);
}

/** S10: active users of the licences that were bought. */
function licenceUse({ activeUsers, licences }: Accounts['columns']): Cells | undefined {
  if (!activeUsers || !licences) return undefined;
  const state = activeUsers.state.map((each, i) =>
    each === State.number && !(licences.state[i] === State.number && (licences.value[i] as number) > 0)
      ? State.missing
      : each,
  );
  return { ...activeUsers, state, value: activeUsers.value.map((users, i) => users / (licences.value[i] as number)) };
}

/** S10: what an account of less than 30 days thinks is no behavior yet. */
function dropYoung(points: Uint8Array, start: Cells | undefined, asOf: number): void {
  const startOf = numberReader(start);
  for (let i = 0; i < points.length; i++) if (asOf - startOf(i) < methodology.rubricRules.npsFromDay) points[i] = 0;
}

/** S8: with an ARR of 0 the ratio of potential to current ARR is undefined. */
function dropRatioOfNothing(points: Uint8Array, expansion: Cells, arr: Cells | undefined): void {
  if (!arr) return;
  for (let i = 0; i < points.length; i++) {
    const hasNoArr = arr.state[i] === State.number && arr.value[i] === 0;
    if (hasNoArr && expansion.state[i] === State.number) points[i] = 0;
  }
}
