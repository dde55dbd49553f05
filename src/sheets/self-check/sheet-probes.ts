// The language, rows and columns, names, charts, rules and the lock.
import { type Probe, read, refusedOr, yesOr } from './probe.ts';
import type { Scratch } from './scratch.ts';

/** How far New York is from UTC, by the engine's own calendar and by Google's. */
function offset(month: number): string {
  const noon = new Date(Date.UTC(2026, month, 15, 12));
  const timeZone = 'America/New_York';
  const hour = noon.toLocaleString('en-US', { hour: 'numeric', hour12: false, timeZone });
  return `${Number(hour) - 12} ${Utilities.formatDate(noon, timeZone, 'Z')}`;
}

function withName({ spreadsheet, sheet, name }: Scratch, work: (at: (row: number) => void) => string): string {
  const at = (row: number) => spreadsheet.setNamedRange(name, sheet.getRange(row, 1));
  try {
    return work(at);
  } finally {
    // A name that lost its cells may be out of reach until it has some again.
    at(1);
    spreadsheet.removeNamedRange(name);
  }
}

/** In columns E to R, so many at once. */
const formatted =
  (width: number) =>
  ({ sheet }: Scratch): string => {
    const formats = Array.from({ length: 1000 }, () => new Array<string>(width).fill('0.00'));
    for (let column = 5; column < 19; column += width) {
      const area = sheet.getRange(1, column, 1000, width);
      if (width > 1) area.setNumberFormats(formats);
      else area.setNumberFormat('0.00');
    }
    SpreadsheetApp.flush();
    return 'done';
  };

export function probesOfSheets(): Probe[] {
  return [
    ['language', 'Are all alphabets known?', 'yes', () => yesOr(/^\p{L}$/u.test('и\u0306'.normalize()))],
    [
      'zones',
      'New York in winter and summer, by two calendars',
      'UTC -5 -0500 -4 -0400',
      () => `UTC ${offset(0)} ${offset(6)}`,
    ],
    ['lock', 'Is there a lock of the document?', 'yes', () => yesOr(LockService.getDocumentLock())],
    [
      'beyond-grid',
      'A cell below the last row',
      'refused',
      ({ sheet }) => refusedOr(() => `row ${sheet.getRange(sheet.getMaxRows() + 1, 1).getRow()}`),
    ],
    [
      'name-replaced',
      'The row of a name given to cells of rows 1 and 2',
      '2',
      (scratch) =>
        withName(scratch, (at) => {
          at(1);
          at(2);
          return String(scratch.spreadsheet.getRangeByName(scratch.name)?.getRow());
        }),
    ],
    [
      'name-lost',
      'Has a name cells whose tab was deleted?',
      'no',
      (scratch) =>
        withName(scratch, () => {
          const { name, spreadsheet } = scratch;
          scratch.withCopy((copy) => spreadsheet.setNamedRange(name, copy.getRange(1, 1)));
          return refusedOr(() => yesOr(spreadsheet.getRangeByName(name)));
        }),
    ],
    [
      'chart',
      'The titles of charts after one was changed',
      'Two',
      ({ sheet }) => {
        const chart = sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:A2'));
        sheet.insertChart(chart.setOption('title', 'One').setPosition(1, 1, 0, 0).build());
        SpreadsheetApp.flush();
        for (const made of sheet.getCharts()) sheet.updateChart(made.modify().setOption('title', 'Two').build());
        SpreadsheetApp.flush();
        return sheet
          .getCharts()
          .map((made) => made.getOptions().get('title'))
          .join();
      },
    ],
    [
      'rule-formula',
      'The formula of a colour rule, read',
      '=$A1>1',
      ({ sheet }) => {
        const rule = SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=$A1>1').setFontColor('#0d652d');
        sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('A1:A2')]).build()]);
        return sheet
          .getConditionalFormatRules()
          .map((each) => each.getBooleanCondition()?.getCriteriaValues())
          .join();
      },
    ],
    ['formats-by-cell', '14,000 formats, by cell (its time counts)', 'done', formatted(14)],
    ['formats-by-column', 'The same by column', 'done', formatted(1)],
    [
      'inserted-filter',
      'Columns of a filter of two after one was inserted behind it',
      '2',
      ({ sheet }) => {
        const filter = sheet.getRange('U1:V3').createFilter();
        sheet.insertColumnsAfter(22, 1);
        return String(filter.getRange().getNumColumns());
      },
    ],
    [
      'inserted-row',
      'A code in a row inserted behind text cells',
      '"00123"',
      ({ sheet }) => {
        const last = sheet.getMaxRows();
        sheet.getRange(last, 1).setNumberFormat('@');
        sheet.insertRowsAfter(last, 1);
        return read(sheet.getRange(last + 1, 1).setValue('00123'));
      },
    ],
  ];
}
