// Accounts under other keys, lists with the same ids, names over several rows: who is who is asked, not guessed.
import { describe, expect, it } from 'vitest';
import { insert } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, columnOf, inputs, logOf } from './book.ts';
import { hostOf, open, score, TODAY, tableOf } from './living-sheet.ts';

/** Puts the cells of another file into the first sheet, as a refreshed does. */
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
