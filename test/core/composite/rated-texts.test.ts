import { describe, expect, it } from 'vitest';
import { labelTable, nearLabel } from '../../../src/core/composite/rated-texts.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { accountsFrom } from '../../../src/core/read/accounts.ts';
import { findHeader } from '../../../src/core/read/header.ts';

const VALUES = [
  ['Account ID', 'ARR', 'Industry fit', 'Status'],
  ['A', 1000, 'Retail', 'Active'],
  ['B', 5000, 'retail ', 'Active'],
  ['C', 9000, 'Target vertical', 'Active'],
  ['D', 2000, 'Target', 'Active'],
  ['E', 6000, 'Software', 'Active'],
  ['F', 7000, 'Mining', 'Churned'],
];

function tableUnder(labels = {}) {
  const model = resolveModel({ labels });
  const header = findHeader(VALUES, { mapping: { industry: 'Industry fit' }, ownColumns: [] }, 'the sheet');
  if (typeof header === 'string') throw new Error(header);
  return labelTable(model, accountsFrom(VALUES, header, model, 'en_US'), 'industry');
}

const lines = (labels = {}) =>
  tableUnder(labels)?.texts.map(({ text, accounts, arr, label, by }) => [text, accounts, arr, label, by]);

describe('a label table', () => {
  it('lists the texts of active accounts, most ARR first, with what each means and by what', () => {
    expect(lines()).toEqual([
      ['Target vertical', 1, 9000, 'Target vertical', 'method'],
      ['Retail', 2, 6000, '', ''],
      ['Software', 1, 6000, '', ''],
      ['Target', 1, 2000, 'Target vertical', 'known'],
    ]);
  });

  it('takes the word of the person above what is known, and one label for the rest', () => {
    expect(
      lines({ industry: { map: { RETAIL: 'Poor fit', target: 'General B2B' }, rest: 'Non-target but viable' } }),
    ).toEqual([
      ['Target vertical', 1, 9000, 'Target vertical', 'method'],
      ['Retail', 2, 6000, 'Poor fit', 'yours'],
      ['Software', 1, 6000, 'Non-target but viable', 'rest'],
      ['Target', 1, 2000, 'General B2B', 'yours'],
    ]);
  });

  it('offers a label within two slips of the pen, for five letters or more', () => {
    const labels = ['Multi-year', 'Annual (renewing)', 'Annual (new)'];
    expect(nearLabel('Anual (renewing)', labels)).toBe('Annual (renewing)');
    expect(nearLabel('Multy-yeer', labels)).toBe('Multi-year');
    expect(nearLabel('Annual', labels)).toBe('');
    expect(nearLabel('Gol', ['Gold'])).toBe('');
  });
});
