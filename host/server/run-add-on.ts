import type { Alert, Execution, Host, HostEvent } from '../host.ts';
import type { AlertButton, PageEvent, Reply, Requests, Selection } from './protocol.ts';
import type { SidebarFrames } from './sidebar-frames.ts';

/**
 * Runs a menu command. Apps Script waits inside an alert for the person; a server cannot. So a question without an answer
 * is refused (CANCEL or NO), the page asks it, and the command runs once more with the answer.
 */
export function runCommand(
  host: Host,
  frames: SidebarFrames,
  { name, answers, selection }: Requests['command'],
): Reply {
  const left = [...answers];
  let question: Reply['question'];
  const reply = perform(
    host,
    frames,
    selection,
    () => host.run(name),
    (alert, buttons) => {
      const answer = left.shift();
      if (!answer) question ??= { title: alert.title, message: alert.message, buttons };
      return answer;
    },
  );
  return question ? { ...reply, question } : reply;
}

/** A question inside a call is refused: the sidebar asks its own. */
export function callFunction(host: Host, frames: SidebarFrames, { name, args, selection }: Requests['call']): Reply {
  return perform(
    host,
    frames,
    selection,
    () => host.call(name, args[0]),
    () => undefined,
  );
}

type Answerer = (alert: Alert, buttons: AlertButton[]) => AlertButton | undefined;

function perform(
  host: Host,
  frames: SidebarFrames,
  selection: Selection,
  act: () => Execution,
  answer: Answerer,
): Reply {
  const { workbook } = host;
  workbook.activate(workbook.sheet(selection.sheetId));
  workbook.selection = selection;
  host.onAlert = (alert) => {
    const buttons = buttonsOf(alert.buttons);
    if (buttons.length === 1) return 'OK';
    return answer(alert, buttons) ?? (buttons.includes('CANCEL') ? 'CANCEL' : 'NO');
  };
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
  const events = host.takeEvents().flatMap((event) => pageEvent(event, frames));
  return { ok, ...(value !== undefined && { value }), ...(error !== undefined && { error }), events };
}

/** A question was shown when it was asked; what is left to show are alerts that only inform. */
function pageEvent(event: HostEvent, frames: SidebarFrames): PageEvent[] {
  if (event.type === 'toast')
    return [{ type: 'toast', message: event.message, title: event.title, seconds: event.seconds }];
  if (event.type === 'sidebar') return [{ type: 'sidebar', title: event.title, source: frames.add(event.html) }];
  if (event.type === 'log') return [];
  const buttons = buttonsOf(event.buttons);
  return buttons.length > 1 ? [] : [{ type: 'alert', title: event.title, message: event.message, buttons }];
}

function buttonsOf(set: string): AlertButton[] {
  return set.split('_') as AlertButton[];
}
