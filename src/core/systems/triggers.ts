// Reasons to look at an account again: migration triggers (S50), and events that change its priority for a while (S51).
import { numberReader } from '../composite/codes.ts';
import { remembered } from '../composite/kept.ts';
import { passes, round } from '../exact/numbers.ts';
import type { Bands } from '../model/bands.ts';
import { methods, strategies } from '../model/presets.ts';
import { bandOfHealth, riskColor } from './health.ts';
import { isRenewalNear } from './lifecycle-strategies.ts';
import { all, type Inputs, system } from './system.ts';

export const MIGRATION_REASONS = ['ARR_GROWTH', 'ARR_FROM_ZERO', 'HEALTH_TO_GREEN', 'ARR_CONTRACTION', 'HEALTH_TO_RED'];
const [GROWTH, FROM_ZERO, TO_GREEN, CONTRACTION, TO_RED] = [1, 2, 4, 8, 16];
const UP = GROWTH | FROM_ZERO | TO_GREEN;
const DOWN = CONTRACTION | TO_RED;

/** What a person reads in place of a code. */
export const TRIGGER_WORDS: Readonly<Record<string, string>> = {
  ARR_GROWTH: `ARR grew by over ${round(methods.migration.growthOver * 100, 0)}%`,
  ARR_FROM_ZERO: 'ARR from zero',
  HEALTH_TO_GREEN: 'Health is good now',
  ARR_CONTRACTION: 'ARR shrank',
  HEALTH_TO_RED: 'Health is critical now',
  ESCALATE_PRIORITY: 'Health fell: raise the priority',
  INCREASE_TOUCH_FREQUENCY: 'Renewal near: be in touch more often',
};
/** Between several. */
export const TRIGGER_GAP = '; ';

export function inWords(codes: readonly string[]): string {
  return codes.map((code) => TRIGGER_WORDS[code] ?? code).join(TRIGGER_GAP);
}

/** Bits of the reasons, by account: to review the segment, never a move by themselves. */
export const migration = system({
  s: 50,
  id: 'migration',
  title: 'Migration trigger',
  oneOf: [all('arr', 'priorArr'), all('health', 'previousHealth')],
  score: migrations,
  columns(found) {
    const reasons = remembered((bits) => inWords(migrationReasons(bits)));
    return {
      migration: (i) => directionOf(found[i] as number),
      migrationReasons: (i) => reasons(found[i] as number),
    };
  },
  report: {
    // Without an ARR there is nothing to migrate between: the account is in no value segment.
    migration(found, { accounts }, i) {
      const reasons = found[i] as number;
      if (Number.isNaN(numberReader(accounts.columns.arr)(i))) return null;
      return { direction: directionOf(reasons), reasons: migrationReasons(reasons) };
    },
  },
});

function migrations({ model: { scales }, accounts: { columns, count } }: Inputs): Uint8Array {
  const [arr, prior] = [numberReader(columns.arr), numberReader(columns.priorArr)];
  const [health, before] = [numberReader(columns.health), numberReader(columns.previousHealth)];
  const reasons = new Uint8Array(count);
  for (let i = 0; i < count; i++) reasons[i] = migrationOf(prior(i), arr(i), before(i), health(i), scales.health);
  return reasons;
}

function migrationOf(prior: number, arr: number, before: number, health: number, bands: Bands<string>): number {
  let reasons = 0;
  if (prior === 0) reasons = arr > 0 ? FROM_ZERO : 0;
  else if (passes(arr / prior - 1, methods.migration.growthOver, '>')) reasons = GROWTH;
  if (arr < prior) reasons |= CONTRACTION;
  if (Number.isNaN(before + health)) return reasons;
  const color = riskColor(health, bands);
  if (color === riskColor(before, bands)) return reasons;
  return reasons | (color === 0 ? TO_GREEN : color === 2 ? TO_RED : 0);
}

export function directionOf(reasons: number): string {
  if (reasons & UP) return reasons & DOWN ? 'Mixed' : 'Up';
  return reasons & DOWN ? 'Down' : 'None';
}

export function migrationReasons(reasons: number): string[] {
  return MIGRATION_REASONS.filter((_, k) => reasons & (1 << k));
}

/** The triggers of each account. */
export const triggers = system({
  s: 51,
  id: 'triggers',
  title: 'Priority triggers',
  oneOf: [all('contractEnd'), all('health', 'previousHealth')],
  score({ model: { scales }, accounts: { columns }, asOf }) {
    const [health, before, end] = [columns.health, columns.previousHealth, columns.contractEnd].map(numberReader) as [
      Reader,
      Reader,
      Reader,
    ];
    return (i: number) => {
      const facts = { health: health(i), previousHealth: before(i), daysToRenewal: end(i) - asOf };
      return priorityTriggers(facts, scales.healthColor);
    };
  },
  columns: (triggersOf) => ({ triggers: (i) => inWords(triggersOf(i)) }),
});

type Reader = (i: number) => number;

export interface TriggerFacts {
  /** NaN where unknown. */
  readonly previousHealth: number;
  readonly health: number;
  readonly daysToRenewal: number;
  readonly hasExpansionOpportunity?: boolean;
  readonly hasChampionLeft?: boolean;
  readonly isMajorLaunch?: boolean;
}

/** @internal the specification has facts that no field says yet */
export function priorityTriggers(facts: TriggerFacts, colors: Bands<string>): string[] {
  const { previousHealth, health } = facts;
  const isWorse =
    !Number.isNaN(previousHealth + health) && bandOfHealth(colors, health) > bandOfHealth(colors, previousHealth);
  const found: string[] = [];
  if (isWorse || hasDropped(previousHealth, health)) found.push('ESCALATE_PRIORITY');
  if (isRenewalNear(facts.daysToRenewal, 0)) found.push('INCREASE_TOUCH_FREQUENCY');
  if (facts.hasExpansionOpportunity) found.push('ASSIGN_ACCOUNT_MANAGEMENT');
  if (facts.hasChampionLeft) found.push('IMMEDIATE_OUTREACH');
  if (facts.isMajorLaunch) found.push('PROACTIVE_ENABLEMENT');
  return found;
}

/** By so much that somebody should know; false where one of the two is unknown. */
export function hasDropped(before: number, health: number): boolean {
  return passes(before - health, strategies.triggers.healthDrop, '>=');
}
