// Events that change an account's priority for a while (S51).

import { numberReader } from '../composite/number-reader.ts';
import { type Bands, bandIndex, passes } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import strategies from '../model/presets/strategies.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { isRenewalNear } from './lifecycle.ts';

export interface TriggerFacts {
  /** NaN where unknown. */
  readonly previousHealth: number;
  readonly health: number;
  readonly daysToRenewal: number;
  readonly hasExpansionOpportunity?: boolean;
  readonly hasChampionLeft?: boolean;
  readonly isMajorLaunch?: boolean;
}

export function priorityTriggers(facts: TriggerFacts, colors: Bands<string>): string[] {
  const { previousHealth, health } = facts;
  const hasDropped =
    passes(previousHealth - health, strategies.triggers.healthDrop, '>=') ||
    (!Number.isNaN(previousHealth + health) && bandIndex(colors, health) > bandIndex(colors, previousHealth));
  const triggers: string[] = [];
  if (hasDropped) triggers.push('ESCALATE_PRIORITY');
  if (isRenewalNear(facts.daysToRenewal, 0)) triggers.push('INCREASE_TOUCH_FREQUENCY');
  if (facts.hasExpansionOpportunity) triggers.push('ASSIGN_ACCOUNT_MANAGEMENT');
  if (facts.hasChampionLeft) triggers.push('IMMEDIATE_OUTREACH');
  if (facts.isMajorLaunch) triggers.push('PROACTIVE_ENABLEMENT');
  return triggers;
}

/** The triggers of each account by its columns; null when there is none to come from. */
export function triggerReader(
  { scales }: Model,
  { columns }: Accounts,
  asOf: number,
): ((i: number) => string[]) | null {
  if (!columns.contractEnd && !(columns.health && columns.previousHealth)) return null;
  const health = numberReader(columns.health);
  const before = numberReader(columns.previousHealth);
  const end = numberReader(columns.contractEnd);
  return (i) => {
    const facts = { health: health(i), previousHealth: before(i), daysToRenewal: end(i) - asOf };
    return priorityTriggers(facts, scales.healthColor);
  };
}
