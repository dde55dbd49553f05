import type { Cell } from './cell.ts';
import { isDate } from './display.ts';
import type { CustomFunction, EngineContent, EngineInput } from './engine.ts';
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

export function engineContents(workbook: Workbook, sheet: Sheet, cells: (Cell | undefined)[][]): EngineContent[][] {
  const lastRow = (name: string) => workbook.sheetNamed(name)?.maxRows ?? sheet.maxRows;
  return cells.map((line) =>
    line.map((cell) => {
      if (cell?.formula !== undefined) return { formula: engineFormula(cell.formula, sheet.name, lastRow) };
      const value = cell?.value ?? null;
      return value === null ? null : { value, date: typeof value === 'number' && isDate(cell?.format) };
    }),
  );
}
