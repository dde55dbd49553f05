// What keeps an account Unsegmented: key fields and dimensions without which there is no score (S37, S46).

import type { Field } from '../model/fields.ts';
import type { Dimension, Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { pointsAt, UNRATED, UNREADABLE } from './criterion.ts';
import { ENTERED } from './dimension.ts';
import { bitOfReason, type MissingReason } from './reason.ts';
import type { Dimensions } from './segment.ts';

interface KeyField {
  readonly field: Field;
  readonly dimension: Dimension;
  readonly reason: MissingReason;
}

/** Fields without which an account stays Unsegmented: those of the three that a weighted rubric reads. */
const KEY_FIELDS: readonly KeyField[] = [
  { field: 'industry', dimension: 'firmographic', reason: 'MISSING_INDUSTRY' },
  { field: 'employees', dimension: 'firmographic', reason: 'MISSING_EMPLOYEES' },
  { field: 'arr', dimension: 'value', reason: 'MISSING_ARR' },
];

/** Of the source that the segment is worked out from (S72). */
export function usedKeyFields(model: Model, accounts: Accounts): readonly KeyField[] {
  const isOfArr = model.segmentBy === 'arr' || model.segmentBy === 'priority';
  if (!isOfArr) return compositeKeyFields(model, accounts);
  return KEY_FIELDS.filter(({ field }) => field === 'arr' && accounts.columns.arr);
}

function compositeKeyFields({ weights, rubrics }: Model, accounts: Accounts): readonly KeyField[] {
  return KEY_FIELDS.filter(
    ({ field, dimension }) =>
      weights[dimension] > 0 &&
      accounts.columns[field] &&
      rubrics[dimension].some((each) => each.field === field && !each.isOff) &&
      !isEnteredForAll(dimension, accounts),
  );
}

/** Where a person entered the score itself, no cell of the rubric is needed. */
function isEnteredForAll(dimension: Dimension, { columns, isActive }: Accounts): boolean {
  const entered = columns[ENTERED[dimension]];
  return entered !== undefined && !isActive.some((active, i) => active && entered.state[i] !== State.number);
}

/** Bits of the reasons by account; 0: it can be scored. Which weights are 0 matters, how much they are does not. */
export function missingForScore(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = missingKeyFields(model, accounts, dimensions);
  const { weights, behavioralMissing } = model;
  const add = (dimension: Dimension, reason: MissingReason) =>
    addWhereMissing(missing, scoresOf(dimensions, dimension, accounts.count), bitOfReason[reason]);
  if (weights.firmographic > 0) add('firmographic', 'MISSING_FIRMOGRAPHIC');
  if (weights.value > 0) add('value', 'MISSING_VALUE');
  const isAllBehavioral = weights.firmographic + weights.value === 0;
  if (isAllBehavioral && behavioralMissing !== 'median3') add('behavioral', 'MISSING_HEALTH');
  return missing;
}

/** The same where the segment stands on the ARR alone. */
export function missingArr({ columns: { arr }, count }: Accounts): Uint16Array {
  const missing = new Uint16Array(count);
  if (!arr) return missing;
  for (let i = 0; i < count; i++) {
    if (arr.state[i] === State.missing) missing[i] = bitOfReason.MISSING_ARR;
    else if (arr.state[i] !== State.number) missing[i] = SAID_BY_CELL;
  }
  return missing;
}

/** Scores of a dimension that is off are missing. */
export function scoresOf(dimensions: Dimensions, dimension: Dimension, count: number): Float64Array {
  return dimensions[dimension]?.score ?? new Float64Array(count).fill(Number.NaN);
}

function missingKeyFields(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = new Uint16Array(accounts.count);
  for (const { field, dimension, reason } of compositeKeyFields(model, accounts)) {
    if (field === 'industry' && model.missingData === 'fallback') continue;
    const scores = dimensions[dimension];
    const points = scores?.byCriterion.find(({ criterion }) => criterion.field === field)?.points;
    if (!scores || !points) continue;
    for (let i = 0; i < accounts.count; i++) {
      const isEntered = scores.criteria[i] === 0 && !Number.isNaN(scores.score[i] as number);
      if (isEntered || pointsAt(points, i) > 0) continue;
      const says = (points[i] as number) & (UNREADABLE | UNRATED);
      missing[i] = (missing[i] as number) | (says ? SAID_BY_CELL : bitOfReason[reason]);
    }
  }
  return missing;
}

/** A key field says something unreadable or not rated: its reason is listed from the column itself. */
const SAID_BY_CELL = 1 << 15;

function addWhereMissing(missing: Uint16Array, scores: Float64Array, bit: number): void {
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] as number)) missing[i] = (missing[i] as number) | bit;
  }
}
