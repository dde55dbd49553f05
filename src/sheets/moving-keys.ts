// Accounts that a formula brings: they move when its list gets another order, and scores beside them do not.
import type { Header } from '../core/read/header.ts';
import { address } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';

/** Brings rows in an order of its own. */
const BRINGS =
  /\b(IMPORT(RANGE|DATA|HTML|XML|FEED)|QUERY|FILTER|SORT|SORTN|SORTBY|UNIQUE|[HV]STACK|TOCOL|TOROW|FLATTEN|TRANSPOSE|ARRAY_CONSTRAIN|CHOOSEROWS|CHOOSECOLS|TAKE|DROP)\s*\(/i;
/** Cells of another tab as they stand there: `=Export!A2` in each row. */
const MIRRORS = /^=\s*('([^']|'')+'|[\p{L}\p{N}_.]+)![$A-Z0-9]+\s*$/iu;
const IS_ARRAY = /^=\s*(ARRAYFORMULA\s*\(|\{)/i;
const LOOKS_UP = /LOOKUP|MATCH|INDEX/i;

/** A key that is looked up by a cell of its own row stays beside that cell. */
const isMirror = (formula: string): boolean =>
  MIRRORS.test(formula) || (IS_ARRAY.test(formula) && formula.includes('!') && !LOOKS_UP.test(formula));

/** '' where no formula brings the accounts, as far as the header row and the first account tell. */
export function movingKeys({ sheet, sheetName }: SheetSnapshot, { row, rows, columnOf }: Header): string {
  const key = columnOf.id ?? columnOf.domain ?? columnOf.name;
  const [first] = rows;
  if (key === undefined || first === undefined) return '';
  const formulas = sheet.getRange(row + 1, 1, first - row + 1, key + 1).getFormulas();
  for (const [r, line] of formulas.entries()) {
    for (const [column, formula] of line.entries()) {
      if (!BRINGS.test(formula) && !(column === key && isMirror(formula))) continue;
      return `The accounts of "${sheetName}" come from a formula in ${address(row + r, column)}: when its list gets another order or a row more, they move and the scores stay in their rows. Score again after each change of the list, or paste the list as values (Edit > Paste special > Values only)`;
    }
  }
  return '';
}
