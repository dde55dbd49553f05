import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INPUTS, outputsOf, PRESETS } from './outputs.ts';
import { differences, GOLDEN, type Golden, keptOf } from './record.ts';

const golden = JSON.parse(readFileSync(GOLDEN, 'utf8')) as Golden;

/** When a change is meant: `npm run golden`, and the diff of the file belongs to the commit. */
describe('columns, summary and report are as they were', () => {
  it.each(INPUTS.flatMap((input) => PRESETS.map((preset) => ({ input, preset }))))(
    'of $input under $preset',
    ({ input, preset }) => {
      const kept = golden[`${input}, ${preset}`] ?? {};
      expect(differences(kept, keptOf(input, outputsOf(input, preset)))).toEqual([]);
    },
  );
});

describe('a difference', () => {
  const column = { name: 'column: Segment', lines: ['Tier 1', 'Tier 2', 'Tier 2', 'Tier 3'], rest: '@' };
  const was = keptOf('sample', [column]);
  const now = (change: Partial<typeof column>) => differences(was, keptOf('sample', [{ ...column, ...change }]));

  it('is said with the lines that differ', () => {
    expect(now({})).toEqual([]);
    expect(now({ lines: ['Tier 1', 'Tier 1', 'Tier 2', 'Tier 3'] })).toEqual([
      'column: Segment: line 2: Tier 2 -> Tier 1',
    ]);
    expect(now({ lines: ['Tier 1', 'Tier 2', 'Tier 2', 'Tier 1'] })).toEqual([
      'column: Segment: differs after the lines that are kept',
    ]);
    expect(now({ lines: ['Tier 1'] })).toEqual([
      'column: Segment (4 lines before, 1 now): line 2: Tier 2 -> -; line 3: Tier 2 -> -',
    ]);
    expect(now({ rest: '0.00' })).toEqual(['column: Segment: same values, another formula, format or note']);
    expect(now({ name: 'column: Tier' })).toEqual([
      'column: Segment was there and is not',
      'column: Tier is there and was not',
    ]);
  });
});
