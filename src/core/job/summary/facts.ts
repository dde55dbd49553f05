// What a block of the summary is made of.
import type { Book } from '../../check/book.ts';
import type { CheckLine } from '../../check/check-line.ts';
import type { ScoredSheet } from '../score-sheet.ts';
import type { Place } from './place.ts';
import type { SummaryRow } from './row.ts';

export interface Stamp {
  readonly sheetName: string;
  readonly modelHash: string;
  /** null: the scored columns are not in the sheet, so every number is a value. */
  readonly place: Place | null;
  /** Day on which a part of the governance (S56) was done last, by its name; the log knows. */
  readonly lastDone?: Readonly<Record<string, number>>;
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
