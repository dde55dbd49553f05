import { copySheet } from '../workbook/copy-sheet.ts';
import type { Chart } from '../workbook/sheet-parts.ts';
import { EmbeddedChart } from './embedded-chart.ts';
import { EnumGroup } from './enum-value.ts';
import { SHEET_TYPE } from './enums.ts';
import { asGoogle } from './service.ts';
import { SheetContent } from './sheet-content.ts';

type Google = GoogleAppsScript.Spreadsheet.Sheet;

type Methods =
  | 'getSheetId'
  | 'getName'
  | 'getType'
  | 'getParent'
  | 'hideSheet'
  | 'copyTo'
  | 'setTabColor'
  | 'setHiddenGridlines'
  | 'getCharts'
  | 'newChart'
  | 'insertChart'
  | 'updateChart';

export class Sheet extends SheetContent implements Pick<Google, Methods> {
  getSheetId() {
    return this.id;
  }

  getName() {
    return this.model.name;
  }

  getType() {
    return EnumGroup.pick<GoogleAppsScript.Spreadsheet.SheetType>(SHEET_TYPE, this.model.type);
  }

  getParent() {
    return asGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet>(this.session.make.spreadsheet());
  }

  copyTo(_spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Google {
    return asGoogle<Google>(this.session.make.sheet(copySheet(this.session.workbook, this.model).id));
  }

  hideSheet(): Google {
    const isOnly = this.session.workbook.sheets.every((sheet) => sheet.id === this.id || sheet.hidden);
    if (isOnly) throw new Error("You can't hide all the sheets in a document.");
    return this.#set(() => {
      this.model.hidden = true;
    });
  }

  setTabColor(color: string | null): Google {
    return this.#set(() => {
      this.model.tabColor = color;
    });
  }

  setHiddenGridlines(isHidden: boolean): Google {
    return this.#set(() => {
      this.model.hiddenGridlines = isHidden;
    });
  }

  getCharts() {
    const charts = this.model.charts.map((chart) => new EmbeddedChart(chart));
    return asGoogle<GoogleAppsScript.Spreadsheet.EmbeddedChart[]>(charts);
  }

  newChart() {
    const chart: Chart = {
      id: 0,
      type: 'COLUMN',
      ranges: [],
      headers: 0,
      options: {},
      anchor: { row: 1, column: 1, offsetX: 0, offsetY: 0 },
    };
    return new EmbeddedChart(chart).modify();
  }

  insertChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart) {
    const { model } = chart as unknown as EmbeddedChart;
    this.#set(() => this.model.charts.push({ ...model, id: this.session.workbook.nextId() }));
  }

  updateChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart) {
    const { model } = chart as unknown as EmbeddedChart;
    const index = this.#chartIndex(model.id);
    this.#set(() => this.model.charts.splice(index, 1, model));
  }

  #chartIndex(id: number): number {
    const index = this.model.charts.findIndex((chart) => chart.id === id);
    if (index < 0) throw new Error('The chart does not exist on this sheet.');
    return index;
  }

  #set(change: () => void): Google {
    change();
    this.session.workbook.changed(false);
    return asGoogle<Google>(this);
  }
}
