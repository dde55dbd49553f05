// What can be worked out (S75), through the built add-on.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bundleReport } from '../reference/bundle-report.ts';
import type { ModelDocument } from '../reference/model-document.ts';

function caseRows(name: string): Record<string, string>[] {
  const path = new URL(`../fixtures/cases/${name}.csv`, import.meta.url);
  return parse(readFileSync(path, 'utf8'), { columns: true, bom: true });
}

function accountsOf(name: string, document: ModelDocument = {}) {
  return bundleReport(caseRows(name), '2026-06-30', document).accounts as Record<string, unknown>[];
}

const all = (accounts: readonly Record<string, unknown>[], key: string) => accounts.map((account) => account[key]);

describe('the built add-on', () => {
  it('counts active days in 30 as frequency: for behavior, RFM and usage alike', () => {
    const accounts = accountsOf('active-days-30');
    expect(all(accounts, 'behavioural')).toEqual([5, 4.5, 4.5, 4, 4, 3.5, 3.5, 3, 5, 4, 4]);
    expect(all(accounts, 'composite')).toEqual([4.75, 4.55, 4.55, 4.35, 4.35, 4.15, 4.15, 3.95, 4.75, 4.35, 4.35]);
    const rfm = all(accounts, 'rfmA') as ({ f: number } | null)[];
    expect(rfm.map((scores) => scores?.f)).toEqual([5, 4, 4, 3, 3, 2, 2, 1, 5, undefined, undefined]);
    expect(all(accounts, 'usagePattern').slice(0, 8)).toEqual([
      'Power Users',
      ...new Array(4).fill('Standard Users'),
      ...new Array(3).fill('At-Risk Users'),
    ]);
    expect(all(accounts, 'reasons').slice(-2)).toEqual([[], ['INVALID_FREQUENCY']]);
  });

  it('reads a trend from three months for behavior', () => {
    const accounts = accountsOf('usage-three-months');
    expect(all(accounts, 'behavioural')).toEqual([3, 4.5, 4, 4, 3.5, 2.5, 4.5, 3.5, 3, 4]);
    expect(all(accounts, 'composite')).toEqual([3.95, 4.55, 4.35, 4.35, 4.15, 3.75, 4.55, 4.15, 3.95, 4.35]);
  });

  it('takes the health score of an account that has no other behavior', () => {
    const accounts = accountsOf('health-alone');
    expect(all(accounts, 'composite')).toEqual([4.75, 3.95, 4.583333, 4.583333, 3.75, 3.15]);
    expect(all(accounts, 'provisional')).toEqual([false, false, true, true, false, false]);
    expect(all(accounts, 'flags').map((flags) => (flags as string[]).includes('BEHAVIORAL_FROM_HEALTH'))).toEqual([
      false,
      true,
      false,
      false,
      false,
      true,
    ]);
  });

  it('takes the middle or the onboarding for missing behavior when the model says so', () => {
    const median = accountsOf('health-alone', { behavioralMissing: 'median3' });
    expect(all(median, 'composite')).toEqual([4.75, 3.95, 3.95, 3.95, 3.75, 3.15]);
    const onboarding = accountsOf('health-alone', { behavioralMissing: 'onboarding' });
    expect(all(onboarding, 'composite')).toEqual([4.75, 3.95, 3.95, 4.583333, 3.75, 3.15]);
    expect(onboarding[2]).toMatchObject({ behavioural: 3, flags: ['IMPUTED_ENGAGEMENT'], provisional: false });
    expect(onboarding[3]).toMatchObject({ behavioural: null, provisional: true });
  });

  it('tells the contract from dates only when it is switched on', () => {
    const points = (document: ModelDocument) =>
      (all(accountsOf('contract-from-dates', document), 'value') as { points: number }[]).map((value) => value.points);
    expect(points({})).toEqual([9, 9, 9, 9, 9, 9, 9, 12, 9, 9]);
    expect(points({ contractFromDates: true })).toEqual([12, 10, 13, 12, 13, 14, 11, 12, 12, 9]);
    const flags = all(accountsOf('contract-from-dates', { contractFromDates: true }), 'flags') as string[][];
    expect(flags.map((each) => each.includes('IMPUTED_CONTRACT'))).toEqual([
      ...new Array(7).fill(true),
      false,
      true,
      false,
    ]);
  });

  it('knows High, Medium and Low everywhere', () => {
    const accounts = accountsOf('expansion-high-medium-low');
    const of = (key: string, inner: string) =>
      (all(accounts, key) as Record<string, unknown>[]).map((each) => each[inner]);
    expect(of('value', 'score')).toEqual([4, 3.5, 3.25, 4, 4, 3.666667, 3.666667]);
    expect(of('priority', 'total')).toEqual([85, 80, 75, 85, 85, 75, 75]);
    expect(all(accounts, 'valueMatrix')).toEqual(['GROW', 'RETAIN', 'RETAIN', 'GROW', 'GROW', null, null]);
    expect(all(accounts, 'reasons')[6]).toContain('UNRATED_EXPANSION');
  });

  it('knows the full names of personas and psychographics', () => {
    const report = bundleReport(caseRows('personas'), '2026-06-30', {});
    expect(report.unrated).toEqual({ persona: { Wizard: 1 } });
  });
});
