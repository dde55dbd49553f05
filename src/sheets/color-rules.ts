// Colours that follow live numbers. setConditionalFormatRules replaces all rules, so this is for tabs of ours only.
import type { ColorRule } from '../core/tabs/sheet-grid.ts';
import { roomFor } from './room.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function setColorRules(sheet: Sheet, rules: readonly ColorRule[]): void {
  sheet.setConditionalFormatRules(
    rules.map(({ row, column, rows, columns, formula, color, background }) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(formula)
        .setFontColor(color)
        .setBackground(background)
        .setRanges([roomFor(sheet, row + 1, column + 1, rows, columns)])
        .build(),
    ),
  );
}
