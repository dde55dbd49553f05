// Rows of the log that somebody deleted or changed: what a run left standing is kept in its own line (S78).

import { hashOf } from '../model/document.ts';
import { normaliseLabel } from '../model/label.ts';
import { dataOf } from './history.ts';
import type { LogLine } from './log.ts';
import { KEPT, linesOf, standingAfter } from './replay.ts';

export interface StandingMark {
  /** Lines that the state stands on, by their event. */
  readonly counts: Readonly<Record<string, number>>;
  /** Of what they say of which account. */
  readonly hash: string;
}

export function standingMark(lines: readonly LogLine[]): StandingMark {
  const counts: Record<string, number> = {};
  const standing = [...standingAfter(lines).values()].flatMap(linesOf);
  const all = [...standing, ...lines.filter((line) => KEPT.includes(line.event))];
  for (const { event } of all) counts[event] = (counts[event] ?? 0) + 1;
  // As a sheet may give them back: it trims, and knows no other spaces.
  const said = all.map(({ event, key, from, to }) => [event, key, from, to].map(normaliseLabel).join('|'));
  return { counts, hash: hashOf(said.sort()) };
}

/** After the last run the log said something else: `1 Committed less`; '' where it says the same, or is older than marks. */
export function missingLines(lines: readonly LogLine[]): string {
  const last = lines.map(({ event }) => event).lastIndexOf('Scored');
  const told = dataOf<{ standing?: StandingMark }, StandingMark>(
    lines[last]?.detail ?? '',
    ({ standing }) => standing ?? null,
  );
  // What an undo brings back may be of before the last run, and trimmed away around it.
  if (!told?.counts || lines.slice(last).some(({ event }) => event === 'Undone')) return '';
  const now = standingMark(lines.slice(0, last));
  if (now.hash === told.hash) return '';
  const differences = [...new Set([...Object.keys(told.counts), ...Object.keys(now.counts)])].flatMap((event) => {
    const more = (now.counts[event] ?? 0) - (told.counts[event] ?? 0);
    return more === 0 ? [] : [`${Math.abs(more)} ${event} ${more > 0 ? 'more' : 'less'}`];
  });
  return differences.join(', ') || 'as many, with other accounts or segments';
}
