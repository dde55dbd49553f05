// Rows of the log that somebody deleted: what a run left standing is counted in its own line (S78).

import { dataOf } from './history.ts';
import type { LogLine } from './log.ts';
import { KEPT, linesOf, standingAfter } from './replay.ts';

type Counts = Readonly<Record<string, number>>;

/** How many lines of each event a state stands on. */
export function standingCounts(lines: readonly LogLine[]): Counts {
  const counts: Record<string, number> = {};
  const standing = [...standingAfter(lines).values()].flatMap(linesOf);
  for (const { event } of [...standing, ...lines.filter((line) => KEPT.includes(line.event))]) {
    counts[event] = (counts[event] ?? 0) + 1;
  }
  return counts;
}

/** After the last run the log had other rows: `1 Committed less`; '' where it has them all, or is older than the count. */
export function missingLines(lines: readonly LogLine[]): string {
  const last = lines.map(({ event }) => event).lastIndexOf('Scored');
  const told = dataOf<{ standing?: Counts }>(lines[last]?.detail ?? '')?.standing;
  // What an undo brings back may be of before the last run, and trimmed away around it.
  if (!told || lines.slice(last).some(({ event }) => event === 'Undone')) return '';
  const now = standingCounts(lines.slice(0, last));
  const differences = [...new Set([...Object.keys(told), ...Object.keys(now)])].flatMap((event) => {
    const more = (now[event] ?? 0) - (told[event] ?? 0);
    return more === 0 ? [] : [`${Math.abs(more)} ${event} ${more > 0 ? 'more' : 'less'}`];
  });
  return differences.join(', ');
}
