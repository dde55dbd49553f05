// One line of plain words beside the codes: how the score came about, what it missed, what could not be read.

import { displayScore } from '../composite/composite.ts';
import { remembered } from '../composite/kept.ts';
import { titleOf } from '../composite/rated-texts.ts';
import { bitOfFlag, flagCodes, markedKeys, missingReasons } from '../composite/reason.ts';
import { type Dimensions, UNSEGMENTED } from '../composite/segment.ts';
import { FLAGS, REASONS } from '../composite/sentences.ts';
import { bandIndex, labelAt } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { writtenAt } from '../read/column.ts';
import { shownFlags } from '../systems/score.ts';
import type { Scored } from '../systems/system.ts';

/** The sentence of an account. */
export function reasonSentences(scored: Scored): (i: number) => string {
  const { accounts, scores } = scored;
  const ofSegment = segmentSentences(scored);
  const mask = shownFlags(scored);
  const ofFlags = remembered((bits) => flagCodes(bits).map((code) => FLAGS[code]));
  return (i) => {
    const sentences = [...ofSegment(i), ...ofFlags((scores.flags[i] as number) & mask)];
    for (const key of markedKeys(scores.invalid, i)) sentences.push(cellSentence(scored, key, i, 'is not usable'));
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
    return remembered((score) => `${NAMES[name]} ${pointsText(score)} × ${percent}%`);
  });
  return (i) => terms.map((term, k) => term(dimensions[parts[k] as Dimension]?.score[i] ?? Number.NaN)).join(' + ');
}

function pointsText(score: number): string {
  return Number.isNaN(score) ? '3 (median)' : String(Number(score.toFixed(4)));
}

function cellSentence({ model, accounts }: Scored, key: string, i: number, what: string): string {
  const column = accounts.columns[key as Field] ?? accounts.own?.[key];
  const text = column ? writtenAt(column, i) : '';
  return `${titleOf(model, key)} "${text}" ${what}`;
}
