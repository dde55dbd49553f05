import type { CustomFunction } from '../../host/workbook/engine.ts';
import { Workbook } from '../../host/workbook/workbook.ts';

/** A workbook of one sheet (id 0) with these inputs typed from A1 on. */
export function workbookOf(rows: string[][], functions: CustomFunction[] = []): Workbook {
  const workbook = new Workbook('Test');
  workbook.addSheet('Accounts');
  workbook.setFunctions(functions);
  rows.forEach((row, i) => {
    row.forEach((text, j) => {
      workbook.setInput(0, i + 1, j + 1, text);
    });
  });
  return workbook;
}

/** What a block of cells shows. */
export const shownIn = (workbook: Workbook, rows: number, columns: number): string[][] =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => workbook.display(0, i + 1, j + 1)));
