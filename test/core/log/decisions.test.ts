import { describe, expect, it } from 'vitest';
import { type Decision, decisionMessage } from '../../../src/core/log/decisions.ts';
import { modelSavedLine, modelVersions, runLines } from '../../../src/core/log/log.ts';
import { type Book, bookOf } from '../support/book.ts';

function flaggedBook(): Book {
  const book = bookOf();
  book.run('2026-01-01', [
    { id: 'A', score: 3 },
    { id: 'B', score: 3, override: 'Tier 3' },
  ]);
  book.run('2026-02-01', [
    { id: 'A', score: 5 },
    { id: 'B', score: 3, override: 'Tier 3' },
  ]);
  return book;
}

const A: Decision = { key: 'id:A', action: 'approve', reason: 'Grown', day: '2026-02-02' };

describe('decisions', () => {
  const refused: [Partial<Decision>, string][] = [
    [{ key: 'id:Z' }, '"id:Z" is no account of the sheet or of the log: load the list again'],
    [{ key: 'id:B' }, 'Account B is not flagged for review: there is nothing to approve'],
    [{ key: 'id:B', action: 'reject' }, 'Account B is not flagged for review: there is nothing to reject'],
    [{ day: '2026-02-30' }, 'Account A: "2026-02-30" is no day, write it like 2026-03-10'],
    [{ day: '2026-01-31' }, 'Account A was flagged on 2026-02-01: decide on that day or later, not on 2026-01-31'],
    [{ action: 'reject', reason: ' ' }, 'Account A: a rejection needs a reason'],
    [
      { action: 'override', segment: 'Gold' },
      'Account A: "Gold" is no segment of the model, use one of Tier 1, Tier 2, Tier 3',
    ],
    [{ action: 'override', segment: 'Tier 1', reason: '' }, 'Account A: an override needs a reason'],
    [
      { action: 'override', segment: 'Tier 1', reviewDate: '2026-02-02' },
      'Account A: "2026-02-02" is no review date after 2026-02-02',
    ],
    [
      { key: 'id:B', action: 'override', segment: 'Tier 1' },
      'Account B has an override in the sheet, which wins: clear that cell first',
    ],
    [
      { action: 'removeOverride' },
      'Account A has no override from the sidebar: one of the sheet is removed in its cell',
    ],
  ];
  it.each(refused)('%o is refused', (change, sentence) => {
    const { lines, refusals } = flaggedBook().decide({ ...A, ...change });
    expect([lines, refusals]).toEqual([[], [sentence]]);
  });

  it('are taken one after the other, whatever is refused between them', () => {
    const book = flaggedBook();
    const decided = book.decide(
      A,
      A,
      { ...A, action: 'override', segment: 'Tier 3', reviewDate: '2026-05-01' },
      { ...A, action: 'removeOverride' },
    );
    expect(decided.lines.map(({ event, from, to, until, run }) => [event, from, to, until, run])).toEqual([
      ['Approved', 'Tier 2', 'Tier 1', '2026-03-04', 2],
      ['Override set', 'Tier 1', 'Tier 3', '2026-05-01', 2],
      ['Override removed', 'Tier 3', 'Tier 1', '', 2],
    ]);
    expect(decisionMessage(decided)).toBe(
      'Approved: 1, Override set: 1, Override removed: 1. Account A is not flagged for review: there is nothing to approve',
    );
  });

  it('know an account that is in the log only', () => {
    const book = flaggedBook();
    book.run('2026-03-01', [{ id: 'C', score: 3 }]);
    expect(book.decide({ ...A, day: '2026-03-02' }).lines[0]).toMatchObject({
      event: 'Approved',
      account: 'Account A',
    });
  });
});

describe('runs and versions', () => {
  it('are listed from the log, the newest first', () => {
    const book = flaggedBook();
    book.run('2026-03-01', [{ id: 'A', score: 5 }]);
    book.undo(2);
    book.run('2026-04-01', [{ id: 'A', score: 5 }]);
    const runs = runLines(book.lines, [1, 2, 4]).map(({ run, asOf, rows, canUndo }) => [run, asOf, rows, canUndo]);
    expect(runs).toEqual([
      [4, '2026-04-01', 1, true],
      [3, '2026-03-01', 1, false],
      [2, '2026-02-01', 2, false],
      [1, '2026-01-01', 2, true],
    ]);
    expect(runLines(book.lines, [])[3]?.message).toBe('2 active accounts, 2 committed');
  });

  it('keep the document, who saved it and why', () => {
    const stamp = { at: '2026-03-01 10:00:00', by: 'ana@example.com', model: 'aaaa1111' };
    const first = modelSavedLine(stamp, [], { name: 'One' }, '');
    const second = modelSavedLine({ ...stamp, model: 'bbbb2222' }, [first], { name: 'Two' }, 'Growth counts more');
    expect(modelVersions([first, second])).toEqual([
      { hash: 'bbbb2222', at: stamp.at, by: stamp.by, note: 'Growth counts more', text: '{"name":"Two"}' },
      { hash: 'aaaa1111', at: stamp.at, by: stamp.by, note: '', text: '{"name":"One"}' },
    ]);
  });
});
