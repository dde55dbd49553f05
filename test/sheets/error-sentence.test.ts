// What Google says and what a person reads: the messages are those of the live service.
import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/sheets/error-sentence.ts';

/** As a service throws it. */
const exception = (message: string) => Object.assign(new Error(message), { name: 'Exception' });

const SAID: [string, string][] = [
  [
    'The data you entered in cell U2 violates the data validation rules set on this cell.',
    'A data validation rule of the sheet rejects what Tierwise would write there: remove the rule (Data > Data validation), then try again.',
  ],
  [
    "You can't set the number format of cells in a typed column.",
    'A table of the sheet fixes the type of a column that Tierwise writes: turn the table back into a range (the arrow beside its name > Revert to unformatted data), then try again.',
  ],
  [
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    'Some of the cells to write to are protected: ask the owner of the sheet for access (Data > Protect sheets and ranges), or work on a copy (File > Make a copy).',
  ],
  [
    'Service invoked too many times for one day: spreadsheets.',
    'A daily limit that Google sets for your account is used up: try again tomorrow, or let somebody else with access do it.',
  ],
  [
    'Service invoked too many times in a short time: exec qps. Try Utilities.sleep(1000) between calls.',
    'Google had too many requests of yours at once: wait a minute, then try again. Where thousands of cells have a function of Tierwise, use one SEGMENT_TABLE or Score accounts instead.',
  ],
  [
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    'The spreadsheet is full: Google allows 10 million cells, empty ones too. Delete tabs, empty rows and empty columns, then try again.',
  ],
  [
    'Your input contains more than the maximum of 50000 characters in a single cell.',
    'A cell holds at most 50,000 characters: shorten the longest texts of the sheet, then try again.',
  ],
  [
    'The action is not supported for DATASOURCE sheet.',
    'This tab is connected to a database and cannot be written to: use Extract on it, or copy the data as values to another tab, then score that tab.',
  ],
  [
    'Authorization is required to perform that action. Please run the script again to authorize it.',
    'Google has no permission of yours for this: open the sidebar from the menu again and allow what it asks for.',
  ],
  [
    'Service Spreadsheets timed out while accessing document with id 1AbC.',
    'Google Sheets did not answer in time: wait a minute, then try again. A file with fewer tabs and formulas answers sooner.',
  ],
];
const hintOn = (message: string) => SAID.find(([said]) => said.includes(message))?.[1];

describe('what Google says', () => {
  it.each(SAID)('%s', (said, sentence) => {
    expect(sentenceOf(exception(said))).toBe(`${sentence} Google says: ${said}`);
  });

  it.each([
    ['保護されているセルやオブジェクトを編集しようとしています。', 'protected cell'],
    ['Estás intentando editar una celda o un objeto protegidos.', 'protected cell'],
    ['Vous tentez de modifier une cellule ou un objet protégés.', 'protected cell'],
    ['Servicio solicitado demasiadas veces en un mismo día: email.', 'for one day'],
    ["Trop d'appels pour ce service aujourd'hui : email.", 'for one day'],
    ['Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.', 'timed out'],
    ['Too many simultaneous invocations: Spreadsheets', 'in a short time'],
    ['Service Spreadsheets failed while accessing document with id 1AbC.', 'timed out'],
    ['Service error: Spreadsheets', 'timed out'],
  ])('%s (as "%s")', (said, like) => {
    expect(sentenceOf(exception(said))).toBe(`${hintOn(like)} Google says: ${said}`);
  });

  it('stays whole where nothing is known of it, without the word Exception', () => {
    expect(sentenceOf(exception('Es ist ein Fehler aufgetreten.'))).toBe('Es ist ein Fehler aufgetreten.');
    expect(sentenceOf('Exception: no')).toBe('Exception: no');
  });
});

describe('what we say', () => {
  it('is left as it is, whatever words of the sheet it repeats', () => {
    const said = '"Sales quota" is protected and you may not edit it: ask its owner for access, or score a copy';
    expect(sentenceOf(new Error(said))).toBe(said);
  });
});
