// One criterion over all accounts: 1-5 points, or why there are none.

import { bandOf } from '../model/bands.ts';
import { normaliseLabel, pointsByLabel } from '../model/label.ts';
import type { Criterion, LabelScale } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { numberReader } from './number-reader.ts';

/** Bit beside the points: the cell says something that the criterion cannot read (C5): scores as missing, is listed. */
export const UNREADABLE = 128;

export interface CriterionPoints {
  readonly criterion: Criterion;
  /** 0 for none or 1 to 5, with the bit UNREADABLE, by account: read them with `pointsAt`. */
  readonly points: Uint8Array;
  /** Marks of the accounts whose points come from a stand-in (S47). */
  readonly standIns?: Uint8Array;
}

export function pointsAt(points: Uint8Array, i: number): number {
  return (points[i] as number) & ~UNREADABLE;
}

export function isUnreadableAt(points: Uint8Array, i: number): boolean {
  return ((points[i] as number) & UNREADABLE) !== 0;
}

/** Points of a criterion, or null when none of its columns is mapped: the criterion is off (S64). */
export function criterionPoints(criterion: Criterion, accounts: Accounts, asOf: number): CriterionPoints | null {
  if (criterion.field === 'usageFrequency') return frequencyPoints(criterion, accounts);
  const { columns } = accounts;
  const column = criterion.field === 'activeUsers' ? licenceUse(columns) : columns[criterion.field];
  if (!column) return null;
  const points = pointsOf(criterion, column);
  if (criterion.field === 'nps') dropYoung(points, columns.startDate, asOf);
  if (criterion.field === 'expansion') dropRatioOfNothing(points, column, accounts.columns.arr);
  return { criterion, points };
}

function pointsOf(criterion: Criterion, column: Column): Uint8Array {
  const points = new Uint8Array(column.state.length);
  const byCode = criterion.kind === 'number' ? [] : pointsOfLabels(criterion, column);
  for (let i = 0; i < points.length; i++) {
    const state = column.state[i];
    if (state === State.invalid) points[i] = UNREADABLE;
    else if (state === State.label) points[i] = byCode[column.value[i] as number] ?? UNREADABLE;
    else if (state === State.number) {
      points[i] = criterion.kind === 'label' ? UNREADABLE : bandOf(criterion.bands, column.value[i] as number);
    }
  }
  return points;
}

/** Points by label code: each distinct text is looked up once. */
export function pointsOfLabels(scale: LabelScale, column: Column): number[] {
  const byLabel = pointsByLabel(scale);
  return column.labels.map((label) => byLabel.get(normaliseLabel(label)) ?? UNREADABLE);
}

/** The written frequency first, the number of active days where there is none. */
function frequencyPoints(criterion: Criterion, { columns }: Accounts): CriterionPoints | null {
  const { usageFrequency, activeDaysPerWeek } = columns;
  const days = activeDaysPerWeek && pointsOf(criterion, activeDaysPerWeek);
  if (!usageFrequency) return days ? { criterion, points: days } : null;
  const points = pointsOf(criterion, usageFrequency);
  if (days) fillFrom(days, points);
  return { criterion, points };
}

function fillFrom(source: Uint8Array, points: Uint8Array): void {
  for (let i = 0; i < points.length; i++) {
    if (pointsAt(points, i) === 0) points[i] = (points[i] as number) | pointsAt(source, i);
  }
}

/** S10: active users of the licences that were bought. */
function licenceUse({ activeUsers, licences }: Accounts['columns']): Column | undefined {
  if (!activeUsers || !licences) return undefined;
  const state = activeUsers.state.map((each, i) =>
    each === State.number && !(licences.state[i] === State.number && (licences.value[i] as number) > 0)
      ? State.missing
      : each,
  );
  return { ...activeUsers, state, value: activeUsers.value.map((users, i) => users / (licences.value[i] as number)) };
}

/** S10: what an account of less than 30 days thinks is no behavior yet. */
function dropYoung(points: Uint8Array, start: Column | undefined, asOf: number): void {
  const startOf = numberReader(start);
  for (let i = 0; i < points.length; i++) if (asOf - startOf(i) < methodology.rubricRules.npsFromDay) points[i] = 0;
}

/** S8: with an ARR of 0 the ratio of potential to current ARR is undefined. */
function dropRatioOfNothing(points: Uint8Array, expansion: Column, arr: Column | undefined): void {
  if (!arr) return;
  for (let i = 0; i < points.length; i++) {
    const hasNoArr = arr.state[i] === State.number && arr.value[i] === 0;
    if (hasNoArr && expansion.state[i] === State.number) points[i] = 0;
  }
}
