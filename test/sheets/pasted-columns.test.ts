// What is pasted, filtered or still loading where scores are to go: nothing of it is written over in silence.
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, columnOf, inputs, logOf } from './book.ts';
import { hostOf, open, score } from './living-sheet.ts';

describe('a sheet that is still loading', () => {
  it.each([
    ['loading-key.csv', 'A2 says "Loading..."'],
    ['loading-column.csv', '5 of 8 cells of "ARR" (column C) say "Loading..." or the like'],
    ['loading-languages.csv', '6 of 8 cells of "ARR" (column C) say "Wird geladen..." or the like'],
  ])('stops %s, and nothing is written', async (file, what) => {
    const workbook = await open(file);
    const before = inputs(workbook);
    expect(() => score(hostOf(workbook))).toThrow(`The sheet is still loading: ${what}`);
    expect(inputs(workbook)).toEqual(before);
    expect(workbook.sheets).toHaveLength(1);
  });

  it('runs where half of a column is there', async () => {
    const workbook = await open('loading-column.csv');
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, columnOf(workbook, 'ARR'), '30000');
    expect(score(hostOf(workbook)).value.accounts).toBe(8);
  });

  it('stops over #N/A in a key as well', async () => {
    const workbook = await open('zeros-1-before.csv');
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 5, 1, '#N/A');
    expect(() => score(hostOf(workbook))).toThrow('The sheet is still loading: A5 says "#N/A"');
    expect(logOf(workbook)).toEqual([]);
  });
});

describe('a filter that ends before the scores', () => {
  it('stops the run, which says what to do, and nothing is written', async () => {
    const workbook = await open('filter-narrow.xlsx');
    const before = inputs(workbook);
    expect(() => score(hostOf(workbook))).toThrow(
      /^The filter of ".*" ends at column D, before the scores: .* Remove it \(Data > Remove filter\), score/,
    );
    expect(inputs(workbook)).toEqual(before);
    expect(workbook.sheets).toHaveLength(1);
    const [sheet] = workbook.sheets;
    if (sheet) sheet.filter = undefined;
    score(hostOf(workbook));
    const width = inputs(workbook)[0]?.length ?? 0;
    if (sheet) sheet.filter = { sheetId: sheet.id, row: 1, column: 1, rows: 13, columns: width };
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });
});

describe('an export three columns wider, pasted over our columns', () => {
  async function pasted(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const sheet = workbook.sheets[0]?.id ?? 0;
    for (let row = 1; row <= 13; row++) {
      ['Owner', 'Region', 'Note'].forEach((header, c) => {
        workbook.setInput(sheet, row, 4 + c, row === 1 ? header : (['Ann', 'EMEA', 'call in May'][c] ?? ''));
      });
    }
    return workbook;
  }
  const theirs = (workbook: Workbook) => inputs(workbook, [1, 2, 3, 4, 5, 6]);

  it('is not written over: the run asks whose the columns are', async () => {
    const workbook = await pasted();
    const before = inputs(workbook);
    expect(() => score(hostOf(workbook))).toThrow(
      '"Owner" (column D), "Region" (column E), "Note" (column F) stand in columns of Tierwise, but not with what it wrote',
    );
    expect(inputs(workbook)).toEqual(before);
  });

  it('stays where it is the person’s, and the scores go behind', async () => {
    const workbook = await pasted();
    const before = theirs(workbook);
    const width = inputs(workbook)[0]?.length ?? 0;
    score(hostOf(workbook), { answers: { foreign: 'mine' } });
    expect(theirs(workbook)).toEqual(before);
    expect(inputs(workbook)[0]).toHaveLength(width + 3);
    score(hostOf(workbook));
    expect(theirs(workbook)).toEqual(before);
  });

  it('is written over where the person says so', async () => {
    const workbook = await pasted();
    score(hostOf(workbook), { answers: { foreign: 'over' } });
    expect(theirs(workbook)[1]).not.toContain('Ann');
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });
});

describe('a table with typed columns', () => {
  const typedFrom = (workbook: Workbook, column: number) => {
    const [sheet] = workbook.sheets;
    sheet?.typed.push({ sheetId: sheet.id, row: 1, column, rows: 13, columns: 30 });
  };
  const plain = (workbook: Workbook) => inputs(workbook).map((row) => row.map((cell) => cell.replace(/^'/, '')));
  async function clean(): Promise<string[][]> {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    return plain(workbook);
  }

  it('that reaches where scores go takes them without their formats, and so does a later run and an undo', async () => {
    const workbook = await open('zeros-1-before.csv');
    const before = inputs(workbook);
    typedFrom(workbook, 1);
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
    expect(plain(workbook)).toEqual(await clean());
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
    expect(plain(workbook)).toEqual(await clean());
    ask(hostOf(workbook), 'undoRun', { run: 1 });
    expect(inputs(workbook, [1, 2, 3])).toEqual(before);
    expect(
      inputs(workbook, [columnOf(workbook, 'Segment')])
        .slice(1)
        .flat()
        .join(''),
    ).toBe('');
  });

  it('that was made of the accounts and their scores takes the next ones', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    typedFrom(workbook, 1);
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, 3, '999000');
    expect(score(hostOf(workbook)).value.warnings.join()).not.toContain('typed');
    expect(workbook.display(workbook.sheets[0]?.id ?? 0, 2, columnOf(workbook, 'Segment status'))).toBe(
      'Flagged for review',
    );
  });
});
