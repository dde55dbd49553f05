// Yes or no, as people and checkboxes write it.

import type { Cell } from '../exact/cell.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Column, State } from '../read/column.ts';

const YES = ['true', 'yes', 'y', '1', 'x', 'ja', 'oui', 'si', 'sí', 'sim', 'done'];
const NO = ['false', 'no', 'n', '0', 'nein', 'non', 'nee', 'não'];

/** 1 yes, 0 no, -1 for a text that says neither. */
export function flagOf(cell: Cell): number {
  const word = normaliseLabel(cell);
  return YES.includes(word) ? 1 : NO.includes(word) ? 0 : -1;
}

/** The same by label code. */
export function flagValues(column: Column): number[] {
  return column.labels.map(flagOf);
}

/** Reads a column of flags: 1, 0, or -1 where it says nothing usable. */
export function flagReader(column: Column | undefined): (i: number) => number {
  if (!column) return () => -1;
  const values = flagValues(column);
  return (i) => (column.state[i] === State.label ? (values[column.value[i] as number] as number) : -1);
}
