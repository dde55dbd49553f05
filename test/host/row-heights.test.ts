// Rows of the local sheet are as high as their wrapped text.
import { describe, expect, it } from 'vitest';
import { rowHeights } from '../../host/server/row-heights.ts';
import type { Sheet } from '../../host/workbook/sheet.ts';

const heightOf = (value: string, style: object) => rowHeights({ rows: [[{ value, style }]] } as Sheet, [330])[1] ?? 0;

describe('the height of a row', () => {
  it('counts the lines that words make, not letters', () => {
    const text =
      'Dedicated CSM, custom success plan, monthly executive sync; reviews: monthly or every two months; onboarding: custom, with its own implementation; 15–50 accounts a CSM';
    expect(heightOf(text, { wrap: 'WRAP' })).toBe(4 * 16 + 5);
    // Two words of 30 letters do not share a line of 53.
    expect(heightOf(`${'a'.repeat(30)} ${'b'.repeat(30)} ${'c'.repeat(30)}`, { wrap: 'WRAP' })).toBe(3 * 16 + 5);
    expect(heightOf('Data is missing', { wrap: 'WRAP' })).toBe(0);
    expect(heightOf('one\ntwo', { wrap: 'WRAP' })).toBe(2 * 16 + 5);
    expect(heightOf('x'.repeat(120), { wrap: 'WRAP' })).toBe(3 * 16 + 5);
  });

  it('is the usual one without wrapping, unless letters are larger', () => {
    expect(heightOf('a '.repeat(200), {})).toBe(0);
    expect(heightOf('Title', { fontSize: 16 })).toBe(31);
  });
});
