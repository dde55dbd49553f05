import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { Field } from '../../../src/core/model/fields.ts';
import type { Model } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { readSheet } from '../../../src/core/systems/score-sheet.ts';

function sheet(header: string, cells: readonly Cell[], said: object = {}) {
  const values = [['Account name', 'Employees', header], ...cells.map((cell, i) => [`Account ${i}`, 10, cell])];
  const model = { ...resolveModel({}), ...said } as Model;
  return readSheet({ sheetName: 's', values, ownColumns: {}, locale: 'en_US' }, model);
}

const asked = (header: string, cells: readonly Cell[]) => sheet(header, cells).header.doubts?.map(({ field }) => field);

function read(field: Field, header: string, cells: readonly Cell[], said: object = {}) {
  const column = sheet(header, cells, said).accounts.columns[field];
  return column && Array.from(column.value, (value, i) => (column.state[i] === 1 ? value : null));
}

describe('a column in doubt', () => {
  it('is not read until it is answered', () => {
    const cells = [8.2, 5.5, 9.1, 3, 10];
    expect(asked('Health score', cells)).toEqual(['health']);
    expect(read('health', 'Health score', cells)).toBeUndefined();
    expect(read('health', 'Health score', cells, { readAs: { health: '0-10' } })).toEqual([82, 55, 91, 30, 100]);
    expect(read('health', 'Health score', [0.55, 0, 1, 1, 1], { readAs: { health: '0-1' } })).toEqual([
      55, 0, 100, 100, 100,
    ]);
    expect(read('health', 'Health score', cells, { readAs: { health: 'ignore' } })).toBeUndefined();
  });

  it('needs evidence: four numbers, a large one or percentages are no doubt', () => {
    expect(asked('Health score', [8, 5, 9, 3])).toEqual([]);
    expect(asked('Health score', [8, 5, 9, 3, 11])).toEqual([]);
    expect(read('health', 'Health score', ['82%', '55%', '100%', '0%', '3%'])).toEqual([82, 55, 100, 0, 3]);
  });

  it('of percentages is read as a person says', () => {
    const cells = [0.85, 0.6, 85, 1];
    expect(asked('Feature adoption', cells)).toEqual(['adoption']);
    const as = (adoption: string) => read('adoption', 'Feature adoption', cells, { readAs: { adoption } });
    expect(as('fractions')).toEqual([0.85, 0.6, null, 1]);
    expect(as('points')).toEqual([0.0085, 0.006, 0.85, 0.01]);
    expect(as('each')).toEqual([0.85, 0.6, 0.85, 1]);
    const noise = read('adoption', 'Feature adoption', [5e-17, 0.4], { readAs: { adoption: 'fractions' } });
    expect(noise).toEqual([5e-17, 0.4]);
  });

  it('of dates is swapped or left', () => {
    const cells = ['2026-06-05', '25/06/2026', '2026-01-02'];
    expect(asked('Last activity', cells)).toEqual(['lastActivity']);
    expect(read('lastActivity', 'Last activity', cells, { readAs: { lastActivity: 'swap' } })).toEqual([
      20579, 20629, 20485,
    ]);
    expect(asked('Last activity', ['2026-06-15', '25/06/2026'])).toEqual([]);
  });

  it('of several currencies is added up in one', () => {
    const cells = ['$120,000', '€90,000', 'CHF 5', 10];
    const currencies = { base: 'USD', rates: { EUR: 1.0845 }, entered: '2026-06-30' };
    expect(asked('ARR', cells)).toEqual(['arr']);
    expect(read('arr', 'ARR', cells, { currencies })).toEqual([120000, 97605, null, 10]);
    expect(read('arr', 'ARR', cells, { readAs: { arr: 'keep' } })).toEqual([120000, 90000, 5, 10]);
  });

  it('of amounts in cents or thousands is read in whole units', () => {
    const cents = [480001, '$1,250,000', -5, 0, ''];
    expect(asked('ARR (cents)', cents)).toEqual(['arr']);
    const as = (arr: string, cells: readonly Cell[] = cents) => read('arr', 'ARR (cents)', cells, { readAs: { arr } });
    expect(as('cents')).toEqual([4800.01, 12500, null, 0, null]);
    expect(as('whole')).toEqual([480001, 1250000, null, 0, null]);
    expect(as('thousands', [12.5, '9.6'])).toEqual([12500, 9600]);
    expect(as('millions', [0.07])).toEqual([70000]);
    for (const header of ['ARR in thousands', 'ARR (k€)', "ARR '000", 'ARR (T€)', 'ARR（千円）', 'ARR（万円）']) {
      expect(asked(header, [12])).toEqual(['arr']);
    }
    const many = Array.from({ length: 20 }, (_, i) => i * 10);
    expect(asked('ARR', many)).toEqual(['arr']);
    expect(asked('ARR', [...many, 1000])).toEqual([]);
    expect(asked('ARR', [...many, '395.863'])).toEqual([]);
  });

  it('of a system that keeps cents is asked where its amounts are whole', () => {
    const askedBeside = (headers: readonly string[], cells: readonly Cell[]) =>
      readSheet(
        {
          sheetName: 's',
          values: [['Account name', 'MRR', ...headers], ...cells.map((cell, i) => [`A${i}`, cell])],
          ownColumns: {},
          locale: 'en_US',
        },
        resolveModel({}),
      ).header.doubts?.map(({ question }) => question);
    const whole = [400000, 1041600, 0, 80000];
    for (const header of ['subscriptions.id', 'customers.company', 'unit_amount', 'discount (cents)']) {
      expect(askedBeside([header], whole)).toEqual([
        `the system with a column "${header}" keeps amounts in cents, and these are whole numbers. Are they cents?`,
      ]);
      expect(askedBeside([header], [...whole, 99.5])).toEqual([]);
    }
    expect(askedBeside(['SUBSCRIBER_SINCE', 'BILLING_CYCLE'], whole)?.[0]).toContain('ChartMogul');
    expect(askedBeside(['Plan', 'Percent'], whole)).toEqual([]);
  });

  it('of cents in two currencies keeps its unit through the other answer', () => {
    const cells = ['$120000', '€90000', '$50', '$7'];
    const as = (arr: string) => sheet('ARR (cents)', cells, { readAs: { arr } }).header.doubts?.[0]?.answers;
    expect(as('cents')?.map(({ readAs }) => readAs)).toEqual(['cents-keep', 'ignore']);
    expect(read('arr', 'ARR (cents)', cells, { readAs: { arr: 'cents-keep' } })).toEqual([1200, 900, 0.5, 0.07]);
    const currencies = { base: 'USD', rates: { EUR: 1.1 }, entered: '2026-06-30' };
    expect(read('arr', 'ARR (cents)', cells, { currencies, readAs: { arr: 'cents' } })).toEqual([1200, 990, 0.5, 0.07]);
  });

  it('of odd numbers is asked only when there are three and over 5% of them', () => {
    expect(asked('Frequency', [8, 20, 9, 1])).toEqual(['usageFrequency']);
    expect(asked('Frequency', [8, 20, 7, 1])).toEqual([]);
    expect(read('activeDays30', 'Frequency', [8, 20, 9], { readAs: { usageFrequency: 'days30' } })).toEqual([8, 20, 9]);
    expect(read('orders', 'Frequency', [8, 20, 9], { readAs: { usageFrequency: 'orders' } })).toEqual([8, 20, 9]);
    expect(asked('NPS', [9, 10, -1])).toEqual(['nps']);
    expect(asked('NPS', [9, 10, 11, 12])).toEqual([]);
  });
});
