import { describe, expect, it } from 'vitest';
import { attribute, type Parts, type RunInputs } from '../../../src/core/log/attribution.ts';
import { withHeld } from '../../../src/core/log/overlay.ts';
import { replay } from '../../../src/core/log/replay.ts';
import { inputsFrom, inputsText } from '../../../src/core/log/run-comparison.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import fc from '../../fast-check.ts';
import { accountsOf, bookOf, type Row } from '../support/book.ts';
import { type Cuts, isActive, NONE, speakers, TIERS, tierOf } from '../support/plain-book.ts';

const AS_OF = parseIsoDay('2026-06-30') as number;

function documentOf([first, second]: Cuts): ModelDocument {
  const cuts = [[first, '>=', 'Tier 1'] as const, [second, '>=', 'Tier 2'] as const];
  return { tiers: { cuts, floor: 'Tier 3' } };
}

function inputsOf(rows: readonly Row[], cuts: Cuts): RunInputs {
  return { model: resolveModel(documentOf(cuts)), accounts: accountsOf(rows), asOf: AS_OF };
}

const sixths = (parts: Parts) => parts.data + parts.rule + parts.override;

describe('attribution', () => {
  it('tells the three causes apart', () => {
    const before = inputsOf(
      [
        { id: 'A', score: 3 },
        { id: 'B', score: 3.6 },
        { id: 'C', score: 1 },
        { id: 'D', score: 1 },
      ],
      [4, 2.5],
    );
    const after = inputsOf(
      [
        { id: 'A', score: 5 },
        { id: 'B', score: 3.6 },
        { id: 'C', score: 1, override: 'Tier 1' },
        { id: 'E', score: 1 },
      ],
      [3.5, 2.5],
    );
    expect(attribute(before, after)).toEqual({
      compared: 3,
      moved: 3,
      parts: { data: 6, rule: 6, override: 6 },
      added: 1,
      gone: 1,
      unidentified: 0,
      tiers: [
        { label: 'Tier 1', before: 0, after: 3, added: 0, gone: 0, parts: { data: 6, rule: 6, override: 6 } },
        { label: 'Tier 2', before: 2, after: 0, added: 0, gone: 0, parts: { data: -6, rule: -6, override: 0 } },
        { label: 'Tier 3', before: 2, after: 1, added: 1, gone: 1, parts: { data: 0, rule: 0, override: -6 } },
        { label: 'Unsegmented', before: 0, after: 0, added: 0, gone: 0, parts: { data: 0, rule: 0, override: 0 } },
      ],
    });
  });

  it('shares a move that needs two causes between them', () => {
    const before = inputsOf([{ id: 'A', score: 3 }], [4, 2.5]);
    const after = inputsOf([{ id: 'A', score: 3.6 }], [3.5, 2.5]);
    expect(attribute(before, after)).toMatchObject({ moved: 1, parts: { data: 3, rule: 3, override: 0 } });
  });

  it('counts an override of the log, and an account that nothing identifies in no part', () => {
    const book = bookOf();
    const rows = [
      { id: 'A', score: 3 },
      { name: 'n/a', score: 3 },
    ];
    book.run('2026-06-01', rows);
    const before = inputsOf(rows, [4, 2.5]);
    book.decide({ key: 'id:A', action: 'override', segment: 'Tier 1', reason: 'Strategic', day: '2026-06-02' });
    const accounts = withHeld(before.accounts, replay(book.lines), before.model, '2026-06-30');
    expect(attribute(before, { ...before, accounts })).toMatchObject({
      moved: 1,
      parts: { data: 0, rule: 0, override: 6 },
      unidentified: 2,
    });
  });

  it('is none without a composite score', () => {
    const run = inputsOf([{ id: 'A', score: 3 }], [4, 2.5]);
    const { firmographicScore: _, ...columns } = run.accounts.columns;
    expect(attribute(run, { ...run, accounts: { ...run.accounts, columns } })).toBeNull();
  });
});

const IDS = ['A', 'B', 'C', 'D', 'D'];
const row = fc.record({
  score: fc.constantFrom<number | null>(1, 2.6, 3, 3.6, 4.2, 5, null),
  arr: fc.constantFrom<number | null>(100, 5000, null),
  status: fc.constantFrom('Active', 'Active', 'Active', 'Churned'),
  override: fc.constantFrom('', '', 'Tier 1', 'Tier 3'),
});
const run = fc.record({
  rows: fc.tuple(...IDS.map(() => row)).map((rows) => rows.map((each, k): Row => ({ ...each, id: IDS[k] as string }))),
  cuts: fc.constantFrom<Cuts>([4, 2.5], [3.5, 2.5], [4.5, 3.2]),
});

type Run = { readonly rows: readonly Row[]; readonly cuts: Cuts };
const ORDERS = [
  ['data', 'rule', 'override'],
  ['data', 'override', 'rule'],
  ['rule', 'data', 'override'],
  ['rule', 'override', 'data'],
  ['override', 'data', 'rule'],
  ['override', 'rule', 'data'],
] as const;
type Factor = (typeof ORDERS)[number][number];

/** Tier of each account with some of the three as they are later. */
function tiersWith(changed: readonly Factor[], before: Run, after: Run): Map<string, string> {
  const of = (factor: Factor) => (changed.includes(factor) ? after : before);
  const tiers = new Map<string, string>();
  for (const [id, spoken] of speakers(of('data').rows, of('rule').cuts)) tiers.set(id, tierOf(spoken, of('rule').cuts));
  for (const id of tiers.keys()) {
    const overrides = of('override').rows.filter((each) => each.id === id && isActive(each) && each.override);
    const [best] = overrides.map(({ override }) => override as string).sort();
    if (best) tiers.set(id, best);
  }
  return tiers;
}

describe('attribution of random runs', () => {
  it('is the mean over all six orders, and its parts sum to the change exactly', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        const result = attribute(inputsOf(before.rows, before.cuts), inputsOf(after.rows, after.cuts));
        if (!result) throw new Error('no composite score');
        const [earlier, later] = [tiersWith([], before, after), tiersWith(['data', 'rule', 'override'], before, after)];
        const common = [...earlier.keys()].filter((id) => later.has(id));
        const counts = (changed: readonly Factor[]) => {
          const tiers = tiersWith(changed, before, after);
          return {
            moved: common.filter((id) => tiers.get(id) !== earlier.get(id)).length,
            inTier: (label: string) => common.filter((id) => tiers.get(id) === label).length,
          };
        };
        const shares = (value: (of: ReturnType<typeof counts>) => number): Parts => {
          const parts = { data: 0, rule: 0, override: 0 };
          for (const order of ORDERS) {
            order.forEach((factor, k) => {
              parts[factor] += value(counts(order.slice(0, k + 1))) - value(counts(order.slice(0, k)));
            });
          }
          return parts;
        };
        expect(result.parts).toEqual(shares(({ moved }) => moved));
        expect(sixths(result.parts)).toBe(6 * result.moved);
        expect(result.tiers.map(({ label }) => label)).toEqual([...TIERS, NONE]);
        for (const tier of result.tiers) {
          const expected = shares(({ inTier }) => inTier(tier.label));
          expect(tier.parts).toEqual({ ...expected, data: expected.data + 6 * (tier.added - tier.gone) });
          expect(sixths(tier.parts)).toBe(6 * (tier.after - tier.before));
          expect(tier.before).toBe([...earlier.values()].filter((label) => label === tier.label).length);
          expect(tier.after).toBe([...later.values()].filter((label) => label === tier.label).length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is the same from the inputs that the history kept', () => {
    fc.assert(
      fc.property(run, run, (before, after) => {
        const [first, second] = [inputsOf(before.rows, before.cuts), inputsOf(after.rows, after.cuts)];
        const kept = inputsFrom(inputsText(documentOf(before.cuts), first.accounts, AS_OF));
        expect(kept && attribute(kept, second)).toEqual(attribute(first, second));
      }),
      { numRuns: 20 },
    );
  });
});
