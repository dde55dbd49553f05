import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { overviewOf } from '../../../src/core/checks/overview.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { waysOut } from '../../../src/core/whatif/ways-out.ts';
import { scoreRows } from '../support/report.ts';

const fixture = parse(readFileSync(new URL('../../fixtures/accounts.csv', import.meta.url), 'utf8')) as string[][];

function waysOf(document: ModelDocument) {
  const { model, accounts, scores } = scoreRows(fixture, '2026-06-30', document);
  const { segments: overview } = overviewOf(model, accounts, scores);
  if (!overview || !scores.segments) throw new Error('no segments');
  const found = waysOut({ model, accounts, scores, overview, codes: scores.segments.effective });
  return (
    found && {
      ...found,
      pooled: found.pooled && { ...found.pooled, accounts: found.pooled.accounts.map((i) => accounts.names[i]) },
    }
  );
}

describe('ways out of too few people', () => {
  it('are none where nobody said how many there are, or they are enough', () => {
    expect(waysOf({})).toBeNull();
    expect(waysOf({ capacity: { csms: 1 } })).toBeNull();
  });

  // 4 × 10 + 9 × 4 + 8 × 1 = 84 hours; 0.7 × 160 × 70% = 78.4.
  it('have each a number: a cut, hours, people, accounts for the segment below', () => {
    expect(waysOf({ capacity: { csms: 0.7 } })).toEqual({
      required: 84,
      available: expect.closeTo(78.4, 9),
      gapHours: expect.closeTo(5.6, 9),
      people: { csms: 0.7, needed: 1 },
      // Computed are 5, 12 and 3: 1 × 10 + 16 × 4 + 3 = 77.
      cut: { label: 'Tier 1', at: 4.5, accounts: 1 },
      // 10 − 5.6 / 4 = 8.6, in quarters.
      hours: { label: 'Tier 1', from: 10, to: 8.5 },
      // 5.6 / (10 − 4) = 0.93.
      pooled: { label: 'Tier 1', into: 'Tier 2', accounts: ['Quarry Stone'] },
    });
  });

  it('leave out what would not do', () => {
    expect(waysOf({ capacity: { csms: 0.5 } })).toMatchObject({ cut: null, hours: { to: 3 }, pooled: null });
    expect(waysOf({ capacity: { csms: 0.3 } })).toMatchObject({ people: { needed: 1 }, hours: null });
  });

  // 4 × 10 + 9 × 4 + 9 × 1 + 85 = 170 hours; 1.4 × 112 = 156.8.
  it('find the cut of ARR tiers among the amounts', () => {
    expect(waysOf({ segmentBy: 'arr', capacity: { csms: 1.4 } })).toMatchObject({
      cut: { label: 'Enterprise', at: 260000, accounts: 1 },
      hours: { label: 'Enterprise', from: 10, to: 6.5 },
      pooled: { into: 'Mid-Market', accounts: ['Granite Peak', 'Northwind Logistics', 'Blue Harbor Foods'] },
    });
  });
});
