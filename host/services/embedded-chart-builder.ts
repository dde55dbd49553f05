import type { Chart } from '../workbook/sheet-parts.ts';
import { enumName } from './enum-value.ts';
import type { RangeService } from './range.ts';
import { asGoogle, Service } from './service.ts';

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Methods = 'setChartType' | 'addRange' | 'clearRanges' | 'setNumHeaders' | 'setOption' | 'setPosition' | 'build';

export class EmbeddedChartBuilder extends Service implements Pick<Google, Methods> {
  readonly serviceName = 'EmbeddedChartBuilder';
  readonly #chart: Chart;
  readonly #built: (chart: Chart) => Service;

  /** `built` makes the chart, whose class makes builders in turn. */
  constructor(chart: Chart, built: (chart: Chart) => Service) {
    super();
    this.#chart = { ...chart, ranges: [...chart.ranges], options: { ...chart.options } };
    this.#built = built;
  }

  setChartType(type: GoogleAppsScript.Charts.ChartType) {
    return this.#with({ type: enumName(type, 'Charts.EmbeddedChartBuilder.setChartType') });
  }

  addRange(range: GoogleAppsScript.Spreadsheet.Range) {
    return this.#with({ ranges: [...this.#chart.ranges, (range as unknown as RangeService).area] });
  }

  clearRanges() {
    return this.#with({ ranges: [] });
  }

  setNumHeaders(headers: number) {
    return this.#with({ headers });
  }

  /** A copy is kept: the value was made by the script and must not change with it. */
  setOption(option: string, value: unknown) {
    return this.#with({ options: { ...this.#chart.options, [option]: JSON.parse(JSON.stringify(value ?? null)) } });
  }

  setPosition(row: number, column: number, offsetX: number, offsetY: number) {
    return this.#with({ anchor: { row, column, offsetX, offsetY } });
  }

  build() {
    const chart = { ...this.#chart, ranges: [...this.#chart.ranges] };
    return asGoogle<GoogleAppsScript.Spreadsheet.EmbeddedChart>(this.#built(chart));
  }

  #with(change: Partial<Chart>): Google {
    Object.assign(this.#chart, change);
    return asGoogle<Google>(this);
  }
}
