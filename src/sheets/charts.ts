// Native charts of a tab: found again by their title and updated, so that a rebuild never adds a second one.
import type { ChartSpec } from '../core/job/sheet-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export function updateCharts(sheet: Sheet, specs: readonly ChartSpec[], column: number): void {
  const existing = sheet.getCharts();
  for (const spec of specs) {
    const found = existing.find((chart) => chart.getOptions().get('title') === spec.title);
    if (found) sheet.updateChart(pointAt(found.modify().clearRanges(), sheet, spec));
    else sheet.insertChart(pointAt(sheet.newChart(), sheet, spec, column));
  }
}

/** Generic builder and one range a series: typed builders and merged ranges each have a trap of their own. */
function pointAt(
  builder: GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder,
  sheet: Sheet,
  spec: ChartSpec,
  column?: number,
): Chart {
  builder
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(spec.firstRow + 1, 1, spec.rows, 1))
    .addRange(sheet.getRange(spec.firstRow + 1, spec.column + 1, spec.rows, 1))
    .setNumHeaders(1)
    .setOption('title', spec.title)
    .setOption('legend', { position: 'none' })
    .setOption('colors', ['#0072b2'])
    .setOption('height', 300)
    .setOption('width', 480);
  // A person may have moved the chart: only a new one is placed.
  if (column !== undefined) builder.setPosition(spec.anchorRow + 1, column, 0, 0);
  return builder.build();
}
