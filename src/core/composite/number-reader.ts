// Numbers of a column by account, NaN where there is none: pure rules need no other notion of missing.
import { type Cells, State } from '../read/column.ts';

export function numberReader(column: Cells | undefined): (i: number) => number {
  if (!column) return () => Number.NaN;
  const { state, value } = column;
  return (i) => (state[i] === State.number ? (value[i] as number) : Number.NaN);
}
