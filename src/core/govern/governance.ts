// What the summary tells of the log: what waits for people, what they decided, what changed since the run before.
import { isoDay } from '../input/calendar.ts';
import type { LogLine } from './log.ts';
import { type ReviewLists, reviewLists } from './queue.ts';
import { type AccountState, replay } from './replay.ts';
import type { Governed } from './review.ts';
import type { RunComparison } from './run-comparison.ts';
import { type RunLine, runLines } from './runs.ts';
import { type ModelVersion, modelVersions } from './versions.ts';
import { type WorkLists, workLists } from './work-lists.ts';

export interface Governance {
  readonly review: ReviewLists;
  readonly work: WorkLists;
  /** The last run that stands against the one before; null: nothing is known of it. */
  readonly comparison: RunComparison | null;
  /** The newest first. */
  readonly runs: readonly RunLine[];
  readonly versions: readonly ModelVersion[];
}

/** @param governed scores under the log, see `scoreGoverned` */
export function governanceOf(
  governed: Governed,
  log: readonly LogLine[],
  comparison: RunComparison | null,
  states: ReadonlyMap<string, AccountState> = replay(log),
): Governance {
  return {
    review: reviewLists(governed.accounts, states, isoDay(governed.scores.asOf)),
    work: workLists(governed),
    comparison,
    runs: runLines(log, []),
    versions: modelVersions(log),
  };
}
