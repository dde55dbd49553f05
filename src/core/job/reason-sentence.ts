// One line of plain words beside the codes: how the score came about, what it missed, what could not be read.
import { tierLabel } from '../check/overview.ts';
import { writtenAt } from '../input/column.ts';
import { FIELDS } from '../input/fields.ts';
import { labelAt } from '../model/bands.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { invalidFields } from '../score/account-reasons.ts';
import { displayScore } from '../score/display-score.ts';
import { bitOfFlag, FLAGS, missingReasons, REASONS } from '../score/reason.ts';
import type { Scores } from '../score/score.ts';
import { type Segments, UNSEGMENTED } from '../score/segment.ts';
import type { Scored } from './scored-columns.ts';
import { shownFlags } from './shown-flags.ts';

export function reasonSentence(scored: Scored, i: number): string {
  const { segments } = scored.scores;
  const sentences = segments ? segmentSentences(scored.model, scored.scores, segments, i) : [];
  sentences.push(...shownFlags(scored, i).map((code) => FLAGS[code]));
  sentences.push(...invalidSentences(scored, i));
  if (scored.accounts.isDuplicate[i]) sentences.push('Another row has the same account');
  return sentences.join('. ');
}

function segmentSentences(model: Model, scores: Scores, segments: Segments, i: number): string[] {
  if (segments.computed[i] === UNSEGMENTED) {
    return [...missingReasons(segments.missing[i] as number).map((code) => REASONS[code])];
  }
  return [`${cutSentence(model, segments, i)}: ${sumSentence(model, scores, i)}`];
}

/** `3.55 is Tier 2 (>= 2.5), 0.45 below Tier 1`. */
function cutSentence(model: Model, segments: Segments, i: number): string {
  const tier = segments.computed[i] as number;
  const score = segments.composite[i] as number;
  const { cuts } = model.tiers;
  const passed = cuts[tier] ? ` (${cuts[tier][1]} ${cuts[tier][0]})` : '';
  const missed = cuts[tier - 1];
  const gap = missed ? `, ${Number((missed[0] - score).toFixed(4))} below ${labelAt(model.tiers, tier - 1)}` : '';
  return `${displayScore(score, model.tiers)} is ${tierLabel(model, tier)}${passed}${gap}`;
}

const NAMES: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic',
  behavioral: 'Behavioral',
  value: 'Value',
};

/** `Firmographic 4 × 25% + Behavioral 2 × 40% + Value 5 × 35%`. */
function sumSentence(model: Model, scores: Scores, i: number): string {
  const isProvisional = ((scores.segments?.flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0;
  const total = isProvisional ? model.weights.firmographic + model.weights.value : 1;
  const parts = DIMENSIONS.filter(
    (dimension) => model.weights[dimension] > 0 && !(isProvisional && dimension === 'behavioral'),
  );
  return parts
    .map((dimension) => {
      const score = scores.dimensions[dimension]?.score[i] ?? Number.NaN;
      const points = Number.isNaN(score) ? '3 (median)' : Number(score.toFixed(4));
      return `${NAMES[dimension]} ${points} × ${Number(((model.weights[dimension] / total) * 100).toFixed(2))}%`;
    })
    .join(' + ');
}

function invalidSentences({ accounts, scores }: Scored, i: number): string[] {
  return invalidFields(scores, i).map((field) => {
    const column = accounts.columns[field];
    const text = column ? writtenAt(column, i) : '';
    return `${FIELDS[field].title} "${text}" is not usable`;
  });
}
