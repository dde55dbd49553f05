// What a run keeps: what stood in the sheet before it, for undo, and what the next run is compared with.
import { checkedSheet } from '../core/checks/checks.ts';
import type { HistoryRow } from '../core/log/history.ts';
import { withKeysOfToday } from '../core/log/known-accounts.ts';
import { type LogLine, nextRun } from '../core/log/log.ts';
import { type ColumnUpdate, type PreviousValues, previousText, previousValues } from '../core/log/previous-values.ts';
import {
  compareRuns,
  comparisonFrom,
  comparisonText,
  inputsText,
  type RunComparison,
} from '../core/log/run-comparison.ts';
import { type Figures, figuresOf, runWeekText, seenIn } from '../core/log/run-week.ts';
import { marksOf, snapshotOf, snapshotText } from '../core/log/snapshot.ts';
import { type WeekItem, weekList } from '../core/log/week-list.ts';
import { isoDay } from '../core/read/date.ts';
import type { ScoredSheet, Snapshot } from '../core/systems/score-sheet.ts';
import { HISTORY_TAB, type History, lastStandingRun, readHistory } from './history-tab.ts';
import { hasBegun } from './log-tab.ts';
import type { Book } from './read-book.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RunHistory {
  readonly history: History;
  readonly row: HistoryRow;
  readonly comparison: RunComparison;
  readonly week: readonly WeekItem[];
}

/** To commit anew would approve every change that waits, and forget what was decided. */
const LOG_GONE = `The log of earlier runs is gone, so nobody knows what was committed and decided: bring it back from File > Version history. To start anew, show the hidden tab "${HISTORY_TAB.name}" and delete it`;

/**
 * @param after lines of the run and what stands after them
 * @param update what it writes
 * @param first the book before anything of the run was written
 */
export function runHistory(
  book: Book,
  tab: Sheet,
  scored: ScoredSheet,
  { lines, states }: { readonly lines: readonly LogLine[]; readonly states: Book['states'] },
  update: readonly ColumnUpdate[],
  first: Book,
): RunHistory {
  const { log, snapshot, stamp, parsed, asOf } = book;
  const run = nextRun(log.lines);
  const history = readHistory(tab, lastStandingRun(log.lines), run);
  const isKept = () => history.blocks.some(({ cells }) => cells.some(([first]) => first !== ''));
  // A first run that was killed before its line leaves a row as well, beside a log that never began.
  if (run === 1 && isKept() && (!book.tabs.log || hasBegun(book.tabs.log))) throw new Error(LOG_GONE);
  const now = snapshotOf(scored);
  const id = snapshot.sheetId;
  const before = ofSheet(history.last, id);
  const last = before && withKeysOfToday(before, lines);
  const killed = ofSheet(history.killed, id);
  const inputs = inputsText(parsed.document, scored.accounts, asOf);
  // A run of the same, killed before its line of the log, has taken away what it was compared with.
  const known = killed && killed.inputs === inputs ? comparisonFrom(killed.comparison) : null;
  const { week, figures } = weekOf(scored, snapshot, states, last);
  const comparison = known ?? compareRuns(last, scored, figures);
  const row = {
    run,
    at: stamp.at,
    day: isoDay(asOf),
    model: stamp.model,
    sheet: id,
    snapshot: now ? snapshotText({ ...now, marks: marksOf(scored, update) }) : '',
    comparison: comparisonText(comparison),
    previous: killed?.previous || previousText(previousOf(first)),
    inputs,
    week: runWeekText(week, figures),
  };
  return { history, row, comparison, week };
}

/** The list for this week and the numbers of the first screen, after the run of a row. */
export function weekOf(
  scored: ScoredSheet,
  snapshot: Snapshot,
  states: Book['states'],
  last: HistoryRow | null,
): { readonly week: readonly WeekItem[]; readonly figures: Figures } {
  const week = weekList(scored, states, last && seenIn(last.week));
  const { checked, checks } = checkedSheet(scored, snapshot);
  return { week, figures: figuresOf(scored, checked.overview, week, checks) };
}

export function previousOf({ sheet, snapshot }: Book): PreviousValues {
  return previousValues(sheet.accounts, snapshot.values, sheet.header.row, snapshot.ownColumns);
}

/** Another sheet of the file holds other accounts: nothing moved between the two. */
export function ofSheet(row: HistoryRow | null, sheet: number): HistoryRow | null {
  return row?.sheet === sheet ? row : null;
}
