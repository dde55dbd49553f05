// From an account to its row in the sheet, and back from the row that is selected there.
import { signal } from '@preact/signals';
import { choose } from './chosen-account.ts';
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
