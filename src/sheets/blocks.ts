// Large writes in parts: Google stops a single one that takes too long.
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MOST_CELLS = 100_000;

/** @param area the range of all of them, where it is at hand */
export function setInBlocks(
  sheet: Sheet,
  row: number,
  column: number,
  values: readonly (readonly unknown[])[],
  area?: GoogleAppsScript.Spreadsheet.Range,
): void {
  const width = values[0]?.length ?? 0;
  const height = Math.max(1, Math.floor(MOST_CELLS / Math.max(width, 1)));
  for (let at = 0; at < values.length; at += height) {
    const part = values.slice(at, at + height) as unknown[][];
    const isAll = part.length === values.length;
    const range = (isAll && area) || sheet.getRange(row + at, column, part.length, width);
    range.setValues(part);
  }
}
