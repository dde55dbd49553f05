// How a menu command tells a person how it went.
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
    ui.alert(TITLE, sentenceOf(error), ui.ButtonSet.OK);
  }
}
