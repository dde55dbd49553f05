import type { Worksheet, Cell as XlsxCell, CellValue as XlsxValue, Workbook as XlsxWorkbook } from 'exceljs';
import { parseArea } from '../workbook/area.ts';
import type { Cell, CellValue, Style } from '../workbook/cell.ts';
import { serialOf } from '../workbook/serial.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { Workbook } from '../workbook/workbook.ts';
import { METADATA_SHEET, readMetadata } from './xlsx-metadata.ts';
import { type XlsxParts, xlsxParts } from './xlsx-parts.ts';
import { readRules } from './xlsx-rules.ts';
import { fromXlsxStyle } from './xlsx-style.ts';

const PIXELS_A_LETTER = 7;

/** A workbook from the bytes of an xlsx file: values, formulas, formats, styles, notes, names, conditional formats. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Workbook> {
  const { default: ExcelJS } = await import('exceljs');
  const file: XlsxWorkbook = new ExcelJS.Workbook();
  const parts = xlsxParts(bytes);
  await file.xlsx.load(parts.bytes as never, { ignoreNodes: ['drawing', 'tableParts', 'picture'] });
  const workbook = new Workbook(name);
  workbook.lost.push(...parts.lost);
  for (const worksheet of file.worksheets) {
    if (worksheet.name === METADATA_SHEET) continue;
    readSheet(worksheet, workbook.addSheet(worksheet.name));
  }
  readNames(parts.names, workbook);
  readMetadata(file, workbook);
  const open = workbook.sheetNamed(file.worksheets[file.views?.[0]?.activeTab ?? 0]?.name ?? '');
  const first = open && !open.hidden ? open : workbook.sheets.find((sheet) => !sheet.hidden);
  const shown = first ?? workbook.sheets[0];
  if (shown) workbook.activate(shown);
  workbook.changed(true);
  return workbook;
}

function readSheet(worksheet: Worksheet, sheet: Sheet): void {
  sheet.grow(worksheet.rowCount, worksheet.columnCount);
  sheet.hidden = worksheet.state !== 'visible';
  // A file without sheet views has none at all, whatever the types say.
  const view = (worksheet.views as Worksheet['views'] | null)?.[0] as
    | { ySplit?: number; xSplit?: number; showGridLines?: boolean }
    | undefined;
  sheet.frozenRows = view?.ySplit ?? 0;
  sheet.frozenColumns = view?.xSplit ?? 0;
  sheet.hiddenGridlines = view?.showGridLines === false;
  const tab = worksheet.properties.tabColor?.argb;
  sheet.tabColor = tab ? `#${tab.slice(-6).toLowerCase()}` : null;
  const styles = new Map<string, Style | undefined>();
  worksheet.eachRow((row, number) =>
    row.eachCell({ includeEmpty: false }, (cell, column) => {
      const read = readCell(cell, styles);
      if (read) sheet.put(number, column, read);
    }),
  );
  for (let column = 1; column <= worksheet.columnCount; column += 1) {
    const { width, outlineLevel: depth = 0, hidden = false } = worksheet.getColumn(column);
    if (depth > 0) sheet.groups.set(column, { depth, isFolded: hidden });
    if (width) sheet.columnWidths.set(column, Math.round(width * PIXELS_A_LETTER));
  }
  for (const merge of worksheet.model.merges ?? []) {
    const area = parseArea(String(merge), { rows: sheet.maxRows, columns: sheet.maxColumns });
    if (area) sheet.merges.push({ sheetId: sheet.id, ...area });
  }
  const filter = parseArea(String(worksheet.autoFilter ?? ''), { rows: sheet.maxRows, columns: sheet.maxColumns });
  if (filter) sheet.filter = { sheetId: sheet.id, ...filter };
  const { dataValidations } = worksheet as unknown as { dataValidations?: unknown };
  if (dataValidations) sheet.carried.dataValidations = dataValidations;
  readRules(worksheet, sheet);
}

function readCell(cell: XlsxCell, styles: Map<string, Style | undefined>): Cell | undefined {
  const isCovered = cell.isMerged && cell.master !== cell;
  const content = isCovered ? { value: null } : contentOf(cell);
  const format = cell.numFmt && cell.numFmt !== 'General' ? cell.numFmt : undefined;
  const key = JSON.stringify([cell.style.font, cell.style.fill, cell.style.alignment, cell.style.border]);
  if (!styles.has(key)) styles.set(key, fromXlsxStyle(cell.style));
  const style = styles.get(key);
  const note = noteOf(cell.note);
  if (content.value === null && !('formula' in content) && !format && !style && !note) return undefined;
  return { ...content, ...(format ? { format } : {}), ...(style ? { style } : {}), ...(note ? { note } : {}) };
}

function contentOf({ value, formula, result }: XlsxCell): Pick<Cell, 'value' | 'formula' | 'result'> {
  if (!formula) return { value: typedOf(value) };
  const known = result === undefined || result === null ? {} : { result: resultOf(result) };
  return { value: null, formula: `=${formula}`, ...known };
}

function typedOf(value: XlsxValue): Cell['value'] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serialOf(value.getTime(), 'UTC');
  if (typeof value !== 'object') return value;
  if ('richText' in value) return value.richText.map((part) => part.text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : String(value.text);
  return 'error' in value ? String(value.error) : null;
}

function resultOf(result: NonNullable<XlsxCell['result']>): CellValue {
  if (result instanceof Date || typeof result !== 'object') return typedOf(result);
  const { error } = result as { error: string };
  return { error, message: `The file says ${error}.` };
}

function noteOf(note: XlsxCell['note']): string {
  if (!note) return '';
  return typeof note === 'string' ? note : (note.texts ?? []).map((part) => part.text).join('');
}

/** Names of areas; those of formulas, constants and lost cells are no places. */
function readNames(names: XlsxParts['names'], workbook: Workbook): void {
  for (const { name, text } of names) {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text);
    const sheet = match && workbook.sheetNamed((match[1]?.replaceAll("''", "'") ?? match[2] ?? '').trim());
    if (!sheet || name.startsWith('_xlnm')) continue;
    const { maxRows, maxColumns } = sheet;
    const area = parseArea((match[3] ?? '').replaceAll('$', ''), { rows: maxRows, columns: maxColumns });
    if (!area || area.row > maxRows || area.column > maxColumns) continue;
    // The grid ends where it ends, whatever a name of another program says.
    const rows = Math.min(area.rows, maxRows - area.row + 1);
    const columns = Math.min(area.columns, maxColumns - area.column + 1);
    workbook.names.set(name, { ...area, sheetId: sheet.id, rows, columns });
  }
}
