import type { Chart } from '../workbook/sheet-parts.ts';
import { ChartOptions } from './chart-options.ts';
import { ContainerInfo } from './container-info.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export class EmbeddedChart
  extends Service
  implements Pick<Google, 'getChartId' | 'modify' | 'getOptions' | 'getRanges' | 'getContainerInfo' | 'getNumHeaders'>
{
  readonly serviceName = 'EmbeddedChart';
  readonly session: Session;
  readonly model: Chart;

  constructor(session: Session, model: Chart) {
    super();
    this.session = session;
    this.model = model;
  }

  /** null until the chart is on a sheet. */
  getChartId() {
    return this.model.id === 0 ? null : this.model.id;
  }

  modify() {
    const builder = this.session.make.chartBuilder(this.model);
    return asGoogle<GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder>(builder);
  }

  getOptions() {
    return asGoogle<GoogleAppsScript.Charts.ChartOptions>(new ChartOptions(this.model.options));
  }

  getRanges() {
    const ranges = this.model.ranges.map((area) => this.session.make.range(area));
    return asGoogle<GoogleAppsScript.Spreadsheet.Range[]>(ranges);
  }

  getNumHeaders() {
    return this.model.headers;
  }

  getContainerInfo() {
    return asGoogle<GoogleAppsScript.Spreadsheet.ContainerInfo>(new ContainerInfo(this.model.anchor));
  }
}
