// How many changes of tier a rule of grace would have spared, run by run over what was kept (S70).
import { passes } from '../exact/numbers.ts';
import { type Bands, bandIndex } from '../model/bands.ts';
import type { GraceRule } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import { AT_ONCE } from '../model/settings.ts';

export interface Graced {
  /** Changes of tier of all accounts. */
  readonly changes: number;
  /** Of these, changes that were taken back within three runs. */
  readonly thereAndBack: number;
  /** The price: runs times accounts in another tier than by the plain rule. */
  readonly runsInAnotherTier: number;
}

const { backWithin } = presets.backtest;

/** @param history values of each account, oldest run first; NaN: it had none in that run */
export function underGrace(history: readonly Float64Array[], bands: Bands<string>, rule: GraceRule): Graced {
  let [changes, thereAndBack, runsInAnotherTier] = [0, 0, 0];
  for (const values of history) {
    const [path, plain] = [tierPath(values, bands, rule), tierPath(values, bands, AT_ONCE)];
    const found = changesOf(path);
    changes += found.length;
    thereAndBack += found.filter((run) => isTakenBack(path, run, found)).length;
    runsInAnotherTier += path.filter((tier, run) => tier !== plain[run]).length;
  }
  return { changes, thereAndBack, runsInAnotherTier };
}

/**
 * The settled tier after each run that has a value.
 * @internal a test follows single accounts
 */
export function tierPath(values: Float64Array, bands: Bands<string>, rule: GraceRule): number[] {
  const path: number[] = [];
  let settled = -1;
  let [side, seen] = [0, 0];
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    if (settled < 0) settled = bandIndex(bands, value);
    const target = walked(settled, value, bands, rule);
    const now = Math.sign(target - settled);
    seen = now !== 0 && now === side ? seen + 1 : Math.abs(now);
    side = now;
    if (now !== 0 && seen >= runsNeeded(now, rule)) {
      settled = target;
      [side, seen] = [0, 0];
    }
    path.push(settled);
  }
  return path;
}

/** @param side -1: up, 1: down */
export function runsNeeded(side: number, { runs, onlyDown }: GraceRule): number {
  return onlyDown && side < 0 ? 1 : runs;
}

/** Up only past a cut and its margin, down only below a cut and its margin. */
export function walked(from: number, value: number, { cuts }: Bands<string>, { margin, onlyDown }: GraceRule): number {
  const isPast = (k: number, by: number) => {
    const [at, operator] = cuts[k] as Bands<string>['cuts'][number];
    return passes(value, at + by, operator);
  };
  let tier = from;
  while (tier > 0 && isPast(tier - 1, onlyDown ? 0 : margin)) tier--;
  if (tier !== from) return tier;
  while (tier < cuts.length && !isPast(tier, -margin)) tier++;
  return tier;
}

function changesOf(path: readonly number[]): number[] {
  return [...path.keys()].filter((run) => run > 0 && path[run] !== path[run - 1]);
}

function isTakenBack(path: readonly number[], run: number, changes: readonly number[]): boolean {
  const before = path[run - 1];
  return changes.some((later) => later > run && later - run <= backWithin && path[later] === before);
}

/** `past a cut by 0.1, in 2 runs one after the other, downgrades alone` */
export function graceText({ margin, runs, onlyDown }: GraceRule, number: (value: number) => string): string {
  const parts = [
    margin > 0 ? `past a cut by ${number(margin)}` : '',
    runs > 1 ? `in ${runs} runs one after the other` : '',
    onlyDown ? 'downgrades alone' : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
