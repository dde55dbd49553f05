import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Workbook } from '../workbook/workbook.ts';
import { readCsv } from './read-csv.ts';

/** Opens a file of accounts; every way it can fail is one sentence that names the file. */
export async function openWorkbook(path: string, shownPath = path): Promise<Workbook> {
  const bytes = readBytes(path, shownPath);
  const extension = extname(path).toLowerCase();
  const name = basename(path, extname(path));
  if (extension === '.csv' || extension === '.tsv' || extension === '.txt') {
    const workbook = tried(shownPath, 'a CSV file', () => readCsv(bytes, name));
    if (workbook.sheets[0]?.used.rows === 0)
      throw new Error(`${shownPath} is empty: it needs a header row and accounts.`);
    return workbook;
  }
  if (extension !== '.xlsx') {
    throw new Error(`${shownPath} is not a CSV or xlsx file: save the sheet as .csv or .xlsx and give that file.`);
  }
  const { readXlsx } = await import('./read-xlsx.ts');
  try {
    return await readXlsx(bytes, name);
  } catch {
    throw new Error(`${shownPath} cannot be read as an xlsx file: open it in a spreadsheet and save it again.`);
  }
}

function readBytes(path: string, shownPath: string): Uint8Array {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`There is no file ${shownPath}: check the name and the folder.`);
  if (stats.isDirectory()) throw new Error(`${shownPath} is a folder: give a CSV or xlsx file in it.`);
  if (stats.size === 0) throw new Error(`${shownPath} is empty: it needs a header row and accounts.`);
  return tried(shownPath, 'a file', () => readFileSync(path));
}

function tried<T>(shownPath: string, what: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${shownPath} cannot be read as ${what}. ${(error as Error).message}`);
  }
}
