import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { reviewLists, workLists } from '../../../src/core/log/queue.ts';
import { replay } from '../../../src/core/log/replay.ts';
import { runUnderLog, scoreUnderLog } from '../../../src/core/log/review.ts';
import { reportOf } from '../../../src/core/panel/report.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { accountsOf, bookOf, type Row } from '../support/book.ts';
import { scoreRows } from '../support/report.ts';

describe('review lists', () => {
  const first: Row[] = [
    { id: 'A', score: 3, arr: 100 },
    { id: 'B', score: 3, arr: null },
    { id: 'C', score: 3, arr: 900 },
    { id: 'D', score: 3, arr: 500 },
  ];
  const later = first.map((row) => ({ ...row, score: 5 }));

  it('put the largest ARR first and the unknown last, and say what waits too long', () => {
    const book = bookOf();
    book.run('2026-01-01', first);
    book.run('2026-02-01', later);
    const lists = (day: string, rows = later) => reviewLists(accountsOf(rows), book.states(), day);
    expect(lists('2026-02-08').queue.map(({ key, arr, status }) => [key, arr, status])).toEqual([
      ['id:C', 900, 'Flagged for review'],
      ['id:D', 500, 'Flagged for review'],
      ['id:A', 100, 'Flagged for review'],
      ['id:B', null, 'Flagged for review'],
    ]);
    expect(lists('2026-02-09').queue[0]).toMatchObject({
      account: 'Account C',
      from: 'Tier 2',
      to: 'Tier 1',
      since: '2026-02-01',
      status: 'Overdue',
      until: '2026-02-08',
    });
    expect(lists('2026-02-09').queue[0]?.reason).toMatch(/^Score 5.00 is Tier 1/);
    const churned = later.map((row) => ({ ...row, status: row.id === 'C' ? 'Churned' : 'Active' }));
    expect(lists('2026-02-09', churned.slice(0, 3)).queue.map(({ key }) => key)).toEqual(['id:A', 'id:B']);
  });

  it('follow approvals to the end of joint coverage, and overrides to their review', () => {
    const book = bookOf();
    book.run('2026-01-01', first);
    book.run('2026-02-01', later);
    const reason = 'Strategic';
    book.decide(
      { key: 'id:A', action: 'approve', reason, day: '2026-02-05' },
      { key: 'id:D', action: 'override', segment: 'Tier 3', reason, day: '2026-02-05', reviewDate: '2026-03-01' },
    );
    const lists = (day: string, rows: readonly Row[] = later) => reviewLists(accountsOf(rows), book.states(), day);
    const [moving] = lists('2026-02-06').transitions;
    expect(moving).toMatchObject({
      key: 'id:A',
      from: 'Tier 2',
      to: 'Tier 1',
      status: 'In transition',
      until: '2026-03-07',
    });
    expect(lists('2026-02-04').transitions[0]?.status).toBe('Approved for later');
    expect(lists('2026-03-08').transitions[0]?.status).toBe('Coverage is over');
    const statusOn = (day: string, rows?: readonly Row[]) => lists(day, rows).overrides[0]?.status;
    expect(lists('2026-02-28').overrides[0]).toMatchObject({ key: 'id:D', from: 'Tier 2', to: 'Tier 3', reason });
    expect(statusOn('2026-02-28')).toBe('Override holds');
    expect(statusOn('2026-03-01')).toBe('Review due');
    expect(statusOn('2026-03-01', [{ id: 'D', score: 3, override: 'Tier 1' }])).toBe('The sheet overrides it');
  });
});

describe('mergers', () => {
  it('are listed with the industry that is stored and the one that came in', () => {
    const table = [
      ['Account id', 'ARR', 'Industry fit', 'Incoming industry'],
      ['A', 10, 'Target vertical', 'Poor fit'],
      ['B', 20, 'Target vertical', 'target vertical'],
      ['C', 30, 'General B2B', 'Non-target but viable'],
    ];
    const { mergers } = workLists(scoreRows(table, '2026-06-30'));
    expect(mergers.map(({ key, status, reason }) => [key, status, reason])).toEqual([
      ['id:C', 'Industry changed', 'General B2B → Non-target but viable'],
      ['id:A', 'Industry changed', 'Target vertical → Poor fit'],
    ]);
  });
});

const rows = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url), 'utf8')) as string[][];

describe('the fixture under a log', () => {
  const { model, accounts, scores } = scoreRows(rows, '2026-06-30');
  const stamp = { at: '2026-06-30 12:00:00', by: 'no name given', model: 'aaaa1111' };
  const input = { model, accounts, asOf: parseIsoDay('2026-06-30') as number, warnings: 0 };
  const first = runUnderLog(stamp, [], input);

  it('is scored as without one, in the first run and in the next', () => {
    const expected = reportOf(model, accounts, scores);
    expect(reportOf(model, first.scored.accounts, first.scored.scores)).toEqual(expected);
    const second = runUnderLog(stamp, first.lines, input);
    expect(second.lines.map(({ event }) => event)).toEqual(['Scored']);
    expect(reportOf(model, second.scored.accounts, second.scored.scores)).toEqual(expected);
  });

  it('flags what the check flags', () => {
    const flagged = first.lines.filter(({ event }) => event === 'Flagged').map(({ key }) => key.slice('id:'.length));
    const { flaggedForReview } = reportOf(model, accounts, scores).summary as { flaggedForReview: string[] };
    expect(flagged).toEqual(flaggedForReview);
    expect(JSON.parse(first.lines[first.lines.length - 1]?.detail ?? '')).toMatchObject({
      tiers: [
        { label: 'Tier 1', accounts: 4 },
        { label: 'Tier 2', accounts: 9 },
        { label: 'Tier 3', accounts: 8 },
        { label: 'Unsegmented', accounts: 2 },
      ],
    });
  });

  it('gives the lists of the method', () => {
    const lists = workLists(scoreUnderLog(model, accounts, input.asOf, replay(first.lines)));
    const keys = (name: keyof typeof lists) => lists[name].map(({ key }) => key);
    expect(keys('intervention')).toEqual(['id:A03']);
    expect(keys('provisional')).toEqual(['id:A04']);
    expect(keys('research')).toEqual(['id:A15', 'id:A14', 'id:A16']);
    expect(lists.research[2]).toMatchObject({
      arr: null,
      from: 'Tier 2',
      status: 'Unsegmented',
      reason: 'MISSING_ARR',
    });
    expect(lists.migration.length).toBeGreaterThan(3);
    for (const { status, reason } of lists.migration) {
      expect(['Up', 'Down', 'Mixed']).toContain(status);
      expect(reason).not.toBe('');
    }
    expect(lists.triggers.find(({ key }) => key === 'id:A02')?.reason).toContain(
      'Renewal near: be in touch more often',
    );
  });
});
