// The charts of the summary, over the tables that show the same numbers.
import type { ChartSpec } from '../sheet-grid.ts';

/** Rows of the grid that the charts at the top lie over. */
export const CHART_ROWS = 13;
const HEIGHT = 260;
const BLUE = '#0072b2';
const ORANGE = '#e69f00';
const GREY = '#9aa0a6';

/** @param table grid row (0-based) of the table's headers */
export function tierCharts(table: number, labels: number, anchorRow: number, hasRanges: boolean): ChartSpec[] {
  const place = { kind: 'column', firstRow: table, anchorRow, height: HEIGHT } as const;
  const charts: ChartSpec[] = [
    { ...place, title: 'Accounts by tier', rows: labels + 2, series: [1], colors: [BLUE], anchorColumn: 0, width: 360 },
    { ...place, title: 'ARR by tier', rows: labels + 2, series: [3], colors: [BLUE], anchorColumn: 3, width: 330 },
  ];
  if (!hasRanges) return charts;
  const title = 'Share of accounts against what is expected';
  const colors = [BLUE, '#dadce0', GREY];
  return [...charts, { ...place, title, rows: labels + 1, series: [2, 4, 5], colors, anchorColumn: 6, width: 450 }];
}

/** @param table grid row (0-based) of the headers of the curve's points */
export function curveChart(table: number, points: number): ChartSpec {
  return {
    kind: 'line',
    title: 'Share of ARR that the largest accounts hold',
    firstRow: table,
    rows: points + 1,
    series: [4, 2],
    colors: [ORANGE, GREY],
    anchorRow: table - 1,
    anchorColumn: 5,
    width: 540,
    height: HEIGHT,
  };
}
