import type { Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';

/** A second sheet like the first, behind all others. Its metadata is copied too, in the order in which it was made. */
export function copySheet(workbook: Workbook, sheet: Sheet): Sheet {
  const copy = workbook.addSheet(`Copy of ${sheet.name}`);
  const { id, name } = copy;
  const here = (area: { sheetId: number }) => ({ ...area, sheetId: area.sheetId === sheet.id ? id : area.sheetId });
  Object.assign(
    copy,
    JSON.parse(JSON.stringify({ ...sheet, rows: [], columnWidths: undefined, groups: undefined }), (_key, value) =>
      value !== null && typeof value === 'object' && 'sheetId' in value ? here(value) : value,
    ),
    { id, name, rows: sheet.rows.map((row) => row.slice()) },
  );
  for (const [column, width] of sheet.columnWidths) copy.columnWidths.set(column, width);
  for (const [column, group] of sheet.groups) copy.groups.set(column, group);
  for (const item of workbook.metadata.filter(({ location }) => location.sheetId === sheet.id)) {
    const location = { ...item.location, sheetId: id };
    workbook.metadata.push({ ...item, id: workbook.nextId(), location });
  }
  workbook.changed(true);
  return copy;
}
