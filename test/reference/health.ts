import type { Account } from './account.ts';
import { bandOf, passes } from './bands.ts';
import { valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { frequencyLevel } from './frequency.ts';

/** S27. */
export function healthRisk(health: Fraction | null, nps: Fraction | null, expanding: boolean | null): string {
  if (!health) return 'Unsegmented';
  const colour = bandOf('health.risk', health);
  if (colour === 'Red') return 'Critical';
  if (colour === 'Yellow') return 'At-Risk';
  const advocate = nps !== null && passes(nps, '>=', Fraction.of(8)) && expanding === true;
  return advocate && passes(health, '>=', Fraction.of(80)) ? 'Champions' : 'Stable';
}

/** The flag where it is given, else the ARR of the two periods. */
export function isExpanding(account: Account): boolean | null {
  const flag = valueIn(account.expanding);
  if (flag !== null) return flag;
  const arr = valueIn(account.arr);
  const prior = valueIn(account.priorArr);
  return arr && prior ? arr.compare(prior) > 0 : null;
}

/** S28: the priority scale, 40 and 70. */
export function healthColour(health: Fraction | null): string | null {
  return health && bandOf('health.priority', health);
}

/** S14: the weaker of the two levels decides, after 30 idle days neither does. */
export function usagePattern(adoption: Fraction | null, frequency: number | null, idleDays: number | null): string {
  if (idleDays !== null && idleDays >= 30) return 'Dormant';
  const levels = [adoption && adoptionLevel(adoption), frequency].filter((level) => level !== null);
  if (levels.length === 0) return 'Unsegmented';
  return ['At-Risk Users', 'Standard Users', 'Power Users'][Math.min(...levels) - 1] ?? 'Unsegmented';
}

function adoptionLevel(adoption: Fraction): number {
  if (passes(adoption, '>', Fraction.of('0.8'))) return 3;
  return passes(adoption, '>=', Fraction.of('0.3')) ? 2 : 1;
}

export function usageOfAccount(account: Account): string {
  return usagePattern(valueIn(account.adoption), frequencyLevel(account), valueIn(account.idleDays));
}

export interface Migration {
  direction: string;
  reasons: string[];
}

/** S50: growth above 20 % or a new green is up, contraction or a new red is down. */
export function migration(
  prior: Fraction | null,
  arr: Fraction,
  previousHealth: Fraction | null,
  health: Fraction | null,
): Migration {
  const colour = health && bandOf('health.risk', health);
  const before = previousHealth && bandOf('health.risk', previousHealth);
  const recoloured = colour !== null && before !== null && colour !== before ? colour : null;
  const up = [arrUp(prior, arr), recoloured === 'Green' ? 'HEALTH_TO_GREEN' : null].filter((each) => each !== null);
  const shrunk = prior !== null && arr.compare(prior) < 0;
  const down = [shrunk ? 'ARR_CONTRACTION' : null, recoloured === 'Red' ? 'HEALTH_TO_RED' : null];
  const fell = down.filter((each) => each !== null);
  const direction = up.length && fell.length ? 'Mixed' : up.length ? 'Up' : fell.length ? 'Down' : 'None';
  return { direction, reasons: [...up, ...fell] };
}

function arrUp(prior: Fraction | null, arr: Fraction): string | null {
  if (!prior) return null;
  if (prior.equals(0)) return arr.compare(0) > 0 ? 'ARR_FROM_ZERO' : null;
  return passes(arr.over(prior).minus(Fraction.of(1)), '>', Fraction.of('0.2')) ? 'ARR_GROWTH' : null;
}
