import { describe, expect, it } from 'vitest';
import { keyedView } from '../../sidebar/place.ts';

describe('keyedView', () => {
  it('goes round with the arrows and to the ends with Home and End', () => {
    const to = (view: Parameters<typeof keyedView>[0], keys: string[]) => keys.map((key) => keyedView(view, key));
    expect(to('data', ['ArrowRight', 'ArrowLeft', 'Home', 'End'])).toEqual(['model', 'run', 'data', 'run']);
    expect(to('run', ['ArrowRight', 'ArrowLeft', 'Home'])).toEqual(['data', 'accounts', 'data']);
  });

  it('leaves other keys alone', () => {
    expect([keyedView('tiers', 'a'), keyedView('tiers', 'ArrowDown')]).toEqual([null, null]);
  });
});
