// CSM capacity in hours (S33), by ratio (S34) and by health segment (S35).
import { passes } from '../model/bands.ts';
import presets from '../model/presets/capacity.json' with { type: 'json' };

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

export const DEFAULT_CAPACITY = presets.capacity;

const { hoursPerMonth, efficiency, hoursPerAccount, proactive, buffer } = DEFAULT_CAPACITY;

/** The defaults of the source for some accounts a tier; a tier it does not name takes no hours. */
export function defaultPlan(csms: number, accounts: Readonly<Record<string, number>>): CapacityPlan {
  const hours: Readonly<Record<string, number>> = hoursPerAccount;
  const tiers = Object.entries(accounts).map(([tier, count]) => [count, hours[tier] ?? 0] as const);
  return { csms, hours: hoursPerMonth, efficiency, tiers, proactive, buffer };
}

export function capacity(plan: CapacityPlan): Capacity {
  const available = plan.csms * plan.hours * plan.efficiency;
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
function wholePeople(fte: number): number {
  return Math.max(0, Math.ceil(fte - 1e-9));
}

/** How many accounts of one tier fit when the others stay as they are; null for a tier without hours. */
export function roomInTier(plan: CapacityPlan, tier: number): number | null {
  const [accounts, hours] = plan.tiers[tier] ?? [0, 0];
  if (hours === 0) return null;
  const { available, required } = capacity(plan);
  return Math.floor((available - (required - accounts * hours)) / hours + 1e-9);
}

export function csmsNeeded(accounts: number, perCsm: number): { readonly fte: number; readonly csms: number } {
  const fte = accounts / perCsm;
  return { fte, csms: wholePeople(fte) };
}

/** FTE by the range of a ratio: the most accounts a CSM need the fewest people. Null: no CSM. */
export function fteRange(
  accounts: number,
  ratio: readonly [low: number, high: number] | null,
): readonly [number, number] {
  return ratio ? [accounts / ratio[1], accounts / ratio[0]] : [0, 0];
}

export const CSM_RATIOS = presets.ratios;

/** S35: hours a segment and hours an account. */
export function hoursBySegment(available: number, accounts: Readonly<Record<string, number>>) {
  const { source: _, ...shares } = presets.timeShare;
  return Object.entries(shares).map(([label, percent]) => {
    const hours = (available * percent) / 100;
    const count = accounts[label] ?? 0;
    return { label, hours, perAccount: count > 0 ? hours / count : null };
  });
}
