// A run under the log: score by what was held, write the lines (first commits, flags, ends of joint coverage: S48), and
// hold what they say.

import { type Overview, overviewOf } from '../checks/overview.ts';
import { isUncommitted, segmentLabel, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { Kept } from '../composite/kept.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { withSource } from '../composite/tiers.ts';
import { numberText } from '../exact/numbers.ts';
import { tierSentences } from '../explain/why.ts';
import type { Model, Source } from '../model/model.ts';
import { VERSION } from '../model/version.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/date.ts';
import { chosenTiers, scoreAccounts, scoreUnder } from '../systems/score.ts';
import type { Scored } from '../systems/system.ts';
import { graceText } from '../whatif/hysteresis.ts';
import { AT_ONCE_TARGET, graceTarget, type Leaving, type PastRun } from './grace.ts';
import { detailOf, type Event, type LogLine, logLine, nextRun, type Stamp, sourcedByLog } from './log.ts';
import { type StandingMark, standingMark } from './missing-lines.ts';
import { isElsewhere, sheetSegments, soleRows, withHeld } from './overlay.ts';
import { type AccountState, isPending, replay } from './replay.ts';

/**
 * The lines of the accounts in a run.
 * @param why sentence on an account's computed tier
 */
function reviewLines(
  stamp: Stamp,
  { model, accounts, scores: { asOf, segments } }: Scored,
  states: ReadonlyMap<string, AccountState>,
  why: (i: number) => string,
  past: readonly PastRun[],
): LogLine[] {
  if (!segments) return [];
  const detail = detailOf(segments.source);
  const day = isoDay(asOf);
  const fromSheet = sheetSegments(model, accounts);
  const target = model.grace ? graceTarget(model.grace, segments, past, day) : AT_ONCE_TARGET;
  const inGrace = model.grace ? `. It was ${graceText(model.grace, numberText(accounts.locale))}` : '';
  const lines: LogLine[] = [];
  for (const [key, i] of soleRows(accounts)) {
    const [computed, value] = [
      segmentLabel(segments.scale, segments.computed[i] as number),
      segments.values[i] as number,
    ];
    const found: Found = {
      computed,
      target: (account) => target({ key, value, computed, ...account }),
      isProvisional: ((segments.flags[i] as number) & bitOfFlag.PROVISIONAL) !== 0,
      inSheet: isElsewhere(states.get(key)) ? '' : fromSheet(i),
      why: () => why(i) + inGrace,
    };
    const account = accounts.names[i] as string;
    for (const { event, from, to, until, reason } of stepsOf(states.get(key), found, day)) {
      lines.push(logLine(stamp, event, { key, account, day, from, to, until, reason, detail }));
    }
  }
  return lines;
}

interface Step extends Pick<LogLine, 'from' | 'to' | 'until' | 'reason'> {
  readonly event: Event;
}

interface Found {
  readonly computed: string;
  readonly isProvisional: boolean;
  /** What an account is to be flagged for; the committed segment: not yet. */
  readonly target: (account: Pick<Leaving, 'committed' | 'since' | 'flagged'>) => string;
  /** Readable segment in the column Current segment, or ''. */
  readonly inSheet: string;
  readonly why: () => string;
}

/** What one account does in a run. */
function stepsOf(state: AccountState | undefined, found: Found, day: string): Step[] {
  const committed = state?.committed ?? '';
  if (isUncommitted(committed)) {
    const first = firstCommit(committed, found);
    if (!first) return [];
    return [first, ...crossing({ committed: first.to, since: day, target: '', kept: [] }, found)];
  }
  if (!state || isPending(state, day)) return [];
  return [...completion(state, day), ...crossing(state, found)];
}

/** The sheet's own segment counts once, before anything was committed; a provisional tier waits for data (S44). */
function firstCommit(committed: string, found: Found): Step | null {
  if (committed === '' && found.inSheet !== '') {
    return { event: 'Committed', from: '', to: found.inSheet, until: '', reason: 'Current segment of the sheet' };
  }
  if (found.computed === UNSEGMENTED_LABEL || found.isProvisional) return null;
  return { event: 'Committed', from: committed, to: found.computed, until: '', reason: 'First computed tier' };
}

function completion({ until, before, committed }: AccountState, day: string): Step[] {
  if (until === '' || day <= until) return [];
  return [{ event: 'Completed', from: before, to: committed, until, reason: 'Joint coverage is over' }];
}

/** A computed tier that is not the committed one is flagged once, and not at all after a review refused it. */
function crossing(state: Pick<AccountState, 'committed' | 'since' | 'target' | 'kept'>, found: Found): Step[] {
  const { committed, since, target: flagged, kept } = state;
  const next = found.target({ committed, since, flagged });
  const target = next === committed || kept.includes(next) ? '' : next;
  if (target === flagged) return [];
  if (target !== '') return [{ event: 'Flagged', from: committed, to: target, until: '', reason: found.why() }];
  return [{ event: 'Cleared', from: flagged, to: committed, until: '', reason: clearedText(found.computed, state) }];
}

function clearedText(computed: string, { committed, kept }: Pick<AccountState, 'committed' | 'kept'>): string {
  if (computed === committed) return 'Computed is the committed segment again';
  return kept.includes(computed) ? 'Computed is what a review refused again' : 'The change is within grace';
}

/** Counts of a run, as JSON in the detail of its line. */
export interface RunDetail {
  readonly tiers: NonNullable<Overview['segments']>['effective'];
  /** Lines of the run by their event. */
  readonly events: Readonly<Partial<Record<Event, number>>>;
  /** What the log says after the run: rows that are deleted or changed since are noticed. */
  readonly standing: StandingMark;
  /** Of the program that scored. */
  readonly version: string;
}

/** The run's own line: it comes last, so a run without it is not complete. */
function scoredLine(
  stamp: Stamp,
  { model, accounts, scores }: Scored,
  lines: readonly LogLine[],
  { warnings, standing }: { readonly warnings: number; readonly standing: RunDetail['standing'] },
): LogLine {
  const { active, segments, arr } = overviewOf(model, accounts, scores);
  const events: Record<string, number> = {};
  for (const { event } of lines) events[event] = (events[event] ?? 0) + 1;
  const detail: RunDetail = { tiers: segments?.effective ?? arr?.tiers ?? [], events, standing, version: VERSION };
  const counts = Object.keys(events).map((event) => `${events[event]} ${event.toLowerCase()}`);
  return logLine(stamp, 'Scored', {
    day: isoDay(scores.asOf),
    reason: [`${active} active accounts`, ...counts].join(', '),
    rows: accounts.count,
    warnings,
    detail: JSON.stringify(detail),
  });
}

type States = ReadonlyMap<string, AccountState>;

/** Scores under the log as it stands: what holds between two runs. */
export function scoreUnderLog(model: Model, accounts: Accounts, asOf: number, states: States): Scored {
  return underLog(withSource(model, chosenTiers(model, accounts, asOf)), accounts, asOf, states, new Kept());
}

/** @param model with the source of its segments, whose labels the log is read by */
function underLog(model: Model, accounts: Accounts, asOf: number, states: States, kept: Kept): Scored {
  const held = withHeld(accounts, states, model, isoDay(asOf));
  return { model, accounts: held, scores: scoreAccounts(model, held, asOf, kept) };
}

export interface LoggedRun {
  /** To append to the log. */
  readonly lines: readonly LogLine[];
  /** After those lines. */
  readonly states: States;
  /** What is written. */
  readonly scored: Scored;
}

export interface RunInput {
  readonly model: Model;
  readonly accounts: Accounts;
  /** Day number. */
  readonly asOf: number;
  /** How many warnings a person was told. */
  readonly warnings: number;
  /** false: accounts without a committed segment stay without one, as in a scheduled run. */
  readonly isCommitting?: boolean;
  /** Earlier runs of the source, in their order: asked for a rule of grace alone. */
  readonly past?: (source: Source) => readonly PastRun[];
}

/** A run: the lines that it appends, and the accounts and scores to write. */
export function runUnderLog(stamp: Omit<Stamp, 'run'>, log: readonly LogLine[], input: RunInput): LoggedRun {
  const { accounts, asOf, warnings, isCommitting = true, past = () => [] } = input;
  const kept = new Kept();
  const sourced = sourcedByLog(input.model, log);
  const model = withSource(sourced, chosenTiers(sourced, accounts, asOf, { kept }));
  const stamped = { ...stamp, run: nextRun(log) };
  const before = replay(log, model.segmentBy);
  const first = underLog(model, accounts, asOf, before, kept);
  const all = reviewLines(
    stamped,
    first,
    before,
    tierSentences(first),
    model.grace && first.scores.segments ? past(first.scores.segments.source) : [],
  );
  const lines = isCommitting ? all : withoutCommits(all);
  const states = replay([...log, ...lines], model.segmentBy);
  const held = withHeld(accounts, states, model, isoDay(asOf));
  const scored = { model, accounts: held, scores: scoreUnder(model, held, first.scores, kept) };
  const standing = standingMark([...log, ...lines]);
  return { lines: [...lines, scoredLine(stamped, scored, lines, { warnings, standing })], states, scored };
}

function withoutCommits(lines: readonly LogLine[]): LogLine[] {
  const first = new Set(lines.filter(({ event }) => event === 'Committed').map(({ key }) => key));
  return lines.filter(({ key }) => !first.has(key));
}
