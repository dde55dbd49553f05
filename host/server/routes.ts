import type { Host } from '../host.ts';
import { addOnView, bookView } from './book-view.ts';
import { cellBlock } from './cell-view.ts';
import { changeStructure, changeTab, clearCells } from './change-structure.ts';
import { layoutView } from './layout-view.ts';
import type { Reply, Requests } from './protocol.ts';
import { callFunction, runCommand } from './run-add-on.ts';
import type { SidebarFrames } from './sidebar-frames.ts';

const MOST_ROWS = 1000;

/** GET: what the page may read. */
export function readRoutes(host: Host): Record<string, (query: URLSearchParams) => unknown> {
  const { workbook } = host;
  const addOn = addOnView(host);
  return {
    '/api/book': () => bookView(workbook, addOn),
    '/api/layout': (query) => layoutView(workbook, number(query, 'sheet')),
    '/api/cells': (query) =>
      cellBlock(workbook, number(query, 'sheet'), number(query, 'from'), Math.min(number(query, 'count'), MOST_ROWS)),
  };
}

type Changes = { [Name in keyof Requests]: (request: Requests[Name]) => Reply };

/** POST /api/<name>: what the page may do. A refused change is a sentence in the reply, not a failed request. */
export function changeRoutes(host: Host, frames: SidebarFrames): Changes {
  const { workbook } = host;
  return {
    edit: ({ sheetId, row, column, text }) => done(workbook.setInput(sheetId, row, column, text)),
    clear: (area) => done(clearCells(workbook, area)),
    structure: ({ sheetId, change }) => done(changeStructure(workbook, sheetId, change)),
    tab: (change) => done(changeTab(workbook, change)),
    command: (request) => runCommand(host, frames, request),
    call: (request) => callFunction(host, frames, request),
  };
}

function done(value: unknown): Reply {
  return { ok: true, value, events: [] };
}

function number(query: URLSearchParams, name: string): number {
  const value = Number(query.get(name) ?? Number.NaN);
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`The query needs a whole number as ${name}.`);
  return value;
}
