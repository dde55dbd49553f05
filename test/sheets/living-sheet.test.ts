// What people and imports do to a sheet between two runs: each is noticed before anything is written.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost, type Host } from '../../host/host.ts';
import { copySheet } from '../../host/workbook/copy-sheet.ts';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { insert, remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, columnOf, inputs, logOf } from './book.ts';

const TODAY = '2026-06-30';
const open = (name: string) => openWorkbook(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)));
const hostOf = (workbook: Workbook, today = TODAY): Host => createHost(workbook, { today, keepsWorld: true });
const score = (host: Host, more: object = {}) => ask(host, 'runScoring', { asOf: null, ...more });

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

/** Puts the cells of another file into the first sheet, as a refreshed export does. */
async function paste(workbook: Workbook, name: string): Promise<void> {
  const other = await open(name);
  const sheet = workbook.sheets[0]?.id ?? 0;
  inputs(other).forEach((row, r) => {
    row.forEach((cell, c) => {
      workbook.setInput(sheet, r + 1, c + 1, cell);
    });
  });
}

/** Texts of the first row of a tab. */
const headersOf = (workbook: Workbook, sheet: number) =>
  Array.from({ length: workbook.sheet(sheet).used.columns }, (_, c) => workbook.display(sheet, 1, c + 1));

const ZEROS = '12 of 12 known accounts are gone; 12 new ones have the same names: did the id column change?';

describe('accounts that come back under other keys', () => {
  async function zeros(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    const host = hostOf(workbook);
    score(host);
    const override = { key: 'id:1', action: 'override', segment: 'Enterprise', reason: 'Board', day: TODAY };
    ask(host, 'decide', { decisions: [override] });
    const ids = (await open('zeros-2-after.csv')).sheets[0]?.rows.map(([id]) => id) ?? [];
    workbook.sheets[0]?.rows.forEach((row, r) => {
      row[0] = ids[r];
    });
    workbook.changed(true);
    return workbook;
  }

  it('stop the run with the numbers, and nothing is written', async () => {
    const workbook = await zeros();
    const [before, lines] = [inputs(workbook), logOf(workbook)];
    const reply = JSON.parse(String(hostOf(workbook).call('runScoring', { asOf: null }).value));
    expect(reply.message).toBe(ZEROS);
    expect(reply.question.answers.map(({ id }: { id: string }) => id)).toEqual(['same', 'new']);
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook)).toEqual(lines);
  });

  it('keep what is committed and overridden where they are the same, one line each', async () => {
    const workbook = await zeros();
    const host = hostOf(workbook);
    score(host, { answers: { accountsGone: 'same' } });
    const lines = logOf(workbook);
    expect(lines.filter(({ event }) => event === 'Re-keyed')).toHaveLength(12);
    expect(lines.filter(({ event }) => event === 'Committed')).toHaveLength(12);
    expect(ask(host, 'loadReview', {}).value.overrides).toMatchObject([{ key: 'id:0001', to: 'Enterprise' }]);
    score(host);
    expect(logOf(workbook)).toHaveLength(lines.length + 1);
  });

  it('are committed where they are other ones, and it is not asked again', async () => {
    const workbook = await zeros();
    score(hostOf(workbook), { answers: { accountsGone: 'new' } });
    expect(logOf(workbook).filter(({ event }) => event === 'Committed')).toHaveLength(24);
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });

  it('are found by their names when an id column is added', async () => {
    const workbook = await open('keys-1-before.csv');
    score(hostOf(workbook));
    const sheet = workbook.sheets[0]?.id ?? 0;
    insert(workbook, sheet, 'column', 1, 1);
    await paste(workbook, 'keys-2-after.csv');
    expect(() => score(hostOf(workbook))).toThrow(ZEROS);
    score(hostOf(workbook), { answers: { accountsGone: 'same' } });
    expect(logOf(workbook).filter(({ event }) => event === 'Committed')).toHaveLength(12);
  });

  it('of another sheet of the file are not missed', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const other = workbook.addSheet('Others');
    ['Account ID', 'Account name', 'ARR'].forEach((header, c) => {
      workbook.setInput(other.id, 1, c + 1, header);
      workbook.setInput(other.id, 2, c + 1, ['Z1', 'Zed', '100'][c] ?? '');
    });
    score(hostOf(workbook), { sheetId: other.id });
    expect(score(hostOf(workbook), { sheetId: other.id }).value.accounts).toBe(1);
    expect(score(hostOf(workbook), { sheetId: workbook.sheets[0]?.id }).value.accounts).toBe(12);
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

describe('a copy of the file without marks', () => {
  const ADOPT = { answers: { adopt: 'adopt' } };

  async function copied(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    const host = hostOf(workbook);
    score(host);
    const override = { key: 'id:1', action: 'override', segment: 'Enterprise', reason: 'Board', day: TODAY };
    ask(host, 'decide', { decisions: [override] });
    workbook.metadata.length = 0;
    workbook.activate(workbook.sheets[0] as never);
    return workbook;
  }

  it('is asked about before anything is made anew', async () => {
    const workbook = await copied();
    const [before, sheets] = [inputs(workbook), workbook.sheets.map(({ name }) => name)];
    expect(() => score(hostOf(workbook))).toThrow(
      /^"Tierwise log", "Tierwise history", "Tierwise model", columns D to \w+ look like those of Tierwise/,
    );
    expect(inputs(workbook)).toEqual(before);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(workbook.metadata).toEqual([]);
  });

  it.each<[string, object]>([
    ['runSummary', { asOf: null }],
    ['undoRun', { run: 1 }],
    ['saveModel', { text: '{"name":"Other"}', basedOn: null }],
    ['decide', { decisions: [{ key: 'id:1', action: 'removeOverride', reason: '', day: TODAY }] }],
  ])('gets no second log by %s', async (name, request) => {
    const workbook = await copied();
    const sheets = workbook.sheets.map((sheet) => sheet.name);
    expect(() => ask(hostOf(workbook), name as 'undoRun', request)).toThrow(
      /^"Tierwise log" looks like the log of Tierwise, but its mark is gone.* Score accounts first/,
    );
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(sheets);
  });

  it('goes on with the log, the overrides and the columns that are there', async () => {
    const workbook = await copied();
    const [before, sheets] = [inputs(workbook), workbook.sheets.map(({ name }) => name)];
    score(hostOf(workbook), ADOPT);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(sheets);
    expect(inputs(workbook)[0]).toEqual(before[0]);
    expect(ask(hostOf(workbook), 'loadReview', {}).value.overrides).toMatchObject([{ key: 'id:1' }]);
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

describe('a model that the file has no more', () => {
  const CUSTOM = JSON.stringify({ name: 'Ours' });
  const LOST = /^The model of this file is gone: .* The last one that was saved is "Ours" of 2026-06-30 \d\d:\d\d:\d\d/;

  async function custom(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    ask(hostOf(workbook), 'saveModel', { text: CUSTOM, basedOn: null });
    score(hostOf(workbook));
    return workbook;
  }

  it.each<[string, (workbook: Workbook) => void]>([
    ['its tab was deleted', (workbook) => workbook.deleteSheet(workbook.sheetNamed('Tierwise model')?.id ?? -1)],
    ['its name was deleted', (workbook) => workbook.setName('TIERWISE_MODEL', undefined)],
    [
      'its cell was cleared',
      (workbook) => workbook.setInput(workbook.sheetNamed('Tierwise model')?.id ?? -1, 3, 2, ''),
    ],
  ])('stops every job where %s, and comes back when a person says so', async (_, lose) => {
    const workbook = await custom();
    lose(workbook);
    const [before, lines] = [inputs(workbook), logOf(workbook)];
    expect(() => score(hostOf(workbook))).toThrow(LOST);
    expect(() => ask(hostOf(workbook), 'runSummary', { asOf: null })).toThrow(LOST);
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook)).toEqual(lines);
    expect(ask(hostOf(workbook), 'loadPanel', {}).value.model.text).toContain('"name":"Ours"');
    score(hostOf(workbook), { answers: { modelLost: 'restore' } });
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook).filter(({ reason }) => reason.startsWith('Brought back'))).toHaveLength(1);
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });
});

describe('a duplicated tab', () => {
  const copyOf = (workbook: Workbook, name: string) => {
    const sheet = workbook.sheetNamed(name);
    if (!sheet) throw new Error(`no tab "${name}"`);
    return copySheet(workbook, sheet);
  };

  it('of the log is not taken for the log, whichever mark is found first', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const copied = copyOf(workbook, 'Tierwise log');
    workbook.metadata.reverse();
    score(hostOf(workbook));
    expect(logOf(workbook).filter(({ event }) => event === 'Scored')).toHaveLength(2);
    expect(workbook.sheet(copied.id).used.rows).toBe(logOf(workbook).length);
  });

  it('of the accounts is scored by itself, and is the one that was scored last', async () => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    const copied = copyOf(workbook, workbook.sheets[0]?.name ?? '');
    expect(score(hostOf(workbook), { sheetId: copied.id }).value.accounts).toBe(12);
    const marks = workbook.metadata.filter(({ key }) => key === 'tierwise.accounts');
    expect(marks.map(({ location }) => location.sheetId)).toEqual([copied.id]);
  });
});

const tableOf = (host: Host) => ask(host, 'loadPanel', {}).value.table;

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

describe('names merged over several rows', () => {
  it('are the name of each of their rows: no cell of theirs changes, and a later run asks no more than others', async () => {
    const workbook = await open('merged-keys.xlsx');
    const before = inputs(workbook, [1, 2, 3]);
    const first = score(hostOf(workbook)).value;
    expect(first.warnings).toContain(
      'Cells that say which account a row is are merged (A2:A4 and A5:A6): every row of them belongs to the account in the first one, as its duplicates',
    );
    expect(first.warnings.filter((each) => each.includes('no id, domain or name'))).toEqual([]);
    expect(inputs(workbook, [columnOf(workbook, 'Missing data')]).map(([code]) => code)).toEqual([
      'Missing data',
      ...new Array(5).fill('Duplicate row'),
      '',
    ]);
    const { calls } = score(hostOf(workbook)).execution;
    // Once for the names, once for what lies where scores go.
    expect(calls['Range.getMergedRanges']).toBe(2);
    const ofSpreadsheet = Object.entries(calls).filter(([name]) => !/^(Lock|Utilities)/.test(name));
    expect(ofSpreadsheet.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(60);
    expect(inputs(workbook, [1, 2, 3])).toEqual(before);
    expect(workbook.sheets[0]?.merges).toHaveLength(2);
  });

  it('are those of the accounts that the panel offers a column of', async () => {
    const workbook = await open('merged-keys.xlsx');
    ask(hostOf(workbook), 'saveModel', { text: '{"multiProduct":true}', basedOn: null });
    const sheetId = workbook.sheets[0]?.id;
    const request = { sheetId, header: 'ARR', kind: null, today: TODAY };
    expect(tableOf(hostOf(workbook))?.accounts.rows).toHaveLength(3);
    expect(ask(hostOf(workbook), 'offerColumn', request).value.cells.state).toHaveLength(3);
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

describe('rows of the log that somebody deleted', () => {
  const event = (wanted: string) => (line: { event: string; key: string }) =>
    line.event === wanted && line.key === 'id:1';
  async function decided(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    const host = hostOf(workbook);
    score(host);
    const override = { key: 'id:1', action: 'override', segment: 'Enterprise', reason: 'Board', day: TODAY };
    ask(host, 'decide', { decisions: [override] });
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 3, 3, '999000');
    score(host);
    return workbook;
  }
  function deleteLine(workbook: Workbook, is: (line: { event: string; key: string }) => boolean): void {
    const log = workbook.sheetNamed('Tierwise log');
    remove(workbook, log?.id ?? -1, 'row', logOf(workbook).findIndex(is) + 2, 1);
  }

  it.each([
    ['Committed', '1 Committed less'],
    ['Override set', '1 Override set less'],
  ])('are missed: %s', async (name, missing) => {
    const workbook = await decided();
    deleteLine(workbook, event(name));
    const [before, lines] = [inputs(workbook), logOf(workbook)];
    const said = `Rows of "Tierwise log" were deleted or changed since the last run (${missing})`;
    expect(() => score(hostOf(workbook))).toThrow(said);
    expect(() => ask(hostOf(workbook), 'runSummary', { asOf: null })).toThrow(said);
    expect(() => ask(hostOf(workbook), 'planScoring', { asOf: null })).toThrow(said);
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook)).toEqual(lines);
    score(hostOf(workbook), { answers: { rowsGone: 'without' } });
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });

  it.each([
    ['override', 'Override set'],
    ['approve', 'Approved'],
  ])('are asked about also before the next run: %s', async (action, name) => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, 3, '999000');
    score(hostOf(workbook));
    ask(hostOf(workbook), 'decide', {
      decisions: [
        {
          key: 'id:1',
          action,
          segment: 'Enterprise',
          from: 'Mid-Market',
          to: 'Enterprise',
          reason: 'Board',
          day: TODAY,
        },
      ],
    });
    expect(logOf(workbook).some(event(name))).toBe(true);
    deleteLine(workbook, event(name));
    const before = inputs(workbook);
    expect(() => score(hostOf(workbook))).toThrow(/1 (decision|.*) less|typed over/);
    expect(inputs(workbook)).toEqual(before);
  });

  it('are missed too where one was changed: the segment, or the account', async () => {
    const workbook = await decided();
    const log = workbook.sheetNamed('Tierwise log')?.id ?? -1;
    const row = logOf(workbook).findIndex(event('Committed')) + 2;
    const segment = workbook.input(log, row, 8);
    workbook.setInput(log, row, 8, segment === 'SMB' ? 'Enterprise' : 'SMB');
    const said = '(as many, with other accounts or segments)';
    expect(() => score(hostOf(workbook))).toThrow(said);
    workbook.setInput(log, row, 8, segment);
    workbook.setInput(log, row, 9, 'A remark in the place of the reason');
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });

  it('are not missed where a flag waits, a decision came or a run was undone', async () => {
    const workbook = await decided();
    const host = hostOf(workbook);
    ask(host, 'decide', { decisions: [{ key: 'id:2', action: 'approve', reason: '', day: TODAY }] });
    ask(host, 'decide', { decisions: [{ key: 'id:1', action: 'removeOverride', reason: '', day: TODAY }] });
    ask(host, 'undoRun', { run: 2 });
    expect(score(host).value.accounts).toBe(12);
    expect(score(host).value.accounts).toBe(12);
  });
});

describe('two lists with the same ids in one file', () => {
  const HEADERS = ['Account ID', 'Account name', 'ARR'];
  const listOf = (...names: string[]) => [HEADERS, ...names.map((name, k) => [String(k + 1), name, '500000'])];
  function put(workbook: Workbook, sheet: number, rows: readonly (readonly string[])[]): void {
    rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        workbook.setInput(sheet, r + 1, c + 1, cell);
      });
    });
  }

  it('do not share segments in silence: the run asks, and keeps the answer', () => {
    const workbook = workbookOf(listOf('Northwind', 'Globex', 'Initech'));
    score(hostOf(workbook));
    const other = workbook.addSheet('Client B').id;
    put(workbook, other, listOf('Tiny Ltd', 'Hooli', 'Vandelay'));
    const lines = logOf(workbook);
    expect(() => score(hostOf(workbook), { sheetId: other })).toThrow(
      '3 of 3 accounts that the log knows have other names here ("Tiny Ltd", "Hooli", "Vandelay"): is this the same list?',
    );
    expect(logOf(workbook)).toEqual(lines);
    expect(workbook.sheet(other).used.columns).toBe(3);
    score(hostOf(workbook), { sheetId: other, answers: { otherNames: 'same' } });
    expect(score(hostOf(workbook), { sheetId: other }).value.accounts).toBe(3);
  });

  it('are kept apart where a person says so: each has its own segments, decisions and undo', () => {
    const workbook = workbookOf(listOf('Northwind', 'Globex', 'Initech'));
    const other = workbook.addSheet('Client B').id;
    put(workbook, other, listOf('Tiny Ltd', 'Hooli', 'Vandelay'));
    for (const row of [2, 3, 4]) workbook.setInput(other, row, 3, '1000');
    const segments = (sheet: number) =>
      [2, 3, 4].map((row) => workbook.display(sheet, row, headersOf(workbook, sheet).indexOf('Segment') + 1));
    score(hostOf(workbook));
    score(hostOf(workbook), { sheetId: other, answers: { otherNames: 'own' } });
    expect(segments(0)).toEqual(['Enterprise', 'Enterprise', 'Enterprise']);
    expect(segments(other)).toEqual(['SMB', 'SMB', 'SMB']);
    expect(logOf(workbook).filter(({ event }) => event === 'Own list')).toHaveLength(1);
    // Nobody is asked again, nothing waits, and a decision is of one list alone.
    for (const sheetId of [0, other]) expect(score(hostOf(workbook), { sheetId }).value.accounts).toBe(3);
    const panel = ask(hostOf(workbook), 'loadPanel', { sheetId: other }).value;
    expect(panel.table?.accounts.list).toBe('list 2, ');
    const decision = { key: 'list 2, id:1', action: 'override', segment: 'Mid-Market', reason: 'Board', day: TODAY };
    ask(hostOf(workbook), 'decide', { sheetId: other, decisions: [decision] });
    for (const sheetId of [0, other]) score(hostOf(workbook), { sheetId });
    expect(segments(0)).toEqual(['Enterprise', 'Enterprise', 'Enterprise']);
    expect(segments(other)).toEqual(['Mid-Market', 'SMB', 'SMB']);
    workbook.setInput(other, 2, 2, 'Tiny Limited of Leeds');
    expect(score(hostOf(workbook), { sheetId: other }).value.accounts).toBe(3);
    expect(segments(other)).toEqual(['Mid-Market', 'SMB', 'SMB']);
  });

  it('are not meant where a few customers have another name, or all have a longer one', () => {
    const workbook = workbookOf(listOf('Northwind', 'Globex', 'Initech'));
    score(hostOf(workbook));
    put(workbook, 0, listOf('Northwind Inc.', 'Globex (EMEA)', 'Contoso'));
    expect(score(hostOf(workbook)).value.accounts).toBe(3);
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
