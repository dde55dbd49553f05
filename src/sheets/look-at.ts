// Somebody looked at the definitions, the data or the tiers and left them as they are: a line of the log.
import { lookLine } from '../core/log/looks.ts';
import type { Done, LookRequest } from '../core/panel/calls.ts';
import { nowIn } from './clock.ts';
import { dayReader } from './days.ts';
import { withDocumentLock } from './lock.ts';
import { appendLines, LOG_TAB, readLog } from './log-tab.ts';
import { modelText, parsedModel } from './model-cell.ts';
import { ensureTab, ownTabs } from './own-tabs.ts';
import { who } from './who.ts';
import { writeTogether } from './write-together.ts';

export function lookAt({ what, found }: LookRequest): Done {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const tab = ownTabs(spreadsheet, ['log']).log;
    const log = readLog(tab, dayReader(timeZone));
    const { hash } = parsedModel(modelText(spreadsheet));
    const line = lookLine({ at: nowIn(timeZone), by: who(), model: hash }, log.lines, what, found ?? null);
    writeTogether([appendLines(tab ?? ensureTab(spreadsheet, LOG_TAB), log, [line])]);
    return { message: `${line.reason}: looked at on ${line.at.slice(0, 10)}` };
  });
}
