// How a menu command tells a person how it went.
import { Asked } from './asked.ts';
import { sentenceOf } from './error-sentence.ts';

export const TITLE = 'Tierwise';

/** A toast for progress and result; an alert for an error, so that nobody misses it. */
export function telling(progress: string, work: () => string): void {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (progress) spreadsheet.toast(progress, TITLE, -1);
  try {
    spreadsheet.toast(work(), TITLE, 10);
  } catch (error) {
    if (progress) spreadsheet.toast('Stopped', TITLE, 1);
    const ui = SpreadsheetApp.getUi();
    const way = error instanceof Asked ? '\nOpen the sidebar and do it there: it asks what to do' : '';
    ui.alert(TITLE, sentenceOf(error) + way, ui.ButtonSet.OK);
  }
}
