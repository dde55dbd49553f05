import type { Workbook as XlsxWorkbook } from 'exceljs';
import type { DeveloperMetadata } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';

/**
 * Developer metadata in an xlsx file, where Google keeps none: a sheet that only a program can show, one line an item.
 * Locations are sheet names, so a file whose sheets were renamed elsewhere loses theirs.
 */
export const METADATA_SHEET = 'developer_metadata';

export function writeMetadata(file: XlsxWorkbook, workbook: Workbook): void {
  if (workbook.metadata.length === 0) return;
  const worksheet = file.addWorksheet(METADATA_SHEET, { state: 'veryHidden' });
  for (const { key, value, visibility, location } of workbook.metadata) {
    const column = location.type === 'COLUMN' ? location.column : '';
    worksheet.addRow([key, value, visibility, location.type, workbook.sheet(location.sheetId).name, column]);
  }
}

export function readMetadata(file: XlsxWorkbook, workbook: Workbook): void {
  file.getWorksheet(METADATA_SHEET)?.eachRow((row) => {
    const [key = '', value = '', visibility = '', type = '', sheetName = '', place = ''] = (row.values as unknown[])
      .slice(1)
      .map((item) => String(item ?? ''));
    const location = locationOf(type, workbook.sheetNamed(sheetName)?.id, Number(place));
    if (!location) return;
    const seen = visibility === 'PROJECT' ? 'PROJECT' : 'DOCUMENT';
    workbook.metadata.push({ id: workbook.nextId(), key, value, visibility: seen, location });
  });
}

function locationOf(
  type: string,
  sheetId: number | undefined,
  column: number,
): DeveloperMetadata['location'] | undefined {
  if (sheetId === undefined) return undefined;
  if (type === 'SHEET') return { type, sheetId };
  return type === 'COLUMN' ? { type, sheetId, column } : undefined;
}
