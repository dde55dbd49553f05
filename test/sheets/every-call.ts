// Makes every service call of a job fail or be its last one, and looks at what is left.
import type { Host } from '../../host/host.ts';
import type { Cell } from '../../host/workbook/cell.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { replay } from '../../src/core/log/replay.ts';
import { inputs, logOf } from './book.ts';
import { type Job, WIDTH } from './fault-book.ts';

const FAULT = 'Service Spreadsheets timed out';

export interface Reply {
  readonly ok: boolean;
  readonly message: string;
  readonly warnings: string;
}

/** The job as the page or the menu starts it. */
export function act({ call, request }: Job, host: Host, arm = () => {}): Reply {
  const asked = request?.(host);
  arm();
  const seen = host.events.length;
  const execution = asked ? host.call(call, asked) : host.run(call);
  if (!execution.ok) return { ok: false, message: `crashed: ${execution.error}`, warnings: '' };
  const alerts = host.events.slice(seen).filter((event) => event.type === 'alert');
  if (typeof execution.value !== 'string') {
    return { ok: alerts.length === 0, message: alerts[0]?.message ?? '', warnings: '' };
  }
  const { ok, message = '', value } = JSON.parse(execution.value);
  return { ok, message, warnings: JSON.stringify(value?.warnings ?? []) };
}

/** The job with its nth call failing: before it does anything, or when it has done its work. */
export function failing(job: Job, host: Host, nth: number, isDone: boolean): Reply {
  const reply = act(job, host, () => host.failAfter(nth, FAULT, isDone));
  host.failAfter(undefined);
  return reply;
}

export interface Left {
  /** Cells of the person: beside the accounts, and on tabs of their own. */
  readonly theirs: string;
  /** Our columns on the tab with the accounts. */
  readonly ours: string;
  readonly log: string;
  readonly runs: number;
  /** Every tab with what it shows, but for log and history. */
  readonly tabs: string;
}

export function leftIn(workbook: Workbook): Left {
  const all = inputs(workbook);
  const lines = logOf(workbook);
  const budget = workbook.sheetNamed('Budget');
  const shown = workbook.sheets
    .slice(1)
    .filter(({ name }) => !['Tierwise log', 'Tierwise history'].includes(name))
    .map(({ id, name, hidden, charts }) => [name, hidden, charts.length, cellsOf(workbook, id)]);
  const named = [...workbook.names].filter(([name]) => name === 'BUDGET');
  return {
    theirs: JSON.stringify([all.map((row) => row.slice(0, WIDTH)), budget && cellsOf(workbook, budget.id), named]),
    ours: JSON.stringify(all.map((row) => row.slice(WIDTH))),
    log: JSON.stringify([...replay(lines)]),
    runs:
      lines.filter(({ event }) => event === 'Scored').length - lines.filter(({ event }) => event === 'Undone').length,
    tabs: JSON.stringify(shown),
  };
}

function cellsOf(workbook: Workbook, id: number): string[][] {
  // A tab that was taken back and made anew has another id.
  const named = (_: string, gid: string) => `#${workbook.sheets.find((sheet) => sheet.id === Number(gid))?.name}`;
  const { rows, columns } = workbook.sheet(id).used;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => workbook.input(id, r + 1, c + 1).replace(/#gid=(\d+)/g, named)),
  );
}

export interface Killed {
  readonly nth: number;
  readonly call: string;
  readonly workbook: Workbook;
}

/** The book as it is when an execution dies before its nth call: with what it wrote, and without what it had not flushed. */
export function killedAt(job: Job, host: Host): { kept: Killed[]; lost: Killed[] } {
  const { workbook } = host;
  const [kept, lost]: [Killed[], Killed[]] = [[], []];
  let flushed = workbook.clone();
  const watch = (nth: number, call: string) => {
    const now = workbook.clone();
    kept.push({ nth, call, workbook: now });
    lost.push({ nth, call, workbook: withoutCells(now, flushed) });
    if (call === 'SpreadsheetApp.flush') flushed = now;
  };
  act(job, host, () => host.watch(watch));
  host.watch(undefined);
  kept.push({ nth: kept.length + 1, call: 'the end', workbook: workbook.clone() });
  return { kept, lost };
}

/** The cells of before in the tabs, columns and marks of now: what is worst to lose. */
function withoutCells(now: Workbook, before: Workbook): Workbook {
  const workbook = now.clone();
  for (const sheet of workbook.sheets) sheet.rows = before.sheets.find(({ id }) => id === sheet.id)?.rows.slice() ?? [];
  workbook.changed(true);
  return workbook;
}

/** Each different book once. */
export function different(killed: readonly Killed[], seen = new Set<string>()): Killed[] {
  return killed.filter(({ workbook }) => {
    const text = textOf(workbook);
    return seen.has(text) ? false : seen.add(text);
  });
}

/** Everything that a book holds, each cell by its number. */
function textOf(workbook: Workbook): string {
  const { revision: _, sheets, ...all } = workbook.clone();
  const told = sheets.map(({ rows, ...sheet }) => [sheet, rows.map((row) => row.map(numberOf).join()).join(';')]);
  return JSON.stringify([all, told], (__, value) => (value instanceof Map ? [...value] : value));
}

/** Books share their cells, and none is ever changed in place: each is compared once. Equal cells have one number. */
const numbers = new WeakMap<Cell, number>();
const numberOfText = new Map<string, number>();

function numberOf(cell: Cell | undefined): number {
  if (!cell) return 0;
  const known = numbers.get(cell);
  if (known !== undefined) return known;
  const text = JSON.stringify(cell);
  const number = numberOfText.get(text) ?? numberOfText.size + 1;
  numberOfText.set(text, number);
  numbers.set(cell, number);
  return number;
}

export function sayPoints(what: string, { tried, lost }: { tried: number; lost: number }): void {
  process.stdout.write(`${what}: ${tried} points tried, ${tried - lost} survived\n`);
}
