// What the log holds, on its way to the sidebar: over the wire, and under other weights and cuts.

import { describe, expect, it } from 'vitest';
import { withHeld } from '../../../src/core/log/overlay.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { keyAt } from '../../../src/core/read/identity.ts';
import { fromWire, toWire } from '../../../src/core/read/wire.ts';
import { scoreAccounts, scoreUnder } from '../../../src/core/systems/score.ts';
import fc from '../../fast-check.ts';
import { accountsOf, bookOf, type Row } from '../support/book.ts';

const AS_OF = 20_500;
const IDS = ['A', 'B', 'B', 'C', 'D', 'E'];
const cells = fc.record({
  score: fc.constantFrom<number | null>(1, 3, 3.6, 5, null),
  arr: fc.constantFrom<number | null>(100, 5000, null),
  status: fc.constantFrom('Active', 'Active', 'Churned'),
  current: fc.constantFrom('', 'Tier 2', 'Gold'),
  override: fc.constantFrom('', '', 'Tier 3', 'Gold'),
});
const rows = fc
  .tuple(...IDS.map(() => cells))
  .map((all): Row[] => [...all.map((each, k) => ({ ...each, id: IDS[k] as string })), { name: 'Acme Ltd', score: 5 }]);
const action = fc.constantFrom('approve', 'reject', 'override', 'nothing');

/** Accounts under a log that has flags, refusals, approvals and overrides. */
const held = fc.tuple(rows, rows, fc.tuple(...IDS.map(() => action))).map(([first, second, actions]) => {
  const book = bookOf();
  book.run('2026-01-01', first);
  book.run('2026-02-01', second);
  actions.forEach((each, k) => {
    const decision = { key: `id:${IDS[k]}`, segment: 'Tier 1', reason: 'Because', day: '2026-02-15' };
    if (each !== 'nothing') book.decide({ ...decision, action: each });
  });
  return withHeld(accountsOf(second), book.states(), resolveModel({}), '2026-02-16');
});

const model = fc
  .tuple(fc.constantFrom(3.5, 4, 4.5), fc.constantFrom(2, 2.5), fc.constantFrom('Tier 3', 'Rest'))
  .map(([first, second, floor]) => {
    const cuts = [[first, '>=', 'Tier 1'] as const, [second, '>=', 'Tier 2'] as const];
    return resolveModel({ tiers: { cuts, floor } });
  });

describe('accounts under a log', () => {
  it('are scored alike on both sides of the wire, and go by the same keys', () => {
    fc.assert(
      fc.property(held, model, (accounts, used) => {
        const arrived = fromWire(JSON.parse(JSON.stringify(toWire(accounts))));
        expect(arrived.held).toEqual(accounts.held);
        expect(scoreAccounts(used, arrived, AS_OF).segments).toEqual(scoreAccounts(used, accounts, AS_OF).segments);
        const keys = accounts.rows.map((_, i) => keyAt(accounts, i));
        expect(arrived.rows.map((_, i) => keyAt(arrived, i))).toEqual(keys);
        expect(keys[keys.length - 1]).toBe('name:acme');
      }),
      { numRuns: 25 },
    );
  });

  it('say after a move of the cuts what scoring anew says', () => {
    fc.assert(
      fc.property(held, model, model, (accounts, before, after) => {
        const moved = scoreUnder(after, accounts, scoreAccounts(before, accounts, AS_OF));
        const anew = scoreAccounts(after, accounts, AS_OF);
        expect(moved.segments).toEqual(anew.segments);
        expect(moved.flags).toEqual(anew.flags);
        expect(moved.invalid).toEqual(anew.invalid);
      }),
      { numRuns: 25 },
    );
  });
});
