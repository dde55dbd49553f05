import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../host/files/read-csv.ts';
import { readXlsx } from '../../host/files/read-xlsx.ts';
import { writeCsv } from '../../host/files/write-csv.ts';
import { writeXlsx } from '../../host/files/write-xlsx.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from './small-workbook.ts';

const csv = (text: string) => readCsv(Buffer.from(text), 'test');
const back = (workbook: Workbook) => writeCsv(workbook, workbook.sheet(0));

describe('CSV in', () => {
  it.each([
    ['120000', 120000],
    ['-2.50', -2.5],
    ['2026-06-30', 46203],
    ['2026-02-30', '2026-02-30'],
    ['True', true],
    ['$45,000', '$45,000'],
    ['N/A', 'N/A'],
    ['1.234', 1.234],
    ['1.234,56', '1.234,56'],
    ['00123', '00123'],
    ['1234567890123456', '1234567890123456'],
    ['', null],
  ])('reads %s', (text, value) => {
    const workbook = csv(`header,x\n${text.includes(',') ? `"${text}"` : text},1\n`);
    expect(workbook.value(0, 2, 1)).toBe(value);
  });

  it('reads a cell that starts with = as a formula', () => {
    expect(csv('a,b\n2,=A2*3\n').value(0, 2, 2)).toBe(6);
  });

  it.each([
    [';', 'a;b;c\n1,5;2;3\n'],
    ['\t', 'a\tb\n1\t"x, y; z"\n'],
    [',', '"a;b;c;d",e\n1,2\n'],
  ])('finds the delimiter %j', (delimiter, text) => {
    expect(csv(text).sheet(0).csv?.delimiter).toBe(delimiter);
  });

  it('leaves a text that may be a thousand where semicolons speak for a decimal comma', () => {
    expect(
      csv('a;b\n12.500;12.5\n')
        .sheet(0)
        .rows[1]?.map((cell) => cell?.value),
    ).toEqual(['12.500', 12.5]);
    expect(csv('a,b\n12.500,1\n').value(0, 2, 1)).toBe(12.5);
  });

  it('reads an old Excel file with its euro signs', () => {
    const bytes = Buffer.concat([Buffer.from('a\nM\xfcller 5 ', 'latin1'), Buffer.from([0x80, 0x0a])]);
    expect(readCsv(bytes, 'test').value(0, 2, 1)).toBe('Müller 5 €');
  });

  it.each([
    ['UTF-16', Buffer.from('\uFEFFName,ARR\nMüller,5\n', 'utf16le'), 'Müller'],
    ['UTF-16', Buffer.from('\uFEFFName,ARR\nMüller,5\n', 'utf16le').swap16(), 'Müller'],
    ['UTF-16', Buffer.from('Name,ARR\nMüller,5\n', 'utf16le'), 'Müller'],
    ['Shift-JIS', Buffer.from('4e616d652c4152520a8a948eae89ef8ed02c350a', 'hex'), '株式会社'],
    ['Windows-1252', Buffer.from('Name,ARR\nM\xfcller,5\n', 'latin1'), 'Müller'],
    ['Windows-1252', Buffer.from('Name,ARR\nCora\xe7\xe3o,5\n', 'latin1'), 'Coração'],
    ['Windows-1252', Buffer.from('Name,m\xb3\nC\x9cur No\xebl,5\n', 'latin1'), 'Cœur Noël'],
    ['Windows-1252', Buffer.from('Name,ARR\nSm\xf8rrebr\xf8d,5\n', 'latin1'), 'Smørrebrød'],
    ['Windows-1250', Buffer.from('Name,ARR\nWroc\xb3aw,5\n', 'latin1'), 'Wrocław'],
    ['Windows-1250', Buffer.from('Name,ARR\nP\xf8\xedbram M\xecsto,5\n', 'latin1'), 'Příbram Město'],
    ['Windows-1251', Buffer.from('Name,ARR\n\xd0\xee\xec\xe0\xf8\xea\xe0,5\n', 'latin1'), 'Ромашка'],
  ])('reads %s and says so', (encoding, bytes, name) => {
    const workbook = readCsv(bytes, 'test');
    expect([workbook.value(0, 2, 1), workbook.value(0, 2, 2)]).toEqual([name, 5]);
    expect(workbook.notes).toEqual([
      `The file is not UTF-8: it was read as ${encoding}. If names look wrong, save it as CSV UTF-8 and try again`,
    ]);
  });

  it('says nothing of a file that is as files should be, and that a line has one field', () => {
    expect(csv('a;b\n1;2\n').notes).toEqual([]);
    expect(csv('a:b\n1:2\n').notes).toEqual([
      'Every line has one field: the file has none of comma, semicolon, tab or | between its fields. Save it with one of them',
    ]);
    expect(csv('a|b\n1|2\n').notes).toEqual(['Fields were read as separated by |']);
  });

  it('says where a quote is not closed', () => {
    expect(() => csv('a,b\n1,"x\n')).toThrow('a quote opens a field and never closes');
  });
});

describe('xlsx in', () => {
  it('reads a file that says nothing of its views, as some exports do', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const file = new ExcelJS.Workbook();
    file.addWorksheet('Accounts').addRow(['Account', 25000]);
    const bytes = new Uint8Array(await file.xlsx.writeBuffer());
    expect((await readXlsx(bytes, 'test')).value(0, 1, 2)).toBe(25000);
  });
});

describe('a workbook of another program', () => {
  const read = (name: string) =>
    readXlsx(readFileSync(new URL(`../fixtures/cases/${name}.xlsx`, import.meta.url)), name);

  it('keeps merges, filters and dates when it is written', async () => {
    const merged = await readXlsx(await writeXlsx(await read('merged-keys')), 'again');
    expect(merged.sheet(0).merges).toMatchObject([
      { row: 2, column: 1, rows: 3, columns: 1 },
      { row: 5, column: 1, rows: 2, columns: 1 },
    ]);
    const filtered = await readXlsx(await writeXlsx(await read('filter-narrow')), 'again');
    expect(filtered.sheet(0).filter).toEqual({ sheetId: 0, row: 1, column: 1, rows: 13, columns: 4 });
    const dated = await readXlsx(await writeXlsx(await read('dates-swapped')), 'again');
    expect([2, 3].map((row) => dated.result(0, row, 4))).toEqual([
      { value: 46148, date: true },
      { value: '25/06/2026', date: false },
    ]);
  });

  it('is opened at its open tab', async () => {
    const { default: ExcelJS } = await import('exceljs');
    const file = new ExcelJS.Workbook();
    for (const name of ['One', 'Two', 'Three']) file.addWorksheet(name).addRow([name]);
    file.views = [{ x: 0, y: 0, width: 1, height: 1, firstSheet: 0, activeTab: 1, visibility: 'visible' }];
    expect((await readXlsx(new Uint8Array(await file.xlsx.writeBuffer()), 'test')).activeSheet.name).toBe('Two');
  });
});

describe('CSV out', () => {
  it.each([
    '\uFEFFa,b\r\n1,2.0\r\n',
    'a;b\n"x ""y""\nz";00123',
    'a,b,c\n\n1\nquoted,TRUE,True\n, ,\n',
    'a\n2026-06-30\n=1+1\n',
  ])('writes untouched cells byte by byte (%j)', (text) => {
    expect(back(csv(text))).toBe(text);
  });

  it('writes the fixture byte by byte', () => {
    const bytes = readFileSync(new URL('../fixtures/accounts.csv', import.meta.url));
    expect(Buffer.from(back(readCsv(bytes, 'accounts'))).equals(bytes)).toBe(true);
  });

  it('does not write rows and columns that only have a format', () => {
    const workbook = csv('a,b\n1\n');
    workbook.restyle({ sheetId: 0, row: 1, column: 1, rows: 9, columns: 9 }, (cell) => ({ ...cell, format: '0.00' }));
    expect(back(workbook)).toBe('a,b\n1,\n');
  });

  it('writes only the changed cell anew', () => {
    const workbook = csv('a,b\n1.50,2.50\n');
    workbook.setInput(0, 2, 1, '7,5 "x"');
    expect(back(workbook)).toBe('a,b\n"7,5 ""x""",2.50\n');
  });

  it('writes the value of a formula that was typed in, and what it spills', () => {
    const workbook = csv('a\n1\n');
    workbook.setInput(0, 1, 3, '={1,2;3,4}');
    expect(back(workbook)).toBe('a,,1,2\n1,,3,4\n');
  });
});

describe('xlsx', () => {
  async function roundTrip(): Promise<Workbook> {
    const workbook = workbookOf([
      ['name', 'arr', 'since'],
      ["'007", '$1,200', '2026-06-30'],
      ['b', '=B2*2', 'TRUE'],
    ]);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error('no sheet');
    workbook.restyle({ sheetId: 0, row: 1, column: 1, rows: 1, columns: 3 }, (cell) => ({
      ...cell,
      note: `note ${cell.value}`,
      style: {
        bold: true,
        background: '#ffee00',
        align: 'center',
        borders: { top: { color: '#000000', style: 'SOLID' } },
      },
    }));
    sheet.frozenRows = 1;
    sheet.columnWidths.set(1, 210);
    sheet.merges.push({ sheetId: 0, row: 5, column: 1, rows: 1, columns: 2 });
    const ranges = [{ sheetId: 0, row: 2, column: 1, rows: 9, columns: 1 }];
    sheet.rules.push(
      { condition: { kind: 'textEqualTo', text: 'a "b"' }, background: '#ff0000', ranges },
      { condition: { kind: 'numberGreaterThan', number: 5 }, bold: true, ranges },
      { condition: { kind: 'textContains', text: 'Tier' }, color: '#00ff00', ranges },
    );
    workbook.setName('money', { sheetId: 0, row: 2, column: 2, rows: 2, columns: 1 });
    const location = { type: 'COLUMN' as const, sheetId: 0, column: 2 };
    workbook.metadata.push({ id: 9, key: 'own', value: 'arr', visibility: 'PROJECT', location });
    workbook.addSheet('Model').hidden = true;
    return readXlsx(await writeXlsx(workbook), 'again');
  }

  it('keeps values, formulas, formats, styles, rules, names and metadata', async () => {
    const workbook = await roundTrip();
    const [sheet, model] = workbook.sheets;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['Accounts', 'Model']);
    expect(model?.hidden).toBe(true);
    expect([1, 2, 3].map((column) => workbook.display(0, 2, column))).toEqual(['007', '$1,200', '2026-06-30']);
    expect(workbook.input(0, 3, 2)).toBe('=B2*2');
    expect(workbook.value(0, 3, 2)).toBe(2400);
    expect(sheet?.cell(1, 1)).toEqual({
      value: 'name',
      note: 'note name',
      style: {
        bold: true,
        background: '#ffee00',
        align: 'center',
        borders: { top: { color: '#000000', style: 'SOLID' } },
      },
    });
    expect(sheet?.frozenRows).toBe(1);
    expect(sheet?.columnWidths.get(1)).toBe(210);
    expect(sheet?.merges).toEqual([{ sheetId: 0, row: 5, column: 1, rows: 1, columns: 2 }]);
    expect(sheet?.rules.map(({ condition }) => condition)).toEqual([
      { kind: 'textEqualTo', text: 'a "b"' },
      { kind: 'numberGreaterThan', number: 5 },
      { kind: 'textContains', text: 'Tier' },
    ]);
    expect(workbook.names.get('money')).toEqual({ sheetId: 0, row: 2, column: 2, rows: 2, columns: 1 });
    expect(workbook.metadata).toMatchObject([{ key: 'own', location: { type: 'COLUMN', sheetId: 0, column: 2 } }]);
  });
});
