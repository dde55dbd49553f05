// What could throw midway is asked before the first cell changes.
import { describe, expect, it, vi } from 'vitest';
import type { Host } from '../../host/host.ts';
import { RangeService } from '../../host/services/range.ts';
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

describe('a validation that rejects scores', () => {
  const rule = { values: ['yes', 'no'], allowInvalid: false };
  const ruleAt = (host: Host, column: number) => {
    const [sheet] = host.workbook.sheets;
    sheet?.validations.push({ ...rule, area: { sheetId: sheet.id, row: 2, column, rows: 500, columns: 2 } });
  };
  const columnsWithRules = (host: Host) =>
    host.workbook.sheets[0]?.validations.map(({ area: { row, column, rows, columns } }) => [
      row,
      column,
      rows,
      columns,
    ]);

  it('is cleared in new columns, from the header to the last account, and nowhere else', async () => {
    const host = await fixtureHost();
    host.workbook.sheets[0]?.grow(1000, 40);
    const before = inputs(host.workbook);
    ruleAt(host, 32);
    expect(ask(host, 'runScoring').value.ranges).toEqual(["'accounts'!AG1:AU25"]);
    expect(
      inputs(
        host.workbook,
        Array.from({ length: 32 }, (_, c) => c + 1),
      ),
    ).toEqual(before);
    expect(columnsWithRules(host)).toEqual([
      [26, 32, 476, 2],
      [2, 32, 24, 1],
    ]);
  });

  it('stays on a column that was scored before: the run says where it is', async () => {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    ruleAt(host, 33);
    const before = inputs(host.workbook);
    expect(() => ask(host, 'runScoring')).toThrow(
      'A data validation rule of the sheet rejects what Tierwise would write',
    );
    expect(inputs(host.workbook)).toEqual(before);
    expect(columnsWithRules(host)).toEqual([[2, 33, 500, 2]]);
  });

  it('comes back where the scores are taken back', async () => {
    const host = await fixtureHost();
    host.workbook.sheets[0]?.grow(1000, 40);
    ruleAt(host, 33);
    const setNotes = vi.spyOn(RangeService.prototype, 'setNotes').mockImplementation(() => {
      throw new Error('Service Spreadsheets failed');
    });
    expect(() => ask(host, 'runScoring')).toThrow('Service Spreadsheets failed');
    setNotes.mockRestore();
    expect(host.workbook.input(host.workbook.sheets[0]?.id ?? 0, 2, 33)).toBe('');
    const rules = columnsWithRules(host) ?? [];
    expect(rules[0]).toEqual([26, 33, 476, 2]);
    const cells = rules.slice(1).map(([row, column, rows, columns]) => `${row} ${column} ${rows} ${columns}`);
    expect(new Set(cells).size).toBe(48);
    expect(cells).toContain('2 33 1 1');
    expect(cells).toContain('25 34 1 1');
  });
});
