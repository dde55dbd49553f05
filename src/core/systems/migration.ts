// Migration triggers (S50): reasons to review an account's segment, never a move by themselves.
import { type Bands, passes } from '../model/bands.ts';
import methods from '../model/presets/methods.json' with { type: 'json' };
import { riskColor } from './health.ts';

const REASONS = ['ARR_GROWTH', 'ARR_FROM_ZERO', 'HEALTH_TO_GREEN', 'ARR_CONTRACTION', 'HEALTH_TO_RED'];
const [GROWTH, FROM_ZERO, TO_GREEN, CONTRACTION, TO_RED] = [1, 2, 4, 8, 16];
const UP = GROWTH | FROM_ZERO | TO_GREEN;
const DOWN = CONTRACTION | TO_RED;
export const DIRECTIONS: readonly string[] = ['None', 'Up', 'Down', 'Mixed'];

/** Reasons as bits. */
export function migration(prior: number, arr: number, before: number, health: number, bands: Bands<string>): number {
  let reasons = 0;
  if (prior === 0) reasons = arr > 0 ? FROM_ZERO : 0;
  else if (passes(arr / prior - 1, methods.migration.growthOver, '>')) reasons = GROWTH;
  if (arr < prior) reasons |= CONTRACTION;
  if (Number.isNaN(before + health)) return reasons;
  const color = riskColor(health, bands);
  if (color === riskColor(before, bands)) return reasons;
  return reasons | (color === 0 ? TO_GREEN : color === 2 ? TO_RED : 0);
}

/** Index of DIRECTIONS. */
export function directionOf(reasons: number): number {
  return (reasons & UP ? 1 : 0) + (reasons & DOWN ? 2 : 0);
}

export function migrationReasons(reasons: number): string[] {
  return REASONS.filter((_, k) => reasons & (1 << k));
}
