import type { Area } from '../workbook/area.ts';
import type { Chart } from '../workbook/sheet-parts.ts';
import type { Workbook } from '../workbook/workbook.ts';
import type { ChartView } from './protocol.ts';

/** Sheets gives a new chart this size. */
const DEFAULT_SIZE = { width: 600, height: 371 };
const KINDS: Record<string, ChartView['kind']> = {
  COLUMN: 'column',
  BAR: 'bar',
  PIE: 'pie',
  LINE: 'line',
  COMBO: 'column',
};
const LEGENDS: Record<string, ChartView['legend']> = { none: 'none', top: 'top', bottom: 'bottom', right: 'right' };

/** A chart with the values its ranges hold now: the first column names the points, each further one is a series. */
export function chartView(workbook: Workbook, chart: Chart): ChartView {
  const [domain, ...series] = chart.ranges.flatMap(columnsOf);
  const { anchor, headers, options } = chart;
  return {
    id: String(chart.id),
    kind: KINDS[chart.type] ?? 'column',
    title: textOption(options, 'title') ?? '',
    row: anchor.row,
    column: anchor.column,
    offsetX: anchor.offsetX,
    offsetY: anchor.offsetY,
    width: numberOption(options, 'width') ?? DEFAULT_SIZE.width,
    height: numberOption(options, 'height') ?? DEFAULT_SIZE.height,
    labels: domain ? textsOf(workbook, domain).slice(headers) : [],
    series: series.map((area, index) => ({
      name: headers > 0 ? (textsOf(workbook, area)[0] ?? '') : '',
      values: valuesOf(workbook, area).slice(headers),
      texts: textsOf(workbook, area).slice(headers),
      color: textOption(options, `series.${index}.color`) ?? null,
      isLine: textOption(options, `series.${index}.type`) === 'line',
    })),
    colors: colorsOf(options),
    stacked: option(options, 'isStacked') === true,
    legend: LEGENDS[textOption(options, 'legend.position') ?? textOption(options, 'legend') ?? ''] ?? 'right',
  };
}

function columnsOf(area: Area): Area[] {
  return Array.from({ length: area.columns }, (_, index) => ({ ...area, column: area.column + index, columns: 1 }));
}

function rowsOf(area: Area): number[] {
  return Array.from({ length: area.rows }, (_, index) => area.row + index);
}

function textsOf(workbook: Workbook, area: Area): string[] {
  return rowsOf(area).map((row) => workbook.display(area.sheetId, row, area.column));
}

function valuesOf(workbook: Workbook, area: Area): (number | null)[] {
  return rowsOf(area).map((row) => {
    const value = workbook.value(area.sheetId, row, area.column);
    return typeof value === 'number' ? value : null;
  });
}

function colorsOf(options: Record<string, unknown>): string[] {
  const colors = option(options, 'colors');
  return Array.isArray(colors) ? colors.map(String) : [];
}

function textOption(options: Record<string, unknown>, path: string): string | undefined {
  const value = option(options, path);
  return typeof value === 'string' ? value : undefined;
}

function numberOption(options: Record<string, unknown>, path: string): number | undefined {
  const value = option(options, path);
  return typeof value === 'number' ? value : undefined;
}

/** setOption takes 'legend.position' as well as 'legend' with an object. */
function option(options: Record<string, unknown>, path: string): unknown {
  if (path in options) return options[path];
  return path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), options);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
