import { contains } from '../workbook/area.ts';
import type { CellValue, Style } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { ConditionalRule } from '../workbook/sheet-parts.ts';

/** What the sheet's conditional formats make of a cell. An earlier rule wins, property by property. */
export function conditionalStyle(sheet: Sheet, row: number, column: number, value: CellValue, text: string): Style {
  const style: Style = {};
  for (const rule of sheet.rules) {
    if (!rule.ranges.some((area) => contains(area, sheet.id, row, column)) || !isMet(rule, value, text)) continue;
    if (rule.background) style.background ??= rule.background;
    if (rule.color) style.color ??= rule.color;
    if (rule.bold !== undefined) style.bold ??= rule.bold;
  }
  return style;
}

function isMet({ condition }: ConditionalRule, value: CellValue, text: string): boolean {
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
      return false;
  }
}
