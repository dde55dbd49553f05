import type { Report as ProductReport } from '../../src/core/panel/report.ts';
import type { Report } from './summary.ts';

type Entry = Record<string, unknown>;

/** Words of reasons that the product lists of cells which no segment depends on; the reference may not know them. */
const SHARED = /^(MISSING_.*|DUPLICATE)$/;
const SETS = new Set(['reasons', 'flags', 'provisional', 'intervention', 'flaggedForReview', 'overrideConflicts']);

/** Where product and reference disagree, a line each: account and key, what is found, what must be. */
export function differences(product: ProductReport, expected: Report): string[] {
  const words = reasonWords(expected);
  const isCompared = (reason: string) => SHARED.test(reason) || words.has(reason.replace(/^(INVALID|UNRATED)_/, ''));
  if (product.accounts.length !== expected.accounts.length) {
    return [`accounts: ${product.accounts.length}, must be ${expected.accounts.length}`];
  }
  const ofAccounts = expected.accounts.flatMap((account, index) => {
    const found = product.accounts[index] as Entry;
    return unlike(comparedOf(found, isCompared), comparedOf(account, isCompared), account.account_id);
  });
  return [...ofAccounts, ...unlike(product.summary, settledOf(expected), 'summary')];
}

/** Reasons of cells that count: of a criterion or a rubric that is off the specification says nothing. */
function reasonWords({ counted }: Report): Set<string> {
  return new Set(counted.map((key) => WORDS[key] ?? key.toUpperCase()));
}

/** Whether a text without a label is missing is settled only where the column is rated. */
function settledOf({ summary, counted }: Report): Entry {
  const { completeness, ...rest } = summary;
  const fields = Object.entries(completeness).filter(
    ([name]) => name !== 'industry_fit' || counted.includes('industry'),
  );
  return { ...rest, completeness: Object.fromEntries(fields) };
}

const WORDS: Record<string, string> = { growthStage: 'GROWTH_STAGE', usageFrequency: 'FREQUENCY' };

/** Whether something stands in for a key field matters only where there is a score. */
function comparedOf(account: object, isCompared: (reason: string) => boolean): Entry {
  const entry = account as Entry;
  const reasons = (entry.reasons as string[]).filter(isCompared);
  if (entry.composite !== null || !Array.isArray(entry.flags)) return { ...entry, reasons };
  return { ...entry, reasons, flags: entry.flags.filter((flag) => !/^FALLBACK_/.test(String(flag))) };
}

/** Only the keys that both have; sets in any order. */
function unlike(found: unknown, expected: unknown, place: string, key = ''): string[] {
  if (isEntry(found) && isEntry(expected)) {
    const keys = Object.keys(expected).filter((each) => each in found);
    return keys.flatMap((each) => unlike(found[each], expected[each], `${place}.${each}`, each));
  }
  const [left, right] = [textOf(found, key), textOf(expected, key)];
  return left === right ? [] : [`${place}: ${left}, must be ${right}`];
}

function textOf(value: unknown, key: string): string {
  const isSet = SETS.has(key) && Array.isArray(value);
  return (
    JSON.stringify(isSet ? [...new Set(value)].sort() : value, (_, each) => (isEntry(each) ? sorted(each) : each)) ??
    'nothing'
  );
}

function sorted(entry: Entry): Entry {
  return Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
