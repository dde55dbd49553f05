import type { Area } from './area.ts';
import { type Cell, type CellValue, isError, isSettled } from './cell.ts';
import { isDate } from './display.ts';
import type { CustomFunction, EngineChange, EngineContent, EngineInput } from './engine.ts';
import { engineFormula } from './engine-formula.ts';
import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** A workbook as the engine takes it. */
export const engineInput = (workbook: Workbook, functions: CustomFunction[]): EngineInput => ({
  sheets: workbook.sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    contents: engineContents(workbook, sheet, sheet.rows),
  })),
  names: [...workbook.names].map(([name, area]) => ({ name, area, sheetName: workbook.sheet(area.sheetId).name })),
  functions,
});

/** What stands in an area now. */
export function engineChange(workbook: Workbook, { sheetId, row, column, rows, columns }: Area): EngineChange {
  const sheet = workbook.sheet(sheetId);
  const cells = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => sheet.cell(row + i, column + j)),
  );
  return { sheetId, row, column, contents: engineContents(workbook, sheet, cells) };
}

function engineContents(workbook: Workbook, sheet: Sheet, cells: (Cell | undefined)[][]): EngineContent[][] {
  const lastRow = (name: string) => workbook.sheetNamed(name)?.maxRows ?? sheet.maxRows;
  return cells.map((line) =>
    line.map((cell) => {
      if (isSettled(cell)) return typed(cell.result, cell.format);
      if (cell?.formula !== undefined) return { formula: engineFormula(cell.formula, sheet.name, lastRow) };
      return typed(cell?.value ?? null, cell?.format);
    }),
  );
}

/** An error of the file is entered as one: a text of that form is read as the error. */
function typed(value: CellValue, format: string | undefined): EngineContent {
  if (value === null) return null;
  if (isError(value)) return { formula: `=${value.error}` };
  return { value, date: typeof value === 'number' && isDate(format) };
}
