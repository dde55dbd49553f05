// The systems beside the composite score, over all accounts: each is off (null) when its inputs are not mapped (S64).

import { type Coded, coded } from '../composite/coded.ts';
import { criterionPoints, pointsAt } from '../composite/criterion.ts';
import { flagReader } from '../composite/flag.ts';
import { numberReader } from '../composite/number-reader.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type Bands, bandIndex, labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import methodology from '../model/presets/methodology.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { engagementLevels, trajectories, usagePatterns } from './behavior.ts';
import { healthColor, healthSegment } from './health.ts';
import {
  isRenewalNear,
  METHODS_STAGES,
  methodsStages,
  RENEWAL,
  STRATEGIES_STAGES,
  strategiesStage,
} from './lifecycle.ts';
import { migration } from './migration.ts';
import { advocates, heldStage, type Lacking, lackingByStage } from './milestone.ts';
import { expansionLevel, potentialScores } from './potential.ts';
import { cappedValue, colorPoints, priorityTier, priorityTotal, rawValue, strategicPoints } from './priority.ts';
import { QUADRANTS, quadrant } from './value-matrix.ts';

export interface Priority {
  /** Before the cap; NaN totals where there is no ARR. */
  readonly rawValue: Uint8Array;
  /** 0: no health, the score is partial. */
  readonly health: Uint8Array;
  readonly strategic: Float64Array;
  readonly total: Float64Array;
  readonly tiers: Coded;
}

export interface Systems {
  readonly arrSub: Coded | null;
  readonly lifecycleMethods: Coded | null;
  readonly lifecycleStrategies: Coded | null;
  readonly lacking: readonly Lacking[];
  readonly healthSegment: Coded | null;
  readonly healthColor: Coded | null;
  readonly usage: Coded | null;
  readonly engagement: Coded | null;
  readonly trajectory: Coded | null;
  readonly potential: Float64Array | null;
  readonly quadrant: Coded | null;
  readonly priority: Priority | null;
  /** Bits of the migration reasons. */
  readonly migration: Uint8Array | null;
}

/** Scores them all; adds their flags to those of the accounts. */
export function systemsOf(model: Model, accounts: Accounts, asOf: number, flags: Uint32Array): Systems {
  const { columns, count } = accounts;
  const number = (field: keyof typeof columns) => numberReader(columns[field]);
  const health = number('health');
  const arr = number('arr');
  const { scales } = model;
  const colors = columns.health
    ? coded(labelsOf(scales.healthColor), count, (i) => healthColor(health(i), scales.healthColor))
    : null;
  const levels = expansionLevels(model, accounts, asOf);
  const potential = potentialScores(accounts);
  const lacking = lackingByStage(accounts);
  return {
    arrSub: columns.arr ? arrSubsegments(model, accounts) : null,
    ...lifecycles(model, accounts, asOf, lacking, flags),
    lacking,
    healthSegment: columns.health ? healthSegments(model, accounts) : null,
    healthColor: colors,
    usage: usagePatterns(model, accounts, asOf),
    engagement: engagementLevels(model, accounts),
    trajectory: trajectories(model, accounts),
    potential,
    quadrant:
      columns.arr && (levels || potential)
        ? coded(QUADRANTS, count, (i) =>
            quadrant(
              arr(i),
              levels ? (levels[i] as number) : NO_LEVEL,
              potential ? (potential[i] as number) : Number.NaN,
              scales,
            ),
          )
        : null,
    priority: columns.arr && levels && colors ? priorities(model, accounts, levels, colors.codes, flags) : null,
    migration: migrations(model, accounts),
  };
}

/** Of the flags of accounts, those that `systemsOf` added. */
export function flagsOfSystems(flags: Uint32Array): Uint32Array {
  const { RENEWAL_WINDOW, RENEWAL_OVERDUE, PARTIAL } = bitOfFlag;
  return flags.map((mask) => mask & (RENEWAL_WINDOW | RENEWAL_OVERDUE | PARTIAL));
}

const NO_LEVEL = -1;

/** S1: the sub-segment inside the best ARR tier. */
function arrSubsegments({ arrTiers }: Model, { columns, count }: Accounts): Coded {
  const bands = methodology.subsegment as unknown as Bands<string>;
  const arr = numberReader(columns.arr);
  const isInBestTier = (amount: number) => bandIndex(arrTiers.methodology, amount) === 0;
  return coded(labelsOf(bands), count, (i) => (isInBestTier(arr(i)) ? bandIndex(bands, arr(i)) : bands.cuts.length));
}

type Lifecycles = Pick<Systems, 'lifecycleMethods' | 'lifecycleStrategies'>;

function lifecycles(
  { milestoneMode }: Model,
  accounts: Accounts,
  asOf: number,
  lacking: readonly Lacking[],
  flags: Uint32Array,
): Lifecycles {
  const { columns, count } = accounts;
  if (!columns.startDate) return { lifecycleMethods: null, lifecycleStrategies: null };
  const start = numberReader(columns.startDate);
  const end = numberReader(columns.contractEnd);
  const isAdvocate = advocates(accounts, lacking);
  const methodsStage = methodsStages(asOf);
  return {
    lifecycleMethods: coded(METHODS_STAGES, count, (i) => methodsStage(start(i))),
    lifecycleStrategies: coded(STRATEGIES_STAGES, count, (i) => {
      const stage = strategiesStage(start(i), end(i), isAdvocate(i), asOf);
      if (stage < STRATEGIES_STAGES.length && start(i) <= asOf && isRenewalNear(end(i), asOf)) {
        const isOverdue = stage === RENEWAL && end(i) < asOf;
        flags[i] = (flags[i] as number) | bitOfFlag.RENEWAL_WINDOW | (isOverdue ? bitOfFlag.RENEWAL_OVERDUE : 0);
      }
      return milestoneMode && stage < lacking.length ? heldStage(lacking, stage, i) : stage;
    }),
  };
}

/** S27: expanding by the flag where it is given, else by the ARR of the two periods. */
function healthSegments({ scales }: Model, { columns, count }: Accounts): Coded {
  const [health, nps] = [numberReader(columns.health), numberReader(columns.nps)];
  const [arr, prior] = [numberReader(columns.arr), numberReader(columns.priorArr)];
  const flag = flagReader(columns.expanding);
  return coded(labelsOf(scales.health), count, (i) => {
    const given = flag(i);
    return healthSegment(health(i), nps(i), given < 0 ? arr(i) > prior(i) : given === 1, scales.health);
  });
}

type Reader = (i: number) => number;

function expansionLevels(model: Model, accounts: Accounts, asOf: number): Int8Array | null {
  const criterion = model.rubrics.value.find(({ field }) => field === 'expansion');
  const found = criterion && criterionPoints(criterion, accounts, asOf);
  if (!found) return null;
  const levels = new Int8Array(accounts.count);
  for (let i = 0; i < levels.length; i++) levels[i] = expansionLevel(pointsAt(found.points, i));
  return levels;
}

function priorities(
  model: Model,
  { columns, count }: Accounts,
  levels: Int8Array,
  colors: Uint8Array,
  flags: Uint32Array,
): Priority {
  const arr = numberReader(columns.arr);
  const ratings = [columns.logo, columns.reference, columns.partnership].map(numberReader) as [Reader, Reader, Reader];
  const raw = new Uint8Array(count);
  const health = new Uint8Array(count);
  const strategic = new Float64Array(count);
  const total = new Float64Array(count).fill(Number.NaN);
  for (let i = 0; i < count; i++) {
    const amount = arr(i);
    if (Number.isNaN(amount)) continue;
    raw[i] = rawValue(amount, levels[i] as number, model);
    health[i] = colorPoints(colors[i] as number);
    strategic[i] = strategicPoints(ratings[0](i), ratings[1](i), ratings[2](i));
    const value = cappedValue(raw[i] as number, model.priorityCap);
    total[i] = priorityTotal(value, health[i] as number, strategic[i] as number, model.priorityCap);
    if (health[i] === 0) flags[i] = (flags[i] as number) | bitOfFlag.PARTIAL;
  }
  const tiers = coded(labelsOf(model.scales.priority), count, (i) => priorityTier(total[i] as number, model));
  return { rawValue: raw, health, strategic, total, tiers };
}

function migrations({ scales }: Model, { columns, count }: Accounts): Uint8Array | null {
  if (!(columns.arr && columns.priorArr) && !(columns.health && columns.previousHealth)) return null;
  const [arr, prior] = [numberReader(columns.arr), numberReader(columns.priorArr)];
  const [health, before] = [numberReader(columns.health), numberReader(columns.previousHealth)];
  const reasons = new Uint8Array(count);
  for (let i = 0; i < count; i++) reasons[i] = migration(prior(i), arr(i), before(i), health(i), scales.health);
  return reasons;
}
