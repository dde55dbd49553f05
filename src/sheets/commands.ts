// What the menu runs: each command runs by itself and tells the person how it went.
import { makeKickoff } from './kickoff.ts';
import { makeHandout } from './make-handout.ts';
import { runScoring } from './run-scoring.ts';
import { runSummary } from './run-summary.ts';
import { runSelfCheck } from './self-check/run-self-check.ts';
import { TITLE, telling } from './telling.ts';
import { undoLastRun } from './undo-run.ts';

function openSidebar(): void {
  const page = HtmlService.createHtmlOutputFromFile('sidebar').setTitle(TITLE);
  SpreadsheetApp.getUi().showSidebar(page);
}

function scoreAccounts(): void {
  telling('Scoring accounts…', () => {
    const { message, warnings } = runScoring({ asOf: null });
    return [message, ...warnings].join('\n');
  });
}

function buildSummary(): void {
  telling('Building the summary…', () => runSummary({ asOf: null }).message);
}

function makeHandoutTab(): void {
  telling('Making the handout…', () => makeHandout({ asOf: null }).message);
}

function makeKickoffTab(): void {
  telling('Making the kickoff…', () => makeKickoff().message);
}

function undoLastScoring(): void {
  telling('Undoing the last scoring…', () => undoLastRun().message);
}

function selfCheck(): void {
  telling('Asking Sheets how it answers…', runSelfCheck);
}

/** An add-on's functions work in a file once one of its commands ran there. */
function useInThisSpreadsheet(): void {
  telling('', () => 'The functions of Tierwise work in this spreadsheet now. Try =SEGMENT_SCORE(4;2;5)');
}

export const commands = {
  openSidebar,
  scoreAccounts,
  buildSummary,
  makeHandoutTab,
  makeKickoffTab,
  undoLastScoring,
  useInThisSpreadsheet,
  selfCheck,
};
