import { describe, expect, it } from 'vitest';
import { caseJson, caseRows } from './case-rows.ts';
import type { ModelDocument } from './model-document.ts';
import { reference } from './reference.ts';

function accountsOf(name: string, document: ModelDocument = {}) {
  return reference(caseRows(name), '2026-06-30', document).accounts;
}

const composites = (name: string, document?: ModelDocument) =>
  accountsOf(name, document).map((account) => account.composite);

describe('what can be worked out', () => {
  it('counts active days in the last 30 as frequency', () => {
    const accounts = accountsOf('active-days-30');
    expect(accounts.map((account) => account.behavioural)).toEqual([5, 4.5, 4.5, 4, 4, 3.5, 3.5, 3, 5, 4, 4]);
    expect(accounts.map((account) => account.composite)).toEqual([
      4.75, 4.55, 4.55, 4.35, 4.35, 4.15, 4.15, 3.95, 4.75, 4.35, 4.35,
    ]);
    expect(accounts.map((account) => account.rfmA?.f)).toEqual([5, 4, 4, 3, 3, 2, 2, 1, 5, undefined, undefined]);
    expect(accounts[0]?.usagePattern).toBe('Power Users');
    expect(accounts[7]?.usagePattern).toBe('At-Risk Users');
    expect(accounts[10]?.reasons).toEqual(['INVALID_FREQUENCY']);
  });

  it('reads a trend from three months', () => {
    const accounts = accountsOf('usage-three-months');
    expect(accounts.map((account) => account.behavioural)).toEqual([3, 4.5, 4, 4, 3.5, 2.5, 4.5, 3.5, 3, 4]);
    expect(composites('usage-three-months')).toEqual([3.95, 4.55, 4.35, 4.35, 4.15, 3.75, 4.55, 4.15, 3.95, 4.35]);
  });

  it('takes health by account, and what the policy says where there is none', () => {
    expect(composites('health-alone')).toEqual([4.75, 3.95, 4.583333, 4.583333, 3.75, 3.15]);
    expect(composites('health-alone', { behavioralMissing: 'median3' })).toEqual([4.75, 3.95, 3.95, 3.95, 3.75, 3.15]);
    const accounts = accountsOf('health-alone', { behavioralMissing: 'onboarding' });
    expect(accounts.map((account) => account.composite)).toEqual([4.75, 3.95, 3.95, 4.583333, 3.75, 3.15]);
    expect(accounts.map((account) => account.flags)).toEqual([
      [],
      ['BEHAVIORAL_FROM_HEALTH'],
      ['IMPUTED_ENGAGEMENT'],
      [],
      ['IMPUTED_FREQUENCY'],
      ['BEHAVIORAL_FROM_HEALTH'],
    ]);
    expect(accounts.map((account) => account.provisional)).toEqual([false, false, false, true, false, false]);
  });

  it('tells the contract from dates only when it is switched on', () => {
    const points = (document: ModelDocument) =>
      accountsOf('contract-from-dates', document).map((account) => account.value?.points);
    const without = 3 + 3 + 3;
    expect(points({})).toEqual([9, 9, 9, 9, 9, 9, 9, without + 3, 9, 9]);
    expect(points({ contractFromDates: true })).toEqual(
      [3, 1, 4, 3, 4, 5, 2, 3, 3, 0].map((contract) => without + contract),
    );
    const flagged = accountsOf('contract-from-dates', { contractFromDates: true });
    expect(flagged.filter((account) => account.flags.includes('IMPUTED_CONTRACT'))).toHaveLength(8);
  });

  it('knows High, Medium and Low as the sources mean them', () => {
    const accounts = accountsOf('expansion-high-medium-low');
    expect(accounts.map((account) => account.value?.score)).toEqual([4, 3.5, 3.25, 4, 4, 3.666667, 3.666667]);
    expect(accounts.map((account) => account.priority?.total)).toEqual([85, 80, 75, 85, 85, 75, 75]);
    expect(accounts.map((account) => account.valueMatrix)).toEqual([
      'GROW',
      'RETAIN',
      'RETAIN',
      'GROW',
      'GROW',
      null,
      null,
    ]);
    expect(accounts[6]?.reasons).toContain('UNRATED_EXPANSION');
  });
});

describe('source of the segment', () => {
  it('is ARR where there is nothing else', () => {
    const { accounts, summary } = reference(caseRows('arr-only'), '2026-06-30');
    expect(summary.segmentBy).toBe('arr');
    expect(summary.effectiveTierCounts).toEqual({ Enterprise: 3, 'Mid-Market': 2, SMB: 2, Unsegmented: 2 });
    expect(summary.coverage).toEqual({ pct: 77.7778, status: 'Red flag' });
    expect(summary.concentration).toEqual({ pct: 33.3333, status: 'OK' });
    expect(summary.requiredHours).toBe(125);
    expect(accounts.flatMap((account) => account.reasons)).toEqual(['MISSING_ARR', 'INVALID_ARR']);
    expect(summary.provisional).toEqual([]);
  });

  it('is ARR for an export whose labels nobody has rated', () => {
    const { summary } = reference(caseRows('hubspot-380'), '2026-06-30', {
      inactiveStatuses: ['opportunity', 'lead', 'subscriber'],
    });
    expect(summary.segmentBy).toBe('arr');
    expect(summary.effectiveTierCounts).toEqual({ Enterprise: 30, 'Mid-Market': 127, SMB: 157, Unsegmented: 14 });
    expect(summary.coverage).toEqual({ pct: 95.7317, status: 'Good' });
    expect(summary.concentration).toEqual({ pct: 47.8659, status: 'OK' });
  });

  it('is nothing without ARR, and the other systems run', () => {
    const { accounts, summary } = reference(caseRows('no-arr'), '2026-06-30');
    expect(summary.segmentBy).toBeNull();
    expect(accounts.map((account) => account.lifecycleMethods?.stage)).toEqual([
      'Growth',
      'Growth',
      'Onboarding',
      'Late Stage',
    ]);
    expect(accounts.map((account) => account.healthRisk)).toEqual(['Stable', 'Critical', 'Stable', 'At-Risk']);
    expect(accounts.map((account) => account.behavioural)).toEqual([5, 1.5, 3, 3.5]);
  });

  it('is no composite of one column, unless a person turned the others off', () => {
    const rows = caseRows('tickets-only');
    const model = (name: string) => caseJson(`${name}.model`) as ModelDocument;
    expect(reference(rows, '2026-06-30', model('tickets-only')).summary.segmentBy).toBeNull();
    const knowingly = reference(rows, '2026-06-30', model('tickets-only-knowingly'));
    expect(knowingly.accounts.map((account) => account.computedTier)).toEqual(['Tier 1', 'Tier 2', 'Tier 3']);
  });
});

describe('label tables', () => {
  it('leave a text that is near a label not rated', () => {
    const { accounts, summary } = reference(caseRows('label-typos'), '2026-06-30', { segmentBy: 'composite' });
    expect(summary.unrated).toEqual({ industry: { texts: 2, accounts: 2 }, contract: { texts: 3, accounts: 4 } });
    expect(accounts.map((account) => account.computedTier === 'Unsegmented')).toEqual([
      true,
      false,
      false,
      false,
      true,
    ]);
    expect(accounts[2]?.value?.criteria).toBe(3);
  });
});
