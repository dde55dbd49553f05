// What a run leaves behind to compare with: the segment that held and the ARR of each account.

import { segmentLabel, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { type Segments, UNSEGMENTED } from '../composite/segment.ts';
import type { Cell } from '../exact/cell.ts';
import { centsOf, round } from '../exact/numbers.ts';
import { labelsOf } from '../model/bands.ts';
import { DIMENSIONS, type Source } from '../model/model.ts';
import { isoDay } from '../read/date.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import type { Scored } from '../systems/system.ts';
import type { PeriodStart } from '../whatif/period-start.ts';
import { dataOf } from './history.ts';
import { leadingRows } from './overlay.ts';
import type { ColumnUpdate } from './previous-values.ts';
import { arrAt, byArr, type QueueItem } from './queue.ts';

/** Active accounts with a key, one line a key. */
export interface RunSnapshot {
  /** As-of day, `yyyy-MM-dd`. */
  readonly day: string;
  /** Runs of before there were several have none: composite. */
  readonly source?: Source;
  /** In the order of the model, Unsegmented last. */
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  /** Indexes of labels. */
  readonly tiers: readonly number[];
  /** Places of the keys whose provisional tier holds (S44). */
  readonly provisional: readonly number[];
  /** Whole cents; null: not a number in the sheet. */
  readonly cents: readonly (number | null)[];
  /** What the cuts were compared with, and the scores of the dimensions; null: none. Earlier runs kept neither. */
  readonly values?: readonly (number | null)[];
  readonly dimensions?: readonly (readonly (number | null)[])[];
  /** Places of the keys with an intervention flag. */
  readonly flagged?: readonly number[];
  /** What tells the written scores of each key from those of another; earlier runs kept none. */
  readonly marks?: Marks;
}

export interface Marks {
  /** Of the columns that they are of. */
  readonly ids: readonly string[];
  /** As many letters a key, in the order of the keys. */
  readonly text: string;
}

const MARK = 4;

/** Columns that hold the same for many accounts say little; these tell accounts apart. */
export const TELLING: readonly string[] = [
  'composite',
  'arrTier',
  'firmographic',
  'behavioral',
  'value',
  'rfmACode',
  'rfmBCode',
  'priorityScore',
];

/** Of a run that has segments. @param update what it writes */
export function marksOf({ accounts, scores, header }: ScoredSheet, update: readonly ColumnUpdate[]): Marks {
  const told = update.filter(({ id }) => id === 'reason' || TELLING.includes(id));
  const rows = [...leadingRows(accounts, (scores.segments as Segments).computed).values()];
  const markAt = (i: number) => markOf(told.map(({ cells }) => cells[(accounts.rows[i] as number) - header.row - 1]));
  return { ids: told.map(({ id }) => id), text: rows.map(markAt).join('') };
}

/** Two accounts of one mark have the same scores, but for one in a million. */
export function markOf(cells: readonly (Cell | undefined)[]): string {
  let hash = 0x811c9dc5;
  const text = cells.join('\n');
  for (let k = 0; k < text.length; k++) {
    const letter = text.codePointAt(k) as number;
    // A letter of two halves counts once.
    if (letter > 0xffff) k++;
    hash = Math.imul(hash ^ letter, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(MARK, '0').slice(-MARK);
}

/** By the key; null: none were kept. */
export function markOfKey({ keys, marks }: RunSnapshot): ReadonlyMap<string, string> | null {
  if (!Array.isArray(marks?.ids) || marks.text.length !== keys.length * MARK) return null;
  return new Map(keys.map((key, k) => [key, marks.text.slice(k * MARK, (k + 1) * MARK)]));
}

/** null: the composite score is off. */
export function snapshotOf({ accounts, scores }: Scored): RunSnapshot | null {
  const { segments } = scores;
  if (!segments) return null;
  const labels = [...labelsOf(segments.scale.bands), UNSEGMENTED_LABEL];
  const leading = leadingRows(accounts, segments.computed);
  const rows = [...leading.values()];
  const tierAt = (i: number) => {
    const code = segments.effective[i] as number;
    return code === UNSEGMENTED ? labels.length - 1 : code;
  };
  const centsAt = (i: number) => {
    const arr = arrAt(accounts, i);
    return arr === null ? null : centsOf(arr);
  };
  return {
    day: isoDay(scores.asOf),
    source: segments.source,
    labels,
    keys: [...leading.keys()],
    tiers: rows.map(tierAt),
    provisional: [...rows.keys()].filter((k) => isProvisional(segments, rows[k] as number)),
    cents: rows.map(centsAt),
    values: rows.map((i) => kept(segments.values[i])),
    dimensions: DIMENSIONS.map((name) => rows.map((i) => kept(scores.dimensions[name]?.score[i]))),
    flagged: [...rows.keys()].filter((k) => (scores.flags[rows[k] as number] as number) & bitOfFlag.INTERVENTION),
  };
}

/** As many decimals as two different scores can need to differ. */
function kept(score: number | undefined): number | null {
  return score === undefined || Number.isNaN(score) ? null : round(score, 6);
}

/** How the accounts stood in that run; null: it was kept before scores were, or a person damaged them. */
export function startOf({
  day,
  labels,
  keys,
  tiers,
  cents,
  values,
  dimensions,
  flagged,
}: RunSnapshot): PeriodStart | null {
  const isWhole = (each: unknown) => Array.isArray(each) && each.length === keys.length;
  const scores: unknown[] = [values, ...DIMENSIONS.map((_, k) => dimensions?.[k])];
  if (!values || !dimensions || !scores.every(isWhole)) return null;
  const arr = cents.map((each) => (each === null ? null : each / 100));
  const of = dimensions as PeriodStart['dimensions'];
  return { day, labels, keys, tiers, values, dimensions: of, arr, flagged: Array.isArray(flagged) ? flagged : [] };
}

/** And nothing else holds in its place. */
function isProvisional({ flags, effective, computed }: Segments, i: number): boolean {
  return ((flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0 && effective[i] === computed[i];
}

export function snapshotText({ tiers, ...rest }: RunSnapshot): string {
  return JSON.stringify({ ...rest, tiers: tiers.map((tier) => String.fromCharCode(FIRST + tier)).join('') });
}

/** null: none was kept, or it is damaged. */
export function snapshotFrom(text: string): RunSnapshot | null {
  return dataOf<Omit<RunSnapshot, 'tiers'> & { readonly tiers: string }, RunSnapshot>(text, ({ tiers, ...rest }) => {
    const { labels, keys, cents, provisional } = rest;
    const codes = Array.from(tiers, (letter) => letter.charCodeAt(0) - FIRST);
    const isWhole = [labels, keys, cents, provisional].every(Array.isArray) && codes.length === keys.length;
    return isWhole && codes.every((code) => labels[code] !== undefined) ? { ...rest, tiers: codes } : null;
  });
}

const FIRST = 48;

/** Accounts that were provisional in the run before and have behavioral data now (S44): the same tier, or another one. */
export function settledTiers(before: RunSnapshot, { accounts, scores }: Scored): QueueItem[] {
  const { segments } = scores;
  if (!segments || before.provisional.length === 0) return [];
  const rows = leadingRows(accounts, segments.computed);
  const items: QueueItem[] = [];
  for (const place of before.provisional) {
    const key = before.keys[place] as string;
    const i = rows.get(key);
    if (i === undefined || (segments.flags[i] as number) & bitOfFlag.PROVISIONAL) continue;
    const from = before.labels[before.tiers[place] as number] as string;
    const to = segmentLabel(segments.scale, segments.computed[i] as number);
    // Scores follow the data as soon as it is there, so the days of grace do not count.
    const status = to === from ? 'Confirmed' : 'Reassign and notify CSM';
    const about = { key, account: accounts.names[i] as string, arr: arrAt(accounts, i) };
    items.push({ ...about, from, to, since: before.day, status, until: '', reason: 'There is usage data now' });
  }
  return items.sort(byArr);
}
