// What cells make of what is written, and what is read from them.
import { type Probe, read, refusedOr, yesOr } from './probe.ts';
import type { Scratch } from './scratch.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;

const PATIENCE = 20;
const PAUSE_MILLISECONDS = 500;

/** Text cells after such values were written to them. */
const kept =
  (...values: readonly unknown[]) =>
  ({ cells }: Scratch): string =>
    read(
      cells(values.length)
        .setNumberFormat('@')
        .setValues([[...values]]),
    );

/** What a formula gives; one with a function of ours is calculated later, by itself. */
function resultOf(range: Range, formula: string): string {
  range.setNumberFormat('General').setValue(formula);
  for (let n = 0; n < PATIENCE && /^"(.*\.\.\.|#NAME\?)"$/.test(read(range)); n++) Utilities.sleep(PAUSE_MILLISECONDS);
  return read(range);
}

const formula = (text: string) => (scratch: Scratch) => resultOf(scratch.cells().setNumberFormat('@'), text);

/** What our function is given: for a cell with a value, or for what stands in the formula. */
const arrives =
  (argument: (address: string) => string, value: unknown = '') =>
  (scratch: Scratch): string => {
    const range = scratch.cells(2);
    const row = range.getRow();
    range.setValues([[value, '']]);
    const result = resultOf(scratch.sheet.getRange(row, 2), `=TIERWISE_ARRIVED(${argument(`A${row}`)})`);
    return JSON.parse(result) as string;
  };

export function probesOfCells(): Probe[] {
  const itself = (cell: string) => cell;
  const given = 'What a function is given for ';
  return [
    [
      'text-stays',
      'Codes, fractions and dates in text cells',
      '"00123" "1/2" "2026-06-30"',
      kept('00123', '1/2', '2026-06-30'),
    ],
    ['number-in-text', 'A number in a text cell', '5', kept(5)],
    ['formula-in-text', 'A formula in a text cell', '"=1+1"', kept('=1+1')],
    ['apostrophe', 'A formula behind an apostrophe in a text cell', '"\'=1+1"', kept("'=1+1")],
    ['general-again', 'A formula with ; in a cell that held text', '3', formula('=SUM(1;2)')],
    ['error-value', 'A cell with the error #N/A', '"#N/A"', formula('=NA()')],
    ['given-date', `${given}DATE(2026;6;30)`, 'a date', arrives(() => 'DATE(2026;6;30)')],
    ['given-date-cell', `${given}a cell with a date`, 'a date', arrives(itself, '2026-06-30')],
    ['given-edate', `${given}EDATE of it`, 'a date', arrives((cell) => `EDATE(${cell};1)`, '2026-06-30')],
    ['given-blank', `${given}a blank cell`, '""', arrives(itself)],
    ['given-skipped', `${given}a skipped value`, '""', arrives(() => ';1')],
    ['given-error', `${given}a range with #N/A`, '"#N/A"', arrives((cell) => `${cell}:${cell}`, '=NA()')],
    ['nothing-counted', 'COUNTA of a function that gives nothing', '1', formula('=COUNTA(ARR_TIER(""))')],
    [
      'nothing-used',
      'Is a cell used whose function gives nothing?',
      'yes',
      ({ cells, sheet }) => {
        const range = cells();
        resultOf(range, '=ARR_TIER("")');
        return yesOr(sheet.getLastRow() >= range.getRow());
      },
    ],
    [
      'rejecting-rule',
      'A value that a validation rule rejects',
      'refused',
      ({ cells }) => {
        const range = rejecting(cells());
        return refusedOr(() => read(range.setValue('maybe')));
      },
    ],
    [
      'inserted-rule',
      'Does an inserted column take over such a rule?',
      'yes',
      ({ sheet }) => {
        rejecting(sheet.getRange('W1:W2'));
        sheet.insertColumnsAfter(23, 1);
        return yesOr(sheet.getRange('X1').getDataValidation());
      },
    ],
  ];
}

function rejecting(range: Range): Range {
  const rule = SpreadsheetApp.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false);
  return range.setDataValidation(rule.build());
}
