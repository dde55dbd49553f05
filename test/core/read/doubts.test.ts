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

  it('of odd numbers is asked only when there are three and over 5% of them', () => {
    expect(asked('Frequency', [8, 20, 9, 1])).toEqual(['usageFrequency']);
    expect(asked('Frequency', [8, 20, 7, 1])).toEqual([]);
    expect(read('activeDays30', 'Frequency', [8, 20, 9], { readAs: { usageFrequency: 'days30' } })).toEqual([8, 20, 9]);
    expect(read('orders', 'Frequency', [8, 20, 9], { readAs: { usageFrequency: 'orders' } })).toEqual([8, 20, 9]);
    expect(asked('NPS', [9, 10, -1])).toEqual(['nps']);
    expect(asked('NPS', [9, 10, 11, 12])).toEqual([]);
  });
});
