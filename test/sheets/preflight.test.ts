// What could throw midway is asked before the first cell changes.
import { describe, expect, it } from 'vitest';
import { ask, fixtureHost, inputs } from './book.ts';

describe('a sheet that cannot be scored', () => {
  it.each([
    ['is empty', () => [['']], 'The sheet "accounts" is empty'],
    [
      'has no header',
      () => [
        ['A01', 'Northwind', 120000],
        ['A02', 'Blue', 1],
      ],
      'No header row found in "accounts"',
    ],
    ['has headers only', () => [['Account name', 'ARR']], 'has headers in row 1 but no accounts below them'],
    [
      'has nothing to score',
      () => [
        ['Account name', 'Status'],
        ['Acme', 'Active'],
      ],
      'has no column for ARR and too few for a composite score',
    ],
  ])('%s: says so and writes nothing', async (_, cells, sentence) => {
    const host = await fixtureHost();
    const sheet = host.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.rows = cells().map((row) => row.map((value) => (value === '' ? undefined : { value })));
    host.workbook.changed(true);
    const before = inputs(host.workbook);
    expect(() => ask(host, 'runScoring')).toThrow(sentence);
    expect(inputs(host.workbook)).toEqual(before);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('refuses an as-of date that is none', async () => {
    const host = await fixtureHost();
    expect(() => ask(host, 'runScoring', { asOf: '2026-02-30' })).toThrow('The as-of date "2026-02-30" is not a date');
  });

  it('tells a person in an alert when a menu command fails', async () => {
    const host = await fixtureHost();
    const sheet = host.workbook.sheets[0];
    if (sheet) sheet.rows = [];
    host.workbook.changed(true);
    expect(host.run('scoreAccounts').ok).toBe(true);
    const alert = host.takeEvents().find(({ type }) => type === 'alert');
    expect(JSON.stringify(alert)).toContain('is empty: paste or import your accounts');
  });
});
