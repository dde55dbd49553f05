// `tierwise columns`: what every column of plain exports is read as, one line of JSON a file.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from './command-line-in.ts';

const { cli, folder } = commandLineIn('tierwise-columns-');
const caseFile = (name: string) => fileURLToPath(new URL(`../fixtures/cases/${name}.csv`, import.meta.url));

interface Line {
  readonly headerRow: number;
  readonly segmentBy: string | null;
  readonly columns: readonly { readonly header: string; readonly field: string | null; readonly confidence: string }[];
  readonly ready: Record<string, unknown>;
}

async function linesOf(...names: readonly string[]): Promise<Line[]> {
  const { status, stdout } = await cli('columns', ...names.map(caseFile));
  expect(status).toBe(0);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

const told = ({ columns }: Line) => columns.map(({ header, field, confidence }) => [header, field, confidence]);

describe('tierwise columns', () => {
  it('reads a HubSpot and a Salesforce export', async () => {
    const [hubspot, salesforce] = (await linesOf('hubspot-380', 'salesforce-380')) as [Line, Line];
    expect(hubspot).toMatchObject({ headerRow: 1, segmentBy: 'arr' });
    expect(told(hubspot)).toEqual([
      ['Record ID', 'id', 'sure'],
      ['Company name', 'name', 'sure'],
      ['Company owner', 'owner', 'sure'],
      ['Lifecycle Stage', 'status', 'sure'],
      ['Industry', 'industry', 'ask'],
      ['Number of Employees', 'employees', 'sure'],
      ['Annual Revenue', null, 'none'],
      ['Country/Region', 'country', 'sure'],
      ['ARR', 'arr', 'sure'],
      ['Renewal Date', 'contractEnd', 'sure'],
      ['Contract Term', 'contract', 'ask'],
      ['Expansion Potential', 'expansion', 'sure'],
      ['Customer Health', 'health', 'sure'],
      ['Open Tickets', 'tickets', 'sure'],
      ['NPS Score', 'nps', 'sure'],
      ['Last Activity Date', 'lastActivity', 'sure'],
    ]);
    expect(hubspot.ready).toMatchObject({
      arr: 'ready',
      health: 'ready',
      behavioral: 'ready',
      value: 'one answer',
      firmographic: 'one answer',
      composite: 'one answer',
      outcomes: ['Prior ARR'],
    });
    expect(told(salesforce)).toEqual(
      expect.arrayContaining([
        ['Type', 'status', 'ask'],
        ['Annual Revenue', 'arr', 'ask'],
        ['ACV', 'arr', 'ask'],
        ['CSM Health Score', 'health', 'ask'],
      ]),
    );
  });

  it('names the source that a scoring run would take', async () => {
    const lines = await linesOf('label-typos', 'arr-only', 'no-arr', 'tickets-only');
    expect(lines.map(({ segmentBy, ready }) => [segmentBy, ready.arr, ready.composite])).toEqual([
      ['composite', 'ready', 'ready'],
      ['arr', 'ready', expect.any(Array)],
      [null, expect.any(Array), expect.any(Array)],
      [null, expect.any(Array), expect.any(Array)],
    ]);
  });

  it('counts the accounts that get a score with the labels as they are', async () => {
    const rows = ['Target vertical', 'Adjacent vertical', 'General B2B', 'Gold', 'Gold'].map(
      (fit, i) => `T-${i},60000,300,${fit},Primary market,Mature,Some,Annual (renewing),Standard customer`,
    );
    const headers =
      'Account id,ARR,Employees,Industry fit,Geography,Growth stage,Expansion potential,Contract type,Strategic importance';
    writeFileSync(`${folder}/three.csv`, [headers, ...rows].join('\n'));
    writeFileSync(`${folder}/two.csv`, [headers, ...rows.slice(1), rows[3]].join('\n'));
    const { stdout } = await cli('columns', 'three.csv', 'two.csv');
    const sources = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).segmentBy);
    expect(sources).toEqual(['composite', 'arr']);
  });

  it('promises no health segment of colours, whose words only a criterion can rate', async () => {
    const rows = ['Green', 'Yellow', 'Red', 'Green', 'Green'].map((color, i) => `C-${i},60000,${color}`);
    writeFileSync(`${folder}/colors.csv`, ['Account id,ARR,Health', ...rows].join('\n'));
    const { stdout } = await cli('columns', 'colors.csv');
    const line = JSON.parse(stdout) as Line;
    expect(told(line)[2]).toEqual(['Health', 'health', 'ask']);
    expect(line.ready.health).toEqual(['Health score']);
  });

  it('asks about every header with a typing error', async () => {
    const [line] = (await linesOf('typo-headers')) as [Line];
    expect(told(line)).toEqual([
      ['Acount name', 'name', 'ask'],
      ['Anual Recurring Revenue', 'arr', 'ask'],
      ['Emplyees', 'employees', 'ask'],
      ['Helth score', 'health', 'ask'],
      ['Last actvity', 'lastActivity', 'ask'],
      ['Start dat', 'startDate', 'ask'],
      ['Industy fit', 'industry', 'ask'],
    ]);
  });

  it('never takes a field for an empty column from a full one', async () => {
    const [line] = (await linesOf('empty-account-number')) as [Line];
    expect(told(line)).toEqual([
      ['AccountNumber', null, 'none'],
      ['Id', 'id', 'sure'],
      ['Name', 'name', 'sure'],
      ['ARR', 'arr', 'sure'],
    ]);
  });

  it('says in its line why a file cannot be read', async () => {
    const { status, stdout } = await cli('columns', 'nothing.csv', caseFile('annual-revenue'));
    const [missing, read] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(missing).toEqual({
      file: 'nothing.csv',
      error: 'There is no file nothing.csv: check the name and the folder.',
    });
    expect(told(read)[2]).toEqual(['Annual Revenue', 'arr', 'ask']);
    expect(status).toBe(1);
  });
});
