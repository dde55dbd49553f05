// A run and the one before it: who moved where, and why. Worked out once, while the inputs of both are there.

import { driftStatus, psi } from '../checks/distribution.ts';
import { renamedLabels } from '../model/label.ts';
import type { ModelDocument } from '../model/model.ts';
import { parseDocument } from '../model/parse-model.ts';
import type { Accounts } from '../read/accounts.ts';
import { fromWire, toWire, type WireAccounts } from '../read/wire.ts';
import type { Scored } from '../systems/system.ts';
import type { Move } from '../whatif/compare.ts';
import { type Attribution, attribute, type RunInputs } from './attribution.ts';
import { dataOf, type HistoryRow } from './history.ts';
import type { QueueItem } from './queue.ts';
import { type Figures, figuresIn } from './run-week.ts';
import { type RunSnapshot, settledTiers, snapshotFrom, snapshotOf } from './snapshot.ts';

export interface RunComparison {
  /** The run before; null: there is none to compare with. */
  readonly run: number | null;
  readonly migration: MigrationMatrix | null;
  readonly attribution: Attribution | null;
  /** Provisional in the run before, with behavioral data now: what became of the tier (S44). */
  readonly settled: readonly QueueItem[];
  /** Why something is not there; '' when all is. */
  readonly note: string;
  /** Of the run before and of this one; not where the run before kept none. */
  readonly figures?: { readonly fromDay: string; readonly before: Figures; readonly after: Figures };
}

/** @param last the run before that stands */
export function compareRuns(last: HistoryRow | null, scored: Scored, figures: Figures): RunComparison {
  const before = last && figuresIn(last.week);
  const nothing = {
    run: last ? last.run : null,
    at: last ? last.at : '',
    migration: null,
    attribution: null,
    settled: [],
    ...(before ? { figures: { fromDay: last.day, before, after: figures } } : {}),
  };
  if (!last) return { ...nothing, note: 'There is no earlier run to compare with' };
  const now = snapshotOf(scored);
  const earlier = snapshotFrom(last.snapshot);
  if (!earlier || !now) return { ...nothing, note: 'One of the two runs has no composite score' };
  if ((earlier.source ?? 'composite') !== now.source) return { ...nothing, note: OTHER_SOURCE };
  const known = { ...earlier, labels: namesOfToday(earlier.labels, now.labels) };
  const found = { ...nothing, migration: migrationMatrix(known, now), settled: settledTiers(known, scored) };
  const inputs = inputsFrom(last.inputs);
  if (!inputs) return { ...found, note: NOT_KEPT };
  const { model, accounts, scores } = scored;
  return { ...found, attribution: attribute(inputs, { model, accounts, asOf: scores.asOf }), note: '' };
}

/** A label that the model has renamed since is the same segment. */
function namesOfToday(labels: readonly string[], now: readonly string[]): string[] {
  const renamed = renamedLabels(labels, now);
  return labels.map((label) => renamed.get(label) ?? label);
}

const OTHER_SOURCE = 'The run before worked the segment out from something else: nothing of the two can be compared';

const NOT_KEPT =
  'Why accounts moved is not known: the accounts of the run before are too many to be kept or have other keys now, or a run was undone';

/** What a summary tells that is built between runs: right after a run that is what the run itself moved. */
export function comparisonSince(last: HistoryRow | null, scored: Scored, figures: Figures): RunComparison {
  const since = compareRuns(last, scored, figures);
  const { moved, added, gone } = since.migration ?? STILL;
  const isStill =
    moved.accounts + added.accounts + gone.accounts === 0 && since.settled.length === 0 && isSame(since.figures);
  return (isStill && last && comparisonFrom(last.comparison)) || since;
}

function isSame(figures: RunComparison['figures']): boolean {
  return !figures || JSON.stringify(figures.before) === JSON.stringify(figures.after);
}

const NOBODY = { accounts: 0 };
const STILL = { moved: NOBODY, added: NOBODY, gone: NOBODY };

export function comparisonText(comparison: RunComparison): string {
  return JSON.stringify(comparison);
}

/** null: the run is older than comparisons, or its cells were damaged. */
export function comparisonFrom(text: string): RunComparison | null {
  return dataOf<RunComparison>(text, (found) => {
    const { migration, settled, note } = found;
    const isWhole = Array.isArray(settled) && typeof note === 'string';
    const isMatrix = migration === null || (Array.isArray(migration.matrix) && migration.moved.accounts >= 0);
    return isWhole && isMatrix ? found : null;
  });
}

/** More than this is not kept: the summary then says that it cannot tell why accounts moved. */
const MOST_CHARACTERS = 3_000_000;

interface Written {
  readonly document: ModelDocument;
  readonly asOf: number;
  readonly accounts: WireAccounts;
}

/** '' when it would be too long. */
export function inputsText(document: ModelDocument, accounts: Accounts, asOf: number): string {
  const written: Written = { document, asOf, accounts: toWire(accounts) };
  const text = JSON.stringify(written);
  return text.length > MOST_CHARACTERS ? '' : text;
}

/**
 * null: nothing was kept, it is damaged, or its model is of another version of the add-on.
 * @internal a test reads back what a run keeps
 */
export function inputsFrom(text: string): RunInputs | null {
  return dataOf<Written, RunInputs>(text, ({ document, asOf, accounts }) => {
    const parsed = parseDocument(document);
    return 'problems' in parsed ? null : { model: parsed.model, accounts: fromWire(accounts), asOf };
  });
}

// Who stands where between two runs: accounts and ARR from segment to segment, and how far the distribution drifted (S60).

/** In the place of a segment: the account was not active in that run. */
const ABSENT_LABEL = 'Not active';

export interface MigrationMatrix {
  readonly fromDay: string;
  readonly toDay: string;
  /** Segments of the two runs, ABSENT_LABEL last. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** ARR of the later run; of accounts that are gone that of the earlier one. */
  readonly matrix: readonly (readonly Move[])[];
  /** Active in both, in another segment. */
  readonly moved: Move;
  readonly added: Move;
  readonly gone: Move;
  /** Population stability index over segments; null when one side is empty. */
  readonly psi: number | null;
  readonly drift: string;
  /** Not in what earlier versions kept. */
  readonly totals?: { readonly before: Totals; readonly after: Totals };
}

/** Of one run: accounts with a key, each once. */
export interface Totals {
  readonly accounts: number;
  readonly arr: number;
  /** Accounts with a segment. */
  readonly segmented: number;
  readonly unsegmentedArr: number;
}

/** Unsegmented is the last label. */
function totalsOf({ labels, tiers, cents }: RunSnapshot): Totals {
  const isIn = (k: number) => tiers[k] !== labels.length - 1;
  const sum = (holds: (k: number) => boolean) =>
    cents.reduce<number>((total, amount, k) => total + (holds(k) ? (amount ?? 0) : 0), 0) / 100;
  return {
    accounts: tiers.length,
    arr: sum(() => true),
    segmented: tiers.filter((_, k) => isIn(k)).length,
    unsegmentedArr: sum((k) => !isIn(k)),
  };
}

/** @internal a test has two runs and no sheet */
export function migrationMatrix(before: RunSnapshot, after: RunSnapshot): MigrationMatrix {
  const from = [...before.labels, ABSENT_LABEL];
  const to = [...after.labels, ABSENT_LABEL];
  const accounts = new Float64Array(from.length * to.length);
  const cents = new Float64Array(accounts.length);
  const add = (row: number, column: number, amount: number | null | undefined) => {
    const cell = row * to.length + column;
    accounts[cell] = (accounts[cell] as number) + 1;
    cents[cell] = (cents[cell] as number) + (amount ?? 0);
  };
  const places = new Map(before.keys.map((key, k) => [key, k]));
  after.keys.forEach((key, k) => {
    const earlier = places.get(key);
    add(
      earlier === undefined ? from.length - 1 : (before.tiers[earlier] as number),
      after.tiers[k] as number,
      after.cents[k],
    );
    places.delete(key);
  });
  for (const k of places.values()) add(before.tiers[k] as number, to.length - 1, before.cents[k]);
  const sum = (isIn: (row: string, column: string) => boolean): Move => {
    let [count, total] = [0, 0];
    accounts.forEach((each, cell) => {
      if (!isIn(from[Math.floor(cell / to.length)] as string, to[cell % to.length] as string)) return;
      count += each;
      total += cents[cell] as number;
    });
    return { accounts: count, arr: total / 100 };
  };
  const index = psi(...distributions(before, after));
  return {
    fromDay: before.day,
    toDay: after.day,
    from,
    to,
    matrix: from.map((_, row) => to.map((_, column) => moveAt(accounts, cents, row * to.length + column))),
    moved: sum((row, column) => row !== column && row !== ABSENT_LABEL && column !== ABSENT_LABEL),
    added: sum((row) => row === ABSENT_LABEL),
    gone: sum((_, column) => column === ABSENT_LABEL),
    psi: index,
    drift: index === null ? 'n/a' : driftStatus(index),
    totals: { before: totalsOf(before), after: totalsOf(after) },
  };
}

function moveAt(accounts: Float64Array, cents: Float64Array, cell: number): Move {
  return { accounts: accounts[cell] as number, arr: (cents[cell] as number) / 100 };
}

/** Counts by the labels of both. */
function distributions(before: RunSnapshot, after: RunSnapshot): [number[], number[]] {
  const labels = [...new Set([...before.labels, ...after.labels])];
  return [before, after].map((snapshot) => {
    const counts = labels.map(() => 0);
    for (const tier of snapshot.tiers) {
      const place = labels.indexOf(snapshot.labels[tier] as string);
      counts[place] = (counts[place] as number) + 1;
    }
    return counts;
  }) as [number[], number[]];
}
