import { type Area, overlaps } from '../workbook/area.ts';
import type { Workbook } from '../workbook/workbook.ts';

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
