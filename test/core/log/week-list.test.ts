import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { runWeekText, seenIn } from '../../../src/core/log/run-week.ts';
import { needsCall, weekCounts, weekSentence } from '../../../src/core/log/week-counts.ts';
import { type WeekItem, weekList } from '../../../src/core/log/week-list.ts';
import { weekGrid } from '../../../src/core/tabs/week-grid.ts';
import { bookOf, type Row } from '../support/book.ts';
import { scoreRows } from '../support/report.ts';

const told = (items: readonly WeekItem[]) =>
  items.map(({ account, reasons }) => [account, ...reasons.map(({ id, why }) => `${id}: ${why}`)]);

const HEADERS = [
  'Account id',
  'Account name',
  'ARR',
  'Account owner',
  'Health score',
  'Previous health',
  'Contract end',
  'Value score',
  'Behavioral score',
  'Firmographic score',
];

const table = [
  HEADERS,
  ['A', 'Ash', 10, 'Mira', 90, 90, '2026-09-28', 3, 4, 3],
  ['B', 'Beech', 20, '', 90, 90, '2026-06-01', 3, 4, 3],
  ['C', 'Cedar', 5, 'Anneke', 65, 80, '2026-07-01', 3, 4, 3],
  ['D', 'Date', 1, '', 90, 90, '2027-06-30', 5, 1, 3],
  ['E', 'Elm', 99, '', 90, 90, '2026-09-29', 3, 4, 3],
  ['F', 'Fir', 30, '', 90, 90, '2026-07-30', 3, 4, 3],
  ['G', 'Gum', 31, '', 90, 90, '2026-07-31', 3, 4, 3],
  ['H', 'Hazel', 7, '', 40, 41, '', 3, 4, 3],
  ['I', 'Ivy', 8, '', 60, 74, '', 3, 4, 3],
  ['J', 'Jasmine', 9, '', 90, 90, '2026-06-24', 3, 4, 3],
  ['K', 'Kauri', 11, '', 90, 90, '2026-06-23', 3, 4, 3],
];

describe('the list for this week', () => {
  const items = weekList(scoreRows(table, '2026-06-30'));

  it('has each account once, the worst reason first: in danger, health, contracts that end, each by ARR', () => {
    expect(told(items)).toEqual([
      ['Date', 'intervention: High value (5 of 5), low use (1 of 5)'],
      ['Cedar', 'health: Health fell from 80 to 65: At-Risk', 'renewalSoon: Contract ends on 2026-07-01, in 1 day'],
      ['Hazel', 'health: Health is 40: Critical'],
      ['Fir', 'renewalSoon: Contract ends on 2026-07-30, in 30 days'],
      ['Jasmine', 'renewalSoon: Contract ended on 2026-06-24'],
      ['Gum', 'renewal: Contract ends on 2026-07-31, in 31 days'],
      ['Ash', 'renewal: Contract ends on 2026-09-28, in 90 days'],
      ['Beech', 'ended: Contract ended on 2026-06-01'],
      ['Kauri', 'ended: Contract ended on 2026-06-23'],
    ]);
  });

  it('needs a call where a day or a fall says so; what was so before anybody looked is counted apart', () => {
    expect(items.filter(needsCall).map(({ account }) => account)).toEqual(['Date', 'Cedar', 'Fir', 'Jasmine']);
    expect(weekSentence(weekCounts(items), String)).toBe(
      '9 accounts need somebody, 4 of them a call this week. 1 more has critical health. 2 contracts ended earlier: confirm or end them',
    );
    const one = { all: 1, calls: 1, critical: 0, ended: 0 };
    expect(weekSentence(one, String)).toBe('1 account needs a call this week');
    expect(weekSentence({ ...one, calls: 0, ended: 1 }, String)).toBe(
      '1 account needs somebody, but no call this week. 1 contract ended earlier: confirm or end it',
    );
  });

  it('says since when, and has a critical health called in the week that it is new', () => {
    const figures = { calls: 4, toDecide: 0, nrr: null, openChecks: 1 };
    const kept = seenIn(runWeekText(items, figures));
    const worse = table.map((row) => (row[0] === 'A' ? row.with(4, 30).with(5, 31) : row));
    const on = (day: string, seen = kept) => weekList(scoreRows(worse, day), undefined, seen);
    const said = (list: readonly WeekItem[], name: string) =>
      list.find(({ account }) => account === name)?.reasons.map(({ id, since, isCall }) => [id, since, isCall]);
    const first = on('2026-07-02');
    expect(said(items, 'Hazel')).toEqual([['health', 'by 2026-06-30', false]]);
    expect(said(first, 'Hazel')).toEqual([['health', 'by 2026-06-30', false]]);
    expect(said(first, 'Ash')).toEqual([
      ['health', '2026-07-02', true],
      ['renewal', '2026-06-30', false],
    ]);
    const again = seenIn(runWeekText(first, figures));
    expect(said(on('2026-07-08', again), 'Ash')?.[0]).toEqual(['health', '2026-07-02', true]);
    expect(said(on('2026-07-09', again), 'Ash')?.[0]).toEqual(['health', '2026-07-02', false]);
    expect([seenIn(''), seenIn('{"since":1}'), seenIn('{')]).toEqual([null, expect.any(Function), null]);
  });

  it('says what to do by the label that an account has', () => {
    const todo = (name: string) => items.find(({ account }) => account === name)?.reasons.map((reason) => reason.todo);
    expect(todo('Hazel')).toEqual(['Save plays, triage']);
    expect(todo('Cedar')).toEqual(['Improve proactively before it turns', 'Value summary, negotiation']);
  });

  it('stands on a tab with a link to each row', () => {
    const { rows } = weekGrid({ items, sheetName: 'Accounts', sheetId: 77, day: '2026-06-30' });
    expect(rows[2]?.cells).toEqual([
      'Account',
      'Owner',
      'Segment',
      'ARR',
      'Renewal',
      'Call',
      'Why',
      'What to do',
      'Since',
      'Row',
    ]);
    expect(rows[4]?.cells).toEqual([
      'Cedar',
      'Anneke',
      'Tier 2',
      5,
      46204,
      'this week',
      'Health fell from 80 to 65: At-Risk. Contract ends on 2026-07-01, in 1 day',
      'Improve proactively before it turns. Value summary, negotiation',
      'by 2026-06-30',
      { formula: '=HYPERLINK("#gid=77&range=A4";"row 4")', value: 'row 4' },
    ]);
  });
});

describe('under a log', () => {
  const first: Row[] = [
    { id: 'A', score: 3, arr: 100 },
    { id: 'B', score: 3, arr: 900 },
    { id: 'C', score: 3, arr: 500 },
  ];
  const later = first.map((row) => (row.id === 'C' ? row : { ...row, score: 5 }));

  it('has changes to decide, those that wait for more than a week first, and segments set by hand', () => {
    const book = bookOf();
    book.run('2026-01-01', first);
    book.run('2026-02-01', later);
    book.decide({
      key: 'id:B',
      action: 'override',
      segment: 'Tier 3',
      reason: 'Strategic',
      day: '2026-02-05',
      reviewDate: '2026-03-01',
    });
    const on = (day: string) => {
      const { scored } = book.run(day, later);
      return told(weekList(scored, book.states()));
    };
    expect(on('2026-02-08')).toEqual([
      ['Account A', 'change: Tier 2 → Tier 1'],
      ['Account B', 'override: Set by hand to Tier 3, computed Tier 1'],
    ]);
    expect(on('2026-03-01')).toEqual([
      ['Account A', 'overdue: Tier 2 → Tier 1, undecided for more than 7 days'],
      ['Account B', 'override: Set by hand to Tier 3, computed Tier 1, to be looked at again by 2026-03-01'],
    ]);
  });
});

describe('of the fixture', () => {
  const rows = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url), 'utf8')) as string[][];
  const items = weekList(scoreRows(rows, '2026-06-30'));

  it('names those that the checks name, worst first', () => {
    expect(items[0]).toMatchObject({ key: 'id:A03', reasons: [{ id: 'intervention' }, { id: 'health' }] });
    const ids = items.flatMap(({ key, reasons }) => reasons.map(({ id }) => `${id} ${key.slice(3)}`));
    expect(ids).toEqual([
      'intervention A03',
      'health A03',
      'health A19',
      'renewal A19',
      'health A09',
      'renewal A09',
      'health A18',
      'change A18',
      'renewal A11',
      'renewal A02',
      'change A02',
      'renewal A07',
      'change A07',
      'renewal A15',
      'unsegmented A15',
      'renewal A21',
      'change A21',
      'renewal A23',
      'change A23',
      'change A10',
      'change A06',
      'change A08',
      'change A12',
      'change A16',
      'override A17',
      'unsegmented A14',
    ]);
  });
});
