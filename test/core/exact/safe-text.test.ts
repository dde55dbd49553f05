import { describe, expect, it } from 'vitest';
import { safeText, withoutGuard } from '../../../src/core/exact/cell.ts';

const GUARDED: [text: string, cell: string][] = [
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' @now', "' @now"],
  ['\u00a0=1', "'\u00a0=1"],
  ["'quoted", "''quoted"],
];

describe('text for a cell', () => {
  it.each(GUARDED)('%j is guarded, and comes back as it was', (text, cell) => {
    expect(safeText(text)).toBe(cell);
    expect([withoutGuard(cell), withoutGuard(text)]).toEqual([text, text]);
  });

  it.each(['Acme', 'a=b', 'mail@acme.com', 'A-1', ''])('%j stays', (text) => {
    expect(safeText(text)).toBe(text);
  });
});
