// The numbers behind the summary tab and the report: what a preview counts, and how good the data and the segments are.

import { usedKeyFields } from '../composite/key-fields.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type Segments, UNSEGMENTED } from '../composite/segment.ts';
import { segmentLabel, UNSEGMENTED_LABEL } from '../composite/tier-label.ts';
import type { TierScores } from '../composite/tiers.ts';
import { FIELD_NAMES, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State, textAt } from '../read/column.ts';
import type { Completeness } from './coverage.ts';
import { distinctActions } from './distinct-actions.ts';
import { completenessOf } from './filled.ts';
import { gini, readiness, segmentCount, segmentSize } from './segments.ts';
import { percentOf } from './share.ts';
import {
  activeArr,
  type Tally,
  type TierOverview,
  type TierSegments,
  tierOverview,
  withFlag,
} from './tier-overview.ts';

export { segmentLabel, type Tally, UNSEGMENTED_LABEL };

export interface SegmentOverview extends TierSegments {
  /** Non-empty segments, those that are treated alike as one (S40). */
  readonly distinct: number;
  readonly segmentCount: string;
  /** By tier, in the model's order. */
  readonly sizes: readonly string[];
  /** Accounts (indexes) by flag. */
  readonly provisional: readonly number[];
  readonly intervention: readonly number[];
  /** Overrides without a reason (S49). */
  readonly unreasoned: readonly number[];
  readonly unsegmented: readonly number[];
}

export interface Overview extends TierOverview {
  readonly segments: SegmentOverview | null;
  readonly arr: (NonNullable<TierOverview['arr']> & ArrSpread) | null;
  readonly completeness: Readonly<Partial<Record<Field, Completeness>>>;
  readonly keyFields: readonly Field[];
  readonly keyFieldMeanPct: number | null;
  readonly recordCompleteness: Completeness | null;
  readonly readiness: string;
}

export function overviewOf(model: Model, accounts: Accounts, scores: TierScores): Overview {
  const counted = tierOverview(model, accounts, scores);
  const { active } = activeArr(accounts);
  const byField: Partial<Record<Field, Completeness>> = {};
  for (const field of FIELD_NAMES) {
    if (accounts.columns[field]) byField[field] = completenessOf([field], model, accounts, scores, active);
  }
  const { segments, arr } = counted;
  const keyFields = usedKeyFields(model, accounts).map(({ field }) => field);
  return {
    ...counted,
    segments: scores.segments && segments && segmentOverview(model, scores.segments, accounts, segments),
    arr: arr && { ...arr, ...arrSpread(model, accounts) },
    completeness: byField,
    keyFields,
    keyFieldMeanPct: mean(keyFields.map((field) => byField[field]?.pct ?? null)),
    recordCompleteness: keyFields.length > 0 ? completenessOf(keyFields, model, accounts, scores, active) : null,
    readiness: readiness(active.length, model.checks),
  };
}

function segmentOverview(model: Model, segments: Segments, accounts: Accounts, counted: TierSegments): SegmentOverview {
  const { active } = activeArr(accounts);
  const counts = counted.effective.slice(0, -1).map((tally) => tally.accounts);
  const distinct = distinctActions(segments.scale, (k) => (counts[k] as number) > 0);
  return {
    ...counted,
    distinct,
    segmentCount: segmentCount(distinct, active.length),
    sizes: counts.map((count) => segmentSize(count, model.checks)),
    provisional: withFlag(segments, active, bitOfFlag.PROVISIONAL),
    intervention: withFlag(segments, active, bitOfFlag.INTERVENTION),
    unreasoned: withFlag(segments, active, bitOfFlag.OVERRIDE).filter((i) => !hasReason(accounts, i)),
    unsegmented: Array.from(active).filter((i) => segments.effective[i] === UNSEGMENTED),
  };
}

function hasReason({ columns, held }: Accounts, i: number): boolean {
  return textAt(columns.overrideReason, i) !== '' || held?.overrides.has(i) === true;
}

interface ArrSpread {
  readonly lowSharePct: number | null;
  readonly gini: number | null;
}

function arrSpread({ checks }: Model, accounts: Accounts): ArrSpread {
  const { active, cents } = activeArr(accounts);
  const { arr } = accounts.columns;
  const values = Float64Array.from(
    active.filter((i) => arr?.state[i] === State.number),
    (i) => (cents[i] as number) / 100,
  );
  const low = values.filter((value) => value < checks.lowArrBelow).length;
  return { lowSharePct: percentOf(low, values.length), gini: gini(values) };
}

function mean(values: readonly (number | null)[]): number | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length > 0 ? numbers.reduce((sum, value) => sum + value, 0) / numbers.length : null;
}
