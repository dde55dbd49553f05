// Capacity-first: the lowest line of the first tier that the people can serve, the other cuts as they are.

import { capacity, planFor } from '../checks/capacity.ts';
import type { CompositeScores } from '../composite/segment.ts';
import { round } from '../exact/cents.ts';
import { passes } from '../exact/tolerance.ts';
import { type Bands, labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';

export interface CapacityCut {
  readonly at: number;
  /** Accounts in the first tier, and hours of all tiers, with the cut there. */
  readonly accounts: number;
  readonly required: number;
}

const { cutStep } = presets.modelling;
const HIGHEST = 5;
const LOWEST = 1;

/** null: no line on the grid can be served. */
export function capacityCut(
  model: Model,
  { tier: tiers, score }: CompositeScores,
  accounts: Accounts,
): CapacityCut | null {
  const { bands } = model.segmentScales.composite;
  const counts = new Array<number>(labelsOf(bands).length).fill(0);
  const steps = stepsAbove(bands);
  const first = steps[0] ?? HIGHEST;
  /** Accounts of the two upper tiers by the highest step that they pass; the first place is for those who pass none. */
  const passing = new Uint32Array(steps.length + 1);
  const operator = bands.cuts[0]?.[1] ?? '>=';
  for (let i = 0; i < accounts.count; i++) {
    const tier = tiers[i] as number;
    if (!accounts.isActive[i] || tier >= counts.length) continue;
    counts[tier] = (counts[tier] as number) + 1;
    if (tier > 1) continue;
    // One step more than the arithmetic says: its noise is for `passes` to judge.
    let place = Math.min(steps.length, Math.floor(((score[i] as number) - first) / cutStep) + 2);
    while (place > 0 && !passes(score[i] as number, steps[place - 1] as number, operator)) place--;
    passing[place] = (passing[place] as number) + 1;
  }
  return lowestServed(model, counts, steps, passing);
}

/** From the lowest step up; a step's first tier is everybody who passes it. */
function lowestServed(model: Model, counts: number[], steps: readonly number[], passing: Uint32Array) {
  const upper = (counts[0] as number) + (counts[1] as number);
  let below = passing[0] as number;
  for (let k = 0; k < steps.length; k++) {
    const plan = planFor(model, [upper - below, below, ...counts.slice(2)]);
    const { required, status } = capacity(plan);
    if (status === 'OK') return { at: steps[k] as number, accounts: upper - below, required };
    below += passing[k + 1] as number;
  }
  return null;
}

/** The grid from just above the second cut to the best score. */
function stepsAbove({ cuts }: Bands<string>): number[] {
  const floor = cuts[1]?.[0] ?? LOWEST - cutStep;
  const steps: number[] = [];
  for (let k = Math.ceil(LOWEST / cutStep); passes(k * cutStep, HIGHEST, '<='); k++) {
    const at = round(k * cutStep, 2);
    if (at > floor) steps.push(at);
  }
  return steps;
}
