// The 24 accounts of the fixture, scored as of the day of its expected results.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { type ScoredRows, scoreRows } from './report.ts';

export const FIXTURE_ROWS: string[][] = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url)));

export function scoredFixture(document: ModelDocument = {}): ScoredRows {
  return scoreRows(FIXTURE_ROWS, '2026-06-30', document);
}
