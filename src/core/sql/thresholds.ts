// Cuts as conditions: the tolerance is folded into each threshold, and what is counted in whole units (cents, days,
// points) is compared with a whole number.

import { type Operator, passes, TOLERANCE } from '../exact/numbers.ts';
import type { Bands } from '../model/bands.ts';
import type { Dialect } from './dialect.ts';

/** 1 where a condition holds, else 0. */
export function bit(condition: string): string {
  return `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
}

/** A number of every row, NULL for none. */
export interface Numbers {
  readonly sql: string;
  /** It is whole, so many to one: 100 for cents. None: a double. */
  readonly per?: number;
}

/** The number as a double, whatever it is counted in. */
export function doubleOf(dialect: Dialect, { sql, per }: Numbers): string {
  if (per === undefined) return sql;
  return per === 1 ? dialect.double(sql) : `(${dialect.double(sql)} / ${dialect.number(per)})`;
}

export function passesCut(dialect: Dialect, { sql, per }: Numbers, at: number, operator: Operator): string {
  if (per !== undefined) return wholeCut(sql, per, at, operator);
  const isUp = operator[0] === '>';
  const edge = isUp === operator.endsWith('=') ? at - TOLERANCE : at + TOLERANCE;
  // Above 1e7 the tolerance is smaller than one step of a double.
  const sign = edge === at && operator.endsWith('=') ? operator : isUp ? '>' : '<';
  return `${sql} ${sign} ${dialect.number(edge)}`;
}

/** The first whole number, from outside of the band, that passes. */
function wholeCut(sql: string, per: number, at: number, operator: Operator): string {
  const isUp = operator[0] === '>';
  let edge = isUp ? Math.floor(at * per) - 2 : Math.ceil(at * per) + 2;
  while (!passes(edge / per, at, operator)) edge += isUp ? 1 : -1;
  return `${sql} ${isUp ? '>=' : '<='} ${edge}`;
}

/**
 * The band of a number, NULL for none.
 * @param tell what stands for a band, by its position
 */
export function bandCase<L>(
  dialect: Dialect,
  { cuts }: Bands<L>,
  numbers: Numbers,
  tell: (k: number) => string | number,
): string {
  const whens = cuts.map(([at, operator], k) => `WHEN ${passesCut(dialect, numbers, at, operator)} THEN ${tell(k)}`);
  return `CASE WHEN ${numbers.sql} IS NULL THEN NULL ${whens.join(' ')} ELSE ${tell(cuts.length)} END`;
}

/** Points of a number, NULL for none. */
export function pointsCase(dialect: Dialect, bands: Bands<number>, numbers: Numbers): string {
  return bandCase(dialect, bands, numbers, (k) => bands.cuts[k]?.[2] ?? bands.floor);
}

/** The text of a position; NULL for none. */
export function labelCase({ text }: Dialect, code: string, labels: readonly string[]): string {
  return `CASE ${code} ${labels.map((label, k) => `WHEN ${k} THEN ${text(label)}`).join(' ')} END`;
}

/** A score without the noise of doubles, as a person would write it. */
export function billionths({ number }: Dialect, score: string): string {
  return `FLOOR(${score} * ${number(1e9)} + ${number(0.5)}) / ${number(1e9)}`;
}
