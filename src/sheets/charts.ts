// Native charts of a tab: found again by their title and updated, so that a rebuild never adds a second one.
import type { ChartSpec } from '../core/job/sheet-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export function updateCharts(sheet: Sheet, specs: readonly ChartSpec[]): void {
  const existing = sheet.getCharts();
  for (const spec of specs) {
    const found = existing.find((chart) => chart.getOptions().get('title') === spec.title);
    // A person may have moved the chart: only a new one is placed.
    if (found) sheet.updateChart(pointAt(found.modify().clearRanges(), sheet, spec).build());
    else sheet.insertChart(placed(pointAt(sheet.newChart(), sheet, spec), spec).build());
  }
}

/** Generic builder and one range a series: typed builders and merged ranges each have a trap of their own. */
function pointAt(builder: Builder, sheet: Sheet, spec: ChartSpec): Builder {
  return builder
    .setChartType(Charts.ChartType.COLUMN)
    .addRange(sheet.getRange(spec.firstRow + 1, 1, spec.rows, 1))
    .addRange(sheet.getRange(spec.firstRow + 1, spec.column + 1, spec.rows, 1))
    .setNumHeaders(1)
    .setOption('title', spec.title)
    .setOption('legend', { position: 'none' })
    .setOption('colors', ['#0072b2'])
    .setOption('height', 300)
    .setOption('width', 480);
}

function placed(builder: Builder, { anchorRow, anchorColumn }: ChartSpec): Builder {
  return builder.setPosition(anchorRow + 1, anchorColumn + 1, 0, 0);
}
