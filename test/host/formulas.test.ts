import { describe, expect, it } from 'vitest';
import type { CustomFunction, FunctionArgument } from '../../host/workbook/engine.ts';
import { fillsOneCell } from '../../host/workbook/one-cell.ts';
import { shownIn, workbookOf } from './small-workbook.ts';

const seen: FunctionArgument[][] = [];
const FUNCTIONS: CustomFunction[] = [
  {
    name: 'SPY',
    call(args) {
      seen.push(args);
      return args.length;
    },
  },
  {
    name: 'PAIRS',
    call([range]) {
      if (!Array.isArray(range)) throw new Error('PAIRS needs a range');
      return range.map(([cell]) => [cell as number, 'x']);
    },
  },
];
const last = () => seen.at(-1);

describe('arguments of custom functions', () => {
  it('arrive as cells do: blanks as empty text, dates as serials, errors as their text', () => {
    workbookOf([['1', '2026-06-30', 'a', 'TRUE', '', '=1/0', '=SPY(A1:F1)']], FUNCTIONS).display(0, 1, 7);
    expect(last()).toEqual([[[1, { serial: 46203 }, 'a', true, '', '#DIV/0!']]]);
  });

  it('are omitted at the end and blank in between', () => {
    workbookOf([['=SPY(1,,2,,)']], FUNCTIONS).display(0, 1, 1);
    expect(last()).toEqual([1, '', 2]);
  });

  it('may be separated by semicolons, be array literals and dates', () => {
    workbookOf([['=SPY({1,2;3,4};DATE(2026,6,30);"a;b";FALSE)']], FUNCTIONS).display(0, 1, 1);
    expect(last()).toEqual([
      [
        [1, 2],
        [3, 4],
      ],
      { serial: 46203 },
      'a;b',
      false,
    ]);
  });

  it('of an open range reach to the last row of the sheet', () => {
    workbookOf([['5', '=SPY(A1:A)']], FUNCTIONS).display(0, 1, 2);
    expect(last()?.[0]).toHaveLength(1000);
  });

  it('may not be volatile', () => {
    const workbook = workbookOf([['=SPY(TODAY())']], FUNCTIONS);
    expect(workbook.value(0, 1, 1)).toEqual({
      error: '#ERROR!',
      message: 'This function is not allowed to reference a cell with NOW(), RAND(), or RANDBETWEEN().',
    });
  });
});

describe('results', () => {
  it('spill, and follow their arguments', () => {
    const workbook = workbookOf([['1', '=PAIRS(A1:A2)'], ['2']], FUNCTIONS);
    expect(shownIn(workbook, 2, 3)).toEqual([
      ['1', '1', 'x'],
      ['2', '2', 'x'],
    ]);
    workbook.setInput(0, 2, 1, '7');
    expect(workbook.display(0, 2, 2)).toBe('7');
    expect(workbook.used(0)).toEqual({ rows: 2, columns: 3 });
  });

  it('without room are #REF! until there is room again', () => {
    const workbook = workbookOf(
      [
        ['1', '=PAIRS(A1:A2)'],
        ['2', 'taken'],
      ],
      FUNCTIONS,
    );
    expect(workbook.display(0, 1, 2)).toBe('#REF!');
    workbook.setInput(0, 2, 2, '');
    expect(shownIn(workbook, 2, 3)).toEqual([
      ['1', '1', 'x'],
      ['2', '2', 'x'],
    ]);
    workbook.setInput(0, 2, 3, 'taken');
    expect(workbook.display(0, 1, 2)).toBe('#REF!');
  });

  it('of a thrown error are #ERROR! with its sentence', () => {
    const workbook = workbookOf([['=PAIRS(1)']], FUNCTIONS);
    expect(workbook.value(0, 1, 1)).toEqual({ error: '#ERROR!', message: 'PAIRS needs a range' });
  });

  it('of dates are dates', () => {
    const workbook = workbookOf([['2026-06-30', '=A1+1']]);
    expect(workbook.result(0, 1, 2)).toEqual({ value: 46204, date: true });
    expect(workbook.display(0, 1, 2)).toBe('7/1/2026');
  });

  it('refer to named ranges and other sheets', () => {
    const workbook = workbookOf([['3', '=price*2', "='My tab'!A1"]]);
    workbook.addSheet('My tab');
    workbook.setInput(1, 1, 1, '9');
    workbook.setName('price', { sheetId: 0, row: 1, column: 1, rows: 1, columns: 1 });
    expect(shownIn(workbook, 1, 3)).toEqual([['3', '6', '9']]);
    workbook.renameSheet(1, 'Prices 2026');
    expect(workbook.input(0, 1, 3)).toBe("='Prices 2026'!A1");
    expect(workbook.display(0, 1, 3)).toBe('9');
  });
});

describe('what has to be calculated', () => {
  const counting = () => {
    let calls = 0;
    const call: CustomFunction['call'] = ([value]) => {
      calls += 1;
      return value as number;
    };
    return { functions: [{ name: 'COUNTED', call }], calls: () => calls };
  };

  it('waits until somebody reads a result, and the size of a tab of sums is no result', () => {
    const { functions, calls } = counting();
    const workbook = workbookOf([['1', '=COUNTED(A1)']], functions);
    const { id } = workbook.addSheet('Sums');
    workbook.setInput(id, 1, 1, '=SUM(Accounts!A:A)*10');
    expect(workbook.value(id, 1, 1)).toBe(10);
    expect(calls()).toBe(1);
    workbook.setInput(0, 1, 1, '2');
    expect(workbook.used(id)).toEqual({ rows: 1, columns: 1 });
    expect(calls()).toBe(1);
    expect(workbook.read({ sheetId: id, row: 1, column: 1, rows: 1, columns: 1 })).toEqual([
      [{ value: 20, date: false }],
    ]);
    expect(workbook.value(0, 1, 2)).toBe(2);
    expect(calls()).toBe(2);
  });

  it('is nothing where a write says what stood there', () => {
    const { functions, calls } = counting();
    const workbook = workbookOf([['1', '=COUNTED(A1)', 'x']], functions);
    expect(workbook.value(0, 1, 2)).toBe(1);
    workbook.write(0, 1, 1, [[{ value: 1, style: { bold: true } }]]);
    expect(workbook.value(0, 1, 2)).toBe(1);
    expect(calls()).toBe(1);
    workbook.write(0, 1, 1, [[{ value: 3 }, { value: null, formula: '=COUNTED(A1)' }, { value: 'y' }]]);
    expect(shownIn(workbook, 1, 3)).toEqual([['3', '3', 'y']]);
    expect(calls()).toBe(2);
  });

  it.each([
    ['=SUM(B10:B12)/A1', true],
    ["=COUNTIF('Accounts (all)'!$A$2:$A$9;\"a:b\")+'My tab'!B2", true],
    ['=HYPERLINK("#gid=0&range=A292";"row 292")', true],
    ['=TRUE', true],
    ['=A1:A3', false],
    ["='My tab'!A:A", false],
    ['=Tiers', false],
    ['=SUM(A1:A2)+Tiers', false],
    ['={1,2}', false],
    ['=FILTER(A1:A3,B1:B3)', false],
    ['=SUM(SEGMENT_SCORE(A1:A3))', false],
  ])('%s fills one cell: %s', (formula, expected) => {
    expect(fillsOneCell(formula)).toBe(expected);
  });
});

it('formulas that read the same range, a part of it or more of it all follow a change in it', () => {
  const workbook = workbookOf([
    ['1', '=SUM(A1:A3)', '=MAX(A1:A3)', '=SUM(A1:A2)', '=SUM(A1:A9)', '=COUNT(A1:A9)'],
    ['2', '=SUM(A1:A3)*2', '=SUM(A2:A3)', '=SUM(A1:A3)+SUM(A1:A3)'],
    ['3'],
  ]);
  const sums = () => shownIn(workbook, 2, 6).map((row) => row.slice(1));
  expect(sums()).toEqual([
    ['6', '3', '3', '6', '3'],
    ['12', '5', '12', '', ''],
  ]);
  workbook.setInput(0, 2, 1, '20');
  workbook.setInput(0, 5, 1, '100');
  expect(sums()).toEqual([
    ['24', '20', '21', '124', '4'],
    ['48', '23', '48', '', ''],
  ]);
  workbook.setInput(0, 1, 2, '=SUM(A1:A9)');
  workbook.setInput(0, 3, 1, '');
  expect(sums()).toEqual([
    ['121', '20', '21', '121', '3'],
    ['42', '20', '42', '', ''],
  ]);
});
