import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { report } from '../support/report.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8');
const rows = parse(fixture('accounts.csv')) as string[][];

describe('report', () => {
  it('equals the expected fixture in every key', () => {
    const { accounts, summary } = report(rows, '2026-06-30');
    const { segmentBy, unrated, ...rest } = summary;
    expect([segmentBy, unrated]).toEqual(['composite', {}]);
    expect({ accounts: accounts.map(({ flags: _, ...account }) => account), summary: rest }).toEqual(
      JSON.parse(fixture('expected.json')),
    );
  });

  it('says null for every system whose inputs are not mapped', () => {
    const keep = ['account_id', 'arr'].map((name) => rows[0]?.indexOf(name) ?? -1);
    const narrow = rows.map((row) => keep.map((column) => row[column] ?? ''));
    const { accounts, summary } = report(narrow, '2026-06-30');
    expect(accounts[0]).toMatchObject({
      arrTier: { methodology: 'Enterprise' },
      firmographic: null,
      composite: null,
      rfmA: null,
      lifecycleMethods: null,
      lifecycleStrategies: null,
      healthRisk: null,
      healthColour: null,
      usagePattern: null,
      priority: null,
      valueMatrix: null,
      migration: null,
    });
    expect(summary).toMatchObject({
      healthRiskCounts: null,
      priorityTierCounts: null,
      lifecycleMethods: null,
      lifecycleStrategies: null,
      usagePattern: null,
      valueMatrix: null,
      outcomesAll: null,
    });
  });
});
