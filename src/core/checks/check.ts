// A check is declared once: what it measures, by which scale, the accounts behind it and what to do about them.

import { decimalsOf } from '../composite/composite.ts';
import type { TierScores } from '../composite/tiers.ts';
import { type Bands, bandIndex, bandOf, labelAt } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import type { ArrFromColumn } from './control-totals.ts';
import { type Overview, overviewOf } from './overview.ts';

/** What every check looks at. */
export interface Checked {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: TierScores;
  readonly overview: Overview;
  /** Active accounts, the largest ARR first, those without one last. */
  readonly byArr: Int32Array;
  /** What the cells of the ARR column add up to; null: they are not at hand, or there is no ARR. */
  readonly arrFromColumn: ArrFromColumn | null;
}

export function checkedOf(
  model: Model,
  accounts: Accounts,
  scores: TierScores,
  arrFromColumn: ArrFromColumn | null = null,
): Checked {
  const overview = overviewOf(model, accounts, scores);
  return { model, accounts, scores, overview, byArr: activeByArr(accounts), arrFromColumn };
}

function activeByArr({ columns: { arr }, count, isActive }: Accounts): Int32Array {
  const amount = (i: number) => (arr?.state[i] === State.number ? (arr.value[i] as number) : -1);
  const active = Int32Array.from({ length: count }, (_, i) => i).filter((i) => isActive[i]);
  return active.sort((a, b) => amount(b) - amount(a) || a - b);
}

/** Accounts that a number is about. */
export interface Behind {
  readonly count: number;
  /** Sheet rows (1-based) of the first of them. */
  readonly rows: readonly number[];
  readonly names: readonly string[];
}

const LISTED = 20;

const NOBODY: Behind = { count: 0, rows: [], names: [] };

/** Active accounts of which something holds. */
export function behind({ byArr, accounts: { rows, ids, names } }: Checked, holds: (i: number) => unknown): Behind {
  const found = byArr.filter(holds);
  const first = Array.from(found.subarray(0, LISTED));
  return {
    count: found.length,
    rows: first.map((i) => (rows[i] as number) + 1),
    names: first.map((i) => names[i] || (ids[i] as string)),
  };
}

/**
 * `P` is what there is a line for, such as a label or a field. Methods, so that a list may hold checks of any kind.
 */
export interface Check<P = unknown> {
  /** Number in the method. */
  readonly s: number;
  /** Join key, never shown. */
  readonly id: string;
  readonly title: string;
  /** The summary shows its lines in a table of their own. */
  readonly hasTable?: true;
  readonly isPercent?: true;
  /** One line each; none when there is nothing to check. */
  parts(checked: Checked): readonly P[];
  /** Where it is not the title. */
  name?(part: P): string;
  /** In percent points where `isPercent`; null: nothing to rate. */
  measure(checked: Checked, part: P): number | null;
  /** Its labels are the verdicts, and the shown number never reads as crossing its cuts. */
  scale?(checked: Checked, part: P): Bands<string>;
  /** Bands of the scale that need nobody, by position; the best one unless others are said. */
  readonly fineBands?: readonly number[];
  /** The last band of the scale is no matter of taste. */
  readonly isWorstWrong?: true;
  /** Where the label of the scale is not all; null: it is. */
  judge?(checked: Checked, part: P, number: number | null): Judgement | null;
  threshold(checked: Checked, part: P): string;
  /** Which accounts are behind the number; without it nobody. */
  rows?(checked: Checked, part: P): (i: number) => unknown;
  /** What to do when it is not fine. */
  action(checked: Checked, part: P): string;
}

export interface Judgement {
  readonly verdict: string;
  readonly isFine: boolean;
  /** Not only to be looked at. */
  readonly isWrong?: boolean;
}

const ONCE: readonly null[] = [null];
const NEVER: readonly null[] = [];

/** One line of a check. */
export function once(): readonly null[] {
  return ONCE;
}

/** One line where the accounts have a segment. */
export function segmented({ overview }: Checked): readonly null[] {
  return overview.segments ? ONCE : NEVER;
}

/** A line a person can act on: number, threshold, verdict, the accounts behind it, one next action. */
export interface CheckLine {
  /** Of the check. */
  readonly id: string;
  readonly name: string;
  readonly number: number | null;
  readonly isPercent: boolean;
  /** The number as text, never rounded across its threshold. */
  readonly value: string;
  readonly threshold: string;
  readonly verdict: string;
  /** false: it needs someone. */
  readonly isFine: boolean;
  readonly isWrong: boolean;
  readonly behind: Behind;
  readonly action: string;
}

const NOT_RATED = 'n/a';

export function isWorst(scale: Bands<string>, number: number): boolean {
  return bandIndex(scale, number) === scale.cuts.length;
}

export function linesOf(check: Check, checked: Checked): CheckLine[] {
  return check.parts(checked).map((part) => lineOf(check, checked, part));
}

function lineOf(check: Check, checked: Checked, part: unknown): CheckLine {
  const { number, scale, verdict, isFine, isWrong = false } = judge(check, checked, part);
  return {
    id: check.id,
    name: check.name?.(part) ?? check.title,
    number,
    isPercent: check.isPercent === true,
    value: valueText(number, check.isPercent ? scale : undefined, check.isPercent === true),
    threshold: check.threshold(checked, part),
    verdict,
    isFine,
    isWrong: isWrong && !isFine,
    behind: check.rows ? behind(checked, check.rows(checked, part)) : NOBODY,
    action: isFine ? '' : check.action(checked, part),
  };
}

/** The number and what it means, without the accounts behind it. */
export function judge(check: Check, checked: Checked, part: unknown) {
  const number = check.measure(checked, part);
  const scale = check.scale?.(checked, part);
  return { number, scale, ...(check.judge?.(checked, part, number) ?? judged(number, scale, check)) };
}

function judged(
  number: number | null,
  scale: Bands<string> | undefined,
  { fineBands = [0], isWorstWrong }: Pick<Check, 'fineBands' | 'isWorstWrong'>,
): Judgement {
  if (number === null || !scale) return { verdict: NOT_RATED, isFine: true };
  const band = bandIndex(scale, number);
  return {
    verdict: labelAt(scale, band),
    isFine: fineBands.includes(band),
    isWrong: isWorstWrong === true && isWorst(scale, number),
  };
}

function valueText(number: number | null, scale: Bands<string> | undefined, isPercent: boolean): string {
  if (number === null) return NOT_RATED;
  if (!isPercent) return String(number);
  return `${number.toFixed(scale ? decimalsOf(number, scale, 1) : 1)}%`;
}

export interface Rated {
  /** 0 to 100, null when there is nothing to rate. */
  readonly pct: number | null;
  readonly status: string;
}

export function rated(pct: number | null, scale: Bands<string> | undefined): Rated {
  return { pct, status: pct === null || !scale ? NOT_RATED : bandOf(scale, pct) };
}

/** A limit that may be reached but not passed: fine is the second band. */
export function overScale(limit: number, over: string, within = 'OK'): Bands<string> {
  return { cuts: [[limit, '>', over]], floor: within };
}

/** `percentOf(21, 23)` is 91.304…; null when there is nothing to divide by. */
export function percentOf(part: number, total: number): number | null {
  return total > 0 ? (part / total) * 100 : null;
}
