// Shares, totals and queues that the summary takes from the accounts.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mergerQueue } from '../../../src/core/checks/governance.ts';
import { type ExpectedShare, expectedShares, labelGroups, productTotals } from '../../../src/core/checks/groups.ts';
import { segmentsAtStart } from '../../../src/core/checks/outcome-groups.ts';
import { outcomesOf } from '../../../src/core/checks/outcomes.ts';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import { reasonsOf } from '../../../src/core/composite/reason.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { scoreRows } from '../support/report.ts';

const AS_OF = '2026-06-30';
const constants = JSON.parse(readFileSync(new URL('../../fixtures/constants.json', import.meta.url), 'utf8'));
const fixture = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url), 'utf8')) as string[][];

function scored(header: readonly string[], rows: readonly (readonly Cell[])[], document = {}) {
  return scoreRows([header, ...rows], AS_OF, document);
}

describe('expected shares (S39)', () => {
  const shares = (document: object) => expectedShares(scoreRows(fixture, AS_OF, document));
  const rangesOf = (found: ExpectedShare[], name: string, by = 'accounts') =>
    found.filter(({ column, of }) => column === name && of === by).map(({ range }) => range);

  it('are those of the specification, by the position of the label', () => {
    const found = shares({ preset: 'methods' });
    const { distribution } = constants;
    expect(rangesOf(found, 'arrTier')).toEqual(Object.values(distribution['arr.methods.accounts']));
    expect(rangesOf(found, 'arrTier', 'ARR')).toEqual(Object.values(distribution['arr.methods.arr']));
    expect(rangesOf(found, 'healthSegment')).toEqual(Object.values(distribution['health.methods']));
    expect(rangesOf(found, 'priorityTier')[0]).toEqual([5, 15]);
  });

  it('compare the shares of the labelled accounts, bounds included', () => {
    const health = shares({}).filter(({ column }) => column === 'healthSegment');
    expect(health.reduce((sum, { pct }) => sum + (pct ?? 0), 0)).toBeCloseTo(100, 9);
    for (const { pct, range, status, offBy } of health) {
      const [low, high] = range;
      const value = pct as number;
      expect(status).toBe(value < low ? 'Low' : value > high ? 'High' : 'In range');
      expect(offBy).toBeCloseTo(Math.max(0, low - value, value - high), 9);
    }
  });

  it('leave out the ARR tiers of a preset that expects none, and systems that are off', () => {
    expect(shares({}).some(({ column }) => column === 'arrTier')).toBe(false);
    const found = expectedShares(scored(['Account', 'ARR'], [['a', 1]], { preset: 'methods' }));
    expect(found.map(({ column, of }) => `${column} ${of}`)).toEqual([
      ...Array(4).fill('arrTier accounts'),
      ...Array(4).fill('arrTier ARR'),
    ]);
  });

  it('share out engagement by fifths', () => {
    const rows = Array.from({ length: 10 }, (_, k): Cell[] => [`a${k}`, 5, k]);
    const found = expectedShares(scored(['Account', 'ARR', 'Engagement'], rows));
    expect(found.map(({ k, pct, status }) => [k, pct, status])).toEqual([
      [0, 20, 'In range'],
      [1, 60, 'In range'],
      [2, 20, 'In range'],
    ]);
  });
});

describe('product totals (S45)', () => {
  const header = ['Account id', 'Product', 'Status', 'ARR'];
  const rows: Cell[][] = [
    ['A', 'Core', 'Active', 120000],
    ['A', 'Add-on', 'Active', 5000.01],
    ['B', 'Core', 'Active', ''],
    ['B', 'Core', 'Active', 10000.02],
    ['C', 'Add-on', 'Churned', 700],
  ];

  it('sum to the ARR of the active accounts, to the cent', () => {
    const { model, accounts, scores } = scored(header, rows, { multiProduct: true });
    const totals = productTotals(accounts) ?? [];
    expect(totals).toEqual([
      { product: 'Core', accounts: 2, arr: 130000.02, withoutArr: 1 },
      { product: 'Add-on', accounts: 1, arr: 5000.01, withoutArr: 0 },
    ]);
    const sum = totals.reduce((cents, { arr }) => cents + Math.round(arr * 100), 0);
    expect(sum).toBe(Math.round((overviewOf(model, accounts, scores).arr?.total ?? 0) * 100));
  });

  it('are off where a row is an account', () => {
    expect(productTotals(scored(header, rows).accounts)).toBeNull();
  });
});

describe('label groups (S16, S59)', () => {
  it('count accounts and ARR by label, and list what is no label as unreadable', () => {
    const { accounts, scores } = scored(
      ['Account', 'ARR', 'Persona'],
      [
        ['a', 10, 'champion–led'],
        ['b', 20.5, 'Technical  buyer'],
        ['c', 30, 'Buyer of things'],
        ['d', 40, ''],
      ],
    );
    expect(labelGroups(accounts)).toEqual([
      {
        field: 'persona',
        tallies: [
          { label: 'Technical Buyer', accounts: 1, arr: 20.5 },
          { label: 'Business Buyer', accounts: 0, arr: 0 },
          { label: 'Champion-Led', accounts: 1, arr: 10 },
          { label: '', accounts: 2, arr: 70 },
        ],
      },
    ]);
    expect([0, 1, 2, 3].map((i) => reasonsOf(accounts, scores, i))).toEqual([[], [], ['UNRATED_PERSONA'], []]);
  });
});

describe('queue of mergers (S49)', () => {
  it('holds accounts whose incoming industry means something else', () => {
    const { model, accounts } = scored(
      ['Account', 'ARR', 'Industry fit', 'Incoming industry', 'Status'],
      [
        ['a', 1, 'Target vertical', 'target', 'Active'],
        ['b', 1, 'Target vertical', 'Healthcare', 'Active'],
        ['c', 1, '', 'Healthcare', 'Active'],
        ['d', 1, 'Target vertical', '', 'Active'],
        ['e', 1, 'Target vertical', 'Poor fit', 'Churned'],
      ],
    );
    expect(mergerQueue(model, accounts)).toEqual([{ account: 1, stored: 'Target vertical', incoming: 'Healthcare' }]);
  });
});

describe('segments at the start of a period (S57)', () => {
  it('do not move up with the winners, and say where the start is not known', () => {
    const header = [
      'Account',
      'ARR',
      'Prior ARR',
      'Current segment',
      'Segment at period start',
      'Firmographic score',
      'Value score',
    ];
    const rows: Cell[][] = [
      ['a', 200, 100, 'Tier 1', 'Tier 2', 5, 5],
      ['b', 100, 100, 'Tier 1', '', 5, 5],
    ];
    const { accounts, scores } = scored(header, rows);
    if (!scores.segments) throw new Error('no segments');
    const { codes, isKnown } = segmentsAtStart(accounts, scores.segments);
    expect([...codes]).toEqual([1, 0]);
    expect([...isKnown]).toEqual([1, 0]);
    expect(outcomesOf(accounts, (i) => codes[i] === 0)?.nrr).toBe(1);
    expect(outcomesOf(accounts, (i) => codes[i] === 1)?.nrr).toBe(2);
  });
});
