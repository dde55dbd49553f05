// A rule of grace, opted in (S70): what is computed stays, a change is flagged when it was far enough past a cut in enough
// runs one after the other. Runs of one day count once, by today's cuts, since the segment was committed.
import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import type { Segments } from '../composite/segment.ts';
import { labelsOf } from '../model/bands.ts';
import type { GraceRule } from '../model/model.ts';
import { runsNeeded, walked } from '../whatif/hysteresis.ts';

/** Values of an earlier run, one place a key; null: none. */
export interface PastRun {
  readonly day: string;
  readonly keys: readonly string[];
  readonly values: readonly (number | null)[];
}

/** An account that has left its committed segment. */
export interface Leaving {
  readonly key: string;
  readonly value: number;
  readonly computed: string;
  readonly committed: string;
  /** Day of the commit. */
  readonly since: string;
  /** What it is flagged for already; '' for nothing. */
  readonly flagged: string;
}

/** The segment that an account is to be flagged for; the committed one: not yet. */
export type Target = (leaving: Leaving) => string;

export const AT_ONCE_TARGET: Target = ({ computed }) => computed;

/** @param past in the order of the runs; those of the day itself do not count */
export function graceTarget(
  rule: GraceRule,
  { scale: { bands } }: Segments,
  past: readonly PastRun[],
  day: string,
): Target {
  const labels = labelsOf(bands);
  const earlier = lastOfDays(past, day).map((run) => ({ day: run.day, valueOf: valuesBy(run) }));
  return ({ key, value, computed, committed, since, flagged }) => {
    const from = labels.indexOf(committed);
    // Data that went missing, or a segment that the model has no longer, is no wobble at a cut.
    if (computed === UNSEGMENTED_LABEL || from < 0 || computed === committed) return computed;
    const target = walked(from, value, bands, rule);
    const side = Math.sign(target - from);
    // What is flagged stays so while the computed segment lies on its side.
    const isOnSide = labels.includes(flagged) && sideOf(labels, flagged, from) === sideOf(labels, computed, from);
    const otherwise = isOnSide ? flagged : committed;
    if (side === 0) return otherwise;
    let seen = 1;
    for (const run of earlier) {
      if (run.day <= since || seen >= runsNeeded(side, rule)) break;
      const then = run.valueOf().get(key);
      if (then === undefined) continue;
      if (Math.sign(walked(from, then, bands, rule) - from) !== side) break;
      seen++;
    }
    return seen >= runsNeeded(side, rule) ? (labels[target] as string) : otherwise;
  };
}

function sideOf(labels: readonly string[], label: string, from: number): number {
  return Math.sign(labels.indexOf(label) - from);
}

/** The last run of each day before, the newest day first. */
function lastOfDays(past: readonly PastRun[], day: string): PastRun[] {
  const byDay = new Map(past.filter((run) => run.day < day).map((run) => [run.day, run]));
  return [...byDay.values()].sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** Made when somebody is looked up. */
function valuesBy({ keys, values }: PastRun): () => ReadonlyMap<string, number> {
  let made: Map<string, number> | null = null;
  return () => {
    if (made) return made;
    made = new Map();
    for (const [place, key] of keys.entries()) {
      const value = values[place];
      if (typeof value === 'number') made.set(key, value);
    }
    return made;
  };
}
