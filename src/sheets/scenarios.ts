// Named scenarios on a tab of ours: read and written as a whole.
import type { SaveScenariosRequest } from '../core/panel/calls.ts';
import { checkedScenarios, type StoredScenarios, scenarioGrid, storedScenarios } from '../core/tabs/scenarios.ts';
import { withDocumentLock } from './lock.ts';
import { ensureTab, type NewTab, ownTabs } from './own-tabs.ts';
import { writeGrid } from './write-grid.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const TAB: NewTab = { kind: 'scenarios', name: 'Tierwise scenarios' };

export function loadScenarios(): StoredScenarios {
  return readScenarios(SpreadsheetApp.getActiveSpreadsheet());
}

export function saveScenarios({ scenarios, basedOn }: SaveScenariosRequest): StoredScenarios {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const stored = readScenarios(spreadsheet);
    if (stored.version !== basedOn) {
      throw new Error('The scenarios were changed elsewhere since you opened them. Here they are as they are now');
    }
    const now = Utilities.formatDate(new Date(), spreadsheet.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm');
    const checked = checkedScenarios(scenarios, stored.scenarios, now);
    writeGrid(ensureTab(spreadsheet, TAB), scenarioGrid(checked.scenarios));
    return checked;
  });
}

function readScenarios(spreadsheet: Spreadsheet): StoredScenarios {
  const sheet = ownTabs(spreadsheet, ['scenarios']).scenarios;
  return storedScenarios(sheet ? sheet.getDataRange().getDisplayValues() : []);
}
