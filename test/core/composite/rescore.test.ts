// A moved weight or cut computes only what it moves: the rest is taken over, and nothing may tell the difference.

import { describe, expect, it } from 'vitest';
import { Kept } from '../../../src/core/composite/kept.ts';
import { scoreTiers, type TierScores } from '../../../src/core/composite/tiers.ts';
import type { Model, ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import type { Accounts } from '../../../src/core/read/accounts.ts';
import fc from '../../fast-check.ts';
import { randomAccounts } from '../../reference/random-accounts.ts';
import { scoreRows } from '../support/report.ts';

const fixed = fc.record<ModelDocument>({
  preset: fc.constantFrom('methodology', 'methods', 'strategies'),
  missingData: fc.constantFrom('strict', 'fallback'),
  behavioralMissing: fc.constantFrom('skip', 'median3'),
  priorityCap: fc.constantFrom('value40', 'total100', 'none'),
});

const weights = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .filter((parts) => parts.some((part) => part > 0))
  .map(([firmographic, behavioral, value]) => {
    const sum = firmographic + behavioral + value;
    return { firmographic: firmographic / sum, behavioral: behavioral / sum, value: value / sum };
  });

/** Cuts from high to low; the labels are those that accounts have as segments, in another order, or others. */
function bands(highest: number, steps: number): fc.Arbitrary<NonNullable<ModelDocument['tiers']>> {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: steps }), { minLength: 1, maxLength: 4 });
  const labels = fc.shuffledSubarray(['Tier 1', 'Tier 2', 'Tier 3', 'Gold', 'Silver'], { minLength: 5 });
  return fc.tuple(cuts, labels).map(([at, [floor = '', ...names]]) => ({
    cuts: at.sort((a, b) => b - a).map((step, k) => [(step / steps) * highest, '>=', names[k] as string] as const),
    floor,
  }));
}

const moved = fc.record<ModelDocument>(
  {
    weights,
    tiers: bands(5, 50),
    arrTiers: bands(200_000, 20),
    segmentBy: fc.constantFrom('composite', 'arr'),
  },
  { requiredKeys: [] },
);

const table = fc.integer({ min: 1, max: 1_000_000 }).map((seed) => {
  // A blank row would end the table.
  const rows = randomAccounts(seed, 40).filter((row) => Object.values(row).some((cell) => cell !== ''));
  const columns = Object.keys(rows[0] ?? {});
  return [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))];
});

/** The steps that gave the scores, for others to take what they kept. */
const keptBy = new WeakMap<TierScores, Kept>();

function start(document: ModelDocument, accounts: Accounts, asOf: number): TierScores {
  const kept = new Kept();
  const scores = scoreTiers(resolveModel(document), accounts, asOf, { kept });
  keptBy.set(scores, kept);
  return scores;
}

function rescore(model: Model, accounts: Accounts, before: TierScores, into: TierScores | null = null): TierScores {
  return scoreTiers(model, accounts, before.asOf, { kept: keptBy.get(before) as Kept, into });
}

function expectSame(document: ModelDocument, accounts: Accounts, before: TierScores): void {
  const model = resolveModel(document);
  const again = rescore(model, accounts, before);
  const anew = scoreTiers(model, accounts, before.asOf);
  expect(again).toEqual(anew);
  expect([...again.invalid.keys()]).toEqual([...anew.invalid.keys()]);
}

describe('rescore', () => {
  it('says what scoring anew says, whatever weights and cuts moved, and moved again', () => {
    fc.assert(
      fc.property(table, fixed, moved, moved, moved, (rows, document, first, second, third) => {
        const [a, b, c] = [first, second, third].map((change) => ({ ...document, ...change })) as [
          ModelDocument,
          ModelDocument,
          ModelDocument,
        ];
        const { model, accounts, scores } = scoreRows(rows, '2026-06-30', a);
        const before = scoreTiers(model, accounts, scores.asOf);
        expectSame(b, accounts, before);
        expectSame(c, accounts, rescore(resolveModel(b), accounts, before));
      }),
      { numRuns: 60 },
    );
  });

  it('says the same written over the segments of a move before, and leaves the scores that it starts from alone', () => {
    fc.assert(
      fc.property(table, fixed, moved, moved, (rows, document, first, second) => {
        const { accounts, scores: scored } = scoreRows(rows, '2026-06-30', document);
        const scores = start(document, accounts, scored.asOf);
        const before = structuredClone([scores.composite, scores.segments]);
        const [a, b] = [first, second].map((change) => resolveModel({ ...document, ...change })) as [Model, Model];
        const spent = rescore(a, accounts, scores);
        const anew = structuredClone(rescore(b, accounts, scores));
        const over = rescore(b, accounts, scores, spent);
        expect(over).toEqual(anew);
        const twice = rescore(b, accounts, scores, over);
        expect(twice).toEqual(anew);
        expect(rescore(a, accounts, scores, twice)).toEqual(rescore(a, accounts, scores));
        expect([scores.composite, scores.segments]).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('takes over what weights do not move', () => {
    const { accounts, scores: scored } = scoreRows(
      [
        ['ARR', 'Health score'],
        [120_000, 80],
      ],
      '2026-06-30',
    );
    const scores = start({}, accounts, scored.asOf);
    const again = rescore(resolveModel({ weights: { firmographic: 1, behavioral: 0, value: 0 } }), accounts, scores);
    for (const part of ['dimensions', 'arrTiers'] as const) expect(again[part]).toBe(scores[part]);
  });

  it('leaves the stand-ins where they are when the ARR tiers move', () => {
    const document: ModelDocument = { preset: 'methodology', missingData: 'fallback' };
    const rows = [
      ['ARR', 'Employees', 'Industry fit', 'Geography', 'Growth stage', 'Health score', 'Expansion potential'],
      [60_000, '', 'Target vertical', 'Primary market', 'Established', 80, 2],
    ];
    const { accounts, scores: first } = scoreRows(rows, '2026-06-30', document);
    const scores = start(document, accounts, first.asOf);
    const arrTiers = { cuts: [[50_000, '>=', 'Large']], floor: 'Small' } as const;
    const again = rescore(resolveModel({ ...document, arrTiers }), accounts, scores);
    expect(again.arrTiers?.methodology[0]).toBe(0);
    // Industry 5, growth stage 4, geography 5, and 3 for an ARR of 25,000 to 100,000.
    expect(again.dimensions.firmographic?.points[0]).toBe(17);
  });
});
