// A range of a tab of ours; rows and columns are added where the tab ends before it.

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** So that the log does not ask for room in every run. */
const SPARE_ROWS = 500;

/** Tried first, because the tab is large enough nearly always and asking for its size takes two calls. */
export function roomFor(sheet: Sheet, row: number, column: number, rows: number, columns: number): Range {
  try {
    return sheet.getRange(row, column, rows, columns);
  } catch {
    growTo(sheet, row + rows - 1 + SPARE_ROWS, column + columns - 1);
    return sheet.getRange(row, column, rows, columns);
  }
}

export function growTo(sheet: Sheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows);
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns);
}
