import { describe, expect, it } from 'vitest';
import { expectAgreement } from './agreement.ts';
import { productReport } from './product-report.ts';
import { randomAccounts } from './random-accounts.ts';
import { reference } from './reference.ts';

const AS_OF = '2026-06-30';
/** Of a few accounts less than half may have a score; the segment stays the composite tier. */
const MODEL = { segmentBy: 'composite' } as const;
const SEEDS = Array.from({ length: 40 }, (_, index) => index + 1);

describe('random accounts', () => {
  it('are the same for the same seed and others for another', () => {
    expect(randomAccounts(7, 50)).toEqual(randomAccounts(7, 50));
    expect(randomAccounts(7, 50)).not.toEqual(randomAccounts(8, 50));
  });

  it('reach every tier, change, flag and kind of reason', () => {
    const accounts = SEEDS.flatMap((seed) => reference(randomAccounts(seed, 40), AS_OF, MODEL).accounts);
    const tiers = new Set(accounts.map((account) => account.computedTier));
    expect([...tiers].sort()).toEqual(['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented']);
    const changes = new Set(accounts.map((account) => account.change));
    expect(changes).toEqual(new Set([null, 'Flagged for review', 'Override holds']));
    expect(accounts.some((account) => account.provisional)).toBe(true);
    expect(accounts.some((account) => account.intervention)).toBe(true);
    const reasons = new Set(accounts.flatMap((account) => account.reasons));
    expect([...reasons].sort()).toEqual([
      'DUPLICATE',
      'INVALID_ADOPTION',
      'INVALID_ARR',
      'INVALID_CONTRACT',
      'INVALID_CONTRACT_END',
      'INVALID_EMPLOYEES',
      'INVALID_EXPANSION',
      'INVALID_FREQUENCY',
      'INVALID_GEOGRAPHY',
      'INVALID_GROWTH_STAGE',
      'INVALID_HEALTH',
      'INVALID_INDUSTRY',
      'INVALID_LAST_ACTIVITY',
      'INVALID_LOGO',
      'INVALID_NPS',
      'INVALID_PARTNERSHIP',
      'INVALID_PREV_HEALTH',
      'INVALID_PRIOR_ARR',
      'INVALID_REFERENCE',
      'INVALID_START_DATE',
      'INVALID_STRATEGIC',
      'INVALID_TICKETS',
      'INVALID_TREND',
      'MISSING_ARR',
      'MISSING_EMPLOYEES',
      'MISSING_FIRMOGRAPHIC',
      'MISSING_INDUSTRY',
      'MISSING_VALUE',
      'UNRATED_CONTRACT',
      'UNRATED_EXPANSION',
      'UNRATED_FREQUENCY',
      'UNRATED_GEOGRAPHY',
      'UNRATED_GROWTH_STAGE',
      'UNRATED_INDUSTRY',
      'UNRATED_STRATEGIC',
      'UNRATED_TREND',
    ]);
  });

  it('hit the composite cuts exactly', () => {
    const accounts = SEEDS.flatMap((seed) => reference(randomAccounts(seed, 40), AS_OF, MODEL).accounts);
    const on = (score: number) => accounts.filter((account) => account.composite === score);
    expect(new Set(on(4).map((account) => account.computedTier))).toEqual(new Set(['Tier 1']));
    expect(new Set(on(2.5).map((account) => account.computedTier))).toEqual(new Set(['Tier 2']));
  });
});

describe('product and reference', () => {
  it.each([1, 2, 7, 40].flatMap((count) => SEEDS.map((seed) => ({ seed, count }))))(
    'agree on $count random accounts of seed $seed',
    ({ seed, count }) => {
      const rows = randomAccounts(seed, count);
      expectAgreement(productReport(rows, AS_OF, MODEL), reference(rows, AS_OF, MODEL));
    },
  );
});
