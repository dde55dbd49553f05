import { describe, expect, it } from 'vitest';
import { hostOf, resultOf } from './small-bundle.ts';
import { workbookOf } from './small-workbook.ts';

describe('Range values', () => {
  it('are numbers, booleans, dates made inside the script, and empty text', () => {
    const workbook = workbookOf([['1', '2026-06-30', 'TRUE', '', '=1/0', '=A1+1']]);
    const types = `sheet.getRange('A1:F1').getValues()[0].map(function (v) { return v instanceof Date ? 'Date ' + v.toISOString() : v; })`;
    expect(resultOf(types, workbook)).toEqual([1, 'Date 2026-06-30T00:00:00.000Z', true, '', '#DIV/0!', 2]);
    expect(resultOf('sheet.getDataRange().getValues() instanceof Array', workbook)).toBe(true);
  });

  it('are midnight in the time zone of the spreadsheet', () => {
    const workbook = workbookOf([['2026-06-30']]);
    workbook.timeZone = 'America/New_York';
    expect(resultOf('sheet.getRange(1, 1).getValue().toISOString()', workbook)).toBe('2026-06-30T04:00:00.000Z');
    const format = `Utilities.formatDate(sheet.getRange(1, 1).getValue(), 'America/New_York', "yyyy-MM-dd'T'HH:mm:ss Z")`;
    expect(resultOf(format, workbook)).toBe('2026-06-30T00:00:00 -0400');
  });

  it('are read like typing when they are written', () => {
    const written = `(sheet.getRange(1, 1, 1, 6).setValues([['5', "'=x", '=1+1', null, '10%', new Date(0)]]), sheet.getRange(1, 1, 1, 6).getDisplayValues()[0])`;
    expect(resultOf(written)).toEqual(['5', '=x', '2', '', '10%', '1/1/1970']);
  });

  it('stay text in cells formatted as text', () => {
    const written = `(sheet.getRange('A1').setNumberFormat('@').setValue('00123'), sheet.getRange('A1').getValue())`;
    expect(resultOf(written)).toBe('00123');
  });

  it('must be as many as the range has cells', () => {
    expect(resultOf('sheet.getRange(1, 1, 2, 1).setValues([[1]])')).toBe(
      'Error: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
    expect(resultOf('sheet.getRange(1, 1, 1, 2).setValues([[1]])')).toBe(
      'Error: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });

  it('cannot be written where someone protected them', () => {
    const workbook = workbookOf([['mine', 'yours']]);
    const area = { sheetId: 0, row: 1, column: 2, rows: 1, columns: 1 };
    workbook.sheet(0).protections.push({ area, description: 'No', warningOnly: false, editable: false });
    expect(resultOf(`sheet.getRange('A1:B1').setValues([[1, 2]])`, workbook)).toContain('protected cell or object');
    expect(workbook.display(0, 1, 1)).toBe('mine');
  });

  it('outside the grid are refused', () => {
    expect(resultOf('sheet.getRange(1, 27)')).toBe(
      'Error: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });
});

describe('what the add-on does not call', () => {
  it.each([
    [`sheet.getRange('A1').randomize()`, 'Range.randomize'],
    [`sheet.getRange('A1').setFormula('=1')`, 'Range.setFormula'],
    ['book.copy("x")', 'Spreadsheet.copy'],
    ['DriveApp.getFiles()', 'DriveApp.getFiles'],
    ['console.log("x")', 'console.log'],
    ['PropertiesService.getDocumentProperties()', 'PropertiesService.getDocumentProperties'],
    ['SpreadsheetApp.openById("x")', 'SpreadsheetApp.openById'],
    [`Utilities.formatDate(new Date(), 'UTC', 'EEEE')`, 'Utilities.formatDate with "EEEE"'],
    ['sheet.model', 'Sheet.model'],
  ])('%s says so', (expression, name) => {
    expect(resultOf(expression)).toBe(
      `Error: The local host does not emulate ${name}: it has what the add-on calls and nothing else.`,
    );
  });

  it('enums are objects, and a text in their place is refused', () => {
    expect(resultOf('sheet.getType() === SpreadsheetApp.SheetType.GRID')).toBe(true);
    expect(resultOf(`sheet.newChart().setChartType('COLUMN')`)).toContain("don't match the method signature");
  });
});

describe('developer metadata', () => {
  it('follows its column through the script’s and the person’s edits', () => {
    const host = hostOf(`
      function mark() {
        SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().getRange('B:B').addDeveloperMetadata('own', 'tier', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      }
      function insert() { SpreadsheetApp.getActiveSpreadsheet().getActiveSheet().insertColumnsAfter(1, 2); }
      function find() {
        return SpreadsheetApp.getActiveSpreadsheet().createDeveloperMetadataFinder().withKey('own').find().map(function (item) {
          return item.getValue() + ' ' + item.getLocation().getColumn().getColumn();
        });
      }`);
    host.run('mark');
    expect(host.run('find').value).toEqual(['tier 2']);
    host.run('insert');
    expect(host.run('find').value).toEqual(['tier 4']);
  });

  it('cannot be put on part of a column', () => {
    expect(
      resultOf(
        `sheet.getRange('B2:B9').addDeveloperMetadata('own', 'x', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)`,
      ),
    ).toContain('entire row or column');
  });
});

describe('sheets, charts, rules and names', () => {
  it('a new sheet becomes the active one, and its name must be free', () => {
    expect(resultOf(`(book.insertSheet('New', 1), book.getActiveSheet().getName())`)).toBe('New');
    expect(resultOf(`book.insertSheet('accounts')`)).toContain('already exists');
  });

  it('a chart is updated in place', () => {
    const script = `(function () {
      var chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:A3')).setNumHeaders(1)
        .setOption('title', 'One').setPosition(2, 5, 0, 0).build();
      sheet.insertChart(chart);
      var known = sheet.getCharts()[0];
      sheet.updateChart(known.modify().setOption('title', 'Two').build());
      return sheet.getCharts().map(function (c) { return c.getOptions().get('title'); });
    })()`;
    const workbook = workbookOf([[]]);
    expect(resultOf(script, workbook)).toEqual(['Two']);
    expect(workbook.sheet(0).charts).toMatchObject([{ type: 'BAR', anchor: { row: 2, column: 5 } }]);
  });

  it('conditional rules are replaced as a whole', () => {
    const workbook = workbookOf([['x']]);
    const script = `(function () {
      var rule = function (color) {
        return SpreadsheetApp.newConditionalFormatRule().whenFormulaSatisfied('=A1>1').setBackground(color).setRanges([sheet.getRange('A1:A9')]).build();
      };
      sheet.setConditionalFormatRules([rule('#ff0000')]);
      sheet.setConditionalFormatRules([rule('#00ff00'), rule('#0000ff')]);
    })()`;
    resultOf(script, workbook);
    expect(workbook.sheet(0).rules.map(({ background }) => background)).toEqual(['#00ff00', '#0000ff']);
  });

  it('a named range is found by its name', () => {
    const script = `(book.setNamedRange('model', sheet.getRange('C3')), [book.getRangeByName('model').getRow(), book.getRangeByName('model').getColumn()])`;
    expect(resultOf(script)).toEqual([3, 3]);
    expect(resultOf(`book.getRangeByName('nothing')`)).toBe(null);
  });
});
