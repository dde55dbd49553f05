import { type Cells, State } from '../read/column.ts';
import { flagOf } from '../read/words.ts';

/** The same by label code. */
export function flagValues(column: Cells): number[] {
  return column.labels.map(flagOf);
}

/** Reads a column of flags: 1, 0, or -1 where it says nothing usable. */
export function flagReader(column: Cells | undefined): (i: number) => number {
  if (!column) return () => -1;
  const values = flagValues(column);
  return (i) => (column.state[i] === State.label ? (values[column.value[i] as number] as number) : -1);
}
