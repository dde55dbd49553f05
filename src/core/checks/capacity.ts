// CSM capacity in hours (S33), by ratio (S34) and by health segment (S35), and the cut that the people can serve.
import type { CompositeScores } from '../composite/segment.ts';
import { ceilOf, floorOf, passes, round } from '../exact/numbers.ts';
import { type Bands, labelsOf } from '../model/bands.ts';
import type { Treatment } from '../model/model.ts';
import { type CapacitySetting, type Model, type SegmentScale, type Source, segmentScale } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';

export interface CapacityPlan {
  readonly csms: number;
  readonly hours: number;
  readonly efficiency: number;
  /** Accounts and hours per account, by tier. */
  readonly tiers: readonly (readonly [accounts: number, hours: number])[];
  readonly proactive: number;
  readonly buffer: number;
}

export interface Capacity {
  readonly available: number;
  readonly required: number;
  readonly utilisation: number;
  readonly gapHours: number;
  readonly extraFTE: number;
  readonly extraCSMs: number;
  readonly status: 'OK' | 'Over capacity';
}

export type PlanSettings = Readonly<Record<Exclude<keyof CapacitySetting, 'hoursPerAccount'>, number>>;

/**
 * What the model says and the defaults of the source. Program and buffer hours are those of the source's ARR and
 * priority tiers; the composite counts them only where a model names them.
 */
export function capacitySettings({ capacity: own }: Model, source: Source = 'composite'): PlanSettings {
  const { hoursPerMonth, efficiency, proactive, buffer } = presets.capacity;
  const isComposite = source === 'composite';
  return {
    csms: own?.csms ?? 0,
    hoursPerMonth: own?.hoursPerMonth ?? hoursPerMonth,
    efficiency: own?.efficiency ?? efficiency,
    proactive: own?.proactive ?? (isComposite ? 0 : proactive),
    buffer: own?.buffer ?? (isComposite ? 0 : buffer),
  };
}

/** What of a segment the hours depend on. */
export interface Served {
  readonly source: Source;
  readonly scale: SegmentScale;
}

function servedBy(model: Model): Served {
  return { source: model.segmentBy ?? 'composite', scale: segmentScale(model) };
}

/** The plan for some accounts a segment, in the order of their labels; what comes after them takes no hours. */
export function planFor(
  model: Model,
  accounts: readonly number[],
  { source, scale }: Served = servedBy(model),
): CapacityPlan {
  const { csms, hoursPerMonth, efficiency, proactive, buffer } = capacitySettings(model, source);
  const tiers = scale.treatments.map(({ hours: each }, k) => [accounts[k] ?? 0, each] as const);
  return { csms, hours: hoursPerMonth, efficiency, tiers, proactive, buffer };
}

export function availableHours({ csms, hours, efficiency }: CapacityPlan): number {
  return csms * hours * efficiency;
}

export function capacity(plan: CapacityPlan): Capacity {
  const available = availableHours(plan);
  const required = plan.tiers.reduce((sum, [accounts, hours]) => sum + accounts * hours, plan.proactive + plan.buffer);
  const isEnough = passes(required, available, '<=');
  const gapHours = isEnough ? 0 : required - available;
  const extraFTE = gapHours / (plan.hours * plan.efficiency);
  return {
    available,
    required,
    utilisation: required / available,
    gapHours,
    extraFTE,
    extraCSMs: wholePeople(extraFTE),
    status: isEnough ? 'OK' : 'Over capacity',
  };
}

// A need of 3.0000000000000004 people is three people.
export function wholePeople(fte: number): number {
  return Math.max(0, ceilOf(fte));
}

/** How many accounts of one tier fit when the others stay as they are; null for a tier without hours. */
export function roomInTier(plan: CapacityPlan, tier: number): number | null {
  const [accounts, hours] = plan.tiers[tier] ?? [0, 0];
  if (hours === 0) return null;
  const { available, required } = capacity(plan);
  return floorOf((available - (required - accounts * hours)) / hours);
}

type Ratio = readonly [low: number, high: number];

/** FTE by the range of a ratio: the most accounts a CSM need the fewest people. Null: no CSM. */
export function fteRange(accounts: number, ratio: Ratio | null): readonly [number, number] {
  return ratio ? [accounts / ratio[1], accounts / ratio[0]] : [0, 0];
}

/** People for the accounts of a label by the range of its ratio; null where the sources name none. */
export function fteOf({ treatments }: SegmentScale, accounts: number, k: number): readonly [number, number] | null {
  const ratio = treatments[k]?.ratio;
  return ratio ? fteRange(accounts, ratio) : null;
}

/** `15–50`, or `100+` where the source leaves the end open. */
export function ratioText([low, high]: Ratio): string {
  return Number.isFinite(high) ? `${low}–${high}` : `${low}+`;
}

/** Who serves a label now, by the owners of its accounts. */
export interface PeopleNow {
  /** An owner counts in each label by the share of their accounts there. */
  readonly people: number;
  /** Accounts with an owner. */
  readonly accounts: number;
}

/** By label; empty where the sheet names no owners. */
export function peopleNow({ columns, isActive }: Accounts, codes: Uint8Array, labels: number): PeopleNow[] {
  const { owner } = columns;
  const byOwner = new Map<string, number[]>();
  codes.forEach((code, i) => {
    const name = owner && isActive[i] && code < labels ? textAt(owner, i) : '';
    if (name === '') return;
    const counts = byOwner.get(name) ?? new Array<number>(labels).fill(0);
    counts[code] = (counts[code] as number) + 1;
    byOwner.set(name, counts);
  });
  if (byOwner.size === 0) return [];
  return Array.from({ length: labels }, (_, k) => {
    let [people, accounts] = [0, 0];
    for (const counts of byOwner.values()) {
      const all = counts.reduce((sum, count) => sum + count, 0);
      people += (counts[k] as number) / all;
      accounts += counts[k] as number;
    }
    return { people, accounts };
  });
}

/** `2.1 people now, 1 to 22`; '' where there is nobody. */
export function peopleNowText(now: PeopleNow | undefined): string {
  if (!now || now.people === 0) return '';
  return `${round(now.people, 1)} people now, 1 to ${round(now.accounts / now.people, 0)}`;
}

export interface HealthTime {
  readonly percent: number;
  readonly hours: number;
  /** null: nobody to divide by. */
  readonly perAccount: number | null;
}

/** S35: the available hours by health segment, in the order of its labels. */
export function hoursByHealth(available: number, accounts: readonly number[]): HealthTime[] {
  const { source: _, ...shares } = presets.timeShare;
  return Object.values(shares).map((percent, k) => {
    const hours = (available * percent) / 100;
    const count = accounts[k] ?? 0;
    return { percent, hours, perAccount: count > 0 ? hours / count : null };
  });
}

// Capacity-first: the lowest line of the first tier that the people can serve, the other cuts as they are.

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

// How the accounts of a segment are treated, in one line (S80): what people do, how often, for how many, and from the start.

/** `Pooled CSM, templated plan; reviews quarterly; onboarding guided by a CSM; 50–200 accounts a CSM` */
export function treatmentText({ action, cadence, onboarding, ratio }: Treatment): string {
  return [
    action,
    cadence && `reviews: ${cadence}`,
    onboarding && `onboarding: ${onboarding}`,
    ratio && `${ratioText(ratio)} accounts a CSM`,
  ]
    .filter(Boolean)
    .join('; ');
}
