import { type Area, contains } from './area.ts';
import { BLANK_CELL, type Cell, type CellValue, isSettled, withContent } from './cell.ts';
import { changedAreas } from './changed-cells.ts';
import { isDate, shown } from './display.ts';
import type { CustomFunction, Engine, EngineValue } from './engine.ts';
import { engineFormula } from './engine-formula.ts';
import { engineChange, engineInput } from './engine-input.ts';
import { FileResults } from './file-results.ts';
import { typedText } from './formula-bar.ts';
import { createHyperFormulaEngine } from './hyperformula-engine.ts';
import { fillsOneCell } from './one-cell.ts';
import { renameSheetIn } from './rename-sheet.ts';
import { Sheet } from './sheet.ts';
import { SheetList } from './sheet-list.ts';
import type { DeveloperMetadata } from './sheet-parts.ts';
import { contentOf } from './typed-input.ts';

const BLANK: EngineValue = { value: null, date: false };

/** A spreadsheet: sheets, names, metadata, and the engine behind their formulas. Rows and columns count from 1. */
export class Workbook extends SheetList {
  readonly id = 'local-spreadsheet';
  name: string;
  timeZone = 'Etc/UTC';
  locale = 'en_US';
  /** What a person should know about how the file was read. */
  readonly notes: string[] = [];
  /** What the file has that the workbook does not hold, such as charts of other programs. */
  readonly lost: string[] = [];
  readonly names = new Map<string, Area>();
  metadata: DeveloperMetadata[] = [];
  /** Grows with every change, so that a page can tell that it is behind. */
  revision = 0;
  private functions: CustomFunction[] = [];
  private engine: Engine | undefined;
  /** What the engine has not seen yet: it takes all of it at once when a result is next asked for. */
  private unseen: Area[] = [];
  /** By sheet: whether it has a formula that may fill more than its cell. */
  private readonly spilling = new Map<number, boolean>();
  private readonly results = new FileResults();
  /** By sheet: its last row and column with content, when it had the revision. */
  private readonly sizes = new Map<number, { used: { rows: number; columns: number }; revision: number }>();

  constructor(name = 'Untitled spreadsheet') {
    super();
    this.name = name;
  }

  /** A workbook of its own with everything that this one has; its engine is built when a formula is first asked for. */
  clone(): Workbook {
    const {
      sheets,
      functions,
      engine: _engine,
      unseen: _unseen,
      spilling: _spilling,
      sizes: _sizes,
      results,
      ...rest
    } = this;
    const own = {
      ...structuredClone(rest),
      functions,
      results: results.clone(),
      sheets: sheets.map((sheet) => sheet.clone()),
    };
    return Object.assign(new Workbook(this.name), own);
  }

  addSheet(name: string, index = this.sheets.length, id = this.sheets.length === 0 ? 0 : this.nextId()): Sheet {
    this.requireFreeName(name);
    const sheet = new Sheet(id, name);
    this.sheets.splice(index, 0, sheet);
    this.engine?.addSheet(id, name);
    this.changed(false);
    return sheet;
  }

  deleteSheet(id: number): void {
    if (this.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
    this.sheets = this.sheets.filter((sheet) => sheet.id !== id);
    this.metadata = this.metadata.filter(({ location }) => location.sheetId !== id);
    for (const [name, area] of this.names) if (area.sheetId === id) this.names.delete(name);
    if (this.activeSheetId === id) this.activate(this.sheets[0] as Sheet);
    this.changed(true);
  }

  renameSheet(id: number, name: string): void {
    this.requireFreeName(name, id);
    const old = this.sheet(id).name;
    for (const { rows } of this.sheets) for (const row of rows) renameSheetIn(row, old, name);
    this.sheet(id).name = name;
    this.changed(true);
  }

  setName(name: string, area: Area | undefined): void {
    if (area) this.names.set(name, area);
    else this.names.delete(name);
    this.engine?.setName(name, area && { area, sheetName: this.sheet(area.sheetId).name });
    this.changed(false);
  }

  setFunctions(functions: CustomFunction[]): void {
    this.functions = functions;
    this.changed(true);
  }

  /** Contents in, exactly as given; what a formula there or elsewhere gives follows at once. */
  write(sheetId: number, row: number, column: number, cells: (Cell | undefined)[][]): void {
    const sheet = this.sheet(sheetId);
    const changed = changedAreas(sheet, row, column, cells);
    for (const [i, line] of cells.entries()) {
      for (const [j, cell] of line.entries()) sheet.put(row + i, column + j, cell);
    }
    this.unseen.push(...changed);
    if (this.results.unsettle(this, changed)) {
      this.engine = undefined;
      this.spilling.clear();
    }
    if (cells.some(maySpill)) this.spilling.set(sheetId, true);
    this.revision += 1;
  }

  /** Changes formats, styles or notes in an area; what the cells hold must stay. */
  restyle({ sheetId, row, column, rows, columns }: Area, change: (cell: Cell, i: number, j: number) => Cell): void {
    const sheet = this.sheet(sheetId);
    let areDatesNew = false;
    for (let i = 0; i < rows; i += 1) {
      for (let j = 0; j < columns; j += 1) {
        const old = sheet.cell(row + i, column + j);
        const next = change(old ?? BLANK_CELL, i, j);
        if (next === (old ?? BLANK_CELL)) continue;
        areDatesNew ||= isDate(old?.format) !== isDate(next.format);
        sheet.put(row + i, column + j, next);
      }
    }
    if (areDatesNew) this.unseen.push({ sheetId, row, column, rows, columns });
    this.changed(false);
  }

  /** As if a person typed into the cell. */
  setInput(sheetId: number, row: number, column: number, text: string): void {
    const old = this.sheet(sheetId).cell(row, column);
    this.write(sheetId, row, column, [[withContent(old, contentOf(text, old?.format))]]);
  }

  /** What the formula bar shows. */
  input(sheetId: number, row: number, column: number): string {
    return typedText(this.sheet(sheetId).cell(row, column));
  }

  value(sheetId: number, row: number, column: number): CellValue {
    return this.result(sheetId, row, column).value;
  }

  /** The value with whether it is a date: by its format, or because its formula makes one. */
  result(sheetId: number, row: number, column: number): EngineValue {
    const cell = this.sheet(sheetId).cell(row, column);
    if (isSettled(cell)) return { value: cell.result, date: isDate(cell.format) };
    if (cell?.formula !== undefined || ((cell?.value ?? null) === null && this.spillAt(sheetId, row, column))) {
      const result = this.calculated().value(sheetId, row, column);
      if (cell?.result !== undefined && isUnknown(result.value))
        return { value: cell.result, date: isDate(cell.format) };
      return { value: result.value, date: cell?.format ? isDate(cell.format) : result.date };
    }
    return { value: cell?.value ?? null, date: isDate(cell?.format) };
  }

  /** What a formula gives on a sheet without standing in one of its cells, as in a rule of colours. */
  evaluate(sheetId: number, formula: string): CellValue {
    const { name, maxRows } = this.sheet(sheetId);
    const lastRow = (other: string) => this.sheetNamed(other)?.maxRows ?? maxRows;
    return this.calculated().evaluate(sheetId, engineFormula(formula, name, lastRow));
  }

  /** All results of an area. */
  read(area: Area): EngineValue[][] {
    return this.readAs(area, (result) => result);
  }

  /** Each result of an area as something else; the fast way, for whole sheets. */
  readAs<T>({ sheetId, row, column, rows, columns }: Area, as: (result: EngineValue) => T): T[][] {
    const sheet = this.sheet(sheetId);
    const spills = this.spills(sheetId);
    const one = (cell: Cell | undefined, r: number, c: number): EngineValue => {
      const value = cell?.value ?? null;
      if (cell?.formula !== undefined) return this.result(sheetId, r, c);
      if (value !== null) return { value, date: typeof value === 'number' && isDate(cell?.format) };
      return spills.some((area) => contains(area, sheetId, r, c)) ? this.result(sheetId, r, c) : BLANK;
    };
    return Array.from({ length: rows }, (_, i) => {
      const line = sheet.rows[row + i - 1];
      return Array.from({ length: columns }, (__, j) => as(one(line?.[column + j - 1], row + i, column + j)));
    });
  }

  display(sheetId: number, row: number, column: number): string {
    const { value, date } = this.result(sheetId, row, column);
    const format = this.sheet(sheetId).cell(row, column)?.format ?? (date ? 'M/d/yyyy' : undefined);
    return shown(value, format);
  }

  /** The formula cell whose result reaches into this cell. */
  spillAt(sheetId: number, row: number, column: number): Area | undefined {
    return this.spills(sheetId).find((area) => contains(area, sheetId, row, column));
  }

  /** Nothing is calculated for a sheet whose formulas fill their own cells alone. */
  spills(sheetId: number): Area[] {
    const may = this.spilling.get(sheetId) ?? this.sheet(sheetId).rows.some(maySpill);
    this.spilling.set(sheetId, may);
    return may ? this.calculated().spills(sheetId) : [];
  }

  /** The last row and column with content, results of formulas included. */
  used(sheetId: number): { rows: number; columns: number } {
    const known = this.sizes.get(sheetId);
    if (known?.revision === this.revision) return known.used;
    const used = { ...this.sheet(sheetId).used };
    for (const area of this.spills(sheetId)) {
      used.rows = Math.max(used.rows, area.row + area.rows - 1);
      used.columns = Math.max(used.columns, area.column + area.columns - 1);
    }
    this.sizes.set(sheetId, { used, revision: this.revision });
    return used;
  }

  /** After a change that the engine did not see: it is built again when a formula is next asked for. */
  changed(structure: boolean): void {
    this.revision += 1;
    if (!structure) return;
    this.engine = undefined;
    this.spilling.clear();
    this.results.forget();
  }

  private calculated(): Engine {
    const unseen = this.unseen;
    this.unseen = [];
    if (!this.engine) this.engine = createHyperFormulaEngine(engineInput(this, this.functions));
    else if (unseen.length > 0) this.engine.setCells(unseen.map((area) => engineChange(this, area)));
    return this.engine;
  }
}

/** The engine has no such function or tab, or cannot read the formula at all. */
const isUnknown = (value: CellValue): boolean =>
  typeof value === 'object' && value !== null && ['#NAME?', '#ERROR!', '#REF!'].includes(value.error);

const maySpill = (row: (Cell | undefined)[]): boolean =>
  row.some((cell) => cell?.formula !== undefined && !isSettled(cell) && !fillsOneCell(cell.formula));
