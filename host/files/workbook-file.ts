import type { Workbook } from '../workbook/workbook.ts';
import { writeCsv } from './write-csv.ts';

/** What a file of the given extension holds: the whole workbook, or one sheet of it as CSV. */
export async function workbookFile(
  workbook: Workbook,
  sheetId: number,
  extension: string,
): Promise<string | Uint8Array> {
  if (extension === '.csv') return writeCsv(workbook, workbook.sheet(sheetId));
  const { writeXlsx } = await import('./write-xlsx.ts');
  return writeXlsx(workbook);
}
