// Made-up accounts under six models of rubrics, label tables and sources: numbers of an exact reference that shares no code.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parseModel } from '../../../src/core/model/parse-model.ts';
import { report } from '../support/report.ts';

const textOf = (name: string) => readFileSync(new URL(`../../fixtures/cases/${name}`, import.meta.url), 'utf8');
const rows = parse(textOf('models-10.csv')) as string[][];

interface Expected {
  readonly accounts: readonly (Record<string, unknown> & { readonly unsettled: readonly string[] })[];
  readonly summary: Record<string, unknown>;
}

/** What the report says otherwise, or does not say settled. */
const NOT_REPORTED = ['unsettled', 'compositeExact', 'bySource', 'compositeTier'];
const SUMMARY = ['active', 'arrTotal', 'unrated'];

function documentOf(name: string) {
  const parsed = parseModel(textOf(name));
  if ('problems' in parsed) throw new Error(parsed.problems.join('; '));
  return parsed.document;
}

/** Reasons and flags have an order of their own. */
function inOrder(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}

describe('a case of models of format 2', () => {
  it.each([1, 2, 3, 4, 5, 6])('models-10.v2-%d: every account and the counts', (number) => {
    const { accounts, summary } = JSON.parse(textOf(`models-10.v2-${number}.expected.json`)) as Expected;
    const found = report(rows, '2026-06-30', documentOf(`models-10.v2-${number}.model.json`));
    expect(found.accounts.length).toBe(accounts.length);
    accounts.forEach((wanted, i) => {
      const told = found.accounts[i] ?? {};
      for (const [key, value] of Object.entries(wanted)) {
        if (NOT_REPORTED.includes(key) || wanted.unsettled.includes(key)) continue;
        expect(inOrder(told[key]), `${wanted.account_id} ${key}`).toEqual(inOrder(value));
      }
    });
    expect(found.segmentBy).toBe(summary.segmentBy);
    for (const key of SUMMARY) expect(found.summary[key], key).toEqual(summary[key]);
    expect(found.summary.computedTierCounts).toMatchObject(summary.computedTierCounts as object);
  });
});
