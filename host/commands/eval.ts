import { openWorkbook } from '../files/open-workbook.ts';
import { createHost } from '../host.ts';
import { type CellValue, isError } from '../workbook/cell.ts';
import { isoDay } from '../workbook/serial.ts';
import { Workbook } from '../workbook/workbook.ts';
import { parseOptions } from './options.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

type Json = number | string | boolean;

/** One line of JSON a formula, in order; a formula that fails does not keep the others from theirs. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('eval', args, { sheet: 'string' });
  if (positionals.length === 0) throw new UsageError("eval takes formulas: eval '=SEGMENT_SCORE(4,2,5)'.");
  const { sheet } = values as { sheet?: string };
  const workbook = sheet === undefined ? scratch() : await openWorkbook(userPath(sheet), sheet);
  createHost(workbook);
  const used = workbook.used(workbook.activeSheetId);
  const lines = positionals.map((formula) => evaluated(workbook, used.columns + 2, formula));
  process.stdout.write(`${lines.map((line) => JSON.stringify(line)).join('\n')}\n`);
  return lines.some((line) => 'error' in line) ? 1 : 0;
}

function scratch(): Workbook {
  const workbook = new Workbook('eval');
  workbook.addSheet('Sheet1');
  return workbook;
}

/** Each formula stands right of the data, alone: the cell is cleared before the next one. */
function evaluated(workbook: Workbook, column: number, formula: string): object {
  const sheetId = workbook.activeSheetId;
  workbook.setInput(sheetId, 1, column, formula.startsWith('=') ? formula : `=${formula}`);
  const area = workbook.spillAt(sheetId, 1, column) ?? { sheetId, row: 1, column, rows: 1, columns: 1 };
  const rows = workbook.read(area);
  workbook.setInput(sheetId, 1, column, '');
  const first = rows[0]?.[0]?.value ?? null;
  if (isError(first)) return { formula, error: sentence(first) };
  const values = rows.map((row) => row.map(({ value, date }) => json(value, date)));
  return { formula, value: area.rows === 1 && area.columns === 1 ? values[0]?.[0] : values };
}

const sentence = ({ error, message }: { error: string; message: string }): string =>
  error === '#ERROR!' || message === error ? message : `${error} ${message}`;

function json(value: CellValue, isDay: boolean): Json {
  if (value === null) return '';
  if (isError(value)) return value.error;
  return isDay && typeof value === 'number' ? isoDay(value) : value;
}
