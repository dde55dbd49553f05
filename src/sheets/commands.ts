// The menu: each command runs by itself and tells the person how it went.
import { sentenceOf } from './error-sentence.ts';
import { runScoring } from './run-scoring.ts';
import { runSummary } from './run-summary.ts';
import { undoLastRun } from './undo-run.ts';

const TITLE = 'Tierwise';

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

function undoLastScoring(): void {
  telling('Undoing the last scoring…', () => undoLastRun().message);
}

/** An add-on's functions work in a file once one of its commands ran there. */
function useInThisSpreadsheet(): void {
  telling('', () => 'The functions of Tierwise work in this spreadsheet now. Try =SEGMENT_SCORE(4;2;5)');
}

/** A toast for progress and result; an alert for an error, so that nobody misses it. */
function telling(progress: string, work: () => string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (progress) spreadsheet.toast(progress, TITLE, -1);
  try {
    spreadsheet.toast(work(), TITLE, 10);
  } catch (error) {
    if (progress) spreadsheet.toast('Stopped', TITLE, 1);
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, sentenceOf(error), ui.ButtonSet.OK);
  }
}

export const commands = { openSidebar, scoreAccounts, buildSummary, undoLastScoring, useInThisSpreadsheet };

const LABELS: Readonly<Record<keyof typeof commands, string>> = {
  openSidebar: 'Open sidebar',
  scoreAccounts: 'Score accounts',
  buildSummary: 'Build summary',
  undoLastScoring: 'Undo last scoring',
  useInThisSpreadsheet: 'Use in this spreadsheet',
};

export function menuItems(): { label: string; name: string }[] {
  return Object.entries(LABELS).map(([name, label]) => ({ label, name }));
}
