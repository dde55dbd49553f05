import type { Area } from './area.ts';
import type { CellValue } from './cell.ts';

/** What calculates formulas, behind a small interface so that another engine can take its place. */
export interface Engine {
  setCells(changes: EngineChange[]): void;
  value(sheetId: number, row: number, column: number): EngineValue;
  /** What a formula with its leading `=` gives that stands in no cell of the sheet. */
  evaluate(sheetId: number, formula: string): CellValue;
  /** Rectangles that a formula in their top left cell fills, itself included. */
  spills(sheetId: number): Area[];
  addSheet(id: number, name: string): void;
  /** Gives a name to an area, or takes it away. */
  setName(name: string, named: NamedArea | undefined): void;
}

/** A blank, a typed value (`date` marks serials), or a formula with its leading `=`. */
export type EngineContent = null | { value: number | string | boolean; date?: boolean } | { formula: string };

export interface EngineValue {
  value: CellValue;
  date: boolean;
}

export interface EngineSheet {
  id: number;
  name: string;
  contents: EngineContent[][];
}

/** Contents row by row, from 1-based `row` and `column`. */
export interface EngineChange {
  sheetId: number;
  row: number;
  column: number;
  contents: EngineContent[][];
}

/** An argument of a custom function; dates stay serials until the caller makes Dates of them. */
export type FunctionArgument = EngineScalar | EngineScalar[][] | undefined;
export type EngineScalar = number | string | boolean | { serial: number };

export interface CustomFunction {
  name: string;
  /** Throws an Error whose message the cell shows. */
  call(args: FunctionArgument[]): CellValue | CellValue[][];
}

export interface NamedArea {
  area: Area;
  sheetName: string;
}

export interface EngineInput {
  sheets: EngineSheet[];
  names: ({ name: string } & NamedArea)[];
  functions: CustomFunction[];
}
