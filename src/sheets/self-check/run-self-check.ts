// The self-check: probes of the real service in a tab of their own, and a tab that says what came out.
import { nowIn } from '../clock.ts';
import { sentenceOf } from '../error-sentence.ts';
import { withDocumentLock } from '../lock.ts';
import { ensureTab } from '../own-tabs.ts';
import { writeGrid } from '../write-grid.ts';
import { probesOfCells } from './cell-probes.ts';
import { probesOfMarks } from './mark-probes.ts';
import type { Probe } from './probe.ts';
import { type Answer, countSentence, reportGrid } from './report.ts';
import { type Scratch, withScratch } from './scratch.ts';
import { probesOfSheets } from './sheet-probes.ts';

/** So that the cell to copy stays far below what a cell holds. */
const LONGEST_ANSWER = 300;

export function runSelfCheck(): string {
  return withDocumentLock(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const timeZone = spreadsheet.getSpreadsheetTimeZone();
    const at = nowIn(timeZone);
    const probes = [...probesOfCells(), ...probesOfMarks(), ...probesOfSheets()];
    const answers = withScratch(spreadsheet, at, (scratch) => probes.map((probe) => answerOf(probe, scratch)));
    const tab = ensureTab(spreadsheet, { kind: 'check', name: 'Tierwise self-check' });
    writeGrid(tab, reportGrid(answers, { at, locale: spreadsheet.getSpreadsheetLocale(), timeZone }));
    return `${countSentence(answers)}: see the tab "${tab.getName()}"`;
  });
}

/** One that fails is an answer too, and stops no other. */
function answerOf(probe: Probe, scratch: Scratch): Answer {
  const start = Date.now();
  let found = '';
  try {
    found = probe[3](scratch);
  } catch (error) {
    found = sentenceOf(error);
  }
  return { probe, found: found.slice(0, LONGEST_ANSWER), ms: Date.now() - start };
}
