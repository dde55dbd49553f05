import { describe, expect, it } from 'vitest';
import { columnOffer } from '../../../src/core/panel/columns.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { notationOf } from '../../../src/core/read/number.ts';

const NOTATION = notationOf('en_US');
const TODAY = parseIsoDay('2026-06-30') ?? 0;
const offer = (cells: readonly (string | number | boolean)[], asked: Parameters<typeof columnOffer>[2] = null) =>
  columnOffer(cells, NOTATION, asked, TODAY);

describe('a column as a criterion', () => {
  it('is a number where most cells are: bands part it into fifths, five points to one', () => {
    const { kind, bands } = offer([10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 'n/a', '']);
    expect(kind).toBe('number');
    expect(bands).toEqual({
      cuts: [
        [90, '>=', 5],
        [70, '>=', 4],
        [50, '>=', 3],
        [30, '>=', 2],
      ],
      floor: 1,
    });
  });

  it('rounds cuts to two digits and leaves out those that repeat', () => {
    expect(offer([0, 0, 0, 0, 1234, 1234, 1234, 1234, 8765, 8765]).bands).toEqual({
      cuts: [
        [8800, '>=', 5],
        [1200, '>=', 3],
      ],
      floor: 1,
    });
    expect(offer([7, 7, 7]).bands).toBeNull();
  });

  it('is a date where most cells are: the fewest days get most points', () => {
    const days = ['2026-06-29', '2026-06-20', '2026-05-31', '2026-04-01', '2025-06-30'];
    const { kind, bands } = offer(days);
    expect(kind).toBe('age');
    expect(bands).toEqual({
      cuts: [
        [1, '<=', 5],
        [10, '<=', 4],
        [30, '<=', 3],
        [90, '<=', 2],
      ],
      floor: 1,
    });
  });

  it('is yes or no where all cells say so, and words otherwise', () => {
    expect(offer(['Yes', 'no', '', true]).kind).toBe('flag');
    expect(offer(['Gold', 'Silver', 'Gold']).kind).toBe('label');
    expect(offer([]).kind).toBe('label');
  });

  it('is what the person says', () => {
    const { kind, cells } = offer([1, 2, 1], 'label');
    expect(kind).toBe('label');
    expect(cells).toMatchObject({ state: '222', labels: ['1', '2'] });
  });
});
