// The log -> what stands for each account. Every answer is one of the lines, so trimming can keep just these.

import type { Source } from '../model/model.ts';
import { planning } from '../model/presets.ts';
import { EVENTS, type LogLine, sourceOf } from './log.ts';
import { withLabelsOfToday } from './renamed.ts';

/** The lines that carry an account's present state. */
export interface Standing {
  /** Committed or Approved: what set the committed segment. */
  readonly commit: LogLine | null;
  /** End of the joint coverage of `commit`. */
  readonly completed: LogLine | null;
  readonly flag: LogLine | null;
  /** Changes refused since `commit`, one a target. */
  readonly rejected: readonly LogLine[];
  readonly override: LogLine | null;
}

export const NOTHING: Standing = { commit: null, completed: null, flag: null, rejected: [], override: null };

const AUTOMATIC: readonly string[] = ['Committed', 'Flagged', 'Cleared', 'Completed'];

/** The lines that count: an undo takes back what its run and later ones did by themselves before it. */
function countingLines(lines: readonly LogLine[]): LogLine[] {
  const counting: LogLine[] = [];
  let undone = Number.POSITIVE_INFINITY;
  for (let k = lines.length - 1; k >= 0; k--) {
    const line = lines[k] as LogLine;
    if (line.event === 'Undone') undone = Math.min(undone, line.run);
    else if (line.run < undone || !AUTOMATIC.includes(line.event)) counting.push(line);
  }
  return counting.reverse();
}

/** By key; accounts of which nothing stands are left out. */
export function standingLines(lines: readonly LogLine[]): Map<string, Standing> {
  return standingAfter(withLabelsOfToday(lines));
}

export function standingAfter(lines: readonly LogLine[]): Map<string, Standing> {
  const byKey = new Map<string, Standing>();
  for (const line of countingLines(lines)) {
    if (line.event === 'Re-keyed') rekey(byKey, line);
    if (line.key === '') continue;
    const next = after(byKey.get(line.key) ?? NOTHING, line);
    if (next.commit || next.flag || next.override || next.rejected.length > 0) byKey.set(line.key, next);
    else byKey.delete(line.key);
  }
  return byKey;
}

/** The same account under another key. */
function rekey(byKey: Map<string, Standing>, { from, key }: LogLine): void {
  const standing = byKey.get(from);
  if (!standing) return;
  byKey.delete(from);
  byKey.set(key, standing);
}

/** What stands after one more line. */
export function after(before: Standing, line: LogLine): Standing {
  switch (line.event) {
    case 'Committed':
    case 'Approved':
      return { ...NOTHING, override: before.override, commit: line };
    case 'Completed':
      return before.commit?.event === 'Approved' ? { ...before, completed: line } : before;
    case 'Flagged':
      return { ...before, flag: line };
    case 'Cleared':
      return { ...before, flag: null };
    case 'Rejected':
      return { ...before, flag: null, rejected: [...before.rejected.filter(({ to }) => to !== line.to), line] };
    case 'Override set':
      return { ...before, override: line };
    case 'Override removed':
      return { ...before, override: null };
    default:
      return before;
  }
}

export function linesOf({ commit, completed, flag, rejected, override }: Standing): LogLine[] {
  return [commit, completed, flag, ...rejected, override].filter((line) => line !== null);
}

export type Status = 'Aligned' | 'Flagged for review' | 'In transition' | 'Kept after review';

/** What was committed or set while the segment was worked out from something else: it does not hold. */
export interface Elsewhere {
  readonly source: Source;
  readonly isOverride: boolean;
  readonly segment: string;
  readonly day: string;
  readonly reason: string;
}

/** Under the source of today. Days are `yyyy-MM-dd`, '' where there is none. */
export interface AccountState {
  readonly account: string;
  /** Segment label; '' before the first commit, Unsegmented after the approval of no segment. */
  readonly committed: string;
  readonly since: string;
  readonly status: Status;
  /** What the committed segment would change to while flagged, what it has changed from while in transition. */
  readonly target: string;
  readonly before: string;
  readonly flaggedOn: string;
  /** Targets that a review refused. */
  readonly kept: readonly string[];
  readonly decidedOn: string;
  /** Last day of joint coverage while in transition. */
  readonly until: string;
  /** Of the flag, else of the decision, else of the commit. */
  readonly reason: string;
  readonly override: Override | null;
  readonly elsewhere: readonly Elsewhere[];
}

export interface Override {
  readonly segment: string;
  readonly reason: string;
  readonly by: string;
  readonly day: string;
  readonly reviewDate: string;
}

/** @param source what the segment is worked out from: what was committed under another one does not hold */
export function replay(lines: readonly LogLine[], source: Source = 'composite'): Map<string, AccountState> {
  const states = new Map<string, AccountState>();
  for (const [key, standing] of standingLines(lines)) states.set(key, stateOf(standing, source));
  return states;
}

export function stateOf(standing: Standing, source: Source): AccountState {
  const here = (line: LogLine | null) => (line && sourceOf(line) === source ? line : null);
  const [commit, flag, override] = [here(standing.commit), here(standing.flag), here(standing.override)];
  const rejected = standing.rejected.filter(here);
  const refusal = rejected[rejected.length - 1] ?? null;
  const isMoving = commit?.event === 'Approved' && standing.completed === null;
  const decision = refusal ?? (commit?.event === 'Approved' ? commit : null);
  return {
    account: (flag ?? decision ?? commit ?? override ?? linesOf(standing)[0])?.account ?? '',
    committed: commit?.to ?? '',
    since: commit?.day ?? '',
    status: flag ? 'Flagged for review' : isMoving ? 'In transition' : refusal ? 'Kept after review' : 'Aligned',
    target: flag?.to ?? '',
    before: isMoving ? commit.from : '',
    flaggedOn: flag?.day ?? '',
    kept: rejected.map(({ to }) => to),
    decidedOn: decision?.day ?? '',
    until: isMoving ? commit.until : '',
    reason: (flag ?? decision ?? commit)?.reason ?? '',
    override: override && overrideOf(override),
    elsewhere: [standing.commit, standing.override].flatMap((line) => (line && !here(line) ? [elsewhereOf(line)] : [])),
  };
}

function elsewhereOf(line: LogLine): Elsewhere {
  const { event, to, day, reason } = line;
  return { source: sourceOf(line), isOverride: event === 'Override set', segment: to, day, reason };
}

function overrideOf({ to, reason, by, day, until }: LogLine): Override {
  return { segment: to, reason, by, day, reviewDate: until };
}

/** The segment that holds by the log on a day: an approval holds from its own day on. */
export function committedOn(state: AccountState, day: string): string {
  return isPending(state, day) ? state.before : state.committed;
}

/** Approved for a day that has not come. */
export function isPending({ since, until }: AccountState, day: string): boolean {
  return until !== '' && day < since;
}

const { mostLines, keptVersions } = planning.log;

/**
 * The log stays within a number of lines: the oldest go first. The same lines when they are few enough; more than that
 * stay when the state itself stands on more.
 */
export function trimLog(lines: readonly LogLine[], most: number = mostLines): readonly LogLine[] {
  if (lines.length <= most) return lines;
  const kept = new Set(carriers(lines));
  for (let k = lines.length - 1; k >= 0 && kept.size < most; k--) kept.add(lines[k] as LogLine);
  return lines.filter((line) => kept.has(line));
}

/** What stands by itself. */
export const KEPT: readonly string[] = ['Renamed', 'Re-keyed', 'Source changed', 'Own list'];

/**
 * What no trimming takes: the lines that the state stands on, now and after the last run, which has counted them, with all
 * that came since; those that versions and the count of the runs stand on, and words we do not know.
 */
function carriers(lines: readonly LogLine[]): LogLine[] {
  const versions = lines.filter(({ event }) => event === 'Model saved');
  const last = lines.map(({ event }) => event).lastIndexOf('Scored');
  const states = [lines, lines.slice(0, Math.max(last, 0))].map(standingAfter);
  return [
    ...states.flatMap((state) => [...state.values()].flatMap(linesOf)),
    ...(last < 0 ? [] : lines.slice(last)),
    ...versions.slice(-keptVersions),
    ...lines.filter(({ event }) => event === 'Looked at' || KEPT.includes(event)),
    ...lines.filter(({ event }) => !(EVENTS as readonly string[]).includes(event)),
  ];
}
