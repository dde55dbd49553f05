// Results that a file carries are the values of its formulas until a cell that they read changes.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../host/files/read-xlsx.ts';
import { writeCsv } from '../../host/files/write-csv.ts';
import { writeXlsx } from '../../host/files/write-xlsx.ts';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { shownIn } from './small-workbook.ts';

const read = (name: string) => readXlsx(readFileSync(new URL(`../fixtures/cases/${name}.xlsx`, import.meta.url)), name);

/** A file whose results tell themselves apart from what its formulas would give. */
async function fileOf(rows: (string | number | { formula: string; result: string | number | object })[][]) {
  const { default: ExcelJS } = await import('exceljs');
  const file = new ExcelJS.Workbook();
  const sheet = file.addWorksheet('Accounts');
  for (const row of rows) sheet.addRow(row);
  return readXlsx(new Uint8Array(await file.xlsx.writeBuffer()), 'test');
}
const column = (workbook: Workbook, number: number, rows: number) =>
  Array.from({ length: rows }, (_, i) => workbook.value(workbook.sheets[0]?.id ?? 0, i + 1, number));

describe('an export of Sheets', () => {
  it('has the values that it shows, whatever its formulas call', async () => {
    const workbook = await read('sheets-export');
    expect(shownIn(workbook, 7, 3).slice(1)).toEqual([
      ['Q-1', 'Willowford Media', '120000'],
      ['Q-2', 'Yarrowgate Freight', '60000'],
      ['Q-3', 'Zephyrhollow Studios', '30000'],
      ['Q-4', 'Ambermere Clinics', '25000'],
      ['Q-5', 'Birchmoor Learning', '9000'],
      ['Q-6', 'Cobaltridge Metals', '15000'],
    ]);
    expect([2, 3, 7].map((row) => workbook.result(0, row, 5))).toEqual([
      { value: 46190, date: true },
      { value: 46198, date: true },
      { value: 46193, date: true },
    ]);
  });

  it('is written with its formulas as they were, and as values to a CSV file', async () => {
    const workbook = await read('sheets-export');
    const again = await readXlsx(await writeXlsx(workbook), 'again');
    expect([2, 3, 4, 5, 6, 7].map((row) => again.input(0, row, 3))).toEqual([
      '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),120000)',
      '=_xlfn.LET(_xlpm.x,5000,_xlpm.x*12)',
      "='[1]Billing'!C4",
      '=_xlfn._xlws.FILTER(Z1:Z3,Z1:Z3>0)',
      '=SUMPRODUCT(--(REGEXMATCH("abc","a")))*9000',
      '=VLOOKUP(A7,Missing!A:B,2,FALSE)',
    ]);
    expect(column(again, 3, 7)).toEqual(['ARR', 120000, 60000, 30000, 25000, 9000, 15000]);
    expect(writeCsv(workbook, workbook.sheet(0)).split('\n')[6]).toBe(
      'Q-6,Cobaltridge Metals,15000,500,2026-06-20,Daily',
    );
  });
});

describe('a result of a file', () => {
  const book = () =>
    fileOf([
      [1, { formula: 'A1*2', result: 100 }, { formula: 'B1+1', result: 200 }, { formula: 'SUM(C1:C2)', result: 900 }],
      [2, { formula: 'A2*2', result: 300 }, { formula: 'NOSUCH(A2)', result: 400 }],
    ]);

  it('holds while what the formula reads stays, and while other cells change', async () => {
    const workbook = await book();
    workbook.setInput(0, 5, 9, '7');
    workbook.setInput(0, 5, 10, '=B1+D1');
    expect([2, 3, 4].map((number) => column(workbook, number, 2))).toEqual([
      [100, 300],
      [200, 400],
      [900, null],
    ]);
    expect(workbook.value(0, 5, 10)).toBe(1000);
  });

  it('ends when a cell changes that it was made from, however indirectly', async () => {
    const workbook = await book();
    workbook.setInput(0, 1, 1, '5');
    expect([2, 3, 4].map((number) => column(workbook, number, 2))).toEqual([
      [10, 300],
      [11, 400],
      [411, null],
    ]);
  });

  it('stays where the formula is none that can be calculated here', async () => {
    const workbook = await book();
    workbook.setInput(0, 2, 1, '9');
    expect(workbook.value(0, 2, 3)).toBe(400);
  });

  it('goes with its cell when rows and columns move', async () => {
    const workbook = await book();
    insert(workbook, 0, 'column', 2);
    expect(column(workbook, 3, 2)).toEqual([100, 300]);
    sortRows(workbook, 0, { column: 1, ascending: false, fromRow: 1 });
    expect(column(workbook, 3, 2)).toEqual([300, 100]);
    remove(workbook, 0, 'row', 1);
    expect(column(workbook, 3, 1)).toEqual([100]);
  });

  it('ends when a range that it was made from loses a row, and where a cell is lost', async () => {
    const workbook = await fileOf([
      [1, { formula: 'A1*2', result: 100 }, { formula: 'SUM(A1:A3)', result: 900 }, { formula: 'A2+1', result: 50 }],
      [2],
      [3],
    ]);
    remove(workbook, 0, 'row', 2);
    expect([2, 3].map((number) => workbook.value(0, 1, number))).toEqual([100, 4]);
    expect(workbook.display(0, 1, 4)).toBe('#REF!');
  });

  it('may be an error, which is shown as one', async () => {
    const workbook = await fileOf([[{ formula: 'NOSUCH(1)', result: { error: '#N/A' } }]]);
    expect(workbook.value(0, 1, 1)).toEqual({ error: '#N/A', message: 'The file says #N/A.' });
  });

  it('is forgotten when something else is written into its cell', async () => {
    const workbook = await book();
    workbook.setInput(0, 1, 2, '=A1+A2');
    expect(workbook.value(0, 1, 2)).toBe(3);
  });
});
