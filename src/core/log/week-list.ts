// The list for this week (S79): accounts that need somebody, each once, with its worst reason first, and what to do (S80).

import { codedLabel, numberReader, segmentLabel } from '../composite/codes.ts';
import { bitOfFlag, missingReasons } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { REASONS } from '../composite/sentences.ts';
import { reasonSentences } from '../explain/why.ts';
import { planning, treatments } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { writtenAt } from '../read/column.ts';
import { isoDay, parseIsoDay } from '../read/date.ts';
import { keyAt } from '../read/identity.ts';
import { healthRisk } from '../systems/health.ts';
import { isRenewalNear, renewalWindowDays } from '../systems/lifecycle-strategies.ts';
import { type Scored, whatWeDo } from '../systems/system.ts';
import { hasDropped } from '../systems/triggers.ts';
import { leadingRows } from './overlay.ts';
import { arrAt, isOverdue } from './queue.ts';
import type { AccountState } from './replay.ts';
import { needsCall } from './week-counts.ts';

const { source: _, ...work } = treatments.work;

export type ReasonId = keyof typeof work;

/** The worst first. */
const IDS = Object.keys(work) as ReasonId[];

export interface WeekReason {
  readonly id: ReasonId;
  readonly title: string;
  /** A sentence with the numbers. */
  readonly why: string;
  readonly todo: string;
  /** `yyyy-MM-dd`; `by yyyy-MM-dd` where it was so already when somebody first looked. */
  readonly since: string;
  /** Somebody should call this week: it has a date, or it is new. */
  readonly isCall: boolean;
}

export interface WeekItem {
  /** '' for an account that nothing identifies. */
  readonly key: string;
  readonly account: string;
  /** Of the sheet, 1-based. */
  readonly row: number;
  readonly owner: string;
  readonly segment: string;
  /** null: not a number in the sheet. */
  readonly arr: number | null;
  /** End of the contract, `yyyy-MM-dd` or ''. */
  readonly renewal: string;
  /** The worst first. */
  readonly reasons: readonly [WeekReason, ...WeekReason[]];
}

/** Since when an account is on the list for a reason, as the run before has it; undefined: it was not. */
export type Seen = (key: string, reason: ReasonId) => string | undefined;

/**
 * @param states what the log says of the accounts; without a log only what the scores say
 * @param seen null: nobody looked before
 */
export function weekList(
  scored: Scored,
  states: ReadonlyMap<string, AccountState> = new Map(),
  seen: Seen | null = null,
): WeekItem[] {
  const { accounts, scores } = scored;
  const { segments } = scores;
  const end = numberReader(accounts.columns.contractEnd);
  const { owner } = accounts.columns;
  const find = finder(scored, states, seen);
  const items: WeekItem[] = [];
  for (const i of speakingRows(scored)) {
    const [first, ...others] = find(i);
    if (!first) continue;
    items.push({
      key: keyAt(accounts, i),
      account: accounts.names[i] as string,
      row: (accounts.rows[i] as number) + 1,
      owner: owner ? writtenAt(owner, i) : '',
      segment: segments ? segmentLabel(segments.scale, segments.effective[i] as number) : '',
      arr: arrAt(accounts, i),
      renewal: Number.isNaN(end(i)) ? '' : isoDay(end(i)),
      reasons: [first, ...others],
    });
  }
  return items.sort(byUrgency);
}

/** Of rows that are one account the one that speaks for it; rows that nothing identifies stand for themselves. */
function speakingRows({ accounts, scores }: Scored): number[] {
  const leading = leadingRows(accounts, scores.segments?.computed ?? new Uint8Array(accounts.count));
  const rows = [...leading.values()];
  for (let i = 0; i < accounts.count; i++) if (accounts.isActive[i] && keyAt(accounts, i) === '') rows.push(i);
  return rows;
}

/**
 * Of a reason those to call first, then the largest ARR, an unknown one last; of equal ones by name, so that the order of
 * the rows does not matter.
 */
function byUrgency(a: WeekItem, b: WeekItem): number {
  const rank = ({ reasons }: WeekItem) => IDS.indexOf(reasons[0].id);
  const gap = rank(a) - rank(b) || Number(needsCall(b)) - Number(needsCall(a)) || (b.arr ?? -1) - (a.arr ?? -1);
  if (gap !== 0) return gap;
  return a.account < b.account ? -1 : Number(a.account > b.account);
}

/** What is said of an account; null: the reason does not hold. */
type Said = {
  readonly why: string;
  readonly todo?: string;
  readonly since?: string;
  /** `new`: where it is since this week. */
  readonly call?: 'always' | 'new';
} | null;
type Find = (i: number, state: AccountState | undefined) => Said;

function finder(
  scored: Scored,
  states: ReadonlyMap<string, AccountState>,
  seen: Seen | null,
): (i: number) => WeekReason[] {
  const { asOf } = scored.scores;
  const day = isoDay(asOf);
  const sinceOf = (key: string, id: ReasonId) => (seen ? (seen(key, id) ?? day) : `by ${day}`);
  const finds: Readonly<Record<ReasonId, Find>> = {
    intervention: interventionOf(scored),
    ...changesOf(scored),
    health: healthOf(scored),
    ...renewalsOf(scored),
    override: overrideOf(scored),
    provisional: provisionalOf(scored),
    unsegmented: unsegmentedOf(scored),
  };
  return (i) => {
    const key = keyAt(scored.accounts, i);
    const state = states.get(key);
    return IDS.flatMap((id) => {
      const said = finds[id](i, state);
      if (!said) return [];
      const [title = '', todo = ''] = work[id];
      const since = said.since || sinceOf(key, id);
      const isCall = said.call === 'always' || (said.call === 'new' && isNew(since, asOf));
      return [{ id, title, why: said.why, todo: said.todo ?? todo, since, isCall }];
    });
  };
}

/** Not what was so when somebody first looked: how long it has been so, nobody knows. */
function isNew(since: string, asOf: number): boolean {
  const from = parseIsoDay(since);
  return from !== null && asOf - from < planning.review.newDays;
}

function hasFlag({ scores }: Scored, i: number, flag: keyof typeof bitOfFlag): boolean {
  return ((scores.segments?.flags[i] ?? 0) & bitOfFlag[flag]) !== 0;
}

function interventionOf(scored: Scored): Find {
  const { value, behavioral } = scored.scores.dimensions;
  const score = (found: typeof value, i: number) => Number((found?.score[i] ?? Number.NaN).toFixed(2));
  return (i) =>
    hasFlag(scored, i, 'INTERVENTION')
      ? { why: `High value (${score(value, i)} of 5), low use (${score(behavioral, i)} of 5)`, call: 'always' }
      : null;
}

/** Computed is another segment than the one that holds; what waited longer than a weekly review is overdue. */
function changesOf(scored: Scored): Pick<Record<ReasonId, Find>, 'overdue' | 'change'> {
  const { asOf, segments } = scored.scores;
  const day = isoDay(asOf);
  const change =
    (late: boolean): Find =>
    (i, state) => {
      if (!segments || !hasFlag(scored, i, 'BOUNDARY_CROSSED')) return null;
      const since = state?.flaggedOn ?? '';
      if (isOverdue(since, day) !== late) return null;
      const [from, to] = [segments.effective, segments.computed].map((codes) =>
        segmentLabel(segments.scale, codes[i] as number),
      );
      const waits = late ? `, undecided for more than ${planning.review.overdueAfterDays} days` : '';
      return { why: `${from} → ${to}${waits}`, since };
    };
  return { overdue: change(true), change: change(false) };
}

/** Critical, or fallen far. */
function healthOf({ model, accounts: { columns }, scores }: Scored): Find {
  const found = scores.systems(healthRisk);
  if (!found) return () => null;
  const [health, before] = [numberReader(columns.health), numberReader(columns.previousHealth)];
  const critical = found.labels.length - 1;
  return (i) => {
    const fell = hasDropped(before(i), health(i));
    const code = found.codes[i] as number;
    if (code !== critical && !fell) return null;
    const how = fell ? `fell from ${before(i)} to ${health(i)}` : `is ${health(i)}`;
    const todo = whatWeDo(model, 'healthSegment', code);
    return { why: `Health ${how}: ${codedLabel(found, i)}`, todo, call: fell ? 'always' : 'new' };
  };
}

/** Position of the renewal among the stages whose treatments are known. */
const RENEWAL_STAGE = 3;

/** A contract that ended this week is one to renew; one that ended before is a question about the sheet. */
function renewalsOf({
  model,
  accounts,
  scores: { asOf },
}: Scored): Pick<Record<ReasonId, Find>, 'renewalSoon' | 'renewal' | 'ended'> {
  const end = numberReader(accounts.columns.contractEnd);
  const todo = whatWeDo(model, 'lifecycleStrategies', RENEWAL_STAGE);
  const { renewalSoonDays, newDays } = planning.review;
  const ends = (i: number) => `ends on ${isoDay(end(i))}${inDays(end(i) - asOf)}`;
  return {
    renewalSoon: (i) => {
      const days = end(i) - asOf;
      if (!(days <= renewalSoonDays && days > -newDays)) return null;
      const why = `Contract ${days < 0 ? `ended on ${isoDay(end(i))}` : ends(i)}`;
      return { why, todo, since: isoDay(days < 0 ? end(i) : end(i) - renewalSoonDays), call: 'always' };
    },
    renewal: (i) =>
      isRenewalNear(end(i), asOf) && end(i) - asOf > renewalSoonDays
        ? { why: `Contract ${ends(i)}`, todo, since: isoDay(end(i) - renewalWindowDays) }
        : null,
    ended: (i) =>
      end(i) - asOf <= -newDays ? { why: `Contract ended on ${isoDay(end(i))}`, since: isoDay(end(i)) } : null,
  };
}

function inDays(days: number): string {
  return days === 0 ? ', today' : `, in ${days} ${days === 1 ? 'day' : 'days'}`;
}

function overrideOf(scored: Scored): Find {
  const { asOf, segments } = scored.scores;
  return (i, state) => {
    const override = state?.override;
    const isDue = hasFlag(scored, i, 'OVERRIDE') && override !== undefined && override !== null;
    const late = isDue && isoDay(asOf) >= override.reviewDate;
    if (!segments || (!late && !hasFlag(scored, i, 'OVERRIDE_CONFLICT'))) return null;
    const set = segmentLabel(segments.scale, segments.effective[i] as number);
    const computed = segmentLabel(segments.scale, segments.computed[i] as number);
    const due = late ? `, to be looked at again by ${override.reviewDate}` : '';
    return { why: `Set by hand to ${set}, computed ${computed}${due}`, since: override?.day ?? '' };
  };
}

function provisionalOf(scored: Scored): Find {
  const { accounts, model } = scored;
  const start = numberReader(accounts.columns.startDate);
  return (i) =>
    hasFlag(scored, i, 'PROVISIONAL_OVERDUE')
      ? {
          why: `Still no usage data ${model.provisionalDays} days after the start`,
          since: Number.isNaN(start(i)) ? '' : isoDay(start(i) + model.provisionalDays),
        }
      : null;
}

/** Only those whose ARR is more than most accounts have. */
function unsegmentedOf(scored: Scored): Find {
  const { accounts, scores } = scored;
  const { segments } = scores;
  const median = medianArr(accounts);
  const sentences = reasonSentences(scored);
  return (i) => {
    if (segments?.effective[i] !== UNSEGMENTED || !((arrAt(accounts, i) ?? 0) > median)) return null;
    const missing = missingReasons(segments.missing[i] as number).map((code) => REASONS[code]);
    return { why: missing.join('. ') || sentences(i) || 'Too little data for a segment' };
  };
}

/** Of the active accounts that have one. */
function medianArr(accounts: Accounts): number {
  const amounts = accounts.rows.flatMap((_, i) => (accounts.isActive[i] ? (arrAt(accounts, i) ?? []) : []));
  amounts.sort((a, b) => a - b);
  const half = amounts.length >> 1;
  const [below, above] = [amounts[half - 1] ?? 0, amounts[half] ?? 0];
  return amounts.length % 2 === 1 ? above : (below + above) / 2;
}
