// The tabs that every run needs; the missing ones are made at once, before anything else is written.
import { type AccountMark, claimAccounts } from './account-mark.ts';
import { HISTORY_TAB } from './history-tab.ts';
import { LOG_TAB } from './log-tab.ts';
import { MODEL_TAB, writeModel } from './model-cell.ts';
import { makeTabs, ownTabs } from './own-tabs.ts';
import type { Book } from './read-book.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export interface RunTabs {
  readonly log: Sheet;
  readonly history: Sheet;
}

/**
 * Stores the model that is used where none is stored. The sheet with the accounts is marked first: a run that is killed
 * here leaves another tab open.
 */
export function runTabs({ spreadsheet, tabs, isStored, parsed, snapshot }: Book): {
  tabs: RunTabs;
  mark: AccountMark | null;
} {
  const missing = [LOG_TAB, HISTORY_TAB].filter(({ kind }) => !tabs[kind]);
  const mark = snapshot.mark ?? (missing.length > 0 ? claimAccounts(snapshot) : null);
  const hasModel = isStored || ownTabs(spreadsheet, ['model']).model !== undefined;
  const made = makeTabs(spreadsheet, hasModel ? missing : [...missing, MODEL_TAB]);
  if (!isStored) writeModel(spreadsheet, parsed, made.model);
  const { log, history } = { ...tabs, ...made };
  return { tabs: { log: log as Sheet, history: history as Sheet }, mark };
}
