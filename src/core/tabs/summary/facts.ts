// What a block of the summary is made of.
import type { Book } from '../../checks/book.ts';
import type { CheckLine } from '../../checks/check-line.ts';
import type { LogLine } from '../../log/log.ts';
import type { AccountState } from '../../log/replay.ts';
import type { RunComparison } from '../../log/run-comparison.ts';
import type { ScoredSheet } from '../../systems/score-sheet.ts';
import type { Place } from './place.ts';
import type { SummaryRow } from './row.ts';

export interface Stamp {
  readonly sheetName: string;
  readonly modelHash: string;
  /** null: the scored columns are not in the sheet, so every number is a value. */
  readonly place: Place | null;
  readonly governance?: Governance | undefined;
}

/** What the log and the history tell. */
export interface Governance {
  readonly lines: readonly LogLine[];
  readonly states: ReadonlyMap<string, AccountState>;
  /** What moved since the run before. */
  readonly comparison: RunComparison;
}

export interface Facts {
  readonly sheet: ScoredSheet;
  readonly book: Book;
  readonly stamp: Stamp;
  readonly place: Place | null;
  readonly checks: readonly CheckLine[];
}

/** Rows of one block, none when there is nothing to say. `top` is the sheet row (1-based) of the first of them. */
export type Block = (facts: Facts, top: number) => SummaryRow[];
