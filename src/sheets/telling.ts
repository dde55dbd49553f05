// How a menu command tells a person how it went.
import { Asked } from './asked.ts';
import { sentenceOf } from './error-sentence.ts';
import { actFor } from './who.ts';
import { attempt } from './write-together.ts';

export const TITLE = 'Tierwise';

/** A toast for progress and result; an alert for an error, so that nobody misses it. */
export function telling(progress: string, work: () => string): void {
  // The menu knows no name, also where an execution does not start afresh.
  actFor(null);
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  if (progress) attempt(() => spreadsheet.toast(progress, TITLE, -1));
  try {
    const done = work();
    // What is done is not undone by a message that does not appear.
    attempt(() => spreadsheet.toast(done, TITLE, 10));
  } catch (error) {
    if (progress) attempt(() => spreadsheet.toast('Stopped', TITLE, 1));
    const ui = SpreadsheetApp.getUi();
    const way = error instanceof Asked ? '\nOpen the sidebar and do it there: it asks what to do' : '';
    ui.alert(TITLE, sentenceOf(error) + way, ui.ButtonSet.OK);
  }
}
