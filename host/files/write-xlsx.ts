import type { PageSetup, Worksheet, CellValue as XlsxValue, Workbook as XlsxWorkbook } from 'exceljs';
import { rowHeights } from '../server/row-heights.ts';
import { areaName, quotedSheetName } from '../workbook/area.ts';
import { type Cell, type CellValue, isError, type Style } from '../workbook/cell.ts';
import { isDate } from '../workbook/display.ts';
import { engineFormula } from '../workbook/engine-formula.ts';
import { wallClock } from '../workbook/serial.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { writeMetadata } from './xlsx-metadata.ts';
import { writeRules } from './xlsx-rules.ts';
import { toXlsxStyle } from './xlsx-style.ts';
import { readZip, writeZip } from './zip.ts';

const PIXELS_A_LETTER = 7;
const POINTS_A_PIXEL = 0.75;
/** A tab without gridlines is for reading: A4, as wide as the page. */
const REPORT_PAGES: Partial<PageSetup> = {
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  horizontalCentered: true,
  margins: { left: 0.4, right: 0.4, top: 0.4, bottom: 0.4, header: 0.2, footer: 0.2 },
};

/** What is long is not shrunk until nobody can read it. */
const MOST_ROWS = 160;
/** Pixels that an upright page has room for. */
const UPRIGHT = 900;

/** Pixels of an A4 page across, within the margins, at full size. */
const ACROSS = { width: 1045, height: 700 };
const ROW_PIXELS = 20;

/** Two sheets of paper; the headers that stay in sight are on each. */
function pagesOf(sheet: Sheet, pageTwo: number | null): Partial<PageSetup> {
  const { rows, columns } = sheet.used;
  const { frozenRows } = sheet;
  const widths = widthsOf(sheet);
  const width = widths.reduce((a, b) => a + b, 0);
  return {
    ...REPORT_PAGES,
    ...(frozenRows > 0 ? { printTitlesRow: `${frozenRows}:${frozenRows}` } : {}),
    orientation: width > UPRIGHT ? 'landscape' : 'portrait',
    printArea: areaName({ row: 1, column: 1, rows, columns }),
    fitToHeight: rows > MOST_ROWS ? 0 : 2,
    ...(pageTwo === null
      ? {}
      : { fitToPage: false, scale: scaleOf(rowHeights(sheet, widths), width, [pageTwo, rows]) }),
  };
}

const widthsOf = ({ used, columnWidths }: Sheet): number[] =>
  Array.from({ length: used.columns }, (_, c) => columnWidths.get(c + 1) ?? 100);

/** Programs that fit a tab to pages forget where the second one begins, so both parts are made to fit here. */
function scaleOf(heights: Record<number, number>, width: number, [pageTwo, rows]: readonly [number, number]): number {
  const heightOf = (from: number, to: number) => {
    let height = 0;
    for (let row = from; row < to; row += 1) height += heights[row] ?? ROW_PIXELS;
    return height;
  };
  const most = Math.max(heightOf(1, pageTwo), heightOf(pageTwo, rows + 1));
  return Math.floor(100 * Math.min(1, ACROSS.width / width, ACROSS.height / most));
}

/** The row that begins the second page: it stands with the layout that the add-on keeps of its tabs. */
function pageTwoOf(workbook: Workbook, { id }: Sheet): number | null {
  for (const { value } of workbook.metadata) {
    const found = new RegExp(`\\[${id},"Layout [^"]* P(\\d+)"`).exec(value);
    if (found) return Number(found[1]);
  }
  return null;
}

/** The whole workbook as the bytes of an xlsx file; formulas come with the values they have now. */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const { default: ExcelJS } = await import('exceljs');
  const file: XlsxWorkbook = new ExcelJS.Workbook();
  for (const sheet of workbook.sheets) writeSheet(file, workbook, sheet);
  for (const [name, area] of workbook.names) {
    const corner = ({ row, column }: { row: number; column: number }) =>
      areaName({ row, column, rows: 1, columns: 1 }).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
    const end = { row: area.row + area.rows - 1, column: area.column + area.columns - 1 };
    const range = area.rows === 1 && area.columns === 1 ? corner(area) : `${corner(area)}:${corner(end)}`;
    file.definedNames.add(`${quotedSheetName(workbook.sheet(area.sheetId).name)}!${range}`, name);
  }
  writeMetadata(file, workbook);
  // Node packs in a fraction of the time that the library takes for it.
  const plain = new Uint8Array(await file.xlsx.writeBuffer({ zip: { compression: 'STORE' } }));
  return writeZip(readZip(plain), true);
}

function writeSheet(file: XlsxWorkbook, workbook: Workbook, sheet: Sheet): void {
  const view = { state: 'frozen' as const, ySplit: sheet.frozenRows, xSplit: sheet.frozenColumns };
  const isFrozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  const pageTwo = pageTwoOf(workbook, sheet);
  const worksheet = file.addWorksheet(sheet.name, {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [{ ...(isFrozen ? view : {}), showGridLines: !sheet.hiddenGridlines } as never],
    ...(sheet.tabColor
      ? { properties: { tabColor: { argb: `FF${sheet.tabColor.replace('#', '').toUpperCase()}` } } }
      : {}),
    ...(sheet.hiddenGridlines ? { pageSetup: pagesOf(sheet, pageTwo) } : {}),
  });
  const looks = new Map<Style | undefined, Map<string | undefined, ReturnType<typeof toXlsxStyle>>>();
  // The library works out a look that cells share once, also that of cells without any.
  const lookOf = ({ style, format }: Cell) => {
    const formats = looks.get(style) ?? new Map();
    looks.set(style, formats);
    if (!formats.has(format)) formats.set(format, toXlsxStyle(style ?? {}, format));
    return formats.get(format) as ReturnType<typeof toXlsxStyle>;
  };
  writeCells(worksheet, workbook, sheet, lookOf);
  if (sheet.hiddenGridlines) dressReport(worksheet, sheet);
  if (pageTwo !== null) worksheet.getRow(pageTwo - 1).addPageBreak();
  for (const [column, width] of sheet.columnWidths) worksheet.getColumn(column).width = width / PIXELS_A_LETTER;
  for (const [column, { depth, isFolded }] of sheet.groups) {
    Object.assign(worksheet.getColumn(column), { outlineLevel: depth, hidden: isFolded });
  }
  for (const merge of sheet.merges) worksheet.mergeCells(areaName(merge));
  if (sheet.filter) worksheet.autoFilter = areaName(sheet.filter);
  if (sheet.carried.dataValidations) Object.assign(worksheet, { dataValidations: sheet.carried.dataValidations });
  writeRules(worksheet, sheet);
}

/** The letters of Sheets, and rows as high as these and wrapped texts need: no program measures them when it opens a file. */
function dressReport(worksheet: Worksheet, sheet: Sheet): void {
  for (const [row, height] of Object.entries(rowHeights(sheet, widthsOf(sheet)))) {
    worksheet.getRow(Number(row)).height = height * POINTS_A_PIXEL;
  }
  worksheet.eachRow((row) =>
    row.eachCell((cell) => {
      cell.font = { size: 10, ...cell.font, name: 'Arial' };
    }),
  );
}

function writeCells(
  worksheet: Worksheet,
  workbook: Workbook,
  sheet: Sheet,
  lookOf: (cell: Cell) => ReturnType<typeof toXlsxStyle>,
): void {
  sheet.rows.forEach((row, i) => {
    const line = worksheet.getRow(i + 1);
    row.forEach((cell, j) => {
      if (!cell) return;
      const target = line.getCell(j + 1);
      const value = xlsxValue(workbook, sheet, cell, i + 1, j + 1);
      if (value !== null) target.value = value;
      target.style = lookOf(cell);
      if (cell.note) target.note = cell.note;
    });
  });
  for (const area of workbook.spills(sheet.id)) {
    for (let i = area.row; i < area.row + area.rows; i += 1) {
      for (let j = area.column; j < area.column + area.columns; j += 1) {
        const value = workbook.value(sheet.id, i, j);
        if (sheet.cell(i, j)?.formula === undefined) worksheet.getCell(i, j).value = plainValue(value) as XlsxValue;
      }
    }
  }
}

function xlsxValue(workbook: Workbook, sheet: Sheet, cell: Cell, row: number, column: number): XlsxValue {
  if (cell.formula !== undefined) {
    const result = workbook.value(sheet.id, row, column);
    const formula = cell.result === undefined ? fileFormula(workbook, sheet, cell.formula) : cell.formula.slice(1);
    return { formula, result: plainValue(result) } as XlsxValue;
  }
  return typeof cell.value === 'number' && isDate(cell.format) ? wallClock(cell.value) : cell.value;
}

/** A file has commas between arguments, no open ranges, and links to tabs by their names. */
function fileFormula(workbook: Workbook, sheet: Sheet, formula: string): string {
  const rows = (name: string) => workbook.sheetNamed(name)?.maxRows ?? sheet.maxRows;
  const named = formula.replace(/"#gid=(\d+)&range=([A-Z]+\d+(?::[A-Z]+\d+)?)"/g, (link, id: string, range: string) => {
    const found = workbook.sheets.find((each) => each.id === Number(id));
    return found ? `"#${quotedSheetName(found.name).replace(/"/g, '""')}!${range}"` : link;
  });
  return engineFormula(named, sheet.name, rows).slice(1);
}

const plainValue = (value: CellValue): unknown => (value !== null && isError(value) ? { error: value.error } : value);
