// In place of ../page/api.ts: the page asks the workbook that lives in it.
import code from 'dist:code.js';
import sample from 'sample:accounts.csv';
import { readCsv } from '../files/read-csv.ts';
import { writeCsv } from '../files/write-csv.ts';
import { createHost, type Host } from '../host.ts';
import type { Book, CellBlock, Layout, Reply, Requests } from '../server/protocol.ts';
import { changeRoutes, readRoutes } from '../server/routes.ts';
import { PageFrames } from './page-frames.ts';

const DAY = '2026-06-30';

let demo: ReturnType<typeof demoOf> | undefined;

function demoOf(host: Host) {
  return { ...host, read: readRoutes(host), change: changeRoutes(host, new PageFrames()) };
}

function opened(): ReturnType<typeof demoOf> {
  const workbook = readCsv(new TextEncoder().encode(sample), 'Accounts');
  // Dates inside the add-on read the clock zone of the browser.
  workbook.timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return demoOf(createHost(workbook, { code, today: DAY, keepsWorld: true }));
}

async function read<Answer>(path: string, query: Record<string, number> = {}): Promise<Answer> {
  demo ??= opened();
  const texts = Object.entries(query).map(([key, value]) => [key, String(value)]);
  return demo.read[path]?.(new URLSearchParams(texts)) as Answer;
}

/** xlsx needs a library as large as all the rest. */
export const DOWNLOADS = [{ label: 'Download this sheet as .csv', format: 'csv' }];

export function downloadUrl(_format: string, sheetId: number): string {
  demo ??= opened();
  const text = writeCsv(demo.workbook, demo.workbook.sheet(sheetId));
  return URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
}

export const readBook = () => read<Book>('/api/book');

export const readLayout = (sheet: number) => read<Layout>('/api/layout', { sheet });

export const readCells = (sheet: number, from: number, count: number) =>
  read<CellBlock>('/api/cells', { sheet, from, count });

export async function send<Name extends keyof Requests>(name: Name, request: Requests[Name]): Promise<Reply> {
  demo ??= opened();
  // What is running is painted first: the workbook works on the page's own thread.
  await new Promise((resolve) => setTimeout(resolve, 30));
  try {
    return demo.change[name](request);
  } catch (error) {
    return { ok: false, error: (error as Error).message, events: [] };
  }
}
