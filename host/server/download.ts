import { writeCsv } from '../files/write-csv.ts';
import { writeXlsx } from '../files/write-xlsx.ts';
import type { Workbook } from '../workbook/workbook.ts';

export interface Download {
  name: string;
  type: string;
  content: string | Uint8Array;
}

/** The whole workbook as xlsx, or one sheet as CSV, named as Google Sheets names them. */
export async function download(workbook: Workbook, format: string, sheetId: number): Promise<Download> {
  if (format === 'xlsx') {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return { name: `${workbook.name}.xlsx`, type, content: await writeXlsx(workbook) };
  }
  if (format === 'csv') {
    const sheet = workbook.sheet(sheetId);
    return { name: `${workbook.name} - ${sheet.name}.csv`, type: 'text/csv', content: writeCsv(workbook, sheet) };
  }
  throw new Error(`The format ${format} cannot be downloaded: choose xlsx or csv.`);
}

/** The name in both of HTTP's spellings, for letters beyond ASCII. */
export function disposition(name: string): string {
  const plain = name.replace(/[^\w .()-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}
