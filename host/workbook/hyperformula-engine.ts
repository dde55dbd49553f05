import { createRequire } from 'node:module';
import type { HyperFormula } from 'hyperformula';
import { type Area, columnLetters, quotedSheetName } from './area.ts';
import type { CellValue } from './cell.ts';
import { type FunctionHooks, functionPlugin } from './custom-functions.ts';
import type { Engine, EngineChange, EngineContent, EngineInput, EngineValue, NamedArea } from './engine.ts';
import { tieRangesOnce } from './tied-ranges.ts';

type Library = typeof import('hyperformula');

/** HyperFormula reads a Date by its local clock; this one shows the sheet's day in every time zone. */
class SerialDate extends Date {
  override getDate = () => this.getUTCDate();
  override getMonth = () => this.getUTCMonth();
  override getFullYear = () => this.getUTCFullYear();
  override getHours = () => this.getUTCHours();
  override getMinutes = () => this.getUTCMinutes();
  override getSeconds = () => this.getUTCSeconds();
  override getMilliseconds = () => this.getUTCMilliseconds();
}

const LIMITS = { maxRows: 1_000_000, maxColumns: 18_278 };
const DAY = 86_400_000;

/** Loads the library (a third of a second) only when the first formula appears; it has to be there at once then. */
function library(): Library {
  const loaded = createRequire(import.meta.url)('hyperformula') as Library;
  tieRangesOnce(loaded);
  return loaded;
}

export function createHyperFormulaEngine({ sheets, names, functions }: EngineInput): Engine {
  const hooks: FunctionHooks = { sizes: new Map(), wrong: new Map() };
  const lib = library();
  const plugin = functionPlugin(lib, functions, hooks);
  const words = { enGB: Object.fromEntries(functions.map(({ name }) => [name, name])) };
  if (functions.length > 0) lib.HyperFormula.registerFunctionPlugin(plugin, words);
  const content = Object.fromEntries(sheets.map((sheet) => [sheet.name, sheet.contents.map((row) => row.map(raw))]));
  const expressions = names.map((named) => ({ name: named.name, expression: reference(named) }));
  const constants = ['TRUE', 'FALSE'].map((name) => ({ name, expression: `=${name}()` }));
  // Google shows and compares 15 digits.
  const config = {
    licenseKey: 'gpl-v3',
    ...LIMITS,
    precisionRounding: 14,
    dateFormats: ['YYYY-MM-DD'],
    useColumnIndex: false,
    undoLimit: 0,
  };
  const hf = lib.HyperFormula.buildFromSheets(content, config, [...constants, ...expressions]);
  if (functions.length > 0) lib.HyperFormula.unregisterFunctionPlugin(plugin);
  const ids = new Map(sheets.map((sheet) => [sheet.id, hf.getSheetId(sheet.name) ?? -1]));
  const engine = new HyperFormulaEngine(hf, ids, hooks);
  for (const sheet of sheets) engine.note(sheet.id, 1, 1, sheet.contents);
  return engine;
}

class HyperFormulaEngine implements Engine {
  private readonly hf: HyperFormula;
  private readonly ids: Map<number, number>;
  private readonly hooks: FunctionHooks;
  private readonly formulas = new Map<number, { sheet: number; row: number; col: number; text: string }>();

  constructor(hf: HyperFormula, ids: Map<number, number>, hooks: FunctionHooks) {
    this.hf = hf;
    this.ids = ids;
    this.hooks = hooks;
    this.settle();
  }

  setCells(changes: EngineChange[]): void {
    // Not in a batch: each write in it goes through all those before it, for an undo that nobody asks for.
    this.hf.suspendEvaluation();
    for (const { sheetId, row, column, contents } of changes) {
      const address = this.address(sheetId, row, column);
      this.hf.setCellContents(address, contents.map((line) => line.map(raw)) as never);
    }
    this.hf.resumeEvaluation();
    for (const { sheetId, row, column, contents } of changes) this.note(sheetId, row, column, contents);
    this.settle();
    this.retryBlocked();
  }

  /** Remembers where formulas are. */
  note(sheetId: number, row: number, column: number, contents: EngineContent[][]): void {
    for (const [i, line] of contents.entries()) {
      for (const [j, content] of line.entries()) {
        const isFormula = content !== null && 'formula' in content;
        if (!isFormula && this.formulas.size === 0) continue;
        const key = (sheetId * LIMITS.maxRows + row + i) * LIMITS.maxColumns + column + j;
        if (!isFormula) this.formulas.delete(key);
        else this.formulas.set(key, { ...this.address(sheetId, row + i, column + j), text: content.formula });
      }
    }
  }

  /** HyperFormula does not notice that a result which had no room has room now. */
  private retryBlocked(): void {
    for (const { text, ...address } of this.formulas.values()) {
      const value = this.hf.getCellValue(address);
      if (typeof value !== 'object' || (value as { value?: string } | null)?.value !== '#SPILL!') continue;
      this.hf.setCellContents(address, [[text]]);
    }
    this.settle();
  }

  value(sheetId: number, row: number, column: number): EngineValue {
    const address = this.address(sheetId, row, column);
    const value = this.hf.getCellValue(address);
    if (typeof value === 'number') {
      const type = this.hf.getCellValueDetailedType(address);
      return { value, date: type === 'NUMBER_DATE' || type === 'NUMBER_DATETIME' };
    }
    return { value: cellValue(value), date: false };
  }

  evaluate(sheetId: number, formula: string): CellValue {
    const value = this.hf.calculateFormula(formula, this.ids.get(sheetId) ?? -1);
    return Array.isArray(value) ? cellValue(value[0]?.[0]) : cellValue(value);
  }

  spills(sheetId: number): Area[] {
    const found: Area[] = [];
    const span = { sheet: this.ids.get(sheetId) ?? -1, rowStart: 0, rowEnd: Number.POSITIVE_INFINITY };
    for (const [, vertex] of this.hf.arrayMapping.arraysInRows(span as never)) {
      const { start, end } = vertex.getRange();
      const [rows, columns] = [end.row - start.row + 1, end.col - start.col + 1];
      found.push({ sheetId, row: start.row + 1, column: start.col + 1, rows, columns });
    }
    return found;
  }

  addSheet(id: number, name: string): void {
    this.ids.set(id, this.hf.getSheetId(this.hf.addSheet(name)) ?? -1);
  }

  setName(name: string, named: NamedArea | undefined): void {
    const isKnown = this.hf.listNamedExpressions().includes(name);
    if (!named) this.hf.removeNamedExpression(name);
    else if (isKnown) this.hf.changeNamedExpression(name, reference(named));
    else this.hf.addNamedExpression(name, reference(named));
  }

  /** Sizes of results have to be known before they are: a wrong guess is corrected and the cell entered again. */
  private settle(): void {
    for (let round = 0; round < 4 && this.hooks.wrong.size > 0; round += 1) {
      const wrong = [...this.hooks.wrong.values()];
      this.hooks.wrong.clear();
      for (const address of wrong) {
        const formula = this.hf.getCellFormula(address);
        if (formula !== undefined) this.hf.setCellContents(address, [[formula]]);
      }
    }
    this.hooks.wrong.clear();
  }

  private address(sheetId: number, row: number, column: number) {
    return { sheet: this.ids.get(sheetId) ?? -1, row: row - 1, col: column - 1 };
  }
}

function raw(content: EngineContent): string | number | boolean | Date | null {
  if (content === null) return null;
  if ('formula' in content) return content.formula;
  if (typeof content.value === 'string') return `'${content.value}`;
  return content.date
    ? new SerialDate(Date.UTC(1899, 11, 30) + Math.round(Number(content.value) * DAY))
    : content.value;
}

function cellValue(value: unknown): CellValue {
  if (typeof value !== 'object' || value === null) return (value ?? null) as CellValue;
  const { value: code, message } = value as { value: string; message: string };
  if (code === '#SPILL!')
    return { error: '#REF!', message: 'The result has no room: the cells it needs are not blank.' };
  if (code === '#CYCLE!') return { error: '#REF!', message: 'The formula refers to its own cell.' };
  const isUnread = code === '#ERROR!' && message.startsWith('Parsing error');
  return {
    error: code,
    message: isUnread ? 'The formula cannot be read: check its brackets, quotes and commas.' : message || code,
  };
}

function reference({ area: { row, column, rows, columns }, sheetName }: NamedArea): string {
  const corner = (r: number, c: number) => `$${columnLetters(c)}$${r}`;
  const start = `=${quotedSheetName(sheetName)}!${corner(row, column)}`;
  return rows === 1 && columns === 1 ? start : `${start}:${corner(row + rows - 1, column + columns - 1)}`;
}
