// Why an account is where it is: as lines of three cells (what, its value, how it came about), and in one line.

import { treatmentText } from '../checks/capacity.ts';
import { cleanScore, displayScore } from '../composite/composite.ts';
import { remembered } from '../composite/kept.ts';
import { titleOf } from '../composite/rated-texts.ts';
import {
  bitOfFlag,
  type Flag,
  flagCodes,
  isWithoutRate,
  type MissingReason,
  markedKeys,
  missingReasons,
} from '../composite/reason.ts';
import { type Dimensions, UNSEGMENTED } from '../composite/segment.ts';
import { FLAGS, REASONS } from '../composite/sentences.ts';
import { isSame } from '../exact/numbers.ts';
import { bandIndex, labelAt } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { DIMENSIONS, type Dimension, type Model, type Treatment } from '../model/model.ts';
import { writtenAt } from '../read/column.ts';
import { shownFlags } from '../systems/score.ts';
import type { Line, Scored } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';
import type { ChangeLine, CriterionLine, CutLine, DimensionLine, Explanation } from './explain.ts';

export function explainLines(told: Explanation, model: Model): Line[] {
  const { score, up, down } = told;
  const { bands: tiers } = model.segmentScales.composite;
  const lines: Line[] = [
    ['Account', told.name, told.isActive ? told.id : `${told.id}: not active, left out of tiers and checks`],
    ['Composite tier', told.tier, [cut('passed', told.passed), cut('missed', told.missed)].filter(Boolean).join(', ')],
    ['Segment', told.segment, told.flags.map((flag) => FLAGS[flag as Flag] ?? flag).join('. ')],
    ...(told.treatment ? [whatWeDo(told.treatment)] : []),
    ['Composite score', score === null ? '' : cleanScore(score), score === null ? '' : sum(told.dimensions)],
  ];
  for (const dimension of told.dimensions) {
    lines.push(dimensionCells(dimension));
    if (dimension.source !== 'rubric' && dimension.source !== 'missing') continue;
    for (const criterion of dimension.criteria)
      lines.push([`  ${criterion.title}`, criterion.raw, pointsText(criterion)]);
  }
  for (const reason of told.reasons) lines.push(['Reason', reason, REASONS[reason as MissingReason] ?? '']);
  for (const { policy, score: other, tier } of told.policies ?? []) {
    const what = policy === 'skip' ? 'Behavioral left out' : 'Behavioral as the median 3';
    lines.push([what, tier, `score ${displayScore(other, tiers)}`]);
  }
  if (score !== null) {
    lines.push(
      change('To move up', up, model, told.missed === null),
      change('To move down', down, model, !told.passed),
    );
  }
  return lines;
}

function whatWeDo(treatment: Treatment): Line {
  return ['What we do', treatment.service, treatmentText(treatment)];
}

function short(number: number): string {
  return String(Number(number.toFixed(4)));
}

function cut(what: string, line: CutLine | null): string {
  return line ? `${what} ${line.tier} (${line.operator} ${line.at}) by ${short(line.by)}` : '';
}

function sum(dimensions: readonly DimensionLine[]): string {
  const parts = dimensions.filter(({ usedWeight }) => usedWeight > 0);
  return parts.map(({ score, usedWeight }) => `${short(score as number)} × ${short(usedWeight * 100)}%`).join(' + ');
}

function dimensionCells({ dimension, score, source, weight, usedWeight, contribution, criteria }: DimensionLine): Line {
  const title = dimension[0]?.toUpperCase() + dimension.slice(1);
  if (score === null) return [title, '', 'too little data for a score'];
  const counted = criteria.filter(({ points }) => points !== null).length;
  const from = source === 'rubric' ? `mean of ${counted} of ${criteria.length} criteria` : SOURCES[source];
  const shared = !isSame(usedWeight, weight) ? ` (${short(weight * 100)}% in the model)` : '';
  return [
    title,
    cleanScore(score),
    `${from}, weight ${short(usedWeight * 100)}%${shared}, adds ${short(contribution as number)}`,
  ];
}

const SOURCES = {
  entered: 'entered',
  health: 'from the health score',
  onboarding: 'from the onboarding',
  median: 'the median: no behavioral data',
  missing: '',
} as const;

function pointsText({ points, state }: CriterionLine): string {
  if (state === 'scored') return `${points} of 5 points`;
  return state === 'imputed' ? 'missing, counted as the median 3' : state === 'invalid' ? 'not readable' : state;
}

function change(what: string, line: ChangeLine | null, model: Model, isLast: boolean): Line {
  if (!line) return [what, '', isLast ? 'no tier beyond' : 'no change of a single cell does it'];
  const { title, from, to, points, score, tier } = line;
  return [
    what,
    `${title}: ${from || 'blank'} → ${to}`,
    `${short(points)} points, score ${displayScore(score, model.segmentScales.composite.bands)}, ${tier}`,
  ];
}

/** The systems beside the composite score for one account: only those that are on. */
export function systemLines(scored: Scored, i: number): Line[] {
  return SYSTEMS.flatMap((system) => {
    const result = system.explain ? scored.scores.systems(system) : null;
    return result === null ? [] : [...(system.explain?.(result, scored, i) ?? [])];
  });
}

// One line of plain words beside the codes: how the score came about, what it missed, what could not be read.

/** The sentence of an account. */
export function reasonSentences(scored: Scored): (i: number) => string {
  const { accounts, scores } = scored;
  const ofSegment = segmentSentences(scored);
  const mask = shownFlags(scored);
  const ofFlags = remembered((bits) => flagCodes(bits).map((code) => FLAGS[code]));
  return (i) => {
    const sentences = [...ofSegment(i), ...ofFlags((scores.flags[i] as number) & mask)];
    for (const key of markedKeys(scores.invalid, i)) {
      const what = isWithoutRate(accounts, key, i) ? 'is in a currency without a rate' : 'is not usable';
      sentences.push(cellSentence(scored, key, i, what));
    }
    for (const key of markedKeys(scores.unrated, i)) sentences.push(cellSentence(scored, key, i, 'has no label yet'));
    if (accounts.isDuplicate[i]) sentences.push('Another row has the same account');
    return sentences.join('. ');
  };
}

/** Of the computed tier alone. */
export function tierSentences(scored: Scored): (i: number) => string {
  const sentences = segmentSentences(scored);
  return (i) => sentences(i).join('. ');
}

function segmentSentences({ model, scores: { composite, segments, dimensions } }: Scored): (i: number) => string[] {
  if (!composite || !segments) return () => [];
  const missing = remembered((mask) => missingReasons(mask).map((code) => REASONS[code]));
  const cut = remembered((score) => cutSentence(model, score));
  const full = sumSentences(model, dimensions, false);
  const provisional = sumSentences(model, dimensions, true);
  return (i) => {
    if (segments.computed[i] === UNSEGMENTED) return missing(segments.missing[i] as number);
    const isProvisional = ((segments.flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0;
    return [`${cut(composite.score[i] as number)}: ${isProvisional ? provisional(i) : full(i)}`];
  };
}

/** `3.55 is Tier 2 (>= 2.5), 0.45 below Tier 1`. */
function cutSentence({ segmentScales }: Model, score: number): string {
  const { bands: tiers } = segmentScales.composite;
  const tier = bandIndex(tiers, score);
  const { cuts } = tiers;
  const passed = cuts[tier] ? ` (${cuts[tier][1]} ${cuts[tier][0]})` : '';
  const missed = cuts[tier - 1];
  const gap = missed ? `, ${Number((missed[0] - score).toFixed(4))} below ${labelAt(tiers, tier - 1)}` : '';
  return `${displayScore(score, tiers)} is ${labelAt(tiers, tier)}${passed}${gap}`;
}

const NAMES: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic',
  behavioral: 'Behavioral',
  value: 'Value',
};

/** `Firmographic 4 × 25% + Behavioral 2 × 40% + Value 5 × 35%`. */
function sumSentences({ weights }: Model, dimensions: Dimensions, isProvisional: boolean): (i: number) => string {
  const total = isProvisional ? weights.firmographic + weights.value : 1;
  const parts = DIMENSIONS.filter((name) => weights[name] > 0 && !(isProvisional && name === 'behavioral'));
  const terms = parts.map((name) => {
    const percent = Number(((weights[name] / total) * 100).toFixed(2));
    return remembered((score) => `${NAMES[name]} ${dimensionText(score)} × ${percent}%`);
  });
  return (i) => terms.map((term, k) => term(dimensions[parts[k] as Dimension]?.score[i] ?? Number.NaN)).join(' + ');
}

function dimensionText(score: number): string {
  return Number.isNaN(score) ? '3 (median)' : String(Number(score.toFixed(4)));
}

function cellSentence({ model, accounts }: Scored, key: string, i: number, what: string): string {
  const column = accounts.columns[key as Field] ?? accounts.own?.[key];
  const text = column ? writtenAt(column, i) : '';
  return `${titleOf(model, key)} "${text}" ${what}`;
}
