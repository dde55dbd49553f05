import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { CALCULATIONS, type Input } from './examples.ts';
import { reference } from './reference.ts';
import type { Row } from './sheet.ts';

interface Example {
  id: string;
  fn: string;
  input: Input;
  expected: unknown;
  note: string;
}

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');

/** Systems of later issues: a name that leaves this list without a calculation fails the test. */
const LATER = [
  'approach000',
  'approach001',
  'arr_subsegment',
  'capacity',
  'clv',
  'completeness001',
  'dup',
  'multi_product',
  'next_due',
  'nps',
  'priority_trigger',
  'psi',
  'r_bins',
  'ratio_need',
  'ratio_range',
  'review_status',
  'size_proxy',
  'transition',
];

/** What the reference says of the keys that are expected: the fixture is older than sources and label tables. */
function alike(found: unknown, expected: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(expected)) return found.map((each, index) => alike(each, expected[index]));
  if (!isObject(found) || !isObject(expected)) return found;
  const keys = Object.keys(found).filter((key) => key in expected);
  return Object.fromEntries(keys.map((key) => [key, alike(found[key], expected[key])]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

describe('reference', () => {
  it('gives every key of the fixture', () => {
    const rows = parse(fixture('accounts.csv'), { columns: true }) as Row[];
    expect(alike(reference(rows, '2026-06-30'), JSON.parse(fixture('expected.json')))).toEqual(
      JSON.parse(fixture('expected.json')),
    );
  });

  const examples = JSON.parse(fixture('examples.json')) as Example[];

  it('has a calculation for every example of its systems', () => {
    const others = new Set(examples.map((example) => example.fn).filter((name) => !(name in CALCULATIONS)));
    expect([...others].sort()).toEqual(LATER);
  });

  const own = examples.filter((example) => example.fn in CALCULATIONS);

  it.each(own)('$id $fn $note', ({ fn, input, expected }) => {
    expect(CALCULATIONS[fn]?.(input)).toEqual(expected);
  });
});
