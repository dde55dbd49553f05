import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { findHeader, findTable, type Header } from '../../../src/core/read/header.ts';

const OPTIONS = { mapping: {}, ownColumns: [], model: resolveModel({}) };
const HEADER = ['Account name', 'ARR', 'Employees', 'Status'];
const BODY: Cell[][] = [
  ['Acme', 120000, 1200, 'Active'],
  ['Birch', 9000, 20, 'Active'],
];

function table(values: readonly (readonly Cell[])[]): Header {
  const found = findTable(values, OPTIONS, 'the sheet');
  if (typeof found === 'string') throw new Error(found);
  return found;
}

const pad = (...cells: Cell[]): Cell[] => [...cells, ...HEADER.slice(cells.length).map(() => '')];
const ignored = (values: readonly (readonly Cell[])[]) =>
  table(values).ignored.map(({ cell, why, text }) => `${cell} ${why}: ${text}`);

describe('the header row', () => {
  it('is found under title, unit and blank rows', () => {
    const found = table([pad('Accounts 2026'), pad('in EUR'), pad(), HEADER, ...BODY]);
    expect(found.row).toBe(3);
    expect(found.rows).toEqual([4, 5]);
    expect(found.columnOf).toEqual({ name: 0, arr: 1, employees: 2, status: 3 });
    expect(found.ignored.map(({ cell }) => cell)).toEqual(['A1', 'A2']);
  });

  it('is not guessed in rows of data', () => {
    const sentence = 'No header row found in the sheet';
    expect(findTable(BODY, OPTIONS, 'the sheet')).toContain(sentence);
    expect(
      findTable(
        [
          [1, 2],
          [3, 4],
        ],
        OPTIONS,
        'the sheet',
      ),
    ).toContain(sentence);
    expect(findTable([['']], OPTIONS, 'the sheet')).toContain(sentence);
  });

  it('with two columns of one header asks to rename one: a choice could not tell them apart', () => {
    const rows = [
      ['Company', 'ARR', 'ARR'],
      ['Acme', 5, 6],
    ];
    expect(findHeader(rows, OPTIONS, 'the sheet')).toBe(
      'Row 1 of the sheet has headers, but no two that are surely known. Two columns are called "ARR": rename the one not to read.',
    );
  });

  it('with too few sure columns names what to choose', () => {
    expect(
      findHeader(
        [
          ['Company', 'Annual Revenue'],
          ['Acme', 5],
        ],
        OPTIONS,
        'the sheet',
      ),
    ).toBe(
      'Row 1 of the sheet has headers, but no two that are surely known. Choose in the mapping, for example "Annual Revenue" as ARR.',
    );
    const chosen = { ...OPTIONS, mapping: { arr: 'Annual Revenue' } };
    expect(
      findHeader(
        [
          ['Company', 'Annual Revenue'],
          ['Acme', 5],
        ],
        chosen,
        'the sheet',
      ),
    ).toMatchObject({
      columnOf: { name: 0, arr: 1 },
    });
  });

  it('names a chosen column that is gone', () => {
    const chosen = { ...OPTIONS, mapping: { arr: 'Turnover' } };
    expect(findHeader([HEADER, ...BODY], chosen, 'the sheet')).toBe(
      'The model reads ARR from a column "Turnover", but row 1 of the sheet has no such header. Rename the header or change the mapping.',
    );
  });

  it('of tables side by side or below each other is refused', () => {
    const beside = [HEADER, ...BODY].map((row, i) => [
      ...row,
      '',
      ...(['Region|Manager', 'North|Ann', '|'][i] ?? '').split('|'),
    ]);
    expect(findTable(beside, OPTIONS, 'the sheet')).toContain('tables side by side, A:D and F:G');
    const far = [HEADER, ...BODY].map((row, i) => [...row, '', '', i ? 'x' : 'Region', i ? 1 : 'Manager']);
    expect(findTable(far, OPTIONS, 'the sheet')).toContain('tables side by side, A:D and G:H');
    const inserted = [HEADER, ...BODY].map((row) => [...row.slice(0, 2), '', ...row.slice(2)]);
    expect(table(inserted).columnOf).toEqual({ name: 0, arr: 1, employees: 3, status: 4 });
    const spacer = [HEADER, ...BODY].map((row, i) => [...row, '', i ? 'x' : 'Notes']);
    expect(table(spacer).rows).toEqual([1, 2]);
    const below = [HEADER, ...BODY, pad(), ['Customer', 'Renewal date', 'NPS', ''], ['Acme', '2026-01-01', 9, '']];
    expect(findTable(below, OPTIONS, 'the sheet')).toContain('Another table starts in row 5');
  });
});

describe('rows that are no accounts', () => {
  it.each(['Total', 'Grand Total', 'Subtotal:', 'Total (2)', 'Total records', 'Summe', 'Totaal', 'Average'])(
    '%s is a total',
    (text) => {
      expect(ignored([HEADER, ...BODY, [text, 129000, 1220, '']])).toEqual([`A4 total: ${text}`]);
    },
  );

  it('an account called Total has an id', () => {
    const rows = [
      ['Account ID', 'Account name', 'ARR'],
      ['A1', 'Total', 5],
      ['', 'Total', 5],
    ];
    expect(table(rows).rows).toEqual([1]);
  });

  it.each([
    ['Confidential Information - Do Not Distribute'],
    ['Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.'],
    ['Source: billing'],
    ['Exported on 2026-06-30'],
  ])('%s is a note', (text) => {
    expect(ignored([HEADER, ...BODY, pad(text)])).toEqual([`A4 note: ${text}`]);
  });

  it('lone words after a blank row are notes, a name right below is an account', () => {
    expect(ignored([HEADER, ...BODY, pad(), pad('made by hand')])).toEqual(['A5 note: made by hand']);
    expect(table([HEADER, ...BODY, pad('Cedar')]).rows).toEqual([1, 2, 3]);
    expect(table([HEADER, ...BODY, pad(), BODY[0] as Cell[]]).rows).toEqual([1, 2, 4]);
    expect(ignored([HEADER, ...BODY, pad('Cedar'), pad('Source: billing')])).toEqual(['A5 note: Source: billing']);
  });

  it('notes beside the name column take the words above with them', () => {
    expect(ignored([HEADER, ...BODY, pad('Some'), pad('', 'like to write')])).toHaveLength(2);
  });

  it('a repeated header and a row without a known column are left out', () => {
    const notes = [...HEADER, 'Notes'];
    expect(
      ignored([notes, [...(BODY[0] as Cell[]), ''], notes, pad('', '', '', '', 'call'), [...(BODY[1] as Cell[]), '']]),
    ).toEqual(['A3 repeated header: Account name', 'E4 no known column: call']);
  });

  it('unticked checkboxes are nothing', () => {
    expect(
      table([
        [...HEADER, 'Churn flag'],
        [...(BODY[0] as Cell[]), true],
        [...pad(), false],
      ]).ignored,
    ).toEqual([]);
  });
});
