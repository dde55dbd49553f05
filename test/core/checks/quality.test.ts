// Duplicate rows and small accounts as the check table shows them, on both sides of each limit.
import { describe, expect, it } from 'vitest';
import { checkedOf } from '../../../src/core/checks/check.ts';
import { checkLines } from '../../../src/core/checks/checks.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { scoreRows } from '../support/report.ts';

function lineOf(id: string, rows: readonly (readonly Cell[])[]) {
  const { model, accounts, scores } = scoreRows([['Account ID', 'ARR'], ...rows], '2026-06-30');
  return checkLines(checkedOf(model, accounts, scores)).find((line) => line.id === id);
}

/** So many rows, the first two of the same account or not. */
const book = (rows: number, isDoubled: boolean) =>
  Array.from({ length: rows }, (_, i): Cell[] => [`A${isDoubled && i === 1 ? 0 : i}`, 50000]);

describe('the check of duplicate rows (S42)', () => {
  it('is open where every fourth row is doubled, and names the rows', () => {
    expect(lineOf('duplicates', book(4, true))).toMatchObject({
      number: 25,
      value: '25.0%',
      isFine: false,
      behind: { count: 2, rows: [2, 3] },
      action: 'Merge rows of the same account before you trust the counts',
    });
  });

  it('is fine without any', () => {
    expect(lineOf('duplicates', book(4, false))).toMatchObject({ number: 0, isFine: true, action: '' });
  });

  it.each([
    [20, 5, false],
    [25, 4, true],
  ])('one row of %d is %d percent: fine is %s', (rows, number, isFine) => {
    expect(lineOf('duplicates', book(rows, true))).toMatchObject({ number, isFine });
  });
});

describe('the check of low ARR (S1)', () => {
  const amounts = (...arr: number[]) => arr.map((amount, i): Cell[] => [`A${i}`, amount]);

  it('takes half of the accounts, and no more', () => {
    expect(lineOf('lowArr', amounts(100, 9999.99, 10000, 50000))).toMatchObject({
      name: 'ARR below 10000',
      number: 50,
      verdict: 'OK',
      isFine: true,
      threshold: 'at most 50% of those with ARR',
    });
    expect(lineOf('lowArr', amounts(100, 9999.99, 10000))).toMatchObject({ verdict: 'Mostly small', isFine: false });
  });

  it('counts an account at the limit as large', () => {
    expect(lineOf('lowArr', amounts(10000, 10000))).toMatchObject({ number: 0, behind: { count: 0 } });
    expect(lineOf('lowArr', amounts(9999.99, 9999.99))?.behind).toMatchObject({ count: 2, rows: [2, 3] });
  });
});
