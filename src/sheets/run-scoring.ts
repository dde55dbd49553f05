// The scoring job: lock, read, scores under the log, check that nothing moved, write, unlock.
import { arrTitle, overviewOf } from '../core/checks/overview.ts';
import { type LogLine, SOURCE_NAMES } from '../core/log/log.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { type LoggedRun, runUnderLog } from '../core/log/review.ts';
import type { RunComparison } from '../core/log/run-comparison.ts';
import type { PlanRequest, RunRequest, ScoringPlan, ScoringResult } from '../core/panel/calls.ts';
import { type ScoredSheet, scoredSheet } from '../core/systems/score-sheet.ts';
import { scoringUpdate } from '../core/tabs/scored-columns.ts';
import { placeOf } from '../core/tabs/summary/live.ts';
import { hasAdopted } from './adopt.ts';
import { assertFilterReaches, assertWritable, hasMoved, MOVED } from './check-sheet.ts';
import { sentenceOf } from './error-sentence.ts';
import { hasReleased } from './foreign-columns.ts';
import { nextRunWrite } from './history-tab.ts';
import { knownLines } from './known-lines.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines } from './log-tab.ts';
import { modelLines } from './model-lines.ts';
import { type Book, readBook, WHO } from './read-book.ts';
import { runHistory } from './run-history.ts';
import { writeSummary } from './run-summary.ts';
import { type RunTabs, runTabs } from './run-tabs.ts';
import { scoreBook } from './score-book.ts';
import { withUsedSource } from './used-source.ts';
import { type ColumnWrite, columnWrite, planColumns } from './write-columns.ts';
import { writeTogether } from './write-together.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const ATTEMPTS = 3;

export function runScoring(request: RunRequest): ScoringResult {
  return withDocumentLock(() => scoreNow(SpreadsheetApp.getActiveSpreadsheet(), request, BY_PERSON) as ScoringResult);
}

export interface RunKind {
  readonly by: string;
  /** By the log: whether to score at all. */
  readonly isDue: (book: Book) => boolean;
  /** Whether accounts without a committed segment get one. */
  readonly isCommitting: boolean;
}

const BY_PERSON: RunKind = { by: WHO, isDue: () => true, isCommitting: true };

/** Under the document lock. null: it was not due. */
export function scoreNow(spreadsheet: Spreadsheet, request: RunRequest, kind: RunKind): ScoringResult | null {
  const run = scoreUntilStill(spreadsheet, request, kind);
  if (!run) return null;
  const { book, scored, tabs } = run;
  const update = updateOf(book, scored);
  const columns = columnWrite(book.snapshot, scored.header.row, update);
  const { history, row, comparison } = runHistory(book, tabs.history, scored, run.lines);
  // The log comes last: scores without a line are scored again, a line without its scores would say what is not.
  writeTogether([columns, nextRunWrite(history, row), appendLines(tabs.log, book.log, run.lines)]);
  const warnings = [...scored.warnings, ...refreshSummary(run, columns, comparison)];
  const headers = update.map((column) => column.header);
  return { ...resultOf(book, scored, headers, columns.ranges), warnings };
}

/** What `runScoring` would write where. */
export function planScoring(request: PlanRequest): ScoringPlan {
  const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
  const scored = scoreBook(book);
  const update = updateOf(book, scored);
  return {
    columns: update.map((column) => column.header),
    rows: scored.accounts.count,
    ...planColumns(book.snapshot, scored.header.row, update),
  };
}

function updateOf({ snapshot }: Book, scored: ScoredSheet): ColumnUpdate[] {
  const below = snapshot.values.length - scored.header.row - 1;
  return scoringUpdate(
    scored,
    below,
    snapshot.own.map(({ id }) => id),
  );
}

interface Run extends Scored {
  readonly tabs: RunTabs;
}

/** A person may sort or insert rows while we compute: what we write must stand beside the right accounts. */
function scoreUntilStill(spreadsheet: Spreadsheet, request: RunRequest, kind: RunKind): Run | null {
  let tabs: RunTabs | null = null;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const read = readBook(spreadsheet, request);
    if (!kind.isDue(read)) return null;
    const book = kind.isCommitting ? withUsedSource(read) : read;
    const run = runOf(book, kind, request.answers);
    if (hasLostMarks(book) && hasAdopted(book, updateOf(book, run.scored), request.answers)) continue;
    if (hasReleased(book, () => updateOf(book, run.scored), request.answers)) continue;
    assertFilterReaches(book.snapshot);
    const headers = assertWritable(book.snapshot, book.sheet.header);
    // Before the scores, so that a failure here leaves no half-finished run.
    tabs = tabs ?? runTabs(book);
    if (!hasMoved(book.snapshot, book.sheet.header, headers)) return { ...run, tabs };
  }
  throw new Error(MOVED);
}

/** A first scoring has none either. */
function hasLostMarks({ tabs, snapshot }: Book): boolean {
  return !tabs.log || snapshot.own.length === 0;
}

interface Scored {
  readonly book: Book;
  readonly scored: ScoredSheet;
  readonly lines: readonly LogLine[];
  /** After those lines. */
  readonly states: Book['states'];
}

function runOf(book: Book, { by, isCommitting }: RunKind, answers: RunRequest['answers']): Scored {
  const { snapshot, sheet, model, log, asOf } = book;
  const stamp = { ...book.stamp, by };
  const input = { model, accounts: sheet.accounts, asOf, warnings: 0, isCommitting };
  const first = [...modelLines(book, stamp, answers), ...knownLines(book, stamp, answers)];
  const run = runUnderLog(stamp, [...log.lines, ...first], input);
  const scored = scoredSheet(snapshot, sheet, run.scored);
  return { book, scored, states: run.states, lines: [...first, ...linesOf(run, scored.warnings.length)] };
}

/** How many warnings there are is known after the scores. */
function linesOf({ lines }: LoggedRun, warnings: number): LogLine[] {
  return lines.map((line) => (line.event === 'Scored' ? { ...line, warnings } : line));
}

/** A summary that exists would show the scores of before. The scores stand when it fails. */
function refreshSummary({ book, scored, lines, states }: Run, columns: ColumnWrite, since: RunComparison): string[] {
  const { tabs, snapshot, log } = book;
  if (!tabs.summary) return [];
  const ownColumns = Object.fromEntries(columns.columns.map(({ id, column }) => [id, column]));
  const place = placeOf({ ...snapshot, ownColumns }, scored);
  const governance = { lines: [...log.lines, ...lines], states, comparison: since };
  try {
    // What was just written is not stale.
    writeSummary(tabs.summary, book, scored, { place: place && { ...place, stale: 0 }, governance });
    return [];
  } catch (error) {
    return [`The summary was not updated, build it again: ${sentenceOf(error)}`];
  }
}

type Result = Omit<ScoringResult, 'warnings'>;

function resultOf(
  { snapshot, isStored }: Book,
  scored: ScoredSheet,
  columns: string[],
  ranges: readonly string[],
): Result {
  const overview = overviewOf(scored.model, scored.accounts, scored.scores);
  const { segments, active, arr } = overview;
  return {
    arrTitle: arrTitle(overview),
    accounts: scored.accounts.count,
    columns,
    ranges: ranges.map((range) => `'${snapshot.sheetName}'!${range}`),
    tierCounts: segments?.effective ?? arr?.tiers ?? [],
    message: `Scored ${active} active accounts of ${scored.accounts.count} rows into ${ranges.join(', ')}${isStored ? '' : sourceNote(scored)}`,
  };
}

/** The model keeps it from now on. */
function sourceNote({ model: { segmentBy } }: ScoredSheet): string {
  return segmentBy ? `. Segments come from the ${SOURCE_NAMES[segmentBy]}: the model keeps that for the next runs` : '';
}
