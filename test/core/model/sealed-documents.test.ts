// A seal is a public hash: a document that carries the right one is checked all the same, from wherever it comes.
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../../src/core/model/document.ts';
import { parseModel } from '../../../src/core/model/parse-model.ts';

const sealed = (document: object) => JSON.stringify({ ...document, seal: hashOf(document) });
const problemsOf = (text: string, isFast = false): readonly string[] => {
  const parsed = parseModel(text, isFast);
  return 'problems' in parsed ? parsed.problems : [];
};

const cuts = (...list: unknown[]) => ({ cuts: list, floor: 'Tier 3' });
/** Wrong whatever is around it. */
const WRONG: Readonly<Record<string, unknown>> = {
  weights: { firmographic: 1, behavioral: 1, value: 0 },
  tiers: cuts([3, '>=', 'Tier 2'], [4, '>=', 'Tier 1']),
  preset: 'unknown',
  weight: { firmographic: 1, behavioral: 0, value: 0 },
  behavioralMissing: 'guess',
  mapping: { arr: 5 },
  labels: { industry: { map: { Retail: 'No such label' } } },
  rubrics: { firmographic: { criteria: [] } },
  segmentBy: 'luck',
  name: 7,
  inactiveStatuses: 'churned',
  columns: ['everything'],
  notes: [],
  synonyms: 'x',
  readAs: { health: '0-7' },
  currencies: { base: 5 },
  statuses: { Blue: 'perhaps' },
};
const SHAPES = [[], {}, null, 'x', 5, true, [[]], { cuts: [[4, '>', 5]] }, { map: 1 }];
const FORMATS: readonly object[] = [
  { version: 3 },
  { version: 99 },
  { version: '2' },
  { version: -1 },
  { version: null },
];

const ODD: readonly (readonly [string, object])[] = [
  ...Object.entries(WRONG).map(([name, value]) => [name, { version: 2, [name]: value }] as const),
  ...['weights', 'tiers', 'rubrics'].flatMap((name) =>
    SHAPES.filter((shape) => JSON.stringify(shape) !== '{}').map(
      (shape) => [`${name} ${JSON.stringify(shape)}`, { version: 2, [name]: shape }] as const,
    ),
  ),
  ...FORMATS.map((document) => [`format ${JSON.stringify(document)}`, document] as const),
  ['no format', { weights: { firmographic: 2, behavioral: 0, value: 0 } }],
  ['a setting twice removed', { version: 2, constructor: { prototype: 1 } }],
  ['a seal of another document', { version: 2, weights: 'x', seal: '00000000' }],
  ['deep', { version: 2, labels: { industry: { map: { a: { b: { c: 1 } } } } } }],
  ['own names', JSON.parse('{"version":2,"__proto__":{"weights":1}}')],
];

describe('a sealed document of a wrong shape', () => {
  it.each(ODD)('is refused in words: %s', (_, document) => {
    for (const isFast of [false, true]) {
      const problems = problemsOf(sealed(document), isFast);
      // What a cell function skips is only what would not change a score.
      if (!isFast) expect(problems.length).toBeGreaterThan(0);
      for (const problem of problems)
        expect(problem).not.toMatch(/undefined|is not a function|Cannot read|NaN|\[object/);
    }
  });

  it('are fifty-one, and one that is right is taken', () => {
    expect(ODD.length).toBe(51);
    expect(problemsOf(sealed({ version: 2, name: 'Client' }))).toEqual([]);
  });
});
