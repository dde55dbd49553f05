import { batch } from '@preact/signals';
import type { PageEvent, Reply, Requests, Selection, StructureChange, TabChange } from '../server/protocol.ts';
import { readBook, readLayout, send } from './api.ts';
import { alerts, book, layout, running, selection, sidebar, toast } from './state.ts';

const SHORTEST_SECONDS = 5;
const ERROR_SECONDS = 20;
let toastCount = 0;
let refreshCells = () => {};
let select = (_area: Selection) => {};

/** The grid says how its cells are read again and how it brings a selection into view. */
export function onGrid(grid: { refresh(): void; select(area: Selection): void }): void {
  refreshCells = grid.refresh;
  select = grid.select;
}

export async function openBook(): Promise<void> {
  const found = await readBook();
  book.value = found;
  await openSheet(found.activeSheetId);
}

export async function openSheet(sheetId: number): Promise<void> {
  const found = await readLayout(sheetId);
  batch(() => {
    selection.value = { sheetId, row: 1, column: 1, rows: 1, columns: 1 };
    layout.value = found;
  });
}

/** Reads everything again: after any change the workbook is the only one who knows what it looks like. */
async function refresh(): Promise<void> {
  const found = await readBook();
  book.value = found;
  const shown = selection.value.sheetId;
  const stillThere = found.sheets.some((tab) => tab.id === shown && !tab.hidden);
  if (!stillThere) return openSheet(found.activeSheetId);
  layout.value = await readLayout(shown);
  refreshCells();
}

export async function editCell(row: number, column: number, text: string): Promise<void> {
  await change('edit', { sheetId: selection.value.sheetId, row, column, text });
}

export async function clearSelection(): Promise<void> {
  await change('clear', selection.value);
}

export async function changeStructure(structure: StructureChange): Promise<void> {
  await change('structure', { sheetId: selection.value.sheetId, change: structure });
}

export async function changeTab(tab: TabChange): Promise<void> {
  const reply = await change('tab', tab);
  if (typeof reply.value === 'number') await openSheet(reply.value);
}

/** Runs a menu command. */
export async function runCommand(name: string, label: string): Promise<void> {
  running.value = label;
  const reply = await send('command', { name, selection: selection.value }).catch(asFailure);
  running.value = null;
  await report(reply);
}

/** google.script.run: the reply goes back to the sidebar, what it did to the workbook is shown. */
export async function callServer(name: string, args: unknown[]): Promise<Reply> {
  const reply = await send('call', { name, args, selection: selection.value }).catch(asFailure);
  await settle(reply);
  return reply;
}

export function dismissToast(id: number): void {
  if (toast.value?.id === id) toast.value = null;
}

async function change<Name extends keyof Requests>(name: Name, request: Requests[Name]): Promise<Reply> {
  const reply = await send(name, request).catch(asFailure);
  await report(reply);
  return reply;
}

async function report(reply: Reply): Promise<void> {
  await settle(reply);
  if (!reply.ok) showToast('Error', reply.error ?? 'The change failed.');
}

async function settle(reply: Reply): Promise<void> {
  showEvents(reply.events);
  await refresh().catch((error: Error) => showToast('Error', error.message));
  if (reply.moved) await follow(reply.moved);
}

async function follow(moved: Selection): Promise<void> {
  if (moved.sheetId !== selection.value.sheetId) await openSheet(moved.sheetId);
  select(moved);
}

function asFailure(): Reply {
  return { ok: false, error: 'The local server does not answer. Start it again with npm start.', events: [] };
}

function showEvents(events: PageEvent[]): void {
  for (const event of events) {
    if (event.type === 'toast') showToast(event.title, event.message, event.seconds);
    else if (event.type === 'alert') alerts.value = [...alerts.value, event];
    else sidebar.value = { title: event.title, source: event.source };
  }
}

/** Like Sheets, the newest message takes the place of the one before; a negative time means until dismissed. */
function showToast(title: string, message: string, seconds = ERROR_SECONDS): void {
  const id = ++toastCount;
  toast.value = { id, title, message };
  if (seconds >= 0) setTimeout(() => dismissToast(id), Math.max(seconds, SHORTEST_SECONDS) * 1000);
}
