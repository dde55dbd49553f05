// Composite score, tier and segment with their flags (S11-S13, S44, S48, S49, S72), by account.

import { reachOf } from '../composite/composite.ts';
import { MEDIAN, UNRATED, UNREADABLE } from '../composite/criterion.ts';
import { KEY_FIELDS } from '../composite/missing.ts';
import type { Flag, MissingReason } from '../composite/reason.ts';
import { Derived } from '../composite/stand-ins.ts';
import { labelsOf } from '../model/bands.ts';
import type { Dimension, SegmentScale, Source } from '../model/model.ts';
import { FALSE, fieldCells, NULL, type Reading, wordOf } from './cells.ts';
import type { DimensionSql } from './dimensions.ts';
import { bandCase, doubleOf, type Numbers, passesCut } from './thresholds.ts';
import { arrCells } from './worked-out.ts';

export type DimensionsSql = Readonly<Record<Dimension, DimensionSql | null>>;
export type Conditions<C extends string> = Partial<Record<C, string>>;

export interface CompositeSql {
  readonly score: string;
  readonly tier: string;
  readonly missing: Conditions<MissingReason>;
}

/** What keeps an account without a score, and its score. */
export function compositeSql(reading: Reading, dimensions: DimensionsSql): CompositeSql {
  const { query, model } = reading;
  const { weights, behavioralMissing } = model;
  const { missing, others } = missingKeyFields(reading, dimensions);
  const lacks = (dimension: Dimension) => `${dimensions[dimension]?.score ?? NULL} IS NULL`;
  if (weights.firmographic > 0) missing.MISSING_FIRMOGRAPHIC = lacks('firmographic');
  if (weights.value > 0) missing.MISSING_VALUE = lacks('value');
  if (weights.firmographic + weights.value === 0 && behavioralMissing !== 'median3') {
    missing.MISSING_HEALTH = lacks('behavioral');
  }
  const all = [...Object.values(missing), ...others];
  const isMissing = all.length > 0 ? all.map((each) => `(${each})`).join(' OR ') : FALSE;
  const score = query.let('composite', `CASE WHEN ${isMissing} THEN NULL ${weighted(reading, dimensions)} END`);
  const tiers = model.segmentScales.composite.bands;
  const tier = query.let(
    'tier',
    bandCase(query.dialect, tiers, { sql: score }, (k) => k),
  );
  return { score, tier, missing };
}

function missingKeyFields({ model, columns, ...reading }: Reading, dimensions: DimensionsSql) {
  const missing: Conditions<MissingReason> = {};
  const others: string[] = [];
  for (const { field, dimension, reason } of KEY_FIELDS) {
    const scores = dimensions[dimension];
    const found = scores?.byCriterion.find(({ criterion }) => criterion.field === field);
    const isMapped = field === 'arr' ? arrCells({ model, columns, ...reading }) : columns[field];
    if (!(model.weights[dimension] > 0) || !isMapped || !scores || !found) continue;
    if (field === 'industry' && model.missingData === 'fallback') continue;
    const lacks = `${found.points} = 0 AND NOT (${scores.isEntered})`;
    const says = `${found.bits} & ${UNREADABLE | UNRATED}`;
    missing[reason] = `${lacks} AND ${says} = 0`;
    others.push(`${lacks} AND ${says} > 0`);
  }
  return { missing, others };
}

/** In core's order, so that the same doubles come out. */
function weighted({ dialect, model }: Reading, dimensions: DimensionsSql): string {
  const { weights, behavioralMissing } = model;
  const part = (dimension: Dimension) =>
    weights[dimension] === 0
      ? dialect.number(0)
      : `${dimensions[dimension]?.score ?? dialect.double(NULL)} * ${dialect.number(weights[dimension])}`;
  const rest = `${part('firmographic')} + ${part('value')}`;
  if (weights.behavioral === 0) return `ELSE ${rest} + ${dialect.number(0)}`;
  const share = weights.firmographic + weights.value;
  const without =
    behavioralMissing === 'median3'
      ? `${rest} + ${dialect.number(MEDIAN * weights.behavioral)}`
      : share > 0
        ? `(${rest}) / ${dialect.number(share)}`
        : NULL;
  const behavioral = dimensions.behavioral?.score;
  if (!behavioral) return `ELSE ${without}`;
  return `WHEN ${behavioral} IS NULL THEN ${without} ELSE ${rest} + ${part('behavioral')}`;
}

export interface SegmentsSql {
  readonly source: Source;
  readonly scale: SegmentScale;
  /** Positions of labels, NULL for Unsegmented. */
  readonly computed: string;
  readonly committed: string;
  readonly override: string;
  readonly effective: string;
  readonly missing: Conditions<MissingReason>;
  readonly flags: Conditions<Flag>;
}

/** What a source says of each account. */
export interface ComputedSql {
  readonly source: Source;
  readonly values: Numbers;
  readonly codes: string;
  readonly missing: Conditions<MissingReason>;
}

/** Override > committed > computed: what the log of a sheet holds stays there. */
export function segmentsSql(reading: Reading, computed: ComputedSql): SegmentsSql {
  const { query, model, dialect } = reading;
  const { source, codes, values, missing } = computed;
  const scale = model.segmentScales[source];
  const written = (field: 'overrideSegment' | 'currentSegment') =>
    query.let(`${field}_code`, codeOf(reading, fieldCells(reading, field)?.words, labelsOf(scale.bands)));
  const [override, committed] = [written('overrideSegment'), written('currentSegment')];
  const effective = query.let('effective', `COALESCE(${override}, ${committed}, ${codes})`);
  const differs = (code: string) => `${code} <> COALESCE(${codes}, -1)`;
  const near = scale.bands.cuts.map(
    ([at]) =>
      `ABS(${doubleOf(dialect, values)} - ${dialect.number(at)}) < ${dialect.number(reachOf(at, source === 'composite'))}`,
  );
  const flags: Conditions<Flag> = {
    BOUNDARY_CROSSED: `${override} IS NULL AND ${differs(committed)}`,
    OVERRIDE: `${override} IS NOT NULL`,
    OVERRIDE_CONFLICT: differs(override),
    ...(near.length > 0 ? { NEAR_BOUNDARY: near.join(' OR ') } : {}),
  };
  return { source, scale, computed: codes, committed, override, effective, missing, flags };
}

function codeOf({ dialect }: Reading, words: string | undefined, labels: readonly string[]): string {
  if (!words) return dialect.whole(NULL);
  const known = labels.map(wordOf);
  const whens = known.flatMap((label, k) =>
    known.indexOf(label) === k ? [`WHEN ${dialect.text(label)} THEN ${k}`] : [],
  );
  return `CASE ${words} ${whens.join(' ')} END`;
}

/** S44: scored without behavioral data. */
export function provisionalFlags(
  { model, asOf, ...reading }: Reading,
  { score }: CompositeSql,
  dimensions: DimensionsSql,
): Conditions<Flag> {
  if (model.weights.behavioral === 0 || model.behavioralMissing === 'median3') return {};
  const is = `${dimensions.behavioral?.score ?? NULL} IS NULL AND ${score} IS NOT NULL`;
  const start = fieldCells({ model, asOf, ...reading }, 'startDate')?.numbers.sql;
  return {
    PROVISIONAL: is,
    ...(start ? { PROVISIONAL_OVERDUE: `${is} AND ${start} <= ${asOf} - ${model.provisionalDays}` } : {}),
  };
}

/** S13: the best tier on value alone, the last one on behavior alone. */
export function interventionFlag({ dialect, model }: Reading, { behavioral, value }: DimensionsSql): Conditions<Flag> {
  const { cuts } = model.segmentScales.composite.bands;
  const [best, last] = [cuts[0], cuts[cuts.length - 1]];
  if (!behavioral || !value || !best || !last) return {};
  const isHigh = passesCut(dialect, { sql: value.score }, best[0], best[1]);
  const isAboveLast = passesCut(dialect, { sql: behavioral.score }, last[0], last[1]);
  return { INTERVENTION: `${isHigh} AND NOT (${isAboveLast}) AND ${behavioral.derived} <> ${Derived.onboarding}` };
}
