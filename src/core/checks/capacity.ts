// CSM capacity in hours (S33), by ratio (S34) and by health segment (S35).
import { passes, TOLERANCE } from '../exact/tolerance.ts';
import { type CapacitySetting, type Model, type SegmentScale, type Source, segmentScale } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';

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
  return Math.max(0, Math.ceil(fte - TOLERANCE));
}

/** How many accounts of one tier fit when the others stay as they are; null for a tier without hours. */
export function roomInTier(plan: CapacityPlan, tier: number): number | null {
  const [accounts, hours] = plan.tiers[tier] ?? [0, 0];
  if (hours === 0) return null;
  const { available, required } = capacity(plan);
  return Math.floor((available - (required - accounts * hours)) / hours + TOLERANCE);
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
