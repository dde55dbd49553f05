import { bandOf, CONSTANTS, inScale, pointsOf } from './bands.ts';
import { onFive, withMedians } from './behavior.ts';
import { requireDay } from './calendar.ts';
import type { Reading } from './cell-text.ts';
import * as checks from './checks.ts';
import { compositeOf, needsIntervention, type Weights } from './composite.ts';
import { Fraction } from './fraction.ts';
import { levelOfDays } from './frequency.ts';
import * as health from './health.ts';
import { missingKeys } from './key-fields.ts';
import { lifecycleMethods, lifecycleStrategies } from './lifecycle.ts';
import { type Criterion, modelOf } from './model.ts';
import { gini, outcomes } from './outcomes.ts';
import { type Cap, priorityOf, valueMatrix } from './priority.ts';
import * as rfm from './rfm.ts';
import { type Dimension, dimensionOf } from './rubric.ts';
import { segmentOf } from './segment.ts';
import { trajectory } from './worked-out.ts';

export type Input = Record<string, unknown>;
type Calculation = (input: Input) => unknown;

const number = (value: unknown): Fraction => Fraction.of(value as number | string);
const optional = (value: unknown): Fraction | null => (value === null || value === undefined ? null : number(value));
const numbers = (value: unknown): number[] => value as number[];
const label = (table: string, value: unknown): number | null => CONSTANTS.labels[table]?.[String(value)] ?? null;

const MODEL = modelOf({});

/** The calculations of examples.json that this reference has, by the name the examples give them. */
export const CALCULATIONS: Record<string, Calculation> = {
  arr_tier: ({ arr, preset }) => arrTier(optional(arr), String(preset)),
  employees_pts: ({ n }) => pointsOf('firmographic.employees', number(n)),
  arr_pts: ({ a }) => pointsOf('value.arr', number(a)),
  expansion_pts: ({ r }) => pointsOf('value.expansionRatio', number(r)),
  firmographic: (input) => dimensionReport(firmographic(input)),
  value: (input) => dimensionReport(value(input)),
  behavioural,
  behav_from_health: ({ h }) => onFive(number(h).over(100)).toNumber(6),
  composite,
  usage_pattern: (input) => usage(input),
  trajectory: ({ u1, u2, u3 }) => trajectory(number(u1), number(u2), number(u3)),
  recency_A: ({ d }) => rfm.recencyScore(Number(d), 'A'),
  recency_B: ({ d }) => rfm.recencyScore(Number(d), 'B'),
  freq_A: (input) => frequency(input, 'A'),
  freq_B: (input) => frequency(input, 'B'),
  midrank_score: ({ values }) => rfm.monetaryScores(numbers(values).map(number)),
  rfm: (input) => rfmOf(input),
  rfm_band: ({ t, variant }) => rfm.rfmBand(Number(t), variant as rfm.Variant),
  lifecycle_methods: ({ start, asof }) => lifecycleMethods(requireDay(String(start)), requireDay(String(asof))),
  lifecycle_strategies: (input) => strategiesStage(input),
  health_risk: ({ h, nps, expanding }) => health.healthRisk(optional(h), optional(nps), expanding as boolean | null),
  health_colour: ({ h }) => health.healthColour(optional(h)),
  value_matrix: ({ arr, potential }) => valueMatrix(number(arr), potential as string | null),
  priority: (input) => priority(input),
  migration: ({ arr0, arr1, h0, h1 }) => health.migration(optional(arr0), number(arr1), optional(h0), optional(h1)),
  effective: (input) => effective(input),
  assign: (input) => assign(input),
  coverage: ({ assigned, total }) => checks.coverage(Number(assigned), Number(total)),
  completeness: ({ nn, total }) => checks.completeness(Number(nn), Number(total)),
  concentration: ({ counts, total }) => checks.concentration(numbers(counts), Number(total)),
  dist: ({ counts, ranges }) => checks.distribution(numbers(counts), ranges as [number, number][]),
  segcount: ({ n, active }) => checks.segmentCount(Number(n), Number(active)),
  segsize: ({ n }) => checks.segmentSize(Number(n)),
  readiness: ({ n }) => checks.readiness(Number(n)),
  outcomes: ({ rows }) => outcomes((rows as [number, number][]).map(period)),
  gini: ({ xs }) => gini(numbers(xs).map(number)),
};

function arrTier(arr: Fraction | null, preset: string) {
  if (!arr) return { tier: 'Unsegmented', reason: 'MISSING_ARR' };
  if (arr.compare(0) < 0) return { tier: 'Unsegmented', reason: 'INVALID_ARR' };
  return { tier: bandOf(`arr.${preset}`, arr) };
}

function firmographic({ emp, industry, geo, stage }: Input): Dimension {
  const employees = optional(emp);
  return unweighted([
    employees && pointsOf('firmographic.employees', employees),
    label('firmographic.industryFit', industry),
    label('firmographic.geography', geo),
    label('firmographic.growthStage', stage),
  ]);
}

function value({ arr, expansion, contract, strategic }: Input): Dimension {
  const amount = optional(arr);
  const ratio = optional(expansion);
  return unweighted([
    amount && pointsOf('value.arr', amount),
    ratio && pointsOf('value.expansionRatio', ratio),
    label('value.contract', contract),
    label('value.strategic', strategic),
  ]);
}

function dimensionReport(dimension: Dimension) {
  const { score } = dimension;
  return { ...dimension, score: score?.toNumber(6) ?? null, scaled: score?.times(4).toNumber(6) ?? null };
}

function unweighted(points: readonly (number | null)[]): Dimension {
  return dimensionOf(
    points.map((each) => ({ weight: Fraction.of(1), points: each })),
    Fraction.of('0.6'),
  );
}

function behavioural({ freq, adoption, trend, tickets }: Input) {
  const [, adoptionCriterion, , ticketsCriterion] = MODEL.rubrics.behavioral.criteria;
  const points = [
    frequencyLabel(freq, 'strategies'),
    inBands(optional(adoption), adoptionCriterion),
    label('behavioral.trend(ext)', trend),
    inBands(optional(tickets), ticketsCriterion),
  ];
  const { score, flags } = withMedians(MODEL.rubrics.behavioral.criteria, points);
  return { score: score?.toNumber(6) ?? null, imputed: flags.length };
}

function inBands(value: Fraction | null, criterion: Criterion | undefined): number | null {
  return value && criterion?.bands ? inScale(value, criterion.bands) : null;
}

function frequencyLabel(text: unknown, preset: string): number | null {
  const table = Object.entries(CONSTANTS.labels[`frequency.${preset}`] ?? {});
  return table.find(([each]) => each.toLowerCase() === String(text).toLowerCase())?.[1] ?? null;
}

function frequency({ w, label: text }: Input, variant: rfm.Variant): number | null {
  if (text !== undefined) return frequencyLabel(text, variant === 'A' ? 'strategies' : 'methods');
  return rfm.frequencyScore(number(w), variant);
}

function composite({ F, B, V, w }: Input) {
  const firm = number(F);
  const behaviour = optional(B);
  const worth = number(V);
  const all = [firm, behaviour, worth].filter((score) => score !== null);
  if (all.some((score) => score.compare(1) < 0 || score.compare(5) > 0)) return { error: 'SCORE_RANGE' };
  const scores = { firmographic: firm, behavioral: behaviour, value: worth };
  const scored = compositeOf(scores, weightsOf(w), MODEL.tiers);
  if (!scored) return null;
  const { score, tier, provisional } = scored;
  const result = { score: score.toNumber(6), tier, provisional };
  return behaviour ? { ...result, intervention: needsIntervention(behaviour, worth, MODEL.tiers) } : result;
}

function weightsOf(texts: unknown): Weights {
  if (texts === undefined) return MODEL.weights;
  const [firmographicWeight, behavioralWeight, valueWeight] = texts as string[];
  return {
    firmographic: number(firmographicWeight),
    behavioral: number(behavioralWeight),
    value: number(valueWeight),
  };
}

function usage({ adoption, freq, days }: Input): string | null {
  const perWeek = optional(freq);
  const level = perWeek && levelOfDays(perWeek);
  return health.usagePattern(optional(adoption), level, days === null ? null : Number(days));
}

function rfmOf({ days, perweek, mscore, variant }: Input): rfm.Rfm {
  const each = variant as rfm.Variant;
  const r = rfm.recencyScore(Number(days), each);
  return rfm.rfmFrom(r, rfm.frequencyScore(number(perweek), each), Number(mscore), each);
}

function strategiesStage({ start, asof, contract_end, advocate }: Input) {
  const end = contract_end === null ? null : requireDay(String(contract_end));
  return lifecycleStrategies(requireDay(String(start)), requireDay(String(asof)), end, advocate === true);
}

function priority({ arr, expansion, health: score, logo, ref, partner, cap }: Input) {
  const ratings = [optional(logo), optional(ref), optional(partner)];
  return priorityOf(number(arr), expansion as string | null, optional(score), ratings, cap as Cap | undefined);
}

function effective({ computed, committed, override }: Input) {
  const text = (each: unknown) => (each === undefined || each === null ? null : String(each));
  const segment = segmentOf(String(computed), text(committed), text(override));
  return { effective: segment.effective, conflict: segment.conflict };
}

function assign({ industry, employees, arr }: Input) {
  const cell = <T>(value: T | null): Reading<T> => (value === null ? { kind: 'missing' } : { kind: 'value', value });
  const account = {
    industry: cell(industry ? String(industry) : null),
    employees: cell(optional(employees)),
    arr: cell(optional(arr)),
  };
  const reasons = missingKeys(account, ['industry', 'employees', 'arr']);
  return { segmented: reasons.length === 0, reasons };
}

function period([start, end]: [number, number]) {
  return { start: number(start), end: number(end), churned: end === 0 };
}
