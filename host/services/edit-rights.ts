import { type Area, overlaps } from '../workbook/area.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { Session } from './session.ts';

/** @throws what an earlier change of this execution was refused with */
export function requireFlushed(session: Session): void {
  const { refused } = session;
  session.refused = undefined;
  if (refused !== undefined) throw new Error(refused);
}

export const TYPED_COLUMN = "You can't set the number format of cells in a typed column.";

export function requireEditable(workbook: Workbook, area: Area): void {
  const { protections } = workbook.sheet(area.sheetId);
  const isRefused = protections.some(
    (item) => !item.editable && !item.warningOnly && (!item.area || overlaps(item.area, area)),
  );
  if (!isRefused) return;
  throw new Error(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
