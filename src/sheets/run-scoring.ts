// The scoring job: lock, read, scores under the log, check that nothing moved, write, unlock.
import { arrTitle, overviewOf } from '../core/checks/overview.ts';
import { SOURCE_NAMES } from '../core/log/log.ts';
import type { PlanRequest, RunRequest, ScoringPlan, ScoringResult } from '../core/panel/calls.ts';
import type { ScoredSheet } from '../core/systems/score-sheet.ts';
import { placeOf } from '../core/tabs/summary/live.ts';
import { sentenceOf } from './error-sentence.ts';
import { withDocumentLock } from './lock.ts';
import { movingKeys } from './moving-keys.ts';
import { planRun, type Run, type RunKind, updateOf } from './plan-run.ts';
import { showNew } from './present-columns.ts';
import { type Book, readBook } from './read-book.ts';
import { reportTabs } from './report-tabs.ts';
import { writeReport } from './run-summary.ts';
import { scoreBook } from './score-book.ts';
import { who } from './who.ts';
import { ColumnWrite } from './write-columns.ts';
import { writeStill } from './write-still.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export function runScoring(request: RunRequest): ScoringResult {
  return withDocumentLock(() => scoreNow(SpreadsheetApp.getActiveSpreadsheet(), request, byPerson()) as ScoringResult);
}

const byPerson = (): RunKind => ({ by: who(), isDue: () => true, isCommitting: true });

/** Under the document lock. null: it was not due. */
export function scoreNow(spreadsheet: Spreadsheet, request: RunRequest, kind: RunKind): ScoringResult | null {
  let first: Run | null = null;
  const written = writeStill((before) => {
    const plan = planRun(spreadsheet, request, kind, before, before && first);
    first = (before && first) ?? plan;
    return plan;
  });
  if (!written) return null;
  const { plan, columns } = written;
  const { book, scored, update } = plan;
  if (kind.isCommitting) showNew(columns);
  const torn = plan.torn ? [`${plan.torn}. They are written anew`] : [];
  // What a first run says, or one that finds that they did: a call that later ones need not make.
  const moving = columns.isNew || plan.torn ? [movingOf(plan)].filter(isSaid) : [];
  const warnings = [
    ...torn,
    ...moving,
    ...plan.typed.refusals,
    ...written.warnings,
    ...scored.warnings,
    ...refreshSummary(plan, columns),
  ];
  const headers = update.map((column) => column.header);
  return { ...resultOf(book, scored, headers, columns.ranges), hasSummary: Boolean(book.tabs.summary), warnings };
}

/** The scores stand when it cannot be told; the panel says it, too. */
function movingOf({ book, scored }: Run): string {
  try {
    return movingKeys(book.snapshot, scored.header);
  } catch {
    return '';
  }
}

/** What `runScoring` would write where. */
export function planScoring(request: PlanRequest): ScoringPlan {
  const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), request);
  const scored = scoreBook(book);
  const update = updateOf(book, scored);
  const { ranges, isNew } = new ColumnWrite({ ...book, header: scored.header }, update, null);
  return { columns: update.map((column) => column.header), rows: scored.accounts.count, ranges, isNew };
}

/** A summary that exists would show the scores of before. The scores stand when it fails. */
function refreshSummary({ book, scored, lines, states, comparison, week }: Run, columns: ColumnWrite): string[] {
  const { snapshot, log } = book;
  const ownColumns = Object.fromEntries(columns.columns.map(({ id, column }) => [id, column]));
  const place = placeOf({ ...snapshot, ownColumns }, scored);
  const governance = { lines: [...log.lines, ...lines], states, comparison };
  try {
    const report = reportTabs(book);
    // What was just written is not stale.
    if (report) writeReport(report, book, scored, { place: place && { ...place, stale: 0 }, governance, week });
    return [];
  } catch (error) {
    return [`The summary was not updated, build it again: ${sentenceOf(error)}`];
  }
}

const isSaid = (sentence: string) => sentence !== '';

type Result = Omit<ScoringResult, 'hasSummary' | 'warnings'>;

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
