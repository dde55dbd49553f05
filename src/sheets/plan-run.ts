// What a run is going to write, worked out before anything is written: scores, lines of the log, its row of the history.
import type { Decided } from '../core/log/decisions.ts';
import type { LogLine } from '../core/log/log.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { type LoggedRun, runUnderLog } from '../core/log/review.ts';
import type { RunComparison } from '../core/log/run-comparison.ts';
import type { WeekItem } from '../core/log/week-list.ts';
import type { Source } from '../core/model/model.ts';
import type { RunRequest } from '../core/panel/calls.ts';
import { type ScoredSheet, scoredSheet } from '../core/systems/score-sheet.ts';
import { scoredColumns, scoringUpdate } from '../core/tabs/scored-columns.ts';
import { hasAdopted } from './adopt.ts';
import { assertFilterReaches, assertWritable } from './check-sheet.ts';
import { hasReleased } from './foreign-columns.ts';
import { nextRunWrite } from './history-tab.ts';
import { keptRuns } from './kept-runs.ts';
import { knownLines } from './known-lines.ts';
import { appendLines } from './log-tab.ts';
import { modelLines } from './model-lines.ts';
import { type Book, readBook } from './read-book.ts';
import { ofSheet, runHistory } from './run-history.ts';
import { runTabs } from './run-tabs.ts';
import { misplacedSegments, tornScores } from './torn-scores.ts';
import { typedLines } from './typed-segments.ts';
import { withUsedSource } from './used-source.ts';
import { ColumnWrite } from './write-columns.ts';
import type { Plan } from './write-still.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface RunKind {
  readonly by: string;
  /** By the log: whether to score at all. */
  readonly isDue: (book: Book) => boolean;
  /** Whether accounts without a committed segment get one. */
  readonly isCommitting: boolean;
}

export function updateOf({ snapshot }: Book, scored: ScoredSheet): ColumnUpdate[] {
  const below = snapshot.values.length - scored.header.row - 1;
  return scoringUpdate(
    scored,
    below,
    snapshot.own.map(({ id }) => id),
  );
}

export interface Run extends Scored, Plan {
  /** What was noticed before anything was written; '' for nothing. */
  readonly torn: string;
  /** Segments that people typed over ours, as lines of the log. */
  readonly typed: Decided;
  readonly comparison: RunComparison;
  readonly week: readonly WeekItem[];
}

/**
 * @param before what an earlier time wrote, when nobody has to be asked again
 * @param first the run as it was planned before it
 */
export function planRun(
  spreadsheet: Spreadsheet,
  request: RunRequest,
  kind: RunKind,
  before: ColumnWrite | null,
  first: Run | null,
): Run | null {
  const read = readBook(spreadsheet, request);
  if (!kind.isDue(read)) return null;
  const book = kind.isCommitting ? withUsedSource(read) : read;
  const known = runOf(book, kind, request.answers, first?.typed.lines);
  const update = updateOf(book, known.scored);
  if (!before && isAnswered(book, known.scored, update, request.answers)) {
    return planRun(spreadsheet, request, kind, before, first);
  }
  assertFilterReaches(book.snapshot);
  const { header } = book.sheet;
  const columns = new ColumnWrite({ ...book, header }, update, before).targets.map(({ column }) => column);
  assertWritable(book.snapshot, header, columns);
  // Before the scores, so that a failure here leaves no half-finished run.
  const { tabs, mark } = runTabs(book);
  const kept = (run: Scored, written: readonly ColumnUpdate[]) =>
    runHistory(book, tabs.history, run.scored, run, written, first?.book ?? book);
  const draft = kept(known, update);
  const last = ofSheet(draft.history.last, book.snapshot.sheetId);
  const found = before ? [] : misplacedSegments(book, last, update);
  const typed = first?.typed ?? typedLines(book, found, request.answers);
  const isKnown = first !== null || typed.lines.length === 0;
  const run = isKnown ? known : runOf(book, kind, request.answers, typed.lines);
  const written = isKnown ? update : updateOf(book, run.scored);
  const { history, row, comparison, week } = isKnown ? draft : kept(run, written);
  return {
    ...run,
    snapshot: { ...book.snapshot, mark },
    header,
    model: book.model,
    update: written,
    comparison,
    week,
    typed,
    torn: tornScores(book, last, 'were', found),
    // A run that is killed later finds here what stood in the columns before.
    first: [nextRunWrite(history, row)],
    // The log comes last: scores without a line are scored again, a line without its scores would say what is not.
    last: [appendLines(tabs.log, book.log, run.lines)],
  };
}

/** true: what is ours is another thing now, so the book has to be read again. @throws the question */
function isAnswered(
  book: Book,
  scored: ScoredSheet,
  update: readonly ColumnUpdate[],
  answers: RunRequest['answers'],
): boolean {
  const ours = scoredColumns(scored).filter(({ isOn }) => isOn);
  if (hasLostMarks(book) && hasAdopted(book, ours, answers)) return true;
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

function runOf(
  book: Book,
  { by, isCommitting }: RunKind,
  answers: RunRequest['answers'],
  typed: readonly LogLine[] = [],
): Scored {
  const { snapshot, sheet, model, log, asOf } = book;
  const stamp = { ...book.stamp, by };
  const past = (source: Source) => keptRuns(book, source).map(({ values = [], ...run }) => ({ ...run, values }));
  const input = { model, accounts: sheet.accounts, asOf, warnings: 0, isCommitting, past };
  const first = [...typed, ...modelLines(book, stamp, answers), ...knownLines(book, stamp, answers)];
  const run = runUnderLog(stamp, [...log.lines, ...first], input);
  const scored = scoredSheet(snapshot, sheet, run.scored);
  return { book, scored, states: run.states, lines: [...first, ...linesOf(run, scored.warnings.length)] };
}

/** How many warnings there are is known after the scores. */
function linesOf({ lines }: LoggedRun, warnings: number): LogLine[] {
  return lines.map((line) => (line.event === 'Scored' ? { ...line, warnings } : line));
}
