// Files and tabs that were copied, and models that were lost on the way: the log goes on, nothing is made twice.
import { describe, expect, it } from 'vitest';
import { copySheet } from '../../host/workbook/copy-sheet.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, inputs, logOf } from './book.ts';
import { hostOf, open, score, TODAY } from './living-sheet.ts';

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
