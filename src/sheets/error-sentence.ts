// An error in words. Google's own say what broke, not what to do: that stands before them, and its words stay whole,
// because they come in the person's language and may name the cell.

type Hint = readonly [said: RegExp, whatToDo: string];

/** As seen on the live service, in English and in the languages known of it. */
const HINTS: readonly Hint[] = [
  [
    /violates the data validation rules/i,
    'A data validation rule of the sheet rejects what Tierwise would write there: remove the rule (Data > Data validation), then try again.',
  ],
  [
    /cells in a typed column/i,
    'A table of the sheet fixes the type of a column that Tierwise writes: turn the table back into a range (the arrow beside its name > Revert to unformatted data), then try again.',
  ],
  [
    /a protected cell or object|保護されているセル|celda o un objeto protegidos|cellule ou un objet protégés/i,
    'Some of the cells to write to are protected: ask the owner of the sheet for access (Data > Protect sheets and ranges), or work on a copy (File > Make a copy).',
  ],
  [
    /for one day|en un mismo día|no mesmo dia|pour ce service aujourd'hui|daily limit|quota/i,
    'A daily limit that Google sets for your account is used up: try again tomorrow, or let somebody else with access do it.',
  ],
  [
    /invoked too many times|too many simultaneous invocations|rate limit/i,
    'Google had too many requests of yours at once: wait a minute, then try again. Where thousands of cells have a function of Tierwise, use one SEGMENT_TABLE or Score accounts instead.',
  ],
  [
    /number of cells in the workbook above the limit/i,
    'The spreadsheet is full: Google allows 10 million cells, empty ones too. Delete tabs, empty rows and empty columns, then try again.',
  ],
  [
    /more than the maximum of 50000 characters/i,
    'A cell holds at most 50,000 characters: shorten the longest texts of the sheet, then try again.',
  ],
  [
    /not supported for DATASOURCE|data ?source sheet/i,
    'This tab is connected to a database and cannot be written to: use Extract on it, or copy the data as values to another tab, then score that tab.',
  ],
  [
    /authorization is required|autorisation requise|do not have permission to call|does not have permission to perform/i,
    'Google has no permission of yours for this: open the sidebar from the menu again and allow what it asks for.',
  ],
  [
    /timed out|failed while accessing document|service error|server error occurred|serverfehler|erreur est survenue sur le serveur|error en el servidor|erro do servidor|errore del server/i,
    'Google Sheets did not answer in time: wait a minute, then try again. A file with fewer tabs and formulas answers sooner.',
  ],
];

export function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Our own sentences are Errors, what a service throws is an Exception.
  const hint = error.name === 'Error' ? undefined : HINTS.find(([said]) => said.test(error.message));
  const message = error.message.replace(/^(Exception|Error):\s*/, '');
  return hint ? `${hint[1]} Google says: ${message}` : message;
}
