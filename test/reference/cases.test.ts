import { describe, expect, it } from 'vitest';
import { caseJson, caseRows } from './case-rows.ts';
import type { ModelDocument } from './model-document.ts';
import { reference } from './reference.ts';

const AS_OF = '2026-06-30';

/** What a person answers before anything is read: the status words of one case, the health scale of the other. */
const ANSWERS: Record<string, Partial<ModelDocument>> = {
  'hubspot-380': { inactiveStatuses: ['opportunity', 'lead', 'subscriber'] },
  'salesforce-380': { readAs: { health: '0-10' } },
};

interface Expected {
  accounts: unknown[][] | Record<string, unknown>[];
  accountKeys?: string[];
  summary: Record<string, unknown>;
}

const NAMES = ['hubspot-380', 'salesforce-380', ...[1, 2, 3, 4, 5, 6].map((number) => `models-10.v2-${number}`)];

describe('reference and cases', () => {
  it.each(NAMES)('agree on %s', (name) => {
    const document = { ...(caseJson(`${name}.model`) as ModelDocument), ...ANSWERS[name] };
    const report = reference(caseRows(name.split('.')[0] ?? ''), AS_OF, document);
    const expected = caseJson(`${name}.expected`) as Expected;
    const accounts = expected.accounts.map((account) => comparable(unpacked(account, expected.accountKeys)));
    const found = report.accounts.map((account, index) => settled(comparable(account), accounts[index] ?? {}));
    expect(found).toEqual(accounts);
    const { priorityTierCounts, ...summary } = expected.summary;
    expect(matching(report.summary, summary)).toEqual(summary);
    const { Unsegmented: _, ...priorities } = priorityTierCounts as Record<string, number>;
    expect(report.summary.priorityTierCounts).toMatchObject(priorities);
  });
});

/** A large case packs an account as a row: a rubric as four values, the ARR tier as that of one preset. */
function unpacked(account: unknown[] | Record<string, unknown>, keys: string[] | undefined): Record<string, unknown> {
  if (!Array.isArray(account)) return account;
  return Object.fromEntries((keys ?? []).map((key, index) => [key, unpackedValue(key, account[index])]));
}

function unpackedValue(key: string, value: unknown): unknown {
  if (key === 'arrTier') return { methodology: value };
  if (!Array.isArray(value) || key === 'reasons') return value;
  const [points, criteria, score, tier] = value;
  return { points, criteria, score, tier };
}

/** Reasons and flags are sets; what the specification does not settle, and what is there twice, is left out. */
function comparable(account: Record<string, unknown>): Record<string, unknown> {
  const { compositeExact: _, bySource: __, unsettled = [], ...rest } = account;
  const known = Object.entries(rest).filter(([key]) => !(unsettled as string[]).includes(key));
  return Object.fromEntries(known.map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value]));
}

/** A case lists unreadable cells only where its numbers depend on them. */
function settled(found: Record<string, unknown>, expected: Record<string, unknown>): unknown {
  const expectedReasons = expected.reasons as string[];
  const reasons = (found.reasons as string[]).filter(
    (reason) => expectedReasons.includes(reason) || !/^(INVALID_.*|ERROR_CELL)$/.test(reason),
  );
  return matching({ ...found, reasons }, expected);
}

function matching(found: unknown, expected: unknown): unknown {
  if (!isObject(found) || !isObject(expected)) return found;
  const keys = Object.keys(expected).filter((key) => key in found);
  return Object.fromEntries(keys.map((key) => [key, matching(found[key], expected[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
