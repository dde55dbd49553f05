// Columns and results read by account: numbers, flags, and codes that are indexes into labels.

import { type Bands, bandIndex, labelAt } from '../model/bands.ts';
import type { SegmentScale } from '../model/model.ts';
import { type Cells, State } from '../read/column.ts';
import { flagOf } from '../read/words.ts';

/** No label: the inputs of the system are missing for this account. */
export const NONE = 255;

export interface Coded {
  readonly labels: readonly string[];
  readonly codes: Uint8Array;
}

export function coded(labels: readonly string[], count: number, codeOf: (i: number) => number): Coded {
  const codes = new Uint8Array(count);
  for (let i = 0; i < count; i++) codes[i] = codeOf(i);
  return { labels, codes };
}

/** The band of each number of a column. One loop for all scales: what a fresh process compiles is most of its time. */
export function bandCodes({ state, value }: Cells, bands: Bands<unknown>): Uint8Array {
  const codes = new Uint8Array(state.length).fill(NONE);
  for (let i = 0; i < codes.length; i++) {
    if (state[i] === State.number) codes[i] = bandIndex(bands, value[i] as number);
  }
  return codes;
}

/** The label of an account, '' where the system is off or has none. */
export function codedLabel(system: Coded | null | undefined, i: number): string {
  return system?.labels[system.codes[i] as number] || '';
}

/** Numbers of a column by account, NaN where there is none: pure rules need no other notion of missing. */
export function numberReader(column: Cells | undefined): (i: number) => number {
  if (!column) return () => Number.NaN;
  const { state, value } = column;
  return (i) => (state[i] === State.number ? (value[i] as number) : Number.NaN);
}

/** 1, 0 or -1 by label code: yes, no, nothing usable. */
export function flagValues(column: Cells): number[] {
  return column.labels.map(flagOf);
}

/** Reads a column of flags: 1, 0, or -1 where it says nothing usable. */
export function flagReader(column: Cells | undefined): (i: number) => number {
  if (!column) return () => -1;
  const values = flagValues(column);
  return (i) => (column.state[i] === State.label ? (values[column.value[i] as number] as number) : -1);
}

export const UNSEGMENTED_LABEL = 'Unsegmented';

export function segmentLabel({ bands }: Pick<SegmentScale, 'bands'>, code: number): string {
  return code === NONE ? UNSEGMENTED_LABEL : labelAt(bands, code);
}

/** No committed segment: never committed, or its approved change was to none. */
export function isUncommitted(label: string): boolean {
  return label === '' || label === UNSEGMENTED_LABEL;
}
