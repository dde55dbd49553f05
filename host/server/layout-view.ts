import type { Workbook } from '../workbook/workbook.ts';
import { chartView } from './chart-view.ts';
import type { Layout } from './protocol.ts';
import { rowHeights } from './row-heights.ts';

const DEFAULT_WIDTH = 100;
/** Of a group that is folded as much stays that one sees that there is more. */
const FOLDED_WIDTH = 3;

export function layoutView(workbook: Workbook, sheetId: number): Layout {
  const sheet = workbook.sheet(sheetId);
  const columns = Array.from({ length: sheet.maxColumns }, (_, index) => index + 1);
  const widths = columns.map((column) =>
    sheet.groups.get(column)?.isFolded ? FOLDED_WIDTH : (sheet.columnWidths.get(column) ?? DEFAULT_WIDTH),
  );
  return {
    sheetId,
    rows: sheet.maxRows,
    columns: sheet.maxColumns,
    frozenRows: sheet.frozenRows,
    gridlines: !sheet.hiddenGridlines,
    widths,
    heights: rowHeights(sheet, widths),
    merges: sheet.merges.map(({ row, column, rows, columns: wide }) => ({ row, column, rows, columns: wide })),
    charts: sheet.charts.map((chart) => chartView(workbook, chart)),
  };
}
