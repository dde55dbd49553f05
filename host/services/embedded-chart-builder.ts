import type { Chart } from '../workbook/sheet-parts.ts';
import { enumName } from './enum-value.ts';
import type { RangeService } from './range.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export class EmbeddedChartBuilder
  extends Service
  implements
    Pick<
      Google,
      | 'setChartType'
      | 'addRange'
      | 'clearRanges'
      | 'getRanges'
      | 'setNumHeaders'
      | 'setMergeStrategy'
      | 'setOption'
      | 'setPosition'
      | 'build'
    >
{
  readonly serviceName = 'EmbeddedChartBuilder';
  readonly session: Session;
  chart: Chart;

  constructor(session: Session, chart: Chart) {
    super();
    this.session = session;
    this.chart = { ...chart, ranges: [...chart.ranges], options: { ...chart.options } };
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType) {
    return this.#with({ type: enumName(type, 'Charts.EmbeddedChartBuilder.setChartType') });
  }

  addRange(range: GoogleAppsScript.Spreadsheet.Range) {
    return this.#with({ ranges: [...this.chart.ranges, (range as unknown as RangeService).area] });
  }

  clearRanges() {
    return this.#with({ ranges: [] });
  }

  getRanges() {
    const ranges = this.chart.ranges.map((area) => this.session.make.range(area));
    return asGoogle<GoogleAppsScript.Spreadsheet.Range[]>(ranges);
  }

  setNumHeaders(headers: number) {
    return this.#with({ headers });
  }

  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy) {
    enumName(strategy, 'Charts.EmbeddedChartBuilder.setMergeStrategy');
    return this.#with({});
  }

  /** A copy is kept: the value was made by the script and must not change with it. */
  setOption(option: string, value: unknown) {
    return this.#with({ options: { ...this.chart.options, [option]: JSON.parse(JSON.stringify(value ?? null)) } });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.#with({ anchor: { row, column, offsetX, offsetY } });
  }

  build() {
    const chart = { ...this.chart, ranges: [...this.chart.ranges] };
    return asGoogle<GoogleAppsScript.Spreadsheet.EmbeddedChart>(this.session.make.chart(chart));
  }

  #with(change: Partial<Chart>): Google {
    Object.assign(this.chart, change);
    return asGoogle<Google>(this);
  }
}
