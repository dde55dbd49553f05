// What keeps an account Unsegmented: key fields and dimensions without which there is no score (S37, S46).

import type { Field } from '../model/fields.ts';
import type { Dimension, Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isUnreadableAt, pointsAt } from './criterion.ts';
import { bitOfReason, type MissingReason } from './reason.ts';
import type { Dimensions } from './segment.ts';

/** Fields without which an account stays Unsegmented: those of the three that a weighted rubric reads. */
export const KEY_FIELDS = [
  { field: 'industry', dimension: 'firmographic', reason: 'MISSING_INDUSTRY' },
  { field: 'employees', dimension: 'firmographic', reason: 'MISSING_EMPLOYEES' },
  { field: 'arr', dimension: 'value', reason: 'MISSING_ARR' },
] as const satisfies readonly { field: Field; dimension: Dimension; reason: MissingReason }[];

export function usedKeyFields(model: Model, accounts: Accounts): (typeof KEY_FIELDS)[number][] {
  return KEY_FIELDS.filter(({ field, dimension }) => model.weights[dimension] > 0 && accounts.columns[field]);
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
  if (isAllBehavioral && behavioralMissing === 'skip') add('behavioral', 'MISSING_HEALTH');
  return missing;
}

/** Scores of a dimension that is off are missing. */
export function scoresOf(dimensions: Dimensions, dimension: Dimension, count: number): Float64Array {
  return dimensions[dimension]?.score ?? new Float64Array(count).fill(Number.NaN);
}

function missingKeyFields(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = new Uint16Array(accounts.count);
  for (const { field, dimension, reason } of usedKeyFields(model, accounts)) {
    if (field === 'industry' && model.missingData === 'fallback') continue;
    const scores = dimensions[dimension];
    const points = scores?.byCriterion.find(({ criterion }) => criterion.field === field)?.points;
    if (!scores || !points) continue;
    for (let i = 0; i < accounts.count; i++) {
      const isEntered = scores.criteria[i] === 0 && !Number.isNaN(scores.score[i] as number);
      if (isEntered || pointsAt(points, i) > 0) continue;
      missing[i] = (missing[i] as number) | (isUnreadableAt(points, i) ? INVALID_KEY_FIELD : bitOfReason[reason]);
    }
  }
  return missing;
}

/** A key field says something unreadable: its reason is INVALID_<FIELD>, listed from the column itself. */
const INVALID_KEY_FIELD = 1 << 15;

function addWhereMissing(missing: Uint16Array, scores: Float64Array, bit: number): void {
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] as number)) missing[i] = (missing[i] as number) | bit;
  }
}
