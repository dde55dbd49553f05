// A check as one line a person can act on: number, threshold, verdict, the accounts behind it, one next action.

import { decimalsOf } from '../composite/display-score.ts';
import type { Bands } from '../model/bands.ts';
import type { Behind } from './book.ts';

export interface CheckLine {
  readonly name: string;
  /** The number, in percent points where `isPercent`; null: nothing to rate. */
  readonly number: number | null;
  readonly isPercent: boolean;
  /** The number as text, never rounded across its threshold. */
  readonly value: string;
  readonly threshold: string;
  readonly verdict: string;
  /** false: it needs someone. */
  readonly isFine: boolean;
  readonly behind: Behind;
  readonly action: string;
}

export interface Draft {
  readonly name: string;
  readonly number: number | null;
  readonly threshold: string;
  readonly verdict: string;
  readonly isFine: boolean;
  readonly behind: Behind;
  /** What to do when it is not fine. */
  readonly action: string;
  /** Scale whose cuts the shown number must not cross. */
  readonly scale?: Bands<string>;
}

export function percentLine({ scale, action, ...line }: Draft): CheckLine {
  const decimals = line.number !== null && scale ? decimalsOf(line.number, scale, 1) : 1;
  const value = line.number === null ? 'n/a' : `${line.number.toFixed(decimals)}%`;
  return { ...line, isPercent: true, value, action: line.isFine ? '' : action };
}

export function countLine({ scale: _, action, ...line }: Draft): CheckLine {
  const value = line.number === null ? 'n/a' : String(line.number);
  return { ...line, isPercent: false, value, action: line.isFine ? '' : action };
}

export function overScale(limit: number): Bands<string> {
  return { cuts: [[limit, '>', 'over']], floor: 'within' };
}
