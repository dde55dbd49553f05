// What a saved model changed, in words: what was, and what is now.

import type { Bands } from '../model/bands.ts';
import { differencesOf } from '../model/document.ts';
import type { Model } from '../model/model.ts';

export interface ModelWords {
  readonly from: string;
  readonly to: string;
}

type Changed = readonly [what: string, from: string, to: string];

const MOST = 6;
const LONGEST = 80;

/** `Tier 1 cut 4; weight of value 35%` and `Tier 1 cut 3.8; weight of value 43%`. */
export function modelWords(before: Model | null, after: Model): ModelWords {
  if (!before) return { from: '', to: '' };
  const { preset } = after;
  const cuts = [
    ...cutChanges(before.segmentScales.composite.bands, after.segmentScales.composite.bands, ''),
    ...cutChanges(before.arrTiers[preset], after.arrTiers[preset], 'ARR of '),
    ...cutChanges(before.scales.priority, after.scales.priority, 'priority of '),
  ];
  const said = ['tiers', `arrTiers.${preset}`, 'scales.priority'];
  const others = differencesOf(before, after)
    // Another source brings the treatments of its own labels with it.
    .filter(({ path, from, to }) => !said.includes(path) && !/^\{/.test(to === 'none' ? from : to))
    .map(({ path, what, from, to }): Changed => [wordsOf(path, what), inWords(path, from), inWords(path, to)]);
  const all = [...cuts, ...others];
  const more = all.length > MOST ? [`and ${all.length - MOST} more`] : [];
  const side = (k: 1 | 2) => [...all.slice(0, MOST).map((each) => `${each[0]} ${short(each[k])}`), ...more].join('; ');
  return { from: side(1), to: side(2) };
}

function cutChanges(before: Bands<string>, after: Bands<string>, prefix: string): Changed[] {
  const names = ({ cuts, floor }: Bands<string>) => [...cuts.map(([, , label]) => label), floor].join(', ');
  const isOther = before.cuts.length !== after.cuts.length;
  const named: Changed[] = names(before) === names(after) ? [] : [[`${prefix}tiers`, names(before), names(after)]];
  if (isOther) return named;
  const moved = after.cuts.flatMap(([at, operator, label], k): Changed[] => {
    const [was, sign] = before.cuts[k] as (typeof before.cuts)[number];
    if (was === at && sign === operator) return [];
    const text = (cut: number, of: string) => `${of === '>' ? 'above ' : ''}${cut}`;
    return [[`${prefix}${label} cut`, text(was, sign), text(at, operator)]];
  });
  return [...moved, ...named];
}

const WORDS: Readonly<Record<string, string>> = {
  'weights.firmographic': 'weight of firmographic',
  'weights.behavioral': 'weight of behavioral',
  'weights.value': 'weight of value',
  segmentBy: 'segment from',
  behavioralMissing: 'without usage data',
  missingData: 'when a required field is blank',
};

function wordsOf(path: string, what: string): string {
  return WORDS[path] ?? (/^[A-Z]{2}/.test(what) ? what : what.slice(0, 1).toLowerCase() + what.slice(1));
}

const VALUES: Readonly<Record<string, string>> = {
  composite: 'composite score',
  arr: 'ARR tier',
  priority: 'priority score',
  skip: 'scored without it',
  median3: 'counted as the median',
  strict: 'no segment',
  fallback: 'scored with stand-ins',
};

function inWords(path: string, text: string): string {
  return path in WORDS ? (VALUES[text] ?? text) : text;
}

function short(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
