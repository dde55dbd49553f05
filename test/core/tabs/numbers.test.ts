// What the summary says is what core counted: every table against the overview and the functions behind it.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { capacity, planFor } from '../../../src/core/checks/capacity.ts';
import { outcomesOf } from '../../../src/core/checks/outcomes.ts';
import { UNSEGMENTED_LABEL } from '../../../src/core/composite/codes.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { needsCall } from '../../../src/core/log/week-counts.ts';
import { weekList } from '../../../src/core/log/week-list.ts';
import { rfm } from '../../../src/core/systems/rfm.ts';
import { handoutGrid } from '../../../src/core/tabs/handout.ts';
import { weekGrid } from '../../../src/core/tabs/week-grid.ts';
import { block, cellsOf, formulaCells, lineIn, overviewIn, type ScoredBook, scoredBook, shown } from './scored-book.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const cases = (name: string) => path(`test/fixtures/cases/${name}.csv`);
const fixture = await cellsOf(path('test/fixtures/accounts.csv'));
const sample = await cellsOf(path('host/samples/accounts.csv'));

const sum = (cells: readonly (Cell | undefined)[]) =>
  cells.reduce<number>((total, cell) => total + Number(cell || 0), 0);

function expectTallies(
  book: ScoredBook,
  heading: string,
  tallies: readonly { label: string; accounts: number; arr: number }[],
) {
  const labelled = sum(tallies.filter(({ label }) => label !== UNSEGMENTED_LABEL).map(({ accounts }) => accounts));
  for (const { label, accounts, arr } of tallies) {
    const share = label === UNSEGMENTED_LABEL ? '' : accounts / labelled;
    expect(lineIn(book, heading, label).slice(0, 4)).toEqual([label, accounts, share, arr]);
  }
  const [, accounts, , arr, , , verdict] = lineIn(book, heading, 'Total');
  expect([accounts, verdict]).toEqual([sum(tallies.map((tally) => tally.accounts)), 'Reconciles']);
  expect(arr).toBeCloseTo(sum(tallies.map((tally) => tally.arr)), 6);
}

describe.each([
  ['fixture', fixture],
  ['sample', sample],
] as const)('the summary of the %s', (_, cells) => {
  const book = scoredBook(cells);
  const overview = overviewIn(book);
  const { segments, arr } = overview;

  it('has the tiers and ARR tiers of the overview', () => {
    expectTallies(book, 'Segments', segments?.effective ?? []);
    expectTallies(book, 'ARR tiers', arr?.tiers ?? []);
  });

  it('has rows in = rows out and ARR in = sum of tiers', () => {
    const rows = lineIn(book, 'Control totals', 'Rows in = rows out');
    expect(rows.slice(3, 7)).toEqual([overview.records, overview.records, 0, 'Reconciles']);
    const money = lineIn(book, 'Control totals', 'ARR in = sum of tiers');
    expect(money.slice(3, 7)).toEqual([arr?.total, arr?.total, 0, 'Reconciles']);
  });

  it('has the headline of the overview, and no empty one', () => {
    const at = book.grid.rows.findIndex(({ kind }) => kind === 'figure');
    const [titles, figures] = [at - 1, at].map((r) => (book.grid.rows[r]?.cells ?? []).map(shown));
    const said = Object.fromEntries((titles ?? []).map((title, k) => [title, figures?.[k]]));
    const unsegmented = segments?.effective.find(({ label }) => label === UNSEGMENTED_LABEL);
    const nrr = outcomesOf(book.sheet.accounts)?.nrr;
    expect(said).toEqual({
      'Active accounts': overview.active,
      Coverage: expect.closeTo((overview.active - (unsegmented?.accounts ?? 0)) / overview.active, 12),
      'To call': weekList(book.sheet).filter(needsCall).length,
      ARR: arr?.total,
      ...(nrr ? { NRR: nrr } : {}),
      'ARR, no segment': unsegmented?.arr,
      'To decide': segments?.flaggedForReview,
      'Checks to look at': book.checks.filter(({ isFine }) => !isFine).length,
    });
    expect(figures).not.toContain('');
  });

  it('lists each check with its number, verdict and one action, and the accounts behind those that are not fine', () => {
    for (const { name, number, isPercent, verdict, isFine, behind, action } of book.checks) {
      expect(isFine ? action : action.length > 10).toBe(isFine ? '' : true);
      const line = lineIn(book, 'All checks', name);
      expect([line[1], line[3], line[7]]).toEqual([
        number === null ? 'n/a' : isPercent ? number / 100 : number,
        verdict,
        action,
      ]);
      expect(behind.rows).toHaveLength(Math.min(20, behind.count));
      if (isFine || behind.count === 0) continue;
      const rows = block(book, 'Accounts behind the checks');
      const top = rows.findIndex(([first]) => first === `${name}: ${behind.count}`);
      expect(rows.slice(top + 1, top + 1 + behind.rows.length).map(([, where]) => where)).toEqual(
        behind.rows.map((row) => `row ${row}`),
      );
    }
  });

  it('links each failed check to its accounts on the tab with the details', () => {
    for (const { formula, value } of formulaCells(book)) {
      const [, first, last] = /gid=9&range=A(\d+):B(\d+)/.exec(formula) ?? [];
      if (!first) continue;
      const header = book.details.rows[Number(first) - 1];
      expect([header?.kind, String(header?.cells[0]).split(': ').pop()]).toEqual(['header', value]);
      const listed = book.details.rows.slice(Number(first), Number(last)).filter(({ kind }) => kind === 'line');
      expect(listed).toHaveLength(Math.min(20, Number(value)));
    }
  });

  it('says all that matters within 40 rows and 1,000 pixels', () => {
    const failed = book.grid.rows.findIndex(({ cells }) => String(cells[0]).startsWith('Checks that need somebody'));
    const end = book.grid.rows.findIndex(({ cells }, r) => r > failed && cells.length === 0);
    expect(failed).toBeGreaterThan(0);
    expect(end).toBeLessThanOrEqual(40);
    expect(sum(book.grid.widths)).toBe(1000);
  });

  it('shares the accounts out over the RFM grid', () => {
    const [, ...rows] = block(book, 'RFM A grid');
    const { total } = book.sheet.scores.systems(rfm)?.strategies ?? { total: new Uint8Array() };
    const scored = Array.from(total).filter((each, i) => each && book.sheet.accounts.isActive[i]).length;
    expect(sum(rows.flatMap(([, ...counts]) => counts))).toBe(scored);
    const segment = block(book, 'Other systems').slice(1, 5);
    expect(sum(segment.map(([, accounts]) => accounts))).toBe(scored);
  });

  it('needs the hours of the plan', () => {
    const counts = segments?.effective.slice(0, -1).map(({ accounts }) => accounts) ?? [];
    const { required } = capacity(planFor(book.sheet.model, counts));
    expect(lineIn(book, 'Capacity', 'Needed a month')[3]).toBe(required);
  });

  it('ends the curve of the ARR at all of it', () => {
    const curve = block(book, 'Concentration of ARR').slice(2);
    expect(curve).toHaveLength(10);
    const last = curve[9] as Cell[];
    expect(last[3]).toBeCloseTo(arr?.total ?? 0, 6);
    expect(last[4]).toBe(1);
    const shares = curve.map(([, , , , share]) => Number(share));
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
  });

  it('fits its columns, and its charts lie over tables with numbers', () => {
    for (const { cells } of book.grid.rows) expect(cells.length).toBeLessThanOrEqual(book.grid.widths.length);
    expect(book.grid.charts.map(({ title }) => title)).toHaveLength(3);
    for (const { firstRow, rows, series } of book.grid.charts) {
      expect(book.grid.rows[firstRow]?.kind).toBe('header');
      const body = book.grid.rows.slice(firstRow + 1, firstRow + rows);
      for (const column of series) {
        const numbers = body.map(({ cells }) => cells[column]);
        expect(numbers.filter((cell) => typeof cell === 'number' || typeof cell === 'object').length).toBeGreaterThan(
          2,
        );
      }
    }
  });
});

/** Accounts and ARR by segment from the best down, Unsegmented last; on the list, and to call. */
const FIVE: [name: string, cells: Cell[][], accounts: number[], arr: number, listed: number, calls: number][] = [
  ['the fixture', fixture, [4, 9, 8, 2], 1_244_999.97, 17, 3],
  ['the sample', sample, [67, 239, 110, 47], 21_734_199.97, 194, 27],
  ['a book of ARR alone', await cellsOf(cases('arr-only')), [3, 2, 2, 2], 573_999.99, 0, 0],
  ['an export of HubSpot', await cellsOf(cases('hubspot-380')), [30, 127, 157, 14], 17_821_706.16, 202, 17],
  ['an export of Salesforce', await cellsOf(cases('salesforce-380')), [52, 130, 198, 0], 25_167_363, 89, 30],
];

describe.each(FIVE)('summary, details, list and handout of %s', (_, cells, accounts, arr, listed, calls) => {
  const book = scoredBook(cells);
  const { sheet } = book;
  const items = weekList(sheet);
  const list = weekGrid({ items, sheetName: 'Accounts', day: '2026-06-30', sheetId: null }).rows.slice(3);
  const baseline = { model: sheet.model, title: '' };
  const { rows } = handoutGrid(sheet, { sheetName: 'Accounts', baseline, past: null });
  const title = rows.findIndex(({ kind, cells: [first] }) => kind === 'heading' && first === 'Segments');
  const handout = rows.slice(title + 3, title + 3 + accounts.length).map((row) => row.cells);

  it('count the same accounts and the same ARR', () => {
    const summary = block(book, 'Segments').slice(1, 1 + accounts.length);
    expect(summary.map(([, count]) => count)).toEqual(accounts);
    expect(handout.map(([, , count]) => count)).toEqual(accounts);
    expect([sum(summary.map((row) => row[3])), sum(handout.map((row) => row[3] as Cell))]).toEqual([
      expect.closeTo(arr, 6),
      expect.closeTo(arr, 6),
    ]);
    expect([list.length, list.filter((row) => row.cells[5] === 'this week').length]).toEqual([listed, calls]);
  });

  it('reconcile, and say each check once', () => {
    const verdicts = block(book, 'Control totals').map((row) => row[6]);
    expect(verdicts.filter((verdict) => verdict === 'Reconciles').length).toBeGreaterThan(2);
    expect(verdicts).not.toContain('Differs');
    const names = block(book, 'All checks')
      .slice(1)
      .map(([name]) => name);
    expect(names).toEqual(book.checks.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the summary of the fixture', () => {
  const book = scoredBook(fixture);

  it('has the outcomes of S57 by segment', () => {
    const [nrr, grr, churn] = lineIn(book, 'Outcomes by segment', 'All accounts').slice(2, 5).map(Number);
    expect([nrr?.toFixed(6), grr?.toFixed(6), churn]).toEqual(['1.111996', '0.955699', 0.05]);
    const counted = ['Tier 1', 'Tier 2', 'Tier 3'].map((label) =>
      Number(lineIn(book, 'Outcomes by segment', label)[1]),
    );
    expect(sum(counted)).toBe(18);
  });

  it('names the account near a cut', () => {
    expect(block(book, 'Accounts near a cut: 1')[1]).toEqual([
      'Juniper Works',
      4.0375,
      4,
      50000,
      0.0375,
      11,
      'Tier 1',
      'Tier 2 is just below',
    ]);
  });

  it('compares shares with what the sources expect', () => {
    expect(lineIn(book, 'Other systems', 'Critical').slice(4, 7)).toEqual([0.1, 0.15, 'High by 3.2 pts']);
    const methods = scoredBook(fixture, { document: { preset: 'methods' } });
    const strategic = lineIn(methods, 'ARR tiers', 'Strategic');
    expect(strategic[6]).toBe('Off range');
    expect(String(strategic[7])).toContain('15–20% of accounts (High by 20.9 pts)');
    expect(String(strategic[7])).toContain('1 CSM to 8–15: 0.6–1.1 CSMs');
    const target = lineIn(methods, 'Outcomes by other groups', 'Core');
    expect(target[7]).toBe('NRR of 100–110% is expected');
  });

  it('counts segments that are treated alike as one', () => {
    const same = { name: 'One', action: 'The same for all' };
    const alike = scoredBook(fixture, { document: { serviceModels: { 'Tier 1': same, 'Tier 2': same } } });
    expect(lineIn(alike, 'All checks', 'Number of segments').slice(1, 5)).toEqual([
      2,
      '',
      'Red flag',
      '3 to 8 below 200 accounts',
    ]);
    expect(lineIn(alike, 'All checks', 'Actionability')[7]).toBe('Tier 1, Tier 2: identical treatment, consolidate');
  });

  it('lists edited values with their notes', () => {
    const document = {
      weights: { firmographic: 0.3, behavioral: 0.4, value: 0.3 },
      notes: { weights: 'Fit counts more' },
    };
    expect(block(scoredBook(fixture, { document }), 'Edited values: 2')).toEqual([
      ['Value', 'Preset', '', 'Edited', '', '', '', 'Note'],
      ['Weights, firmographic', '25%', '', '30%', '', '', '', 'Fit counts more'],
      ['Weights, value', '35%', '', '30%', '', '', '', 'Fit counts more'],
    ]);
    expect(() => block(book, 'Edited values')).toThrow('no block');
  });

  it('sets the hours against the people of the model', () => {
    const one = scoredBook(fixture, { document: { capacity: { csms: 0.5 } } });
    const line = lineIn(one, 'Capacity', 'Needed a month');
    expect(line.slice(6)).toEqual(['Over capacity', '56 hours available: 1 more CSM needed']);
  });

  it('prints the clean-up phases when key fields are too empty', () => {
    const column = (fixture[0] as Cell[]).indexOf('employees');
    const poor = fixture.map((row, r) => row.map((cell, c) => (c === column && r > 3 ? '' : cell)));
    const book = scoredBook(poor, { document: { segmentBy: 'composite' } });
    expect(block(book, 'Before you segment')[1]?.[0]).toBe('Phase 0');
    const employees = lineIn(book, 'Completeness by field', 'Employees (key)');
    expect(employees.slice(4, 8)).toEqual([
      expect.stringMatching(/^rows /),
      '',
      'Red flag',
      'Below minimum: will misclassify more than 30% of accounts',
    ]);
  });

  it('says what it can of a sheet with ARR alone', () => {
    const keep = ['account_id', 'arr'].map((name) => (fixture[0] as Cell[]).indexOf(name));
    const narrow = scoredBook(fixture.map((row) => keep.map((column) => row[column] ?? '')));
    expect(lineIn(narrow, 'Segments', 'Total')[1]).toBe(24);
    expect(lineIn(narrow, 'ARR tiers', 'Total')[1]).toBe(24);
    expect(narrow.grid.charts.map(({ title }) => title)).toContain('ARR by segment');
  });
});
