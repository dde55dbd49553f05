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
import { assertFilterReaches, assertWritable } from './check-sheet.ts';
import { sentenceOf } from './error-sentence.ts';
import { hasReleased } from './foreign-columns.ts';
import { nextRunWrite } from './history-tab.ts';
import { knownLines } from './known-lines.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines } from './log-tab.ts';
import { modelLines } from './model-lines.ts';
import { movingKeys } from './moving-keys.ts';
import { type Book, readBook, WHO } from './read-book.ts';
import { reportTabs } from './report-tabs.ts';
import { ofSheet, runHistory } from './run-history.ts';
import { writeReport } from './run-summary.ts';
import { runTabs } from './run-tabs.ts';
import { scoreBook } from './score-book.ts';
import { tornScores } from './torn-scores.ts';
import { withUsedSource } from './used-source.ts';
import { ColumnWrite } from './write-columns.ts';
import { type Plan, writeStill } from './write-still.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

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
  let first: Book | null = null;
  const written = writeStill((before) => {
    const plan = planOf(spreadsheet, request, kind, before, before && first);
    first = (before && first) ?? plan?.book ?? null;
    return plan;
  });
  if (!written) return null;
  const { plan, columns } = written;
  const { book, scored, update } = plan;
  const torn = plan.torn ? [`${plan.torn}. They are written anew`] : [];
  // What a first run says, or one that finds that they did: a call that later ones need not make.
  const moving = columns.isNew || plan.torn ? [movingKeys(book.snapshot, scored.header)].filter(isSaid) : [];
  const warnings = [...torn, ...moving, ...written.warnings, ...scored.warnings, ...refreshSummary(plan, columns)];
  const headers = update.map((column) => column.header);
  return { ...resultOf(book, scored, headers, columns.ranges), warnings };
}

/** What `runScoring` would write where. */
export function planScoring(request: PlanRequest): ScoringPlan {
  const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
  const scored = scoreBook(book);
  const update = updateOf(book, scored);
  const { ranges, isNew } = new ColumnWrite({ ...book, header: scored.header }, update, null);
  return { columns: update.map((column) => column.header), rows: scored.accounts.count, ranges, isNew };
}

function updateOf({ snapshot }: Book, scored: ScoredSheet): ColumnUpdate[] {
  const below = snapshot.values.length - scored.header.row - 1;
  return scoringUpdate(
    scored,
    below,
    snapshot.own.map(({ id }) => id),
  );
}

interface Run extends Scored, Plan {
  /** What was noticed before anything was written; '' for nothing. */
  readonly torn: string;
  readonly comparison: RunComparison;
}

/**
 * @param before what an earlier time wrote, when nobody has to be asked again
 * @param first the book as it was before it
 */
function planOf(
  spreadsheet: Spreadsheet,
  request: RunRequest,
  kind: RunKind,
  before: ColumnWrite | null,
  first: Book | null,
): Run | null {
  const read = readBook(spreadsheet, request);
  if (!kind.isDue(read)) return null;
  const book = kind.isCommitting ? withUsedSource(read) : read;
  const run = runOf(book, kind, request.answers);
  const update = updateOf(book, run.scored);
  if (!before && isAnswered(book, update, request.answers)) return planOf(spreadsheet, request, kind, before, first);
  assertFilterReaches(book.snapshot);
  const { header } = book.sheet;
  const columns = new ColumnWrite({ ...book, header }, update, before).targets.map(({ column }) => column);
  assertWritable(book.snapshot, header, columns);
  // Before the scores, so that a failure here leaves no half-finished run.
  const { tabs, mark } = runTabs(book);
  const { history, row, comparison } = runHistory(book, tabs.history, run.scored, run.lines, first ?? book);
  return {
    ...run,
    snapshot: { ...book.snapshot, mark },
    header,
    model: book.model,
    update,
    comparison,
    torn: before ? '' : tornScores(book, ofSheet(history.last, book.snapshot.sheetId), 'were'),
    // A run that is killed later finds here what stood in the columns before.
    first: [nextRunWrite(history, row)],
    // The log comes last: scores without a line are scored again, a line without its scores would say what is not.
    last: [appendLines(tabs.log, book.log, run.lines)],
  };
}

/** true: what is ours is another thing now, so the book has to be read again. @throws the question */
function isAnswered(book: Book, update: readonly ColumnUpdate[], answers: RunRequest['answers']): boolean {
  if (hasLostMarks(book) && hasAdopted(book, update, answers)) return true;
  return hasReleased(book, () => update, answers);
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
function refreshSummary({ book, scored, lines, states, comparison }: Run, columns: ColumnWrite): string[] {
  const { snapshot, log } = book;
  const ownColumns = Object.fromEntries(columns.columns.map(({ id, column }) => [id, column]));
  const place = placeOf({ ...snapshot, ownColumns }, scored);
  const governance = { lines: [...log.lines, ...lines], states, comparison };
  try {
    const report = reportTabs(book);
    // What was just written is not stale.
    if (report) writeReport(report, book, scored, { place: place && { ...place, stale: 0 }, governance });
    return [];
  } catch (error) {
    return [`The summary was not updated, build it again: ${sentenceOf(error)}`];
  }
}

const isSaid = (sentence: string) => sentence !== '';

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
