// What models would mean and what the past says of them: everything is read, nothing is written.

import { startOf } from '../core/log/snapshot.ts';
import { normaliseLabel } from '../core/model/label.ts';
import { segmentScale } from '../core/model/model.ts';
import { parseModel, shapedDocument } from '../core/model/parse-model.ts';
import { AT_ONCE } from '../core/model/settings.ts';
import type {
  GraceRequest,
  GraceResult,
  Lint,
  LintRequest,
  OutcomeRequest,
  PlanRequest,
  Suggestions,
  SuggestRequest,
  TuneResult,
} from '../core/panel/calls.ts';
import { isoDay } from '../core/read/date.ts';
import { cellAt, columnLetter, textIn } from '../core/read/values.ts';
import { backtest as backtestOf, refusalOf } from '../core/whatif/backtest.ts';
import { lintBoxes } from '../core/whatif/box-table.ts';
import { churnCurve } from '../core/whatif/churn-curve.ts';
import { underGrace } from '../core/whatif/hysteresis.ts';
import {
  type BacktestResult,
  columnOutcome,
  type OutcomeBasis,
  type OutcomeColumn,
  type Period,
  type PeriodStart,
  periodOf,
  startByColumn,
  periodStart as startedBy,
  statusOutcome,
} from '../core/whatif/period-start.ts';
import { type PresetsSideBySide, presetsSideBySide } from '../core/whatif/presets-side-by-side.ts';
import { arrQuietCuts, compositeQuietCuts } from '../core/whatif/quiet-cuts.ts';
import { type Finding, idleWeights, lintDocument } from '../core/whatif/rule-linter.ts';
import { suggestedCuts } from '../core/whatif/suggested-cuts.ts';
import { weightsFromOutcomes } from '../core/whatif/weights-from-outcomes.ts';
import { keptRuns } from './kept-runs.ts';
import { type Book, readBook } from './read-book.ts';
import { scoreBook } from './score-book.ts';

export function lintModel({ text = '', table, withAccounts = false }: LintRequest): Lint {
  if (table !== undefined) {
    const { findings, ...rest } = lintBoxes(table);
    return { problems: [], findings, table: rest };
  }
  const parsed = parseModel(text);
  const document = shapedDocument(text);
  const findings = document ? lintDocument(document) : [];
  if ('problems' in parsed) return { problems: parsed.problems, findings };
  return { problems: [], findings: [...findings, ...(withAccounts ? idleFindings(text) : [])] };
}

function idleFindings(text: string): Finding[] {
  const { model, scores } = scoredNow({ asOf: null, text }).scored;
  return idleWeights(model, scores);
}

/** Nothing is written. */
export function scoredNow(request: PlanRequest) {
  const book = readBook(SpreadsheetApp.getActiveSpreadsheet(), { ...request, isOnlyRead: true });
  return { book, scored: scoreBook(book) };
}

export function suggestCuts({ tiers, ...request }: SuggestRequest): Suggestions {
  const { model, accounts, scores } = scoredNow(request).scored;
  const given = { model, accounts, composite: scores.composite, tiers };
  const { bands } = model.segmentScales.composite;
  return {
    quietCuts: {
      arr: arrQuietCuts(model.arrTiers[model.preset], accounts),
      composite: compositeQuietCuts(bands, scores.composite, accounts),
    },
    suggestedCuts: { arr: suggestedCuts('arr', given), composite: suggestedCuts('composite', given) },
  };
}

export function comparePresets(request: PlanRequest): PresetsSideBySide {
  const { accounts, scores } = scoredNow(request).scored;
  const found = presetsSideBySide(accounts, scores);
  if (!found) throw new Error('The presets are compared by their ARR tiers: choose a column for ARR under Data first');
  return found;
}

export function periodStart(request: PlanRequest): PeriodStart {
  const { book, scored } = scoredNow(request);
  const start = startedBy(scored, isoDay(book.asOf));
  if (!start) throw new Error('There is no segment to look back at: the sheet has no ARR and no composite score');
  return start;
}

const OF_TODAY =
  'These scores were made after the accounts left. Usage that fell because they left makes any model look good.';
const NO_START =
  'weights need scores of the start of the period: those of today were made after the accounts left. They are kept with every run from now on';

export function backtest(request: OutcomeRequest): BacktestResult {
  const { period, scored: _, ...basis } = periodOfBook(request);
  return { ...basis, result: backtestOf(period.outcomes) };
}

export function tuneWeights(request: OutcomeRequest): TuneResult {
  const { period, scored, ...basis } = periodOfBook(request);
  const isOfStart = basis.basis === 'run' || basis.basis === 'given';
  const result = isOfStart ? weightsFromOutcomes(period.scored, scored.model.weights) : { refused: NO_START };
  const { churned, scores } = period.outcomes;
  return { ...basis, result, curve: 'refused' in result ? [] : churnCurve(churned, scores) };
}

type Scored = ReturnType<typeof scoreBook>;
type Chosen = Pick<OutcomeRequest, 'outcome' | 'churned' | 'start'>;

function periodOfBook(request: OutcomeRequest) {
  const { outcome: _, churned: __, start: ___, ...asked } = request;
  const { book, scored } = scoredNow(asked);
  return periodSince(book, scored, request);
}

function periodSince(book: Book, scored: Scored, chosen: Chosen): OutcomeBasis & { period: Period; scored: Scored } {
  const { outcome, churned = null, start: given } = chosen;
  const { outcomes: _, ...column } = outcomeOf(book, scored, outcome, churned);
  const found = startFor(book, scored, given);
  const period = periodOf(found.start, scored.accounts, { ...column, outcomes: _ });
  return {
    ...(found.basis === 'today' ? { warning: OF_TODAY } : {}),
    basis: found.basis,
    day: found.start.day,
    outcome: column,
    leftOut: period.leftOut,
    period,
    scored,
  };
}

/** For a tab; null: nothing says who left, or nobody did. */
export function pastOf(book: Book, scored: Scored, chosen: Omit<Chosen, 'start'> = {}): BacktestResult | null {
  const { outcome, churned = null } = chosen;
  if (!scored.scores.segments || (outcome === undefined && book.sheet.header.columnOf.status === undefined))
    return null;
  const { outcomes, ...column } = outcomeOf(book, scored, outcome, churned);
  const known = outcomes.filter((each) => each >= 0);
  if (!known.includes(1)) return null;
  const refusal = refusalOf(Uint8Array.from(known));
  // The runs are a large tab to read.
  if (refusal) {
    const leftOut = { noOutcome: outcomes.length - known.length, notAtStart: 0, noTier: 0 };
    return { basis: 'today', day: isoDay(book.asOf), outcome: column, leftOut, result: refusal };
  }
  const { period, scored: _, ...basis } = periodSince(book, scored, chosen);
  return { ...basis, result: backtestOf(period.outcomes) };
}

/** The oldest kept run of the same source, then the column of the start, then the scores of today. */
function startFor(book: Book, scored: Scored, given: PeriodStart | undefined) {
  if (given) return { basis: 'given' as const, start: given };
  const [run] = startsOf(book, scored, isoDay(book.asOf));
  if (run) return { basis: 'run' as const, start: run };
  const byColumn = startByColumn(scored);
  if (byColumn) return { basis: 'column' as const, start: byColumn };
  const start = startedBy(scored, isoDay(book.asOf));
  if (!start) throw new Error('There is no segment to look back at: the sheet has no ARR and no composite score');
  return { basis: 'today' as const, start };
}

/** Of kept runs, the oldest first. @param before the day of the last run is today's and says nothing of the past */
function startsOf(book: Book, { scores }: Scored, before: string): PeriodStart[] {
  const runs = keptRuns(book, scores.segments?.source).filter(({ day }) => day < before);
  return runs.flatMap((run) => startOf(run) ?? []);
}

function outcomeOf(
  { snapshot, sheet }: Book,
  { model, accounts }: Scored,
  title: string | undefined,
  churned: readonly string[] | null,
): OutcomeColumn {
  const { header } = sheet;
  const status = header.columnOf.status;
  const headers = (snapshot.values[header.row] ?? []).map(normaliseLabel);
  const column = title === undefined ? status : headers.indexOf(normaliseLabel(title));
  if (column === undefined) {
    throw new Error('Nothing says who left: name a column with yes or no, or choose a status column under Data');
  }
  if (column < 0) throw new Error(`There is no column "${title}" in row ${header.row + 1} of "${snapshot.sheetName}"`);
  const name = textIn(snapshot.values, header.row, column) || columnLetter(column);
  if (column === status) return statusOutcome(name, accounts, churned);
  const cells = accounts.rows.map((row) => cellAt(snapshot.values, row, column));
  return columnOutcome(name, cells, model, churned);
}

/** @throws a sentence when fewer than two runs are kept */
export function tryGrace({ margin, runs, onlyDown, history, ...request }: GraceRequest): GraceResult {
  const { model, values } = history ? { model: modelOf(request), values: history } : keptValues(request);
  const bands = segmentScale(model).bands;
  const paths = values.map((each) => Float64Array.from(each, (value) => value ?? Number.NaN));
  const rule = { margin, runs, onlyDown };
  return {
    accounts: paths.length,
    runs: Math.max(0, ...paths.map(({ length }) => length)),
    plain: underGrace(paths, bands, AT_ONCE),
    graced: underGrace(paths, bands, rule),
  };
}

function modelOf({ text = '' }: PlanRequest) {
  const parsed = parseModel(text);
  if ('problems' in parsed) throw new Error(parsed.problems.join('. '));
  return parsed.model;
}

function keptValues(request: PlanRequest) {
  const { book, scored } = scoredNow(request);
  const kept = startsOf(book, scored, isoDay(book.asOf + 1));
  if (kept.length < 2) {
    throw new Error(
      `A rule of grace is tried on runs that were kept, and there are ${kept.length}: score the accounts in a later week again`,
    );
  }
  const byKey = new Map<string, (number | null)[]>();
  kept.forEach(({ keys, values }, run) => {
    keys.forEach((key, place) => {
      const path = byKey.get(key) ?? kept.map(() => null);
      path[run] = values[place] ?? null;
      byKey.set(key, path);
    });
  });
  return { model: scored.model, values: [...byKey.values()] };
}
