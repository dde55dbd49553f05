import type { Workbook as XlsxWorkbook } from 'exceljs';
import type { DeveloperMetadata } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';

/**
 * Developer metadata in an xlsx file, where Google keeps none: a sheet that only a program can show, one line an item.
 * Locations are sheet names, so a file whose sheets were renamed elsewhere loses theirs.
 */
export const METADATA_SHEET = 'developer_metadata';

export function writeMetadata(file: XlsxWorkbook, workbook: Workbook): void {
  if (workbook.metadata.length === 0 && workbook.properties.size === 0) return;
  const worksheet = file.addWorksheet(METADATA_SHEET, { state: 'veryHidden' });
  for (const { key, value, visibility, location } of workbook.metadata) {
    const sheet = 'sheetId' in location ? workbook.sheet(location.sheetId).name : '';
    const place = location.type === 'COLUMN' ? location.column : location.type === 'ROW' ? location.row : '';
    worksheet.addRow([key, value, visibility, location.type, sheet, place]);
  }
  for (const [key, value] of workbook.properties) worksheet.addRow([key, value, '', 'PROPERTY']);
}

export function readMetadata(file: XlsxWorkbook, workbook: Workbook): void {
  file.getWorksheet(METADATA_SHEET)?.eachRow((row) => {
    const [key = '', value = '', visibility = '', type = '', sheetName = '', place = ''] = (row.values as unknown[])
      .slice(1)
      .map((item) => String(item ?? ''));
    if (type === 'PROPERTY') {
      workbook.properties.set(key, value);
      return;
    }
    const location = locationOf(type, workbook.sheetNamed(sheetName)?.id, Number(place));
    if (!location) return;
    const seen = visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    workbook.metadata.push({ id: workbook.nextId(), key, value, visibility: seen, location });
  });
}

function locationOf(
  type: string,
  sheetId: number | undefined,
  place: number,
): DeveloperMetadata['location'] | undefined {
  if (type === 'SPREADSHEET') return { type };
  if (sheetId === undefined) return undefined;
  if (type === 'SHEET') return { type, sheetId };
  if (type === 'COLUMN') return { type, sheetId, column: place };
  return type === 'ROW' ? { type, sheetId, row: place } : undefined;
}
