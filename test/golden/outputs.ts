// Everything a scoring gives, item by item: written columns, blocks of the summary, keys of the report.
import { readFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import { saveModel, scoreWorkbook } from '../../host/commands/score-workbook.ts';
import { readCsv } from '../../host/files/read-csv.ts';
import { createHost } from '../../host/host.ts';
import { isError } from '../../host/workbook/cell.ts';
import type { Sheet } from '../../host/workbook/sheet.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { randomAccounts } from '../reference/random-accounts.ts';

export const INPUTS = ['fixture', 'sample', 'random'] as const;
export const PRESETS = ['methodology', 'methods', 'strategies'] as const;
export type Input = (typeof INPUTS)[number];

/** One written column, one block or one key of the report. */
export interface Output {
  /** `column: Composite score`. */
  name: string;
  /** What a person reads, line by line. */
  lines: string[];
  /** Formulas, formats and notes of the same lines. */
  rest: string;
}

const DAY = '2026-06-30';
/** Has statuses, committed segments, overrides, and cells that are blank or unreadable. */
const SEED = 2;

function bytesOf(input: Input): Uint8Array {
  if (input === 'random') return new TextEncoder().encode(stringify(randomAccounts(SEED, 1000, DAY), { header: true }));
  const path = input === 'fixture' ? '../fixtures/accounts.csv' : '../../host/samples/accounts.csv';
  return readFileSync(new URL(path, import.meta.url));
}

/** The built add-on scores the input as the command line does, on a day that stands still. */
export function outputsOf(input: Input, preset: string): Output[] {
  const workbook = readCsv(bytesOf(input), input);
  const [accounts] = workbook.sheets as [Sheet];
  const width = accounts.used.columns;
  const host = createHost(workbook, { today: DAY });
  saveModel(host, JSON.stringify({ preset, columns: ['all'] }));
  const { report } = scoreWorkbook(host, DAY);
  return [
    ...columnOutputs(workbook, accounts, width),
    ...TABS.flatMap((name) => blockOutputs(workbook, name)),
    ...reportOutputs(report),
  ];
}

function columnOutputs(workbook: Workbook, sheet: Sheet, width: number): Output[] {
  const { rows, columns } = sheet.used;
  return Array.from({ length: columns - width }, (_, i) => {
    const places = Array.from({ length: rows }, (__, row) => [row + 1, width + 1 + i] as const);
    const [header, ...lines] = places.map(([row, column]) => valueAt(workbook, sheet, row, column));
    return { name: `column: ${header}`, lines, rest: places.map((place) => restAt(sheet, ...place)).join('\n') };
  });
}

const TABS = ['summary', 'list', 'details'] as const;

/** A block ends at a blank row; its name is its heading without what changes with the numbers. */
function blockOutputs(workbook: Workbook, tab: (typeof TABS)[number]): Output[] {
  const sheet = workbook.sheetNamed(`Tierwise ${tab}`);
  if (!sheet) throw new Error(`There is no ${tab}.`);
  const { rows, columns } = sheet.used;
  const blocks: Output[] = [];
  let isNew = true;
  for (let row = 1; row <= rows; row += 1) {
    const cells = Array.from({ length: columns }, (_, i) => valueAt(workbook, sheet, row, i + 1));
    const line = cells.join(' | ').replace(/[ |]+$/, '');
    if (line !== '') {
      if (isNew) blocks.push({ name: freeName(`${tab}: ${nameOf(line)}`, blocks), lines: [], rest: '' });
      const block = blocks[blocks.length - 1] as Output;
      block.lines.push(line);
      block.rest += `${cells.map((_, i) => restAt(sheet, row, i + 1)).join('|')}\n`;
    }
    isNew = line === '';
  }
  return blocks;
}

function nameOf(heading: string): string {
  return (heading.split(/[:|(]/)[0] ?? '').trim();
}

function freeName(name: string, blocks: readonly Output[]): string {
  const same = blocks.filter((block) => block.name.startsWith(name)).length;
  return same === 0 ? name : `${name} ${same + 1}`;
}

function reportOutputs({ accounts, summary }: { accounts: readonly object[]; summary: object }): Output[] {
  const keys = [...new Set(accounts.flatMap((account) => Object.keys(account)))];
  const ofAccounts = keys.map((key) => ({
    name: `report: accounts.${key}`,
    lines: accounts.map((account) => JSON.stringify((account as Record<string, unknown>)[key]) ?? ''),
    rest: '',
  }));
  const ofSummary = Object.entries(summary).map(([key, value]) => ({
    name: `report: summary.${key}`,
    lines: [JSON.stringify(value)],
    rest: '',
  }));
  return [...ofAccounts, ...ofSummary];
}

function valueAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  const value = workbook.value(sheet.id, row, column);
  return isError(value) ? value.error : String(value ?? '');
}

function restAt(sheet: Sheet, row: number, column: number): string {
  const { formula = '', format = '', note = '' } = sheet.cell(row, column) ?? {};
  return `${formula}~${format}~${note}`;
}
