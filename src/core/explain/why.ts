// What stands beside an account in the sheet: why it has its segment, what to do next, flags and gaps in words.

import { segmentLabel } from '../composite/codes.ts';
import { decimalsOf, displayScore } from '../composite/composite.ts';
import { remembered } from '../composite/kept.ts';
import { titleOf } from '../composite/rated-texts.ts';
import {
  bitOfFlag,
  flagCodes,
  isWithoutRate,
  type MissingReason,
  markedKeys,
  missingReasons,
} from '../composite/reason.ts';
import { type Dimensions, IN_GRACE, type Segments, UNSEGMENTED } from '../composite/segment.ts';
import { FLAG_WORDS, FLAGS, REASONS } from '../composite/sentences.ts';
import { type NumberText, numberText } from '../exact/numbers.ts';
import { type Bands, bandIndex, labelAt } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { treatments } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { writtenAt } from '../read/column.ts';
import { missingInputs, shownFlags } from '../systems/score.ts';
import { type Scored, whatWeDo } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';
import { triggers } from '../systems/triggers.ts';
import { graceText } from '../whatif/hysteresis.ts';

type Words = (i: number) => string;
type Sentences = (i: number) => string[];

/** The sentence of an account: how its segment came about, what it missed, what could not be read. */
export function reasonSentences(scored: Scored): Words {
  const { accounts, scores } = scored;
  const ofSegment = segmentSentences(scored);
  const mask = shownFlags(scored) & ~HELD;
  const ofFlags = remembered((bits) => flagCodes(bits).map((code) => FLAGS[code]));
  return (i) => {
    const sentences = [...ofSegment(i), ...heldSentence(scored, i), ...ofFlags(flagsAt(scored, i) & mask)];
    for (const key of markedKeys(scores.invalid, i)) {
      const what = isWithoutRate(accounts, key, i) ? 'is in a currency without a rate' : 'is not usable';
      sentences.push(cellSentence(scored, key, i, what));
    }
    for (const key of markedKeys(scores.unrated, i)) sentences.push(cellSentence(scored, key, i, 'is not rated yet'));
    if (accounts.isDuplicate[i]) sentences.push('Another row has the same account');
    return sentences.join('. ');
  };
}

/** Of the computed segment alone. */
export function tierSentences(scored: Scored): Words {
  const sentences = segmentSentences(scored);
  return (i) => sentences(i).join('. ');
}

function flagsAt({ scores }: Scored, i: number): number {
  return scores.flags[i] as number;
}

const { OVERRIDE, OVERRIDE_CONFLICT, BOUNDARY_CROSSED } = bitOfFlag;
const HELD = OVERRIDE | OVERRIDE_CONFLICT | BOUNDARY_CROSSED;

/** Where another segment than the computed one holds. */
function heldSentence({ model, accounts, scores: { segments } }: Scored, i: number): string[] {
  if (!segments) return [];
  const { scale, effective, computed, flags, isKept } = segments;
  const label = segmentLabel(scale, effective[i] as number);
  if ((flags[i] as number) & OVERRIDE) return [`Set to ${label} by hand`];
  if (isKept[i] === IN_GRACE) return [graceSentence(label, model, accounts)];
  if (isKept[i]) return [`Kept in ${label} after a review`];
  return effective[i] === computed[i] ? [] : [`Stays in ${label} until the change is approved`];
}

function graceSentence(label: string, { grace }: Model, { locale }: Accounts): string {
  const rule = grace ? ` ${graceText(grace, numberText(locale))}` : '';
  return `Stays in ${label} within grace: a change is flagged${rule}`;
}

function segmentSentences({ model, accounts, scores: { composite, segments, dimensions } }: Scored): Sentences {
  if (!segments) return () => [];
  const text = numberText(accounts.locale);
  const missing = remembered((mask) => missingReasons(mask).map((code) => REASONS[code]));
  if (segments.source !== 'composite' || !composite) return amountSentences(segments, missing, text);
  const cut = remembered((score) => cutSentence('Score', score, model.segmentScales.composite.bands, text));
  const full = sumSentences(model, dimensions, false, text);
  const provisional = sumSentences(model, dimensions, true, text);
  return (i) => {
    if (segments.computed[i] === UNSEGMENTED) return missing(segments.missing[i] as number);
    const isProvisional = ((segments.flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0;
    return [`${cut(composite.score[i] as number)}: ${isProvisional ? provisional(i) : full(i)}`];
  };
}

function amountSentences(
  { source, scale, values, computed, missing }: Segments,
  reasons: (mask: number) => string[],
  text: NumberText,
): Sentences {
  const what = source === 'arr' ? 'ARR' : 'Priority score';
  return (i) => {
    if (computed[i] === UNSEGMENTED) return reasons(missing[i] as number);
    return [cutSentence(what, values[i] as number, scale.bands, text)];
  };
}

/** `Score 3.55 is Tier 2 (from 2.5), 0.45 below Tier 1`. */
function cutSentence(what: string, value: number, bands: Bands<string>, text: NumberText): string {
  const tier = bandIndex(bands, value);
  const { cuts } = bands;
  const [passed, missed] = [cuts[tier], cuts[tier - 1]];
  const from = passed ? ` (${passed[1] === '>' ? 'above' : 'from'} ${text(passed[0])})` : '';
  const gap = missed ? `, ${text(missed[0] - value)} below ${labelAt(bands, tier - 1)}` : '';
  const shown = what === 'ARR' ? text(value) : text(Number(displayScore(value, bands)), decimalsOf(value, bands));
  return `${what} ${shown} is ${labelAt(bands, tier)}${from}${gap}`;
}

/** `firmographic 4 × 25% + behavioral 2 × 40% + value 5 × 35%`. */
function sumSentences({ weights }: Model, dimensions: Dimensions, isProvisional: boolean, text: NumberText): Words {
  const total = isProvisional ? weights.firmographic + weights.value : 1;
  const parts = DIMENSIONS.filter((name) => weights[name] > 0 && !(isProvisional && name === 'behavioral'));
  const terms = parts.map((name) => {
    const percent = text(Number(((weights[name] / total) * 100).toFixed(2)));
    return remembered((score) => `${name} ${Number.isNaN(score) ? '3 (median)' : text(score)} × ${percent}%`);
  });
  return (i) => terms.map((term, k) => term(dimensions[parts[k] as Dimension]?.score[i] ?? Number.NaN)).join(' + ');
}

function cellSentence({ model, accounts }: Scored, key: string, i: number, what: string): string {
  const column = accounts.columns[key as Field] ?? accounts.own?.[key];
  const text = column ? writtenAt(column, i) : '';
  return `${titleOf(model, key)} "${text}" ${what}`;
}

/** Flags in a few words each, to filter by. */
export function flagWords(scored: Scored): Words {
  const mask = shownFlags(scored);
  const words = remembered((bits) =>
    flagCodes(bits)
      .map((code) => FLAG_WORDS[code])
      .join('; '),
  );
  return (i) => words(flagsAt(scored, i) & mask);
}

/** What is missing or cannot be read, in a few words each. */
export function gapWords(scored: Scored): Words {
  const { model, accounts, scores } = scored;
  const more = missingInputs(scored);
  const missing = remembered((mask) => missingReasons(mask).map(shortReason));
  return (i) => {
    const words = [...missing((scores.missing[i] as number) | more(i))];
    for (const key of markedKeys(scores.invalid, i)) {
      words.push(
        `${titleOf(model, key)}: ${isWithoutRate(accounts, key, i) ? 'currency without a rate' : 'not readable'}`,
      );
    }
    for (const key of markedKeys(scores.unrated, i)) words.push(`${titleOf(model, key)}: not rated`);
    if (accounts.isDuplicate[i]) words.push('Duplicate row');
    if (accounts.hasErrorCell[i]) words.push('Error in a cell');
    return [...new Set(words)].join('; ');
  };
}

function shortReason(reason: MissingReason): string {
  return REASONS[reason].split(':')[0] as string;
}

/** What to do next (S80): what cannot wait, else how accounts of the segment are treated. */
export function nextSteps(scored: Scored): Words {
  const { accounts, scores } = scored;
  const urgent = urgentSteps(scored);
  const usual = usualSteps(scored);
  const { segments } = scores;
  return (i) => {
    if (!segments) return '';
    if (accounts.isDuplicate[i]) return 'Remove the duplicate row';
    const first = urgent(i);
    if (segments.effective[i] !== UNSEGMENTED) return (first.length > 0 ? first : usual(i)).join('. ');
    const toFill = missingReasons(segments.missing[i] as number).map(toDo);
    return [...first, ...toFill.filter(Boolean)].join('. ') || 'Fill in the data that the segment needs';
  };
}

/** `No ARR: fill it in from billing` → `ARR: fill it in from billing`. */
function toDo(reason: MissingReason): string {
  const [what = '', does] = REASONS[reason].split(': ');
  const name = what.replace(/^No /, '');
  return does ? `${name[0]?.toUpperCase()}${name.slice(1)}: ${does}` : '';
}

const todo = (id: 'intervention' | 'override' | 'provisional') => treatments.work[id][1] as string;

function urgentSteps(scored: Scored): Sentences {
  const { accounts, scores } = scored;
  const { segments } = scores;
  const codesOf = scores.systems(triggers);
  const end = accounts.columns.contractEnd?.value;
  return (i) => {
    const flags = segments?.flags[i] ?? 0;
    const codes = codesOf?.(i) ?? [];
    return [
      flags & bitOfFlag.INTERVENTION ? todo('intervention') : '',
      codes.includes('ESCALATE_PRIORITY') ? 'Find out why the health fell' : '',
      codes.includes('INCREASE_TOUCH_FREQUENCY') ? renewalStep((end?.[i] as number) - scores.asOf) : '',
      flags & BOUNDARY_CROSSED && segments
        ? `Decide on ${segmentLabel(segments.scale, segments.effective[i] as number)} → ${segmentLabel(segments.scale, segments.computed[i] as number)}`
        : '',
      flags & OVERRIDE_CONFLICT ? todo('override') : '',
      flags & bitOfFlag.PROVISIONAL_OVERDUE ? todo('provisional') : '',
    ].filter(Boolean);
  };
}

function renewalStep(days: number): string {
  return days < 0 ? 'The contract has ended: renew or close it' : `Renewal in ${days} days: prepare it`;
}

/** The treatment of the segment, and of the first other label that has one of its own. */
function usualSteps(scored: Scored): Sentences {
  const { segments, systems } = scored.scores;
  const tables = SYSTEMS.flatMap((system) => {
    const result = system.table ? systems(system) : null;
    const table = result === null ? null : system.table?.(result, scored);
    return table && table.id !== 'priorityTier' && table.labels.some((_, k) => whatWeDo(scored.model, table.id, k))
      ? [table]
      : [];
  });
  const order = ['quadrant', 'usage', 'engagement'];
  const sorted = order.flatMap((id) => tables.filter((table) => table.id === id));
  return (i) => {
    const also = sorted.map((table) => whatWeDo(scored.model, table.id, table.codes[i] as number)).find(Boolean) ?? '';
    return [segments?.scale.treatments[segments.effective[i] as number]?.action ?? '', also].filter(Boolean);
  };
}
