// Every live formula of the summary gives core's number, in two engines; a cell that somebody changes turns it red.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { type Calculated, inHyperFormula, inIronCalc } from './engines.ts';
import {
  cellsOf,
  detailsOf,
  type LiveAt,
  lineIn,
  liveCells,
  type ScoredBook,
  scoredBook,
  type TabOf,
} from './scored-book.ts';

const path = (name: string) => fileURLToPath(new URL(`../../../${name}`, import.meta.url));
const cases = (name: string) => path(`test/fixtures/cases/${name}.csv`);
const fixture = await cellsOf(path('test/fixtures/accounts.csv'));
const sample = await cellsOf(path('host/samples/accounts.csv'));

const BOOKS: [name: string, cells: Cell[][], document: ModelDocument, least: number][] = [
  ['the fixture', fixture, {}, 60],
  ['the fixture with every column', fixture, { columns: ['all'] }, 120],
  ['the fixture by the methods preset', fixture, { preset: 'methods', columns: ['all'] }, 120],
  ['the fixture by the strategies preset', fixture, { preset: 'strategies', columns: ['all'] }, 120],
  ['the sample', sample, {}, 60],
  ['the sample with every column', sample, { columns: ['all'] }, 120],
  ['a book of ARR alone', await cellsOf(cases('arr-only')), {}, 15],
  ['an export of HubSpot', await cellsOf(cases('hubspot-380')), {}, 15],
  ['an export of Salesforce', await cellsOf(cases('salesforce-380')), {}, 15],
];

function expectSame(cells: readonly LiveAt[], engine: Calculated): void {
  const given = cells.map(({ row, column }) => engine.value(row, column));
  cells.forEach(({ value, formula }, k) => {
    const found = given[k];
    if (typeof value === 'number' && typeof found === 'number')
      expect([formula, found]).toEqual([formula, expect.closeTo(value, 6)]);
    else expect([formula, found]).toEqual([formula, value]);
  });
}

describe.each(BOOKS)('live formulas of %s', (_, cells, document, least) => {
  const book = scoredBook(cells, { document, sheetName: "Q2 '26; all" });
  const tabs = [book, detailsOf(book)];
  const live = tabs.flatMap(liveCells);

  it('give what core counted, in HyperFormula', () => {
    expect(live.length).toBeGreaterThan(least);
    for (const each of tabs) expectSame(liveCells(each), inHyperFormula(each));
  });

  it('give what core counted, in IronCalc', async () => {
    for (const each of tabs) expectSame(liveCells(each), await inIronCalc(each));
  });

  it('read the same in every locale, from bounded ranges', () => {
    for (const { formula } of live) {
      const bare = formula.replace(/'(?:[^']|'')*'!/g, 'S!').replace(/"[^"]*"/g, '""');
      expect(bare).not.toMatch(/[,{}\\]|\d\.\d|[A-Z]:[A-Z]|\d:\d/);
      expect(formula).toMatch(/^=[A-Z(]/);
    }
  });
});

/** The verdicts that no longer reconcile: the first cell of their rows. */
function differing({ grid }: TabOf, engine: Calculated): string[] {
  return grid.rows.flatMap(({ cells }, row) =>
    cells.some((_, column) => engine.value(row, column) === 'Differs') ? [String(cells[0])] : [],
  );
}

describe('a tampered cell', () => {
  const book = scoredBook(fixture, { document: { columns: ['all'] } });
  const { ownColumns } = book.snapshot;
  const arr = (fixture[0] as Cell[]).indexOf('arr');
  const CASES: [what: string, column: number, cell: Cell, red: string[]][] = [
    ['segment', ownColumns.segment as number, 'Tier 2', ['Segments as scored', 'Total']],
    [
      'segment that is none',
      ownColumns.segment as number,
      'VIP',
      ['Rows in = rows out', 'ARR in = sum of tiers', 'Segments as scored', 'Total'],
    ],
    ['composite tier', ownColumns.tier as number, 'Tier 3', ['Composite tiers as scored']],
    ['composite score', ownColumns.composite as number, 4.99, ['Composite scores as scored']],
    ['ARR tier', ownColumns.arrTier as number, 'SMB', ['Total']],
    [
      'ARR',
      arr,
      120000.01,
      ['ARR in = sum of tiers', 'ARR column of the sheet', 'Segments as scored', 'Composite tiers as scored', 'Total'],
    ],
    ['RFM segment', ownColumns.rfmASegment as number, 'Loyal', ['RFM A segment (strategies)']],
    ['health segment', ownColumns.healthSegment as number, 'Stable', ['Health segment (methods)']],
    ['priority tier', ownColumns.priorityTier as number, 'Tier 4', ['Priority tier']],
  ];

  it.each(CASES)('turns the control of its own red: %s', async (_, column, cell, red) => {
    for (const start of [inHyperFormula, inIronCalc]) {
      const found: string[] = [];
      for (const tab of [book, detailsOf(book)]) {
        const engine = await start(tab);
        expect(differing(tab, engine)).toEqual([]);
        engine.type(1, column, cell);
        found.push(...differing(tab, engine));
      }
      expect(found).toEqual(expect.arrayContaining(red));
    }
  });
});

it.each(BOOKS.slice(-3))('a tampered segment of %s turns its controls red', (_, cells, document) => {
  const book = scoredBook(cells, { document });
  const engine = inHyperFormula(book);
  expect(differing(book, engine)).toEqual([]);
  engine.type(1, book.snapshot.ownColumns.segment as number, 'VIP');
  expect(differing(book, engine)).toEqual(
    expect.arrayContaining(['Rows in = rows out', 'Segments as scored', 'Total']),
  );
});

describe('where a formula would not count what was scored', () => {
  const formulasOver = (book: ScoredBook, what: RegExp) => liveCells(book).filter(({ formula }) => what.test(formula));

  it('writes values when the accounts were not scored into the sheet', () => {
    const book = scoredBook(fixture, { isScored: false });
    expect(liveCells(book)).toEqual([]);
    expect(String(book.grid.rows[2]?.cells[0])).toContain('score the accounts to make them live');
  });

  it('writes sums of ARR as values when an amount is a text', () => {
    const arr = (fixture[0] as Cell[]).indexOf('arr');
    const texts = fixture.map((row, r) => row.map((cell, c) => (r === 1 && c === arr ? '$120,000' : cell)));
    const book = scoredBook(texts);
    expect(formulasOver(book, /SUMIFS/)).toEqual([]);
    expect(formulasOver(book, /COUNTIF/).length).toBeGreaterThan(10);
    expect(String(book.grid.rows[2]?.cells[0])).toContain('ARR is not a plain number column');
    expectSame(liveCells(book), inHyperFormula(book));
  });

  it('writes counts of a label as values that a criterion would take for something else', () => {
    const tiers = {
      cuts: [
        [4, '>=', '>4*'],
        [2.5, '>=', 'Say "mid"'],
      ],
      floor: '3',
    } as const;
    const book = scoredBook(fixture, { document: { tiers } });
    expect(formulasOver(book, /">4|mid|;"3"/)).toEqual([]);
    expectSame(liveCells(book), inHyperFormula(book));
  });

  it.each(['Mid~market', 'Mid*', 'Mid?', '*Mid', '~Mid', '?Mid'])('writes no formula over the label %s', (label) => {
    const cuts = [[4, '>=', 'Top'] as const, [2.5, '>=', label] as const];
    const book = scoredBook(fixture, { document: { tiers: { cuts, floor: 'Midfield' } } });
    expect(liveCells(book).filter(({ formula }) => formula.includes(`"${label}"`))).toEqual([]);
    expect(lineIn(book, 'Segments', label)[1]).toBe(12);
    expect(formulasOver(book, /"Midfield"/).length).toBeGreaterThan(0);
    expectSame(liveCells(book), inHyperFormula(book));
  });

  it('says how many segments in the sheet are older than the summary, and turns red', () => {
    const book = scoredBook(fixture, {
      change: (values, columns) => {
        (values[1] as Cell[])[columns.segment as number] = 'Tier 3';
      },
    });
    expect(String(book.grid.rows[2]?.cells[0])).toContain('1 segments in the sheet are older');
    expect(differing(book, inHyperFormula(book))).toContain('Segments as scored');
  });
});
