// A run and the one before it: who moved where, and why. Worked out once, while the inputs of both are there.
import { type Attribution, attribute, type RunInputs } from './attribution.ts';
import type { HistoryRow } from './history.ts';
import { type MigrationMatrix, migrationMatrix } from './migration-matrix.ts';
import { inputsFrom } from './run-inputs.ts';
import { type RunSnapshot, snapshotFrom } from './snapshot.ts';

export interface RunComparison {
  /** The run before; null: there is none to compare with. */
  readonly run: number | null;
  readonly migration: MigrationMatrix | null;
  readonly attribution: Attribution | null;
  /** Why something is not there; '' when all is. */
  readonly note: string;
}

/** @param last the run before that stands */
export function compareRuns(last: HistoryRow | null, now: RunSnapshot | null, inputs: RunInputs): RunComparison {
  const nothing = { run: last ? last.run : null, migration: null, attribution: null };
  if (!last) return { ...nothing, note: 'There is no earlier run to compare with' };
  if (last.snapshot === '' || !now) return { ...nothing, note: 'One of the two runs has no composite score' };
  const migration = migrationMatrix(snapshotFrom(last.snapshot), now);
  const before = inputsFrom(last.inputs);
  if (!before) return { ...nothing, migration, note: NOT_KEPT };
  return { ...nothing, migration, attribution: attribute(before, inputs), note: '' };
}

const NOT_KEPT =
  'Why accounts moved is not known: the accounts of the run before are too many to be kept, or a run was undone';

export function comparisonText(comparison: RunComparison): string {
  return JSON.stringify(comparison);
}

/** null: the run is older than comparisons. */
export function comparisonFrom(text: string): RunComparison | null {
  return text === '' ? null : (JSON.parse(text) as RunComparison);
}
