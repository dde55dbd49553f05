// Validation that a person laid over empty columns rejects the scores that come there: it is cleared where our columns
// are written for the first time, and comes back when the write is taken back.
import type { SheetSnapshot } from './account-sheet.ts';
import type { Target } from './column-blocks.ts';
import { areMarked } from './own-columns.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Rule = GoogleAppsScript.Spreadsheet.DataValidation | null;

export interface ClearedRules {
  readonly range: Range;
  readonly rules: readonly (readonly Rule[])[];
}

/** Nothing where no rule is the reason, or where columns moved and these might be somebody else's. */
export function clearRules(
  error: unknown,
  { sheet }: SheetSnapshot,
  headerRow: number,
  targets: readonly Target[],
): ClearedRules[] {
  const added = targets.filter(({ isNew }) => isNew);
  if (added.length === 0 || !/violates the data validation rules/i.test(String(error))) return [];
  if (!areMarked(sheet, targets)) return [];
  return added.map(({ column, update }) => {
    const range = sheet.getRange(headerRow + 1, column + 1, update.cells.length + 1, 1);
    const rules = range.getDataValidations();
    range.setDataValidation(null);
    return { range, rules };
  });
}

export function putBackRules(cleared: readonly ClearedRules[]): void {
  for (const { range, rules } of cleared) range.setDataValidations(rules.map((row) => [...row]));
}
