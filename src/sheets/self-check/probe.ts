// One question to the real service: what Google answers is compared with what the local host answers.
import { isDate } from '../days.ts';
import type { Scratch } from './scratch.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What is tried in words, and what the local host answers. */
export type Probe = readonly [id: string, words: string, expected: string, run: (scratch: Scratch) => string];

/** A value of a cell in words: text in quotes, so that a number is told from a text. */
export function shown(value: unknown): string {
  return isDate(value) ? 'a date' : String(JSON.stringify(value));
}

/** What stands in the cells once everything is written. */
export function read(range: Range): string {
  SpreadsheetApp.flush();
  return range.getValues().flat().map(shown).join(' ');
}

export const yesOr = (isSo: unknown): string => (isSo ? 'yes' : 'no');

/** Whether a call is refused, without its words: they come in the person's language. */
export function refusedOr(work: () => string): string {
  try {
    return work();
  } catch {
    return 'refused';
  }
}
