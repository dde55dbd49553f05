import { type Area, contains } from '../workbook/area.ts';
import type { CellValue, Style } from '../workbook/cell.ts';
import { moveFormula } from '../workbook/formula-text.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { ConditionalRule } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';

/** What the sheet's conditional formats make of a cell. An earlier rule wins, property by property. */
export function conditionalStyle(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  value: CellValue,
  text: string,
): Style {
  const style: Style = {};
  for (const rule of sheet.rules) {
    const place = rule.ranges.find((area) => contains(area, sheet.id, row, column));
    const cell = { sheetId: sheet.id, row, column, value, text };
    if (!place || !isMet(workbook, rule, cell)) continue;
    if (rule.background) style.background ??= rule.background;
    if (rule.color) style.color ??= rule.color;
    if (rule.bold !== undefined) style.bold ??= rule.bold;
  }
  return style;
}

interface ShownCell {
  sheetId: number;
  row: number;
  column: number;
  value: CellValue;
  text: string;
}

function isMet(workbook: Workbook, { condition, ranges }: ConditionalRule, cell: ShownCell): boolean {
  const { value, text } = cell;
  switch (condition.kind) {
    case 'textEqualTo':
      return text.toLowerCase() === condition.text.toLowerCase();
    case 'textContains':
      return text.toLowerCase().includes(condition.text.toLowerCase());
    case 'numberGreaterThan':
      return typeof value === 'number' && value > condition.number;
    case 'numberLessThan':
      return typeof value === 'number' && value < condition.number;
    case 'formula':
      return isTrue(workbook, condition.text, cell, ranges[0]);
  }
}

/** The formula is written for the first cell of the rule's first range and moves from there. */
function isTrue(
  workbook: Workbook,
  text: string,
  { sheetId, row, column }: ShownCell,
  from: Area | undefined,
): boolean {
  const formula = moveFormula(text, row - (from?.row ?? row), column - (from?.column ?? column));
  const result = workbook.evaluate(sheetId, formula);
  return typeof result === 'number' ? result !== 0 : result === true;
}
