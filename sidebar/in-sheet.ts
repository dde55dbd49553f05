// From an account to its row in the sheet, back from the row that is selected there, and what the add-on says of it.
import { signal } from '@preact/signals';
import type { Line } from '../src/core/systems/system.ts';
import { choose } from './chosen-account.ts';
import { asOf, draft } from './draft.ts';
import { accounts, panel } from './reading.ts';
import { call } from './server.ts';

/** Why that did not work, or ''. */
export const notice = signal('');

export function selectInSheet(row: number): Promise<void> {
  return inSheet((sheetId) => call('selectAccount', { sheetId, row }));
}

export function showSelected(): Promise<void> {
  return inSheet(async (sheetId) => {
    const { row } = await call('readSelection', { sheetId });
    const index = accounts.peek()?.rows.indexOf(row - 1) ?? -1;
    if (index < 0) throw new Error(`Row ${row} is no account that was read: select one, or refresh if it is new.`);
    choose(index);
  });
}

/** What the systems beside the segment say of the account, under the draft; null with a notice when that did not work. */
export async function otherSystems(row: number): Promise<readonly Line[] | null> {
  let lines: readonly Line[] | null = null;
  await inSheet(async (sheetId) => {
    const request = { asOf: asOf.peek() || null, sheetId, row, text: JSON.stringify(draft.peek()) };
    lines = (await call('readStory', request)).lines;
  });
  return lines;
}

async function inSheet(act: (sheetId: number) => Promise<unknown>): Promise<void> {
  const { sheetId } = panel.peek() ?? {};
  if (sheetId === undefined) return;
  notice.value = '';
  try {
    await act(sheetId);
  } catch (error) {
    notice.value = (error as Error).message;
  }
}
