import { describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, move, remove } from '../../host/workbook/structure.ts';
import { Workbook } from '../../host/workbook/workbook.ts';
import { renameColumn } from './rename-column.ts';
import { shownIn, workbookOf } from './small-workbook.ts';

describe('typed input', () => {
  it.each([
    ['45,000', 45000, '45,000'],
    ['$45,000', 45000, '$45,000'],
    ['12.5%', 0.125, '12.50%'],
    ['2026-06-30', 46203, '2026-06-30'],
    ['3/1/2024', 45352, '3/1/2024'],
    ['01234', 1234, '1234'],
    ['true', true, 'TRUE'],
    ["'01234", '01234', '01234'],
    ["'=A1", '=A1', '=A1'],
    ['2026-02-30', '2026-02-30', '2026-02-30'],
    ['1.234,56', '1.234,56', '1.234,56'],
    ['N/A', 'N/A', 'N/A'],
    ['=1+1', 2, '2'],
  ])('%s is read as typing', (text, value, shown) => {
    const workbook = workbookOf([[text]]);
    expect(workbook.value(0, 1, 1)).toBe(value);
    expect(workbook.display(0, 1, 1)).toBe(shown);
  });

  it('stays as it is in a text cell', () => {
    const workbook = workbookOf([['x']]);
    workbook.restyle({ sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 }, (cell) => ({ ...cell, format: '@' }));
    workbook.setInput(0, 1, 1, '=1+1');
    expect(workbook.value(0, 1, 1)).toBe('=1+1');
    expect(workbook.input(0, 1, 1)).toBe('=1+1');
  });

  it('reads back in the formula bar as text that gives the same cell', () => {
    const workbook = workbookOf([['=SUM(1,2)', "'007", '5%', '2026-06-30', 'text']]);
    expect([1, 2, 3, 4, 5].map((column) => workbook.input(0, 1, column))).toEqual([
      '=SUM(1,2)',
      "'007",
      '5%',
      '2026-06-30',
      'text',
    ]);
  });
});

describe('structural edits', () => {
  const book = () => {
    const workbook = workbookOf([
      ['name', 'arr', 'tier'],
      ['b', '20', '=B2*2'],
      ['a', '10', '=SUM(B2:B3)'],
    ]);
    workbook.metadata.push({
      id: 1,
      key: 'own',
      value: 'arr',
      visibility: 'PROJECT',
      location: { type: 'COLUMN', sheetId: 0, column: 2 },
    });
    workbook.setName('money', { sheetId: 0, row: 2, column: 2, rows: 2, columns: 1 });
    return workbook;
  };
  const ownColumn = (workbook: ReturnType<typeof book>) => workbook.metadata.map(({ location }) => location);

  it('an inserted column pushes metadata, names and formulas to the right', () => {
    const workbook = book();
    insert(workbook, 0, 'column', 2, 2);
    expect(ownColumn(workbook)).toEqual([{ type: 'COLUMN', sheetId: 0, column: 4 }]);
    expect(workbook.names.get('money')).toMatchObject({ column: 4, columns: 1 });
    expect(workbook.input(0, 3, 5)).toBe('=SUM(D2:D3)');
    expect(shownIn(workbook, 2, 5)[1]).toEqual(['b', '', '', '20', '40']);
    expect(workbook.sheet(0).maxColumns).toBe(28);
  });

  it('a moved column takes its metadata along, and formulas still find it', () => {
    const workbook = book();
    move(workbook, 0, 'column', 2, 1, 4);
    expect(shownIn(workbook, 3, 3)).toEqual([
      ['name', 'tier', 'arr'],
      ['b', '40', '20'],
      ['a', '30', '10'],
    ]);
    expect(ownColumn(workbook)).toEqual([{ type: 'COLUMN', sheetId: 0, column: 3 }]);
    expect(workbook.input(0, 2, 2)).toBe('=C2*2');
  });

  it('a moved column can go to the left as well', () => {
    const workbook = book();
    move(workbook, 0, 'column', 3, 1, 1);
    expect(shownIn(workbook, 2, 3)).toEqual([
      ['tier', 'name', 'arr'],
      ['40', 'b', '20'],
    ]);
    expect(ownColumn(workbook)).toEqual([{ type: 'COLUMN', sheetId: 0, column: 3 }]);
  });

  it('a deleted column takes its metadata and name with it and leaves #REF!', () => {
    const workbook = book();
    remove(workbook, 0, 'column', 2);
    expect(workbook.metadata).toEqual([]);
    expect(workbook.names.size).toBe(0);
    expect(workbook.input(0, 2, 2)).toBe('=#REF!*2');
    expect(workbook.display(0, 2, 2)).toBe('#REF!');
  });

  it('rows can be inserted, deleted and moved, and ranges grow and shrink with them', () => {
    const workbook = book();
    insert(workbook, 0, 'row', 3);
    expect(workbook.input(0, 4, 3)).toBe('=SUM(B2:B4)');
    remove(workbook, 0, 'row', 3);
    expect(workbook.input(0, 3, 3)).toBe('=SUM(B2:B3)');
    move(workbook, 0, 'row', 2, 1, 4);
    expect(shownIn(workbook, 3, 2)).toEqual([
      ['name', 'arr'],
      ['a', '10'],
      ['b', '20'],
    ]);
  });

  it('sorting moves cells, not the metadata of the column', () => {
    const workbook = book();
    sortRows(workbook, 0, { column: 1 });
    expect(shownIn(workbook, 3, 2)).toEqual([
      ['name', 'arr'],
      ['a', '10'],
      ['b', '20'],
    ]);
    expect(workbook.input(0, 3, 3)).toBe('=B3*2');
    expect(ownColumn(workbook)).toEqual([{ type: 'COLUMN', sheetId: 0, column: 2 }]);
  });

  it('blanks sort last in both directions', () => {
    const workbook = workbookOf([['n'], ['2'], [''], ['1']]);
    sortRows(workbook, 0, { column: 1, ascending: false });
    expect(shownIn(workbook, 4, 1)).toEqual([['n'], ['2'], ['1'], ['']]);
  });

  it('a renamed column keeps its metadata', () => {
    const workbook = book();
    renameColumn(workbook, 0, 2, 'Revenue');
    expect(workbook.display(0, 1, 2)).toBe('Revenue');
    expect(ownColumn(workbook)).toEqual([{ type: 'COLUMN', sheetId: 0, column: 2 }]);
  });

  it('rows inserted below the last one leave no hole', () => {
    const workbook = new Workbook('Book');
    workbook.addSheet('Log');
    workbook.setInput(0, 1, 1, 'Time');
    insert(workbook, 0, 'row', 8, 2);
    workbook.setInput(0, 12, 1, 'end');
    expect(workbook.used(0)).toEqual({ rows: 12, columns: 1 });
    expect(workbook.sheet(0).rows.every((row) => Array.isArray(row))).toBe(true);
  });

  it('an inserted column is formatted like the one before it', () => {
    const workbook = workbookOf([['2026-06-30', 'x']]);
    insert(workbook, 0, 'column', 2);
    workbook.setInput(0, 1, 2, '1');
    expect(workbook.result(0, 1, 2)).toEqual({ value: 1, date: true });
  });
});

describe('a copy', () => {
  const full = () => {
    const workbook = workbookOf([
      ['name', 'arr'],
      ['Acme', '=1+1'],
    ]);
    const sheet = workbook.sheet(0);
    const area = { sheetId: 0, row: 1, column: 1, rows: 1, columns: 2 };
    workbook.restyle(area, (cell) => ({ ...cell, format: '@', style: { bold: true }, note: 'mine' }));
    workbook.setName('money', area);
    workbook.metadata.push({
      id: 7,
      key: 'own',
      value: 'arr',
      visibility: 'PROJECT',
      location: { type: 'COLUMN', sheetId: 0, column: 2 },
    });
    const anchor = { row: 3, column: 3, offsetX: 0, offsetY: 0 };
    sheet.charts.push({ id: 8, type: 'BAR', ranges: [area], headers: 1, options: { title: 'ARR' }, anchor });
    sheet.rules.push({ condition: { kind: 'formula', text: '=A1>1' }, color: '#ff0000', ranges: [area] });
    sheet.protections.push({ area, description: 'finance', warningOnly: true, editable: false });
    sheet.merges.push(area);
    sheet.columnWidths.set(1, 210);
    sheet.carried = { conditionalFormats: [{ ref: 'A1' }] };
    sheet.csv = { delimiter: ';', newline: '\n', bom: true, endsWithNewline: false, rows: 2, columns: 2 };
    Object.assign(sheet, { hidden: true, tabColor: '#00ff00', frozenRows: 1, frozenColumns: 1, hiddenGridlines: true });
    workbook.selection = area;
    workbook.locale = 'de_DE';
    return workbook;
  };
  /** Every field but the engine, which is built anew, and what it knows of cells. */
  const stateOf = (workbook: ReturnType<typeof full>) =>
    structuredClone({
      ...workbook,
      functions: [],
      engine: null,
      unseen: null,
      formulas: null,
      sizes: null,
      sheets: workbook.sheets.map((sheet) => ({ ...sheet })),
    });

  it('has every field of the workbook and its sheets, and calculates', () => {
    const workbook = full();
    const copy = workbook.clone();
    expect(stateOf(copy)).toEqual(stateOf(workbook));
    expect(copy.value(0, 2, 2)).toBe(2);
    expect(copy.nextId()).toBe(workbook.nextId());
  });

  it('changes alone', () => {
    const workbook = full();
    const before = stateOf(workbook);
    const copy = workbook.clone();
    const [sheet] = copy.sheets;
    copy.setInput(0, 1, 1, 'other');
    copy.setInput(0, 9, 9, 'new');
    insert(copy, 0, 'column', 1);
    copy.setName('second', { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 });
    for (const item of copy.metadata) item.value = 'other';
    for (const item of sheet?.protections ?? []) item.editable = true;
    for (const chart of sheet?.charts ?? []) chart.options.title = 'other';
    sheet?.merges.pop();
    sheet?.columnWidths.set(1, 1);
    copy.renameSheet(0, 'Renamed');
    copy.addSheet('Second');
    copy.selection = undefined;
    expect(stateOf(workbook)).toEqual(before);
  });
});
