// 924 headers of CRMs, success, billing and support systems, dbt models and people's own sheets in eight languages.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { proposeMapping } from '../../../src/core/read/mapping.ts';

interface Known {
  readonly header: string;
  readonly field: string;
  readonly alternatives: string;
  readonly sure: 'yes' | 'ask' | 'no';
  readonly values: string;
}

const path = new URL('../../fixtures/headers.csv', import.meta.url);
const HEADERS: readonly Known[] = parse(readFileSync(path, 'utf8'), { columns: true });
const options = { mapping: {}, ownColumns: [], model: resolveModel({}) };

/** `sure` or `check` when it is the field or one that is as right, `wrong` when it is another. */
function outcomeOf({ header, field, alternatives, values }: Known): string {
  const cells = values === '' ? [''] : values.split(' | ');
  const [proposal] = proposeMapping([[header], ...cells.map((cell) => [cell])], 0, options);
  const { field: found = null, confidence = 'none' } = proposal ?? {};
  if (found === null || confidence === 'none') return 'none';
  if (found === field || alternatives.split('|').includes(found)) return confidence;
  return confidence === 'check' ? 'wrong check' : 'wrong';
}

function shares(sure: Known['sure']): Record<string, number> {
  const all = HEADERS.filter((one) => one.sure === sure).map(outcomeOf);
  const share = (...wanted: readonly string[]) => all.filter((one) => wanted.includes(one)).length / all.length;
  return {
    sure: share('sure'),
    sureOrAsked: share('sure', 'check'),
    askedBeyond: share('wrong check'),
    wrong: share('wrong'),
  };
}

describe('headers that people write', () => {
  it('are sure where they plainly are a field', () => {
    const { sure, sureOrAsked, wrong } = shares('yes');
    expect(sure).toBeGreaterThanOrEqual(0.98);
    expect(sureOrAsked).toBeGreaterThanOrEqual(0.99);
    expect(wrong).toBe(0);
  });

  it('are asked about where they may be one', () => {
    const { sure, sureOrAsked, wrong } = shares('ask');
    expect(sureOrAsked).toBeGreaterThanOrEqual(0.97);
    expect(sure).toBeLessThanOrEqual(0.06);
    expect(wrong).toBe(0);
  });

  it('are left alone where they are none', () => {
    const { sure, askedBeyond, wrong } = shares('no');
    expect([sure, wrong]).toEqual([0, 0]);
    expect(askedBeyond).toBeLessThanOrEqual(0.01);
  });
});
