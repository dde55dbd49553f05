// Labels without a rule of their own: entered ones (S16, S59) with the usual churn of a named industry (S58), and those
// put together of what other systems say (S45, S52).

import { codedLabel, numberReader } from '../composite/codes.ts';
import { bandIndex, labelAt, labelsOf } from '../model/bands.ts';
import { FIELDS } from '../model/fields.ts';
import { LISTED_FIELDS, labelIndex, normaliseLabel } from '../model/label.ts';
import { INDUSTRY_CHURN, LABEL_LISTS, PRESETS } from '../model/preset-models.ts';
import { methods, reference } from '../model/presets.ts';
import { textAt, writtenAt } from '../read/column.ts';
import { healthRisk } from './health.ts';
import { lifecycleMethods } from './lifecycle-methods.ts';
import { all, type Inputs, isReady, type Line, type Scored, system, whatWeDo } from './system.ts';
import { trajectory, usage, usageOfTrend, usagePatterns } from './usage.ts';

export const labelLists = system({
  s: 59,
  id: 'labelLists',
  title: 'Labels without a score',
  oneOf: LISTED_FIELDS.map((field) => all(field)),
  score: ({ accounts: { columns } }) => LISTED_FIELDS.filter((field) => columns[field]),
  explain: (fields, scored, i) => fields.flatMap((field) => listedLine(field, scored, i)),
});

function listedLine(
  field: (typeof LISTED_FIELDS)[number],
  { model, accounts: { columns } }: Scored,
  i: number,
): Line[] {
  const column = columns[field];
  const text = column ? writtenAt(column, i) : '';
  if (!text) return [];
  const k = labelIndex(field, text, model);
  const how = k < 0 ? `not one of ${LABEL_LISTS[field].join(', ')}` : whatWeDo(model, field, k);
  return [[FIELDS[field].title, text, how]];
}

export const usualChurn = system({
  s: 58,
  id: 'industryChurn',
  title: 'Usual churn of the industry',
  needs: ['industry'],
  score: ({ accounts: { columns } }) => columns.industry ?? null,
  explain(industries, { model }, i) {
    const k = industryIndex(writtenAt(industries, i));
    const name = INDUSTRIES[k];
    if (name === undefined) return [];
    const monthly = CHURN[name];
    return [
      ['Industry', name, whatWeDo(model, 'industry', k)],
      ...(monthly ? [['Usual churn of the industry', `${monthly}% a month`, name] as const] : []),
    ];
  },
});

const INDUSTRIES = PRESETS.labelTreatments.industry?.labels ?? [];
const CHURN: Readonly<Record<string, number>> = INDUSTRY_CHURN;
const SPELLINGS: Readonly<Record<string, unknown>> = reference.industrySpellings;

/** By the name of the source or a usual spelling of it; -1 for any other text. */
function industryIndex(text: string): number {
  const wanted = normaliseLabel(text);
  return INDUSTRIES.findIndex((industry) => {
    const known = [industry, ...((SPELLINGS[industry] ?? []) as readonly string[])];
    return known.some((each) => normaliseLabel(each) === wanted);
  });
}

// The multi-dimensional label (S52): value + health + lifecycle + behavior, and the play that goes with it.

export const multiLabel = system({
  s: 52,
  id: 'label',
  title: 'Segment label (methods)',
  needs: ['arr', 'health'],
  score: labels,
  columns: ({ label, play }) => ({ label, play }),
});

interface Play {
  /** Positions in the value tiers and the health segments of the preset. */
  readonly tier: number;
  readonly health: readonly number[];
  readonly text: string;
}

/** The preset names its own labels; a model may call them otherwise, so plays go by position. */
export const PLAYS: readonly Play[] = methods.plays.rules.map(([tier = '', health = '', text = '']) => ({
  tier: labelsOf(PRESETS.arrTiers.methods).indexOf(tier),
  health: health.split('|').map((label) => labelsOf(PRESETS.scales.health).indexOf(label)),
  text,
}));

/** S52 is of the methods preset, so its value tier is too (C15). */
function labels({ model, accounts: { columns }, systems }: Inputs) {
  const bands = model.arrTiers.methods;
  const arr = numberReader(columns.arr);
  const [health, stages] = [systems(healthRisk), systems(lifecycleMethods)];
  const [trend, patterns] = [systems(trajectory), systems(usage)];
  const value = (i: number) => (Number.isNaN(arr(i)) ? -1 : bandIndex(bands, arr(i)));
  return {
    /** Parts in their fixed order, missing ones left out. */
    label: (i: number) =>
      [
        value(i) < 0 ? '' : labelAt(bands, value(i)),
        codedLabel(health, i),
        codedLabel(stages, i),
        usageOfTrend(trend, i) || codedLabel(patterns, i),
      ]
        .filter(Boolean)
        .join(' + '),
    play(i: number) {
      const [tier, segment] = [value(i), health?.codes[i] as number];
      return PLAYS.find((play) => play.tier === tier && play.health.includes(segment))?.text ?? '';
    },
  };
}

// Product tags (S45): one for each product of the account, never a second segment.

export const products = system({
  s: 45,
  id: 'products',
  title: 'Product tags',
  score: productTags,
  columns: (tags) => ({ products: tags }),
});

const { trialWords: TRIAL_WORDS, trialTag: TRIAL_TAG } = methods.products;

function productTags({ model, accounts: { products: rows }, asOf }: Inputs) {
  if (!rows) return null;
  const { lines, groups } = rows;
  const { product, productStatus } = lines.columns;
  const patterns = isReady(usage, lines) ? usagePatterns({ model, accounts: lines, asOf }) : null;
  const tag = (line: number) => (isTrial(textAt(productStatus, line)) ? TRIAL_TAG : codedLabel(patterns, line));
  const text = (line: number) => [textAt(product, line), tag(line)].filter(Boolean).join(': ');
  return (i: number) => (groups[i] ?? []).map(text).filter(Boolean).join('; ');
}

function isTrial(status: string): boolean {
  const words = normaliseLabel(status).split(/\W+/);
  return TRIAL_WORDS.some((word) => words.includes(word));
}
