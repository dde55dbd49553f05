import { describe, expect, it } from 'vitest';
import type { Bands } from '../../../src/core/model/bands.ts';
import { arrLedger } from '../../../src/core/whatif/boundary-ledger.ts';
import { arrQuietCuts, compositeQuietCuts, type QuietCut } from '../../../src/core/whatif/quiet-cuts.ts';
import fc from '../../fast-check.ts';
import { scoredFixture } from '../support/fixture.ts';
import { GOLDEN } from '../support/modelling.ts';
import { scoreRows } from '../support/report.ts';

const TIERS = { cuts: [[25_000, '>=', 'Upper']], floor: 'Lower' } as const;

function accountsWith(amounts: readonly (number | string)[]) {
  return scoreRows([['id', 'ARR'], ...amounts.map((amount, i) => [`A${i}`, amount])], '2026-06-30').accounts;
}

const shown = ({ at, load, warns, candidates, proposal }: QuietCut) => [
  at,
  load,
  warns,
  candidates,
  proposal?.at ?? null,
  proposal?.moves.accounts ?? 0,
];
const wanted = ({ cut, load, warns, candidates, proposal, moves }: (typeof GOLDEN.quietCut.telco)[number]) => [
  cut,
  load,
  warns,
  candidates,
  proposal,
  moves,
];

describe('quiet cuts', () => {
  it('finds the quiet number beside a crowd, and what it costs', () => {
    const { values, cuts } = GOLDEN.quietCut.synthetic;
    const found = arrQuietCuts(TIERS, accountsWith(values));
    expect(found.map(shown)).toEqual(cuts.map(wanted));
    expect(found[0]?.proposal).toEqual({ at: 22_000, load: 0, moves: { accounts: 37, arr: 904_650 }, isUp: true });
  });

  it('leaves the cuts of the sample accounts alone', () => {
    const { model, accounts, scores } = scoredFixture();
    expect(arrQuietCuts(model.arrTiers.methodology, accounts).map(shown)).toEqual(GOLDEN.quietCut.fixture.map(wanted));
    const { bands } = model.segmentScales.composite;
    const found = compositeQuietCuts(bands, scores.composite, accounts);
    expect(found.map(shown)).toEqual(GOLDEN.quietCut.compositeFixture.map(wanted));
  });

  it('warns from five accounts on, and from more than a tenth of them', () => {
    const far = (count: number) => Array.from({ length: count }, (_, i) => 100_000 + i);
    const warns = (close: number, others: number) =>
      arrQuietCuts(TIERS, accountsWith([...new Array<number>(close).fill(24_900), ...far(others)]))[0]?.warns;
    expect([warns(4, 1), warns(5, 1), warns(5, 44), warns(5, 45)]).toEqual([false, true, true, false]);
  });

  it('never proposes a number past the next cut', () => {
    const bands: Bands<string> = {
      cuts: [
        [25_000, '>=', 'Upper'],
        [23_000, '>=', 'Middle'],
      ],
      floor: 'Lower',
    };
    const [upper] = arrQuietCuts(bands, accountsWith(GOLDEN.quietCut.synthetic.values));
    expect(upper?.proposal).toEqual({ at: 27_000, load: 3, moves: { accounts: 1, arr: 26_500 }, isUp: false });
  });

  const amounts = fc.array(
    fc.integer({ min: 0, max: 6_000_000 }).map((cents) => cents / 100),
    {
      minLength: 1,
      maxLength: 60,
    },
  );

  it('counts as the ledger does, whatever the order of the rows', () => {
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 50_000 }), (values, at) => {
        const bands: Bands<string> = { cuts: [[at, '>=', 'Upper']], floor: 'Lower' };
        const [found] = arrQuietCuts(bands, accountsWith(values));
        const [ledger] = arrLedger(bands, accountsWith(values), { percent: 5, listed: 1 });
        expect(found?.load).toBe((ledger?.passing.accounts ?? 0) + (ledger?.missing.accounts ?? 0));
        expect(arrQuietCuts(bands, accountsWith([...values].reverse()))).toEqual([found]);
      }),
      { numRuns: 30 },
    );
  });

  it('gives what a proposal promised when it is taken', () => {
    let proposals = 0;
    const crowded = fc.array(fc.integer({ min: 2_300_000, max: 2_700_000 }), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(crowded, amounts, (crowd, others) => {
        const values = [...crowd.map((cents) => cents / 100), ...others];
        const proposal = arrQuietCuts(TIERS, accountsWith(values))[0]?.proposal;
        if (!proposal) return;
        proposals++;
        const [taken] = arrQuietCuts({ ...TIERS, cuts: [[proposal.at, '>=', 'Upper']] }, accountsWith(values));
        expect(taken?.load).toBe(proposal.load);
        const moved = values.filter((value) => value >= 25_000 !== value >= proposal.at);
        expect(moved).toHaveLength(proposal.moves.accounts);
        expect(moved.reduce((sum, value) => sum + Math.round(value * 100), 0)).toBe(
          Math.round(proposal.moves.arr * 100),
        );
      }),
    );
    expect(proposals).toBeGreaterThan(10);
  });
});
