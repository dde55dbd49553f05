import { describe, expect, it } from 'vitest';
import { type History, NO_HISTORY, recorded, redone, settled, undone } from '../../sidebar/history.ts';
import { stepKeyOf } from '../../sidebar/step-keys.ts';
import fc from '../fast-check.ts';

describe('history', () => {
  it('gives back every value on the way back and again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 50 }), (values) => {
        let history: History<number> = NO_HISTORY;
        let current = 0;
        for (const value of values) {
          history = recorded(history, current, null);
          current = value;
        }
        const seen = [0, ...values];
        for (let i = seen.length - 2; i >= 0; i--)
          [current, history] = undone(history, current) ?? [Number.NaN, history];
        expect([current, undone(history, current)]).toEqual([0, null]);
        for (const value of values) {
          [current, history] = redone(history, current) ?? [Number.NaN, history];
          expect(current).toBe(value);
        }
        expect(redone(history, current)).toBeNull();
      }),
    );
  });

  it('keeps 50 steps', () => {
    let history: History<number> = NO_HISTORY;
    for (let i = 0; i < 80; i++) history = recorded(history, i, null);
    expect([history.past.length, history.past[0]]).toEqual([50, 30]);
  });

  it('makes one step of one source until it is settled, and forgets what was undone', () => {
    let history: History<string> = NO_HISTORY;
    for (const value of ['a', 'b', 'c']) history = recorded(history, value, 'slider');
    expect(history.past).toEqual(['a']);
    history = recorded(settled(history), 'd', 'slider');
    history = recorded(history, 'e', 'other');
    expect(history.past).toEqual(['a', 'd', 'e']);
    const [, back] = undone(history, 'f') ?? ['', history];
    expect(back.future).toEqual(['f']);
    expect(recorded(back, 'e', 'other').future).toEqual([]);
  });
});

it('stepKeyOf knows the keys of both systems, and no others', () => {
  const of = (key: string, held: string) =>
    stepKeyOf({
      key,
      ctrlKey: held.includes('c'),
      metaKey: held.includes('m'),
      shiftKey: held.includes('s'),
      altKey: held.includes('a'),
    });
  expect([of('z', 'c'), of('z', 'm'), of('Z', 'cs'), of('Z', 'ms'), of('y', 'c')]).toEqual([
    'undo',
    'undo',
    'redo',
    'redo',
    'redo',
  ]);
  expect([of('z', ''), of('z', 'ca'), of('y', 'cs'), of('a', 'c')]).toEqual([null, null, null, null]);
});
