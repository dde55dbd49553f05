import type { Area } from '../workbook/area.ts';
import { overlaps } from '../workbook/area.ts';
import type { Workbook } from '../workbook/workbook.ts';

export const mayEdit = (workbook: Workbook, area: Area): boolean =>
  !workbook
    .sheet(area.sheetId)
    .protections.some((item) => !item.editable && !item.warningOnly && (!item.area || overlaps(item.area, area)));

export function requireEditable(workbook: Workbook, area: Area): void {
  if (mayEdit(workbook, area)) return;
  throw new Error(
    'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
  );
}
