// Native charts of a tab: found again by their title and updated, so that a rebuild never adds a second one.
import type { ChartKind, ChartSpec } from '../core/tabs/sheet-grid.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const COLORS = ['#0072b2', '#e69f00', '#009e73', '#cc79a7'];

/** Charts of the tab that are not among the specs were the add-on's in an earlier layout, or a person's: they stay. */
export function updateCharts(sheet: Sheet, specs: readonly ChartSpec[]): void {
  if (specs.length === 0) return;
  const titled = new Map(sheet.getCharts().map((chart) => [String(chart.getOptions().get('title')), chart]));
  for (const spec of specs) {
    const found = titled.get(spec.title);
    // A person may have moved the chart: only a new one is placed.
    if (found) sheet.updateChart(pointAt(found.modify().clearRanges(), sheet, spec).build());
    else sheet.insertChart(placed(pointAt(sheet.newChart(), sheet, spec), spec).build());
  }
}

/** Generic builder and one range a series: typed builders and merged ranges each have a trap of their own. */
function pointAt(builder: Builder, sheet: Sheet, spec: ChartSpec): Builder {
  builder.setChartType(typeOf(spec.kind));
  for (const column of [spec.labels ?? 0, ...spec.series]) {
    builder.addRange(sheet.getRange(spec.firstRow + 1, column + 1, spec.rows, 1));
  }
  builder.setNumHeaders(1);
  for (const [name, value] of Object.entries(optionsOf(spec))) builder.setOption(name, value);
  return builder;
}

function typeOf(kind: ChartKind): GoogleAppsScript.Charts.ChartType {
  const { ChartType } = Charts;
  const types = {
    column: ChartType.COLUMN,
    bar: ChartType.BAR,
    stacked: ChartType.COLUMN,
    line: ChartType.LINE,
    combo: ChartType.COMBO,
  };
  return types[kind];
}

function optionsOf({ title, kind, series, colors = COLORS, width = 480, height = 300, isPercent }: ChartSpec): object {
  return {
    title,
    legend: { position: series.length > 1 ? 'top' : 'none' },
    colors,
    width,
    height,
    ...(isPercent ? { vAxis: { format: 'percent' } } : {}),
    ...(kind === 'stacked' ? { isStacked: true } : {}),
    ...(kind === 'combo' ? { seriesType: 'bars', series: { [series.length - 1]: { type: 'line' } } } : {}),
  };
}

function placed(builder: Builder, { anchorRow, anchorColumn }: ChartSpec): Builder {
  return builder.setPosition(anchorRow + 1, anchorColumn + 1, 0, 0);
}
