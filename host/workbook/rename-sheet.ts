import { quotedSheetName } from './area.ts';
import type { Cell } from './cell.ts';
import { mapReferences, sheetNameOf } from './formula-text.ts';

/** Formulas of a row that refer to a sheet by its old name refer to it by the new one. */
export function renameSheetIn(row: (Cell | undefined)[], old: string, name: string): void {
  for (const [index, cell] of row.entries()) {
    if (!cell?.formula?.includes('!')) continue;
    const formula = mapReferences(cell.formula, (reference) =>
      reference.sheet !== '' && sheetNameOf(reference.sheet).toLowerCase() === old.toLowerCase()
        ? { ...reference, sheet: `${quotedSheetName(name)}!` }
        : reference,
    );
    if (formula === cell.formula) continue;
    const { source: _source, ...kept } = cell;
    row[index] = { ...kept, formula };
  }
}
