// The part of the report about the systems beside the composite score.
import { UNSEGMENTED_LABEL } from '../checks/overview.ts';
import { round } from '../checks/share.ts';
import { type Coded, codedLabel, NONE } from '../composite/coded.ts';
import { numberReader } from '../composite/number-reader.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isRenewalNear } from '../systems/lifecycle.ts';
import { DIRECTIONS, directionOf, migrationReasons } from '../systems/migration.ts';
import { cappedValue } from '../systems/priority.ts';
import type { Scores } from '../systems/score.ts';
import type { Systems } from '../systems/systems.ts';

const DECIMALS = 6;

export function systemReports(model: Model, { columns }: Accounts, { systems, asOf }: Scores, i: number) {
  const start = numberReader(columns.startDate)(i);
  const day = asOf - start;
  const renewalWindow = isRenewalNear(numberReader(columns.contractEnd)(i), asOf);
  const stage = (stages: Coded | null, more: object) =>
    stages && !Number.isNaN(day) ? { stage: codedLabel(stages, i), day, ...more } : null;
  return {
    lifecycleMethods: stage(systems.lifecycleMethods, {}),
    lifecycleStrategies: stage(systems.lifecycleStrategies, { renewalWindow }),
    healthRisk: labelOrUnsegmented(systems.healthSegment, i),
    healthColour: codedLabel(systems.healthColor, i) || null,
    usagePattern: labelOrUnsegmented(systems.usage, i),
    priority: priorityReport(model, systems, i),
    valueMatrix: codedLabel(systems.quadrant, i) || null,
    migration: migrationReport(systems, Number.isNaN(numberReader(columns.arr)(i)), i),
  };
}

function labelOrUnsegmented(system: Coded | null, i: number): string | null {
  return system && (codedLabel(system, i) || UNSEGMENTED_LABEL);
}

function priorityReport({ priorityCap }: Model, { priority }: Systems, i: number): object | null {
  const total = priority ? (priority.total[i] as number) : Number.NaN;
  if (!priority || Number.isNaN(total)) return null;
  const raw = priority.rawValue[i] as number;
  const value = cappedValue(raw, priorityCap);
  const [health, strategic] = [priority.health[i] as number, priority.strategic[i] as number];
  return {
    value,
    health: health || null,
    strategic: round(strategic, DECIMALS),
    total: round(total, DECIMALS),
    tier: codedLabel(priority.tiers, i),
    capped: value < raw || (priorityCap === 'total100' && value + health + strategic > 100),
    partial: health === 0,
  };
}

/** Without an ARR there is nothing to migrate between: the account is in no value segment. */
function migrationReport({ migration }: Systems, hasNoArr: boolean, i: number): object | null {
  if (!migration || hasNoArr) return null;
  const reasons = migration[i] as number;
  return { direction: DIRECTIONS[directionOf(reasons)], reasons: migrationReasons(reasons) };
}

/** Active accounts by label. */
export function systemCounts(accounts: Accounts, { systems }: Scores): Record<string, unknown> {
  const { priority } = systems;
  const count = (system: Coded | null | undefined, more: readonly string[] = [], left = 0) =>
    system ? labelCounts(system, accounts.isActive, more, left) : null;
  return {
    healthRiskCounts: count(systems.healthSegment, [UNSEGMENTED_LABEL]),
    priorityTierCounts: count(priority?.tiers),
    lifecycleMethods: count(systems.lifecycleMethods, [], 1),
    lifecycleStrategies: count(systems.lifecycleStrategies, [], 1),
    usagePattern: count(systems.usage, [UNSEGMENTED_LABEL]),
    valueMatrix: count(systems.quadrant),
  };
}

/** @param left labels at the end that are not counted: an account that has not started has no stage */
function labelCounts(
  { labels, codes }: Coded,
  isActive: Uint8Array,
  more: readonly string[],
  left: number,
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const label of [...labels.slice(0, labels.length - left), ...more]) counts[label] = 0;
  codes.forEach((code, i) => {
    const label = code === NONE ? UNSEGMENTED_LABEL : (labels[code] as string);
    if (isActive[i] && label in counts) counts[label] = (counts[label] as number) + 1;
  });
  return counts;
}
