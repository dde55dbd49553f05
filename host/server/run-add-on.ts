import type { Execution, Host, HostEvent } from '../host.ts';
import type { PageEvent, Reply, Requests, Selection } from './protocol.ts';
import type { SidebarFrames } from './sidebar-frames.ts';

/** Runs a menu command. */
export const runCommand = (host: Host, frames: SidebarFrames, { name, selection }: Requests['command']): Reply =>
  perform(host, frames, selection, () => host.run(name));

/** Runs a function as google.script.run does. */
export const callFunction = (host: Host, frames: SidebarFrames, { name, args, selection }: Requests['call']): Reply =>
  perform(host, frames, selection, () => host.call(name, args[0]));

function perform(host: Host, frames: SidebarFrames, selection: Selection, act: () => Execution): Reply {
  const { workbook } = host;
  workbook.activate(workbook.sheet(selection.sheetId));
  workbook.selection = selection;
  return { ...replyOf(host, frames, act()), ...movedFrom(host, selection) };
}

function movedFrom({ workbook }: Host, before: Selection): Pick<Reply, 'moved'> {
  const { activeSheetId: sheetId, selection } = workbook;
  const first = { row: 1, column: 1, rows: 1, columns: 1 };
  const { row, column, rows, columns } = selection ?? (sheetId === before.sheetId ? before : first);
  const now = { sheetId, row, column, rows, columns };
  const stayed = (Object.keys(now) as (keyof Selection)[]).every((key) => now[key] === before[key]);
  return stayed ? {} : { moved: now };
}

function replyOf(host: Host, frames: SidebarFrames, { ok, value, error }: Execution): Reply {
  const events = host.takeEvents().flatMap((event) => pageEvents(event, frames));
  return { ok, ...(value !== undefined && { value }), ...(error !== undefined && { error }), events };
}

/** What is logged is for whoever runs the server; a person sees nothing of it. */
function pageEvents(event: HostEvent, frames: SidebarFrames): PageEvent[] {
  if (event.type === 'log') return [];
  return [event.type === 'sidebar' ? { type: 'sidebar', title: event.title, source: frames.add(event.html) } : event];
}
