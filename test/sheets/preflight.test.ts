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

  it.each([
    ['OBJECT', '"accounts" is a chart, not a table: open the tab with your accounts'],
    ['DATASOURCE', '"accounts" is connected to a database and cannot be written to: use Extract on it'],
  ] as const)('is a tab of type %s: says what to do', async (type, sentence) => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    if (sheet) sheet.type = type;
    expect(() => ask(host, 'runScoring')).toThrow(sentence);
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

describe('a sheet that may not be written', () => {
  it('names the protection, and writes nothing', async () => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    sheet?.protections.push({ description: 'finance', warningOnly: false, editable: false });
    const before = inputs(host.workbook);
    expect(() => ask(host, 'runScoring')).toThrow('"accounts" is protected and you may not edit it');
    expect(inputs(host.workbook)).toEqual(before);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('changes nothing where a protected range lies in the way', async () => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    sheet?.grow(1000, 60);
    const area = { sheetId: sheet?.id ?? 0, row: 1, column: 35, rows: 30, columns: 1 };
    sheet?.protections.push({ area, description: 'finance', warningOnly: false, editable: false });
    const before = inputs(host.workbook);
    expect(() => ask(host, 'runScoring')).toThrow(
      'The cells AI1:AI30 of "accounts" are protected and you may not edit them, but scores belong there',
    );
    expect(inputs(host.workbook)).toEqual(before);
    expect(host.workbook.sheets).toHaveLength(1);
  });

  it('does not mind a protected range or merged cells beside the table', async () => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    sheet?.grow(1000, 80);
    const area = { sheetId: sheet?.id ?? 0, row: 1, column: 70, rows: 4, columns: 3 };
    sheet?.protections.push({ area, description: 'finance', warningOnly: false, editable: false });
    sheet?.merges.push({ ...area, column: 60 });
    expect(ask(host, 'runScoring').value.accounts).toBe(24);
  });

  it('names merged cells where scores stand', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    const [sheet] = host.workbook.sheets;
    sheet?.merges.push({ sheetId: sheet.id, row: 4, column: 33, rows: 2, columns: 1 });
    expect(() => ask(host, 'runScoring')).toThrow('"accounts" has merged cells where scores belong (AG4:AG5): unmerge');
  });

  it('says up to how many rows are scored', async () => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    host.workbook.setInput(sheet?.id ?? 0, 60_000, 1, 'A60000');
    expect(() => ask(host, 'runScoring')).toThrow('"accounts" has 60,000 rows, and up to 50,000 are scored in a sheet');
  });

  it('asks to unmerge a header row', async () => {
    const host = await fixtureHost();
    const [sheet] = host.workbook.sheets;
    sheet?.merges.push({ sheetId: sheet.id, row: 1, column: 3, rows: 1, columns: 2 });
    expect(() => ask(host, 'runScoring')).toThrow(
      'The header row 1 of "accounts" has merged cells (C1:D1): unmerge them',
    );
  });
});
