// Headers of CRMs, success, billing, support and analytics systems, dbt models and people's own sheets in eight languages.
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

const options = { mapping: {}, ownColumns: [], model: resolveModel({}) };

function headersIn(name: string): readonly Known[] {
  return parse(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url), 'utf8'), { columns: true });
}

/** `sure` or `check` when it is the field or one that is as right, `wrong` when it is another. */
function outcomeOf({ header, field, alternatives, values }: Known): string {
  const cells = values === '' ? [''] : values.split(' | ');
  const [proposal] = proposeMapping([[header], ...cells.map((cell) => [cell])], 0, options);
  const { field: found = null, confidence = 'none' } = proposal ?? {};
  if (found === null || confidence === 'none') return 'none';
  if (found === field || alternatives.split('|').includes(found)) return confidence;
  return confidence === 'check' ? 'wrong check' : 'wrong';
}

const SETS = [
  { name: 'headers.csv', yes: [0.98, 0.99], ask: [0.97, 0.06], askedBeyond: 0.01 },
  { name: 'headers-own.csv', yes: [0.95, 0.99], ask: [0.95, 0.085], askedBeyond: 0.015 },
] as const;

describe.each(SETS)('headers that people write: $name', ({ name, yes, ask, askedBeyond }) => {
  const known = headersIn(name);

  function shares(sure: Known['sure']): Record<string, number> {
    const all = known.filter((one) => one.sure === sure).map(outcomeOf);
    const share = (...wanted: readonly string[]) => all.filter((one) => wanted.includes(one)).length / all.length;
    return {
      sure: share('sure'),
      sureOrAsked: share('sure', 'check'),
      askedBeyond: share('wrong check'),
      wrong: share('wrong'),
    };
  }

  it('are sure where they plainly are a field', () => {
    const { sure, sureOrAsked, wrong } = shares('yes');
    expect(sure).toBeGreaterThanOrEqual(yes[0]);
    expect(sureOrAsked).toBeGreaterThanOrEqual(yes[1]);
    expect(wrong).toBe(0);
  });

  it('are asked about where they may be one', () => {
    const { sure, sureOrAsked, wrong } = shares('ask');
    expect(sureOrAsked).toBeGreaterThanOrEqual(ask[0]);
    expect(sure).toBeLessThanOrEqual(ask[1]);
    expect(wrong).toBe(0);
  });

  it('are left alone where they are none', () => {
    const { sure, askedBeyond: asked, wrong } = shares('no');
    expect([sure, wrong]).toEqual([0, 0]);
    expect(asked).toBeLessThanOrEqual(askedBeyond);
  });
});
