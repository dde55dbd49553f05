import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { cellIn } from '../support/cell.ts';

const ACCOUNTS = [
  ['My accounts', '', '', '', '', '', '', '', ''],
  [
    'Account name',
    'ARR',
    'Employees',
    'Industry fit',
    'Geography',
    'Growth stage',
    'Contract type',
    'Strategic importance',
    'Expansion',
  ],
  ['Acme', 120000, 1200, 'Target vertical', 'Primary market', 'Established', 'Multi-year', 'Standard customer', 2],
  ['', '', '', '', '', '', '', '', ''],
  ['Birch', '$9,000', 20, 'Poor fit', 'Unsupported', 'Mature', 'Month-to-month', 'Commodity fit', 0.5],
];

describe('segmentTable', () => {
  const table = cellIn('en_US', 'SEGMENT_TABLE', ACCOUNTS, undefined, '2026-06-30') as Cell[][];
  const column = (header: string) => table.map((row) => row[table[1]?.indexOf(header) ?? -1]);

  it('has a row for each row of the range, headers beside the headers', () => {
    expect(table).toHaveLength(5);
    expect(table[0]?.every((cell) => cell === '')).toBe(true);
    expect(table[3]?.every((cell) => cell === '')).toBe(true);
    expect(column('Tier by score')).toEqual(['', 'Tier by score', 'Tier 1', '', 'Tier 3']);
    expect(column('ARR tier')).toEqual(['', 'ARR tier', 'Enterprise', '', 'SMB']);
  });

  it('takes a serial number under a date for its day', () => {
    const dated = (day: Cell) => [
      ['Account name', 'ARR', 'Last activity', 'Frequency'],
      ['Acme', 120000, day, 'Daily'],
    ];
    const [headers, row] = cellIn('en_US', 'SEGMENT_TABLE', dated(46190), undefined, '2026-06-30') as Cell[][];
    expect(row?.[headers?.indexOf('RFM code') ?? -1]).toBe('453');
    expect(cellIn('en_US', 'SEGMENT_TABLE', dated('2026-06-17'), undefined, '2026-06-30')).toEqual([headers, row]);
  });

  it('leaves out columns whose inputs are not there', () => {
    expect(table[1]).not.toContain('RFM code');
    expect(table[1]).not.toContain('Behavioral (1–5)');
  });

  it('reads the model from its cell', () => {
    const strict = JSON.stringify({ tiers: { cuts: [[4.9, '>=', 'Top']], floor: 'Rest' } });
    const top = cellIn('en_US', 'SEGMENT_TABLE', ACCOUNTS, strict, '2026-06-30') as Cell[][];
    expect(top[2]?.[0]).toBe('Rest');
  });

  it.each([
    [['Acme', undefined, '2026-06-30'], 'accounts_with_header is a single cell, must be a range with its header row'],
    [[ACCOUNTS, 'gold', '2026-06-30'], 'model: "gold" is no preset: use methodology, methods, strategies'],
    [[ACCOUNTS, undefined, undefined], 'as_of is missing, must be a date such as 2026-06-30'],
    [[ACCOUNTS.slice(2), undefined, '2026-06-30'], 'No header row found in "accounts_with_header"'],
  ] as const)('refuses %# with a sentence', ([accounts, model, asOf], sentence) => {
    expect(() => cellIn('en_US', 'SEGMENT_TABLE', accounts, model, asOf)).toThrow(sentence);
  });
});
