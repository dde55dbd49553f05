// What the segment is worked out from: what was committed under another source is listed and does not hold.
import { describe, expect, it } from 'vitest';
import { detailOf, type LogLine, lastSource, logLine, sourceChangedLine } from '../../../src/core/log/log.ts';
import { LOG_HEADER, lineCells, parseLog } from '../../../src/core/log/log-cells.ts';
import { reviewLists } from '../../../src/core/log/queue.ts';
import { replay, trimLog } from '../../../src/core/log/replay.ts';
import { accountsOf, bookOf } from '../support/book.ts';

const STAMP = { at: '2026-03-01 09:00:00', by: '', run: 1, model: '' };

function changed(): LogLine[] {
  const book = bookOf();
  book.run('2026-02-01', [
    { id: 'A', score: 5 },
    { id: 'B', score: 3 },
  ]);
  book.decide({ key: 'id:B', action: 'override', segment: 'Tier 1', reason: 'Pilot', day: '2026-02-02' });
  return [...book.lines, sourceChangedLine(STAMP, 'composite', 'priority', '2026-03-01', 'Board')];
}

describe('the source of a segment', () => {
  it('of lines without one is the composite score', () => {
    const [line] = changed();
    expect([line?.event, line?.detail]).toEqual(['Committed', '']);
    expect(lastSource(changed().slice(0, -1))).toBe('composite');
    expect(lastSource([])).toBeUndefined();
  });

  it('once changed takes hold from what was committed before, also where labels read alike', () => {
    const lines = changed();
    expect(lastSource(lines)).toBe('priority');
    const states = replay(lines, 'priority');
    expect(states.get('id:A')).toMatchObject({ committed: '', status: 'Aligned', override: null });
    expect(states.get('id:B')).toMatchObject({ account: 'Account B', committed: '', override: null });
    const { elsewhere, overrides } = reviewLists(
      accountsOf([
        { id: 'A', score: 5, arr: 10 },
        { id: 'B', score: 3, arr: 5 },
      ]),
      states,
      '2026-03-01',
    );
    expect(overrides).toEqual([]);
    expect(elsewhere.map(({ key, from, status }) => [key, from, status])).toEqual([
      ['id:A', 'Tier 1', 'Committed by Composite tier'],
      ['id:B', 'Tier 2', 'Committed by Composite tier'],
      ['id:B', 'Tier 1', 'Override by Composite tier'],
    ]);
  });

  it('is kept by a new commit, and an override of the other source goes on being listed', () => {
    const anew = { key: 'id:B', account: 'Account B', to: 'Tier 1', day: '2026-03-02', detail: detailOf('priority') };
    const lines = [...changed(), logLine({ ...STAMP, run: 2 }, 'Committed', anew)];
    const state = replay(lines, 'priority').get('id:B');
    expect(state).toMatchObject({ committed: 'Tier 1', since: '2026-03-02', override: null });
    expect(state?.elsewhere.map(({ segment, isOverride }) => [segment, isOverride])).toEqual([['Tier 1', true]]);
    // And back again: the override holds, the commit of the other source does not.
    expect(replay(lines, 'composite').get('id:B')).toMatchObject({ committed: '', override: { segment: 'Tier 1' } });
  });

  it('is read back from the tab and survives trimming', () => {
    const lines = changed();
    const read = parseLog([LOG_HEADER, ...lines.map(lineCells)], 'Log');
    expect(read).toEqual(lines);
    expect(lastSource(trimLog(lines, 1))).toBe('priority');
  });
});

describe('a scoring after the change', () => {
  it('does not take the Current segment of the sheet, which may be of the other source', () => {
    const rows = [{ id: 'A', score: 5, current: 'Tier 3' }];
    const book = bookOf();
    book.run('2026-02-01', rows);
    expect(book.states().get('id:A')?.committed).toBe('Tier 3');
    const other = { ...(book.lines[0] as LogLine), to: 'Tier 4', detail: detailOf('priority') };
    const lines = [other, sourceChangedLine(STAMP, 'priority', 'composite', '2026-03-01', '')];
    book.lines.splice(0, book.lines.length, ...lines);
    const run = book.run('2026-03-01', rows);
    expect(run.lines.map(({ event, to }) => [event, to])).toEqual([
      ['Committed', 'Tier 1'],
      ['Scored', ''],
    ]);
  });
});
