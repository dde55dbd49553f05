import type { Chart } from '../workbook/sheet-parts.ts';
import { ChartOptions } from './chart-options.ts';
import { EmbeddedChartBuilder } from './embedded-chart-builder.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export class EmbeddedChart extends Service implements Pick<Google, 'modify' | 'getOptions'> {
  readonly serviceName = 'EmbeddedChart';
  readonly model: Chart;

  constructor(model: Chart) {
    super();
    this.model = model;
  }

  modify() {
    const builder = new EmbeddedChartBuilder(this.model, (chart) => new EmbeddedChart(chart));
    return asGoogle<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(builder);
  }

  getOptions() {
    return asGoogle<GoogleAppsScript.Charts.ChartOptions>(new ChartOptions(this.model.options));
  }
}
