// The line of reasoning behind one account's tier, as plain data for the sidebar and for SEGMENT_EXPLAIN.

import { segmentLabel } from '../composite/codes.ts';
import { compositeScore } from '../composite/composite.ts';
import { type CriterionPoints, isUnratedAt, isUnreadableAt, MEDIAN, pointsAt } from '../composite/criterion.ts';
import { type DimensionScores, ENTERED } from '../composite/dimension.ts';
import { titleOf } from '../composite/rated-texts.ts';
import { bitOfFlag, flagCodes, reasonsOf } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { Derived } from '../composite/stand-ins.ts';
import type { TierScores } from '../composite/tiers.ts';
import type { Operator } from '../exact/numbers.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import {
  type Criterion,
  DIMENSIONS,
  type Dimension,
  type Model,
  segmentScale,
  type Treatment,
} from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State, writtenAt } from '../read/column.ts';
import { isoDay } from '../read/date.ts';
import { smallestChanges, type TierChange } from '../whatif/counterfactual.ts';

export interface CriterionLine {
  /** Field or id of an own criterion. */
  readonly id: string;
  readonly title: string;
  /** The cell as it is written. */
  readonly raw: string;
  /** 1 to 5, what it was counted as; null: left out of the mean. */
  readonly points: number | null;
  readonly state: 'scored' | 'imputed' | 'missing' | 'invalid' | 'not rated' | 'not counted' | 'no column';
}

export interface DimensionLine {
  readonly dimension: Dimension;
  /** Mean of the points or the score that was entered; null: missing. */
  readonly score: number | null;
  readonly source: 'rubric' | 'entered' | 'health' | 'onboarding' | 'median' | 'missing';
  /** As in the model. */
  readonly weight: number;
  /** As used: without the behavioral score the others share its weight; 0 when left out. */
  readonly usedWeight: number;
  readonly contribution: number | null;
  readonly criteria: readonly CriterionLine[];
}

export interface CutLine {
  readonly tier: string;
  readonly at: number;
  readonly operator: Operator;
  /** Distance of the score, never negative. */
  readonly by: number;
}

export interface ChangeLine extends Omit<TierChange, 'tier'> {
  readonly title: string;
  readonly from: string;
  readonly tier: string;
}

/** The cut of the label that a number has, and the one of the next better label. */
export interface Cuts {
  readonly passed: CutLine | null;
  readonly missed: CutLine | null;
}

export interface Explanation extends Cuts {
  readonly id: string;
  readonly name: string;
  /** Index in the values that were read. */
  readonly row: number;
  readonly isActive: boolean;
  /** Whether the columns give a composite score at all. */
  readonly hasComposite: boolean;
  readonly tier: string;
  readonly segment: string;
  /** Of the segment's own scale, where the segment is not the composite tier. */
  readonly segmentCuts: Cuts | null;
  /** What people do in the segment; null: there is none. */
  readonly treatment: Treatment | null;
  readonly score: number | null;
  readonly dimensions: readonly DimensionLine[];
  readonly reasons: readonly string[];
  readonly flags: readonly string[];
  /** S44: what each policy makes of an account without a behavioral score; null where there is one. */
  readonly policies:
    | readonly { readonly policy: 'skip' | 'median3'; readonly score: number; readonly tier: string }[]
    | null;
  readonly up: ChangeLine | null;
  readonly down: ChangeLine | null;
}

export interface Explained {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: TierScores;
}

/** @param raw the text of the account's cell for a field; without it as the column was read */
export function explain(scored: Explained, i: number, raw?: (field: Field) => string): Explanation {
  const { model, accounts, scores } = scored;
  const { composite, segments } = scores;
  const tiers = model.segmentScales.composite;
  const written = raw ?? ((field: Field) => textOf(accounts, field, i));
  const score = composite ? (composite.score[i] as number) : Number.NaN;
  const { up, down } = smallestChanges(model, accounts, scores, i);
  const change = (found: TierChange | null) =>
    found && {
      ...found,
      to: found.isDay ? isoDay(found.to as number) : found.to,
      title: found.field ? FIELDS[found.field].title : titleOf(model, found.id),
      from: found.field ? written(found.field) : ownText(accounts, found.id, i),
      tier: segmentLabel(tiers, found.tier),
    };
  return {
    id: accounts.ids[i] as string,
    name: accounts.names[i] as string,
    row: accounts.rows[i] as number,
    isActive: accounts.isActive[i] === 1,
    hasComposite: composite !== null,
    tier: segmentLabel(tiers, composite ? (composite.tier[i] as number) : UNSEGMENTED),
    segment: segmentLabel(segmentScale(model), segments ? (segments.effective[i] as number) : UNSEGMENTED),
    segmentCuts:
      segments && segments.source !== 'composite' ? cutsOf(segments.scale.bands, segments.values[i] as number) : null,
    treatment: segmentScale(model).treatments[segments ? (segments.effective[i] as number) : UNSEGMENTED] ?? null,
    score: orNull(score),
    ...cutsOf(tiers.bands, score),
    dimensions: DIMENSIONS.map((dimension) => dimensionLine(scored, dimension, i, written)),
    reasons: reasonsOf(accounts, scores, i),
    flags: flagCodes(segments ? (segments.flags[i] as number) : 0),
    policies: policies(scored, i),
    up: change(up),
    down: change(down),
  };
}

function ownText({ own }: Accounts, id: string, i: number): string {
  return own?.[id] ? writtenAt(own[id], i) : '';
}

function textOf({ columns }: Accounts, field: Field, i: number): string {
  const column = columns[field];
  return column ? writtenAt(column, i) : '';
}

function orNull(number: number): number | null {
  return Number.isNaN(number) ? null : number;
}

function cutsOf(bands: Bands<string>, value: number): Cuts {
  if (Number.isNaN(value)) return { passed: null, missed: null };
  const index = bandIndex(bands, value);
  const line = (cut: (typeof bands.cuts)[number] | undefined): CutLine | null =>
    cut ? { tier: cut[2], at: cut[0], operator: cut[1], by: Math.abs(value - cut[0]) } : null;
  return { passed: line(bands.cuts[index]), missed: line(bands.cuts[index - 1]) };
}

function scoreAt({ dimensions }: TierScores, dimension: Dimension, i: number): number {
  const scores = dimensions[dimension];
  return scores ? (scores.score[i] as number) : Number.NaN;
}

function dimensionLine(
  { model, accounts, scores }: Explained,
  dimension: Dimension,
  i: number,
  written: (field: Field) => string,
): DimensionLine {
  const own = scoreAt(scores, dimension, i);
  const { segments } = scores;
  const isProvisional = segments !== null && ((segments.flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0;
  const isMedian =
    Number.isNaN(own) && dimension === 'behavioral' && !isProvisional && model.behavioralMissing === 'median3';
  const score = isMedian ? MEDIAN : own;
  const weight = model.weights[dimension];
  const share = isProvisional ? model.weights.firmographic + model.weights.value : 1;
  const usedWeight = Number.isNaN(score) ? 0 : weight / share;
  return {
    dimension,
    score: orNull(score),
    source: isMedian ? 'median' : sourceOf(dimension, accounts, scores.dimensions[dimension], i),
    weight,
    usedWeight,
    contribution: orNull(score * usedWeight),
    criteria: model.rubrics[dimension]
      .filter(({ isOff }) => !isOff)
      .map((criterion) => {
        const found = criterionOf(scores.dimensions[dimension], criterion.id);
        const raw = rawOf(criterion, accounts, i, written);
        if (!found) return { ...named(criterion, raw), points: null, state: columnState(criterion, accounts) };
        return criterionLine(criterion, raw, found, scores.dimensions[dimension] as DimensionScores, i);
      }),
  };
}

function sourceOf(dimension: Dimension, { columns }: Accounts, scores: DimensionScores | null, i: number) {
  if (!scores || Number.isNaN(scores.score[i])) return 'missing';
  if ((scores.criteria[i] as number) > 0) return 'rubric';
  if (scores.derived[i] === Derived.onboarding) return 'onboarding';
  return columns[ENTERED[dimension]]?.state[i] === State.number ? 'entered' : 'health';
}

function criterionOf(scores: DimensionScores | null, id: string): CriterionPoints | undefined {
  return scores ? scores.byCriterion.find(({ criterion }) => criterion.id === id) : undefined;
}

function named({ id, title }: Criterion, raw: string): Pick<CriterionLine, 'id' | 'title' | 'raw'> {
  return { id, title, raw };
}

function criterionLine(
  criterion: Criterion,
  raw: string,
  found: CriterionPoints,
  scores: DimensionScores,
  i: number,
): CriterionLine {
  const line = named(criterion, raw);
  const points = pointsAt(found.points, i);
  if (points > 0) return { ...line, points, state: 'scored' };
  if ((scores.imputed[i] as number) & (1 << scores.byCriterion.indexOf(found))) {
    return { ...line, points: MEDIAN, state: 'imputed' };
  }
  if (isUnratedAt(found.points, i)) return { ...line, points: null, state: 'not rated' };
  return { ...line, points: null, state: isUnreadableAt(found.points, i) ? 'invalid' : 'missing' };
}

const USAGE = ['usageFrequency', 'activeDaysPerWeek', 'activeDays30'] as const;

/** A dimension with too few of its columns counts none of them. */
function columnState({ field, id }: Criterion, { columns, own }: Accounts): CriterionLine['state'] {
  const fields = field === 'usageFrequency' ? USAGE : field ? [field] : [];
  return own?.[id] || fields.some((each) => columns[each]) ? 'not counted' : 'no column';
}

/** Usage frequency stands in any of three columns. */
function rawOf({ field, id }: Criterion, accounts: Accounts, i: number, written: (field: Field) => string): string {
  if (field === null) return ownText(accounts, id, i);
  if (field !== 'usageFrequency') return written(field);
  return USAGE.map(written).find((text) => text !== '') ?? '';
}

function policies({ model, scores }: Explained, i: number): Explanation['policies'] {
  const [f, b, v] = DIMENSIONS.map((dimension) => scoreAt(scores, dimension, i)) as [number, number, number];
  const { composite } = scores;
  const tiers = model.segmentScales.composite;
  if (!composite || composite.tier[i] === UNSEGMENTED || !Number.isNaN(b) || model.weights.behavioral === 0)
    return null;
  return (['skip', 'median3'] as const).map((policy) => {
    const score = compositeScore(f, b, v, model.weights, policy);
    const tier = Number.isNaN(score) ? UNSEGMENTED : bandIndex(tiers.bands, score);
    return { policy, score, tier: segmentLabel(tiers, tier) };
  });
}
