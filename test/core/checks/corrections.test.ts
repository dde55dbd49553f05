// Where the method corrects itself, one made-up book each: what the summary says of it.
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { capacity, planFor } from '../../../src/core/checks/capacity.ts';
import { dueStatus, isStale } from '../../../src/core/checks/governance.ts';
import { outcomes } from '../../../src/core/checks/outcomes.ts';
import { logLine } from '../../../src/core/log/log.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { summaryOf } from '../../../src/core/tabs/summary/summary.ts';
import { block, cellsOf, lineIn, type ScoredBook, scoredBook } from '../tabs/scored-book.ts';

const ONE_DIMENSION: ModelDocument = { weights: { firmographic: 1, behavioral: 0, value: 0 } };

async function bookOf(name: string, document: ModelDocument = {}): Promise<ScoredBook> {
  return scoredBook(await cellsOf(fileURLToPath(new URL(`../../fixtures/cases/${name}`, import.meta.url))), {
    document,
  });
}

it('one tier speaks of the cut that works, the others follow from it (S39)', async () => {
  const { checks } = await bookOf('distribution-97.csv');
  const shares = checks.filter(({ id }) => id === 'distribution');
  expect(shares.map(({ verdict }) => verdict)).toEqual(['High by 72.0 pts', 'Low by 38.0 pts', 'Low by 24.0 pts']);
  expect(shares.map(({ action }) => action)).toEqual([
    'Raise the Tier 1 cut (4.00; at 4.72 it holds 25 accounts)',
    'Follows from Tier 1, which is farthest outside its range: move that cut first',
    'Follows from Tier 1, which is farthest outside its range: move that cut first',
  ]);
});

it('the cut that the advice names does what it says (S39)', async () => {
  const tiers = { cuts: [[4.72, '>=', 'Tier 1'] as const, [2.5, '>=', 'Tier 2'] as const], floor: 'Tier 3' };
  const { checks } = await bookOf('distribution-97.csv', { tiers });
  const shares = checks.filter(({ id }) => id === 'distribution');
  expect(shares.map(({ number, verdict }) => [number, verdict])).toEqual([
    [25, 'In range'],
    [74, 'High by 19.0 pts'],
    [1, 'Low by 24.0 pts'],
  ]);
  expect(shares[2]?.action).toBe('Raise the Tier 2 cut (2.50; at 4.22 Tier 3 holds 25 accounts)');
});

it('hours of the approach and of the dimensions are not added (S55)', async () => {
  const book = await bookOf('effort-60.csv', ONE_DIMENSION);
  expect(lineIn(book, 'Approach and scope', 'Effort of the project')).toEqual([
    'Effort of the project',
    '30–35 hours',
    '',
    '',
    '',
    '',
    '',
    'approach 1 30–35, nothing added',
  ]);
  expect(lineIn(book, 'Approach and scope', 'The same by dimensions')[1]).toBe('30–40 hours');
  expect(lineIn(book, 'Segments', 'Tier 1')[1]).toBe(24);
});

it('hours by health are of the hours that there are (S35)', async () => {
  const book = await bookOf('hours-by-health.csv', { capacity: { csms: 1 } });
  const rows = block(book, 'Other systems').filter(([label]) =>
    ['Champions', 'Stable', 'At-Risk', 'Critical'].includes(String(label)),
  );
  expect(rows.map((row) => [row[0], row[1], row[7]])).toEqual([
    ['Champions', 6, 'Harvest advocacy, expand, reduce touch. 15% of CSM time: 16.8 hours a month, 2.8 each'],
    ['Stable', 5, 'Look for expansion, maintain. 20% of CSM time: 22.4 hours a month, 4.48 each'],
    ['At-Risk', 6, 'Improve proactively before it turns. 35% of CSM time: 39.2 hours a month, 6.53 each'],
    ['Critical', 3, 'Save plays, triage. 30% of CSM time: 33.6 hours a month, 11.2 each'],
  ]);
});

it('the ARR total comes from the cells of its column, step by step (S82)', async () => {
  const book = await bookOf('total-sums.xlsx');
  const rows = block(book, 'Control totals');
  const start = rows.findIndex(([first]) => first === 'ARR from its column');
  expect(rows.slice(start + 1).map(([what, , , amount, cells]) => [what, amount, cells])).toEqual([
    ['Number cells, as =SUM adds them', 248800.295, 6],
    ['plus amounts that are text', 87250.75, 5],
    ['plus rounding to cents', 0.005, 1],
    ['less not active', -39000, 2],
    ['less negative', 1700, 2],
    ['less not readable', 0, 1],
    ['blank', 0, 2],
    ['ARR of active accounts', 298751.05, undefined],
  ]);
  const line = lineIn(book, 'Control totals', 'ARR in = sum of tiers');
  expect(line.slice(3, 7)).toEqual([298751.05, 298751.05, 0, 'Reconciles']);
});

it('an ARR in cents reconciles to the cent, with a line of its own', async () => {
  const book = await bookOf('total-sums.xlsx', { readAs: { arr: 'cents' } });
  const [, , , amount, cells] = lineIn(book, 'Control totals', 'plus the change from cents or thousands');
  // 0.99 of 248,800.295 in numbers and 87,250.75 in texts.
  expect(amount).toBeCloseTo(-332690.53455, 6);
  expect(cells).toBe(11);
  const line = lineIn(book, 'Control totals', 'ARR in = sum of tiers');
  expect(line.slice(3, 7)).toEqual([2987.51, 2987.51, 0, 'Reconciles']);
});

it('hours of ARR tiers count the programs and the buffer of their source (S33, S72)', () => {
  const model = resolveModel({});
  const served = { source: 'arr', scale: model.segmentScales.arr } as const;
  expect(capacity(planFor(model, [3, 2, 2], served)).required).toBe(125);
  expect(capacity(planFor(model, [3, 2, 2])).required).toBe(40);
});

const day = (text: string) => parseIsoDay(text) as number;

it('a review counts when somebody looked, and is not overdue before that (S56)', async () => {
  const { sheet, snapshot } = await bookOf('distribution-97.csv');
  const stamp = { by: 'no name given', run: 1, model: 'abcd1234' };
  const lines = [
    logLine({ ...stamp, at: '2026-03-01 09:00:00' }, 'Scored', { day: '2026-03-01' }),
    logLine({ ...stamp, at: '2026-04-01 09:00:00' }, 'Looked at', { detail: 'distribution' }),
    logLine({ ...stamp, at: '2026-06-01 09:00:00' }, 'Approved', {}),
  ];
  const comparison = { run: null, migration: null, attribution: null, settled: [], note: '' };
  const governance = { lines, states: new Map(), comparison };
  const summary = summaryOf(sheet, { snapshot, modelHash: 'abcd1234', place: null, governance });
  const said = (name: string) => lineIn(summary, 'Governance calendar', name).slice(3, 6);
  expect(said('Segment distribution sanity check')).toEqual(['2026-04-01', '2026-05-01', 'Overdue']);
  expect(said('Automated assignment rule validation')).toEqual(['not yet', '', 'Not yet']);
  expect(said('Data quality audit (field completeness)')).toEqual(['not yet', '', 'Not yet']);
  expect(said('Review of the definitions')).toEqual(['', '', 'Not yet']);
  expect(said('Age of the scores')).toEqual(['', '', 'Stale']);
  expect(dueStatus(day('2026-04-01'), 3, day('2026-07-01'))).toBe('Due soon');
  expect([90, 91].map((age) => isStale(0, age))).toEqual([false, true]);
});

it('the rate of expansion is what accounts grew by (S57)', () => {
  const found = outcomes([
    [100, 150, false],
    [100, 80, false],
    [200, 0, true],
    [0, 500, false],
  ]);
  expect(found).toEqual({ nrr: 0.575, grr: 0.45, logoChurn: 1 / 3, expansion: 0.125, accounts: 3 });
});

it('outcomes go by industry, size band and owner too, the largest group first (S57)', () => {
  const header = ['Account', 'ARR', 'Prior ARR', 'Industry fit', 'Employees', 'Account owner'];
  const book = scoredBook([
    [...header, 'Firmographic score', 'Behavioral score', 'Value score'],
    ['a', 150, 100, 'Target vertical', 1200, 'Ann', 3, 3, 3],
    ['b', 80, 100, 'target  VERTICAL', 60, 'Ben', 3, 3, 3],
    ['c', 300, 200, 'Poor fit', 10, 'Ann', 3, 3, 3],
  ]);
  const rows = block(book, 'Outcomes by other groups').map((row) => row.slice(0, 3));
  const after = (title: string) => rows.slice(rows.findIndex(([first]) => first === title) + 1);
  expect(after('Industry fit').slice(0, 2)).toEqual([
    ['Target vertical', 2, 1.15],
    ['Poor fit', 1, 1.5],
  ]);
  expect(after('Employees').slice(0, 3)).toEqual([
    ['1000 and more', 1, 1.5],
    ['50 and more', 1, 0.8],
    ['below 50', 1, 1.5],
  ]);
  expect(after('Account owner').slice(0, 2)).toEqual([
    ['Ann', 2, 1.5],
    ['Ben', 1, 0.8],
  ]);
});

it('the summary says what is assumed until the model answers (S53, S54)', async () => {
  const asked = await bookOf('effort-60.csv', ONE_DIMENSION);
  expect(lineIn(asked, 'Approach and scope', 'Answers of yours')[7]).toBe(
    'Assumed until you say otherwise in the sidebar, under Data: not product-led; no CS platform, as there is no usage or health; no enrichment in place',
  );
  const company = { productLed: true, csPlatform: true, enrichment: true, secondCrm: true };
  const told = await bookOf('effort-60.csv', { ...ONE_DIMENSION, company });
  const line = (name: string) => lineIn(told, 'Approach and scope', name);
  expect(line('Answers of yours').slice(1)).toEqual(['All given', '', '', '', '', '', '']);
  expect(line('Selection matrix')[1]).toBe('Behavioral-first with value overlay');
  expect(line('Effort of the project')[7]).toBe('approach 1 30–35 with two CRMs 6–10, CSP integration 6–8');
});
