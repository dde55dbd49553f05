import type { Cell } from './cell.ts';

/** Cells of a sheet, row by row. */
export type Values = readonly (readonly Cell[])[];
