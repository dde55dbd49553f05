// A model that renames a label: committed segments, flags, refusals and overrides follow it.
import { describe, expect, it } from 'vitest';
import { type LogLine, SOURCES } from '../../../src/core/log/log.ts';
import { renamedLines } from '../../../src/core/log/renamed.ts';
import { replay, trimLog } from '../../../src/core/log/replay.ts';
import { renamedLabels } from '../../../src/core/model/label.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { bookOf } from '../support/book.ts';

const named = (first: string, second: string, third: string): ModelDocument => ({
  tiers: {
    cuts: [
      [4, '>=', first],
      [2.5, '>=', second],
    ],
    floor: third,
  },
});

const saved = (from: ModelDocument, to: ModelDocument, run = 1) =>
  renamedLines({ at: '2026-02-10 09:00:00', by: '', run, model: '' }, resolveModel(from), resolveModel(to));

const rows = (a: number, b: number) => [
  { id: 'A', score: a },
  { id: 'B', score: b },
];

describe('a renamed label', () => {
  it('is neither a lost segment nor a change to review', () => {
    const book = bookOf();
    book.run('2026-02-01', rows(5, 3));
    const renamed = named('Tier 1', 'Growth', 'Tier 3');
    book.lines.push(...saved({}, renamed));
    const { lines } = book.run('2026-03-01', rows(5, 3), renamed);
    expect(lines.map(({ event }) => event)).toEqual(['Scored']);
    expect(book.states().get('id:B')).toMatchObject({ committed: 'Growth', status: 'Aligned' });
  });

  it('is followed by flags, refusals and overrides', () => {
    const book = bookOf();
    book.run('2026-02-01', rows(3, 3));
    book.run('2026-03-01', rows(5, 1));
    book.decide({ key: 'id:A', action: 'reject', reason: 'One-off', day: '2026-03-02' });
    book.decide({ key: 'id:B', action: 'override', segment: 'Tier 2', reason: 'Pilot', day: '2026-03-02' });
    const renamed = named('Top', 'Middle', 'Rest');
    book.lines.push(...saved({}, renamed, 2));
    const { lines } = book.run('2026-04-01', rows(5, 1), renamed);
    expect(lines.map(({ event }) => event)).toEqual(['Scored']);
    expect(book.states().get('id:A')).toMatchObject({ committed: 'Middle', kept: ['Top'] });
    expect(book.states().get('id:B')).toMatchObject({ committed: 'Middle', target: 'Rest' });
    expect(book.states().get('id:B')?.override?.segment).toBe('Middle');
  });

  it('may be renamed again, or its old name be given to another', () => {
    const book = bookOf();
    book.run('2026-02-01', rows(5, 3));
    const [first, second] = [named('Gold', 'Silver', 'Bronze'), named('Gold', 'Steel', 'Silver')];
    book.lines.push(...saved({}, first), ...saved(first, named('Gold', 'Steel', 'Bronze')));
    book.lines.push(...saved(named('Gold', 'Steel', 'Bronze'), second));
    expect([...book.states().values()].map(({ committed }) => committed)).toEqual(['Gold', 'Steel']);
    book.run('2026-03-01', rows(5, 1), second);
    expect(book.states().get('id:B')).toMatchObject({ committed: 'Steel', target: 'Silver' });
  });

  it('stays known when the log is trimmed', () => {
    const book = bookOf();
    book.run('2026-02-01', rows(5, 3));
    book.lines.push(...saved({}, named('Tier 1', 'Growth', 'Tier 3')));
    for (let k = 0; k < 9; k++) book.lines.push({ ...(book.lines[2] as LogLine), event: 'Stopped', key: '' });
    expect(replay(trimLog(book.lines, 4))).toEqual(replay(book.lines));
  });

  it('is told apart from one that was moved, and from tiers that are more or fewer', () => {
    expect([...renamedLabels(['A', 'B', 'C'], ['A', 'D', 'C'])]).toEqual([['B', 'D']]);
    expect([...renamedLabels(['A', 'B', 'C'], ['B', 'A', 'C'])]).toEqual([]);
    expect([...renamedLabels(['A', 'B', 'C'], ['B', 'D', 'C'])]).toEqual([]);
    expect([...renamedLabels(['A', 'B', 'C'], ['A', 'D', 'E', 'C'])]).toEqual([]);
  });

  it('is said in one line', () => {
    expect(saved({}, named('Tier 1', 'Growth', 'Rest')).map(({ event, reason }) => [event, reason])).toEqual([
      ['Renamed', 'Tier 2 is now Growth, Tier 3 is now Rest'],
    ]);
    expect(saved({}, {})).toEqual([]);
    expect(SOURCES).toEqual(['composite', 'arr', 'priority']);
  });
});
