// The log as rows of a tab: one line a row, cells that are not ours kept beside it.

import { type Cell, cleanText, withoutGuard } from '../exact/cell.ts';
import { parseIsoDay } from '../read/date.ts';
import type { Values } from '../read/values.ts';
import { EVENTS, type Event, type LogLine } from './log.ts';
import { renamingOf } from './renamed.ts';

const COLUMNS = [
  ['at', 'Time'],
  ['by', 'User'],
  ['event', 'Event'],
  ['run', 'Run'],
  ['key', 'Key'],
  ['account', 'Account'],
  ['from', 'From'],
  ['to', 'To'],
  ['reason', 'Reason'],
  ['day', 'Day'],
  ['until', 'Until'],
  ['model', 'Model'],
  ['rows', 'Rows'],
  ['warnings', 'Warnings'],
  ['detail', 'Detail'],
] as const satisfies readonly (readonly [keyof LogLine, string])[];

export const LOG_HEADER: readonly string[] = COLUMNS.map(([, header]) => header);

/** The cells of a line, as many as the header has, and after them those that were there. */
export function lineCells(line: LogLine): Cell[] {
  return [...COLUMNS.map(([name]) => line[name]), ...(line.extra ?? [])];
}

/**
 * The lines of the tab's rows, header included; blank rows say nothing.
 * @throws a sentence that names the first row that is damaged: nothing may be built on a log with a hole
 */
export function parseLog(values: Values, tab: string): LogLine[] {
  if (values.length === 0) return [];
  const header = LOG_HEADER.find((text, column) => cleanText(values[0]?.[column] ?? '') !== text);
  if (header !== undefined) {
    throw new Error(`Row 1 of "${tab}" has no header "${header}" in its place: ${RESTORE}`);
  }
  const lines: LogLine[] = [];
  values.forEach((row, r) => {
    if (r > 0 && row.some((cell) => cell !== '')) lines.push(parseLine(row, `Row ${r + 1} of "${tab}"`));
  });
  assertInOrder(lines, tab);
  return lines;
}

/** A log that somebody sorted the other way round would say that the first commit came last. */
function assertInOrder(lines: readonly LogLine[], tab: string): void {
  let last = 0;
  for (const { event, run } of lines) {
    // The line of an undo names the run that is undone.
    if (event === 'Undone') continue;
    if (run < last) throw new Error(`"${tab}" is out of order: sort it by Time from A to Z, then try again`);
    last = run;
  }
}

const RESTORE = 'bring the tab back from File > Version history, then try again';

function parseLine(row: readonly Cell[], place: string): LogLine {
  const text = (name: Name) => withoutGuard(String(cellOf(row, name)));
  const problem = problemOf(row);
  if (problem) throw new Error(`${place} is damaged, ${problem}: ${RESTORE}`);
  const extra = row.slice(COLUMNS.length);
  while (extra.length > 0 && extra[extra.length - 1] === '') extra.pop();
  return {
    at: text('at'),
    by: text('by'),
    event: text('event'),
    run: Number(cellOf(row, 'run')),
    key: text('key'),
    account: text('account'),
    from: text('from'),
    to: text('to'),
    reason: text('reason'),
    day: text('day'),
    until: text('until'),
    model: text('model'),
    rows: countOf(cellOf(row, 'rows')),
    warnings: countOf(cellOf(row, 'warnings')),
    detail: text('detail'),
    ...(extra.length > 0 ? { extra } : {}),
  };
}

type Name = (typeof COLUMNS)[number][0];

const PLACES = Object.fromEntries(COLUMNS.map(([name], place) => [name, place])) as Record<Name, number>;

function cellOf(row: readonly Cell[], name: Name): Cell {
  return row[PLACES[name]] ?? '';
}

function countOf(cell: Cell): number | '' {
  return cell === '' ? '' : Number(cell);
}

/** Of the other events each is about an account. */
const OF_RUNS: readonly string[] = [
  'Scored',
  'Model saved',
  'Looked at',
  'Source changed',
  'Own list',
  'Renamed',
  'Undone',
  'Stopped',
] satisfies Event[];
const OF_ACCOUNTS: readonly string[] = EVENTS.filter((event) => !OF_RUNS.includes(event));
const TO_SEGMENT = OF_ACCOUNTS.filter((event) => event !== 'Override removed' && event !== 'Cleared');

function problemOf(row: readonly Cell[]): string | null {
  const cell = (name: Name) => String(cellOf(row, name));
  const event = cell('event');
  if (event === '') return 'it has no event';
  for (const name of ['run', 'rows', 'warnings'] as const) {
    if (!(name === 'run' ? /^\d+$/ : /^\d*$/).test(cell(name))) return `"${cell(name)}" is no ${name} count`;
  }
  for (const name of ['day', 'until'] as const) {
    if (cell(name) !== '' && parseIsoDay(cell(name)) === null) return `"${cell(name)}" is no day`;
  }
  if (OF_ACCOUNTS.includes(event) && cell('key') === '') return `"${event}" has no key of an account`;
  if (TO_SEGMENT.includes(event) && cell('to') === '') return `"${event}" has no segment in To`;
  if (event === 'Renamed' && !renamingOf(cell('detail'))) return 'its renamed labels in Detail are not readable';
  if (event === 'Approved' && cell('until') === '') return '"Approved" has no end of joint coverage in Until';
  return null;
}
