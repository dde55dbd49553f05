// What earlier runs of a sheet left behind, the oldest first: those that stand, of one source of the segment.
import { type RunSnapshot, snapshotFrom } from '../core/log/snapshot.ts';
import type { Source } from '../core/model/model.ts';
import { readHistoryRows, standingRuns } from './history-tab.ts';
import type { Book } from './read-book.ts';

export function keptRuns({ tabs, snapshot, log }: Book, source: Source | undefined): RunSnapshot[] {
  const standing = new Set(standingRuns(log.lines));
  return readHistoryRows(tabs.history)
    .filter(({ sheet, run }) => sheet === snapshot.sheetId && standing.has(run))
    .flatMap(({ snapshot: text }) => snapshotFrom(text) ?? [])
    .filter((run) => (run.source ?? 'composite') === source);
}
