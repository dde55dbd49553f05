// Two engines that know nothing of each other calculate the summary over the sheet with the accounts.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import init, { Model } from '@ironcalc/wasm';
import { HyperFormula } from 'hyperformula';
import { engineFormula } from '../../../host/workbook/engine-formula.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { columnLetter } from '../../../src/core/read/values.ts';
import { isLive, liveCells, type TabOf } from './scored-book.ts';

export interface Calculated {
  /** 0-based, of the summary. */
  value(row: number, column: number): Cell;
  /** Types into the sheet with the accounts. */
  type(row: number, column: number, cell: Cell): void;
}

/** Both take commas between arguments in English. */
function withCommas(formula: string): string {
  return engineFormula(formula, 'Summary', () => 1);
}

export function inHyperFormula(book: TabOf): Calculated {
  const { sheetName, values } = book.snapshot;
  const typed = (cell: Cell) => (typeof cell === 'string' ? (cell === '' ? null : `'${cell}`) : cell);
  const rows = book.grid.rows.map(({ cells }) =>
    cells.map((cell) => (isLive(cell) ? withCommas(cell.formula) : typed(cell))),
  );
  const hf = HyperFormula.buildFromSheets(
    { [sheetName]: values.map((row) => row.map(typed)), Summary: rows },
    { licenseKey: 'gpl-v3', precisionRounding: 14 },
  );
  const [accounts, summary] = [hf.getSheetId(sheetName) as number, hf.getSheetId('Summary') as number];
  return {
    value: (row, col) => hf.getCellValue({ sheet: summary, row, col }) as Cell,
    type: (row, col, cell) => hf.setCellContents({ sheet: accounts, row, col }, [[typed(cell)]]),
  };
}

let loading: Promise<unknown> | undefined;

async function loadIronCalc(): Promise<void> {
  const wasm = fileURLToPath(new URL('wasm_bg.wasm', import.meta.resolve('@ironcalc/wasm')));
  loading ??= init({ module_or_path: readFileSync(wasm) });
  await loading;
}

/** Only the columns that a formula reads: typing cells is slow. */
export async function inIronCalc(book: TabOf): Promise<Calculated> {
  await loadIronCalc();
  const { sheetName, values } = book.snapshot;
  const model = new Model('book', 'en', 'UTC', 'en');
  model.renameSheet(0, sheetName);
  model.newSheet();
  model.pauseEvaluation();
  const enter = (sheet: number, row: number, column: number, cell: Cell) =>
    model.setUserInput(sheet, row + 1, column + 1, typeof cell === 'string' ? `'${cell}` : String(cell));
  const read = new Set(liveCells(book).flatMap(({ formula }) => formula.match(/(?<=!\$)[A-Z]+/g) ?? []));
  values.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (r > 0 && cell !== '' && read.has(columnLetter(c))) enter(0, r, c, cell);
    });
  });
  book.grid.rows.forEach(({ cells }, r) => {
    cells.forEach((cell, c) => {
      if (isLive(cell)) model.setUserInput(1, r + 1, c + 1, withCommas(cell.formula));
      else if (typeof cell === 'number') enter(1, r, c, cell);
    });
  });
  model.resumeEvaluation();
  model.evaluate();
  return {
    value: (row, column) => shownAs(model.getFormattedCellValue(1, row + 1, column + 1)),
    type: (row, column, cell) => {
      enter(0, row, column, cell);
      model.evaluate();
    },
  };
}

function shownAs(text: string): Cell {
  const number = Number(text.replace(/[,$]/g, ''));
  return text === '' || Number.isNaN(number) ? text : number;
}
