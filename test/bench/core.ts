// Core over a book of any size, and what it costs.
import { type Overview, overviewOf } from '../../src/core/checks/overview.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import type { Model } from '../../src/core/model/model.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { type ReadSheet, readSheet } from '../../src/core/systems/score-sheet.ts';
import type { Scores } from '../../src/core/systems/system.ts';
import { SYSTEMS } from '../../src/core/systems/systems.ts';

export const AS_OF = parseIsoDay('2026-06-30') ?? 0;
export const PLAIN = resolveModel({});
export const EVERYTHING = resolveModel({ columns: ['all'] });

export function read(book: Cell[][], model: Model = EVERYTHING): ReadSheet {
  return readSheet({ sheetName: 'Accounts', values: book, ownColumns: {}, locale: 'en_US' }, model);
}

export interface Counted {
  readonly scores: Scores;
  readonly overview: Overview;
}

/** Reads, scores and counts as the product does. */
export function score(book: Cell[][], model: Model): Counted {
  const { accounts } = read(book, model);
  const scores = scoreAccounts(model, accounts, AS_OF);
  return { scores, overview: overviewOf(model, accounts, scores) };
}

/** The same with every system of the method. */
export function scoreEverything(book: Cell[][]): void {
  const { scores } = score(book, EVERYTHING);
  for (const system of SYSTEMS) scores.systems(system);
}
