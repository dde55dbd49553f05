// Control totals: rows in = tiers + Unsegmented + inactive, and ARR in = sum of the tiers, to the cent.

import type { Book } from './book.ts';
import { behind } from './book.ts';
import { type CheckLine, countLine } from './check-line.ts';

export function controlLines(book: Book): CheckLine[] {
  const { records, active, segments, arr } = book.overview;
  const lines: CheckLine[] = [];
  if (segments) {
    const counted = segments.effective.reduce((sum, { accounts }) => sum + accounts, 0) + (records - active);
    lines.push(control(book, 'Control total: rows', counted, records, 'rows read'));
  }
  if (segments && arr) {
    const cents = segments.effective.reduce((sum, tally) => sum + Math.round(tally.arr * 100), 0);
    lines.push(control(book, 'Control total: ARR', cents / 100, arr.total, 'ARR of active accounts'));
  }
  return lines;
}

function control(book: Book, name: string, counted: number, expected: number, what: string): CheckLine {
  return countLine({
    name,
    number: counted,
    threshold: `must be ${expected} ${what}`,
    verdict: counted === expected ? 'Reconciles' : 'Does not reconcile',
    isFine: counted === expected,
    behind: behind(book, () => true),
    action: 'Score the accounts again; if it stays, report it',
  });
}
