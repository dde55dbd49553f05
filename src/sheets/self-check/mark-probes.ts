// Marks (developer metadata): how our columns and tabs are found again.
import type { Probe } from './probe.ts';
import type { Scratch } from './scratch.ts';

type Searched = Pick<GoogleAppsScript.Spreadsheet.Sheet, 'createDeveloperMetadataFinder'>;

const keyOf = (columns: string) => `tierwise.check.${columns}`;
const found = (place: Searched, columns: string) =>
  place.createDeveloperMetadataFinder().withKey(keyOf(columns)).find();
const texts = (place: Searched, columns: string) =>
  found(place, columns)
    .map((mark) => mark.getValue())
    .join('');

/** Marks whole columns with their letters, and searches those marks. */
const marked =
  (columns: string, search: (scratch: Scratch) => string) =>
  (scratch: Scratch): string => {
    const names = columns.split('').map((letter) => `${letter}:${letter}`);
    const { DOCUMENT } = SpreadsheetApp.DeveloperMetadataVisibility;
    const ranges = scratch.sheet.getRangeList(names).getRanges();
    ranges.forEach((range, i) => {
      range.addDeveloperMetadata(keyOf(columns), columns.charAt(i), DOCUMENT);
    });
    return search(scratch);
  };

export function probesOfMarks(): Probe[] {
  return [
    ['mark-in-sheet', 'A marked column, searched in its tab', 'E', marked('E', ({ sheet }) => texts(sheet, 'E'))],
    [
      'marks-in-range',
      'Three marked columns, searched in their range',
      'FGH',
      marked('FGH', ({ sheet }) => texts(sheet.getRange('F:H'), 'FGH')),
    ],
    [
      'mark-in-file',
      'A marked column, searched in the file',
      'I',
      marked('I', ({ spreadsheet }) => texts(spreadsheet, 'I')),
    ],
    ['mark-order', 'The order in which marks are found', 'KJ', marked('KJ', ({ sheet }) => texts(sheet, 'KJ'))],
    [
      'mark-changes',
      'A mark with another text',
      'other',
      marked('M', ({ sheet }) => {
        found(sheet, 'M')[0]?.setValue('other');
        return texts(sheet, 'M');
      }),
    ],
    [
      'mark-overwritten',
      'A mark whose cells were written over',
      'O',
      marked('O', ({ sheet }) => {
        sheet.getRange('O1:O2').setValue('x');
        SpreadsheetApp.flush();
        return texts(sheet, 'O');
      }),
    ],
    [
      'mark-moves',
      'The column of a mark before and after one is inserted',
      '25 26',
      marked('Y', ({ sheet }) => {
        const place = () => found(sheet, 'Y').map((mark) => mark.getLocation().getColumn()?.getColumn());
        const before = place();
        sheet.insertColumnsAfter(24, 1);
        return `${before} ${place()}`;
      }),
    ],
    [
      'marks-copied',
      'The marks of a copied tab',
      'PQ',
      marked('PQ', ({ withCopy }) => withCopy((copy) => texts(copy, 'PQ'))),
    ],
  ];
}
