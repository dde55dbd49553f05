// Accounts that moved under their scores: it is said with the rows, and the next run puts them right.
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, columnOf, inputs } from './book.ts';
import { hostOf, open, score, tableOf } from './living-sheet.ts';

describe('rows that were sorted without their scores', () => {
  it('are said by the panel, the summary and the next run, which puts them right', async () => {
    const workbook = await open('zeros-1-before.csv');
    for (const row of [2, 3, 4]) workbook.setInput(workbook.sheets[0]?.id ?? 0, row, 3, '500000');
    score(hostOf(workbook));
    const before = inputs(workbook, [1, columnOf(workbook, 'Segment')]);
    // A filter over the first three columns sorts these alone.
    sortRows(workbook, workbook.sheets[0]?.id ?? 0, { column: 1, ascending: false, within: [1, 3] });
    const said =
      /^Scores in rows 2, 3, 4, 5, 6, .* of ".*" (are|were) not those that run 1 gave these accounts: rows were sorted or moved/;
    expect(tableOf(hostOf(workbook))?.torn).toMatch(said);
    expect(ask(hostOf(workbook), 'runSummary', { asOf: null }).value.message.split('. ')[1]).toMatch(said);
    expect(score(hostOf(workbook)).value.warnings[0]).toMatch(said);
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
    const after = inputs(workbook, [1, columnOf(workbook, 'Segment')]);
    expect(after.slice(1).reverse()).toEqual(before.slice(1));
    expect(score(hostOf(workbook)).value.warnings.filter((each) => said.test(each))).toEqual([]);
  });
});

describe('two accounts of one segment that changed places without their scores', () => {
  const segmentAndWhy = (workbook: Workbook) =>
    inputs(workbook, [1, columnOf(workbook, 'Segment'), columnOf(workbook, 'Why')]);
  /** Rows 2 and 3, the first three columns. */
  function swap(workbook: Workbook): void {
    const sheet = workbook.sheets[0]?.id ?? 0;
    const [, second, third] = inputs(workbook, [1, 2, 3]);
    for (const [row, cells] of [
      [3, second],
      [2, third],
    ] as const) {
      for (const [c, cell] of (cells ?? []).entries()) workbook.setInput(sheet, row, c + 1, cell);
    }
  }
  const said =
    /^Scores in rows 2, 3 of ".*" (are|were) not those that run 1 gave these accounts: rows were sorted or moved without their scores, or cells typed over/;

  it('are said by the panel, the summary and the next run, which puts them right', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const before = segmentAndWhy(workbook);
    expect(before[1]?.[1]).toBe('Mid-Market');
    expect(before[2]?.[1]).toBe('Mid-Market');
    expect(before[1]?.[2]).not.toBe(before[2]?.[2]);
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
    swap(workbook);
    expect(tableOf(hostOf(workbook))?.torn).toMatch(said);
    expect(ask(hostOf(workbook), 'runSummary', { asOf: null }).value.message).toMatch(/Scores in rows 2, 3 of/);
    expect(score(hostOf(workbook)).value.warnings[0]).toMatch(said);
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
    expect(segmentAndWhy(workbook).slice(1, 3)).toEqual([before[2], before[1]]);
  });

  it('are not taken for those whose reason or score somebody edited, or whose column is gone', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const sheet = workbook.sheets[0]?.id ?? 0;
    workbook.setInput(sheet, 2, columnOf(workbook, 'Why'), 'Because Kim said so');
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
    remove(workbook, sheet, 'column', columnOf(workbook, 'Why'), 1);
    swap(workbook);
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
  });
});

describe('accounts that a formula brings', () => {
  const HEADERS = ['Account ID', 'Account name', 'ARR'];
  const EXPORT = [
    ['C1', 'Acme', '500000'],
    ['C2', 'Globex', '50000'],
    ['C3', 'Initech', '5000'],
  ];
  const MOVES = (cell: string) =>
    `The accounts of "Accounts" come from a formula in ${cell}: when its list gets another order or a row more, they move and the scores stay in their rows`;

  function linked(cells: readonly (readonly string[])[]): Workbook {
    const workbook = workbookOf([[]]);
    const other = workbook.addSheet('Export').id;
    [HEADERS, ...EXPORT].forEach((row, r) => {
      [...row, 'TRUE'].forEach((cell, c) => {
        workbook.setInput(other, r + 1, c + 1, cell);
      });
    });
    cells.forEach((row, r) => {
      row.forEach((cell, c) => {
        if (cell !== '') workbook.setInput(0, r + 1, c + 1, cell);
      });
    });
    return workbook;
  }

  it.each<[string, string, string[][]]>([
    ['FILTER', 'A2', [HEADERS, ['A', 'B', 'C'].map((c) => `=FILTER(Export!${c}2:${c}4,Export!D2:D4)`)]],
    ['an array over header and rows', 'A1', [['=ARRAY_CONSTRAIN(Export!A1:C4,9,3)']]],
    [
      'an array of the ids alone',
      'A2',
      [HEADERS, ['=ARRAYFORMULA(TRIM(Export!A2:A4))', '', '500000'], ['', '', '50000'], ['', '', '5000']],
    ],
    [
      'one reference a row',
      'A2',
      [HEADERS, ...[2, 3, 4].map((row) => HEADERS.map((_, c) => `=Export!${'ABC'[c]}${row}`))],
    ],
  ])('by %s are said by the first run and by the panel', (_, cell, cells) => {
    const workbook = linked(cells);
    expect(score(hostOf(workbook)).value.accounts).toBe(3);
    expect(tableOf(hostOf(workbook))?.said).toEqual([expect.stringContaining(MOVES(cell))]);
  });

  it('move under the scores when the list is sorted: the panel says which, and a run puts them right', () => {
    const workbook = linked([HEADERS, ['=ARRAY_CONSTRAIN(Export!A2:C4,9,3)']]);
    expect(score(hostOf(workbook)).value.warnings).toContainEqual(expect.stringContaining(MOVES('A2')));
    expect(score(hostOf(workbook)).value.warnings.filter((said) => said.includes('come from a formula'))).toEqual([]);
    sortRows(workbook, workbook.sheetNamed('Export')?.id ?? 0, { column: 3 });
    expect(tableOf(hostOf(workbook))?.torn).toBe(
      'Segments in rows 2, 4 of "Accounts" are not those that run 2 gave these accounts: rows were sorted or moved without their scores, or cells typed over',
    );
    const { warnings } = score(hostOf(workbook)).value;
    expect(warnings[0]).toMatch(/^Segments in rows 2, 4 .* They are written anew$/);
    expect(warnings[1]).toContain(MOVES('A2'));
    const segments = [2, 3, 4].map((row) => workbook.display(0, row, columnOf(workbook, 'Segment')));
    expect(segments).toEqual(['SMB', 'Mid-Market', 'Enterprise']);
    expect(tableOf(hostOf(workbook))?.torn).toBe('');
  });

  it.each([
    ['made from cells of their own row', '=B2&"-"&ROW()', 'Acme'],
    ['looked up by another cell', '=VLOOKUP(B2,Export!B2:C4,2,FALSE)', 'Acme'],
    ['typed', 'C1', 'Acme'],
  ])('are not meant where keys are %s', (_, key, name) => {
    const workbook = linked([HEADERS, [key, name, '500000']]);
    score(hostOf(workbook));
    expect(tableOf(hostOf(workbook))?.said).toEqual([]);
  });
});
