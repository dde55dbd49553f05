// The boundary ledger: who stands on a cut and who close to it, on which side, and what moves if its operator flips.

import type { CompositeScores } from '../composite/segment.ts';
import { type Operator, passes } from '../exact/numbers.ts';
import { type Bands, labelAt } from '../model/bands.ts';
import { capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { centsAt, type Move } from './compare.ts';

export interface CutLedger {
  readonly at: number;
  readonly operator: Operator;
  /** Labels of who passes the cut and of who just misses it. */
  readonly above: string;
  readonly below: string;
  /** Exactly on the cut: the operator alone decides their side, so they are what moves if it flips. */
  readonly on: Move;
  /** Within the percentage, by the side on which they fall; those on the cut are among them. */
  readonly passing: Move;
  readonly missing: Move;
  /** The nearest of them, nearest first; of equally near ones the upper row. */
  readonly nearest: readonly NearAccount[];
}

export interface NearAccount {
  readonly index: number;
  readonly value: number;
  readonly passes: boolean;
  readonly isOn: boolean;
}

export const NEAR_PERCENT = presets.modelling.nearPercent;

interface Asked {
  /** Percent of the cut that counts as close. */
  readonly percent: number;
  /** How many accounts are listed. */
  readonly listed: number;
}

/** The cuts of ARR tiers, over active accounts; none without an ARR column. */
export function arrLedger(tiers: Bands<string>, accounts: Accounts, asked: Asked): CutLedger[] {
  const { arr } = accounts.columns;
  return arr
    ? ledgers(tiers, accounts, (i) => (isNumberAt(arr, i) ? (arr.value[i] as number) : Number.NaN), asked)
    : [];
}

/** The cuts of the composite tiers, over active accounts that have a score. */
export function compositeLedger(
  tiers: Bands<string>,
  composite: Pick<CompositeScores, 'score'> | null,
  accounts: Accounts,
  asked: Asked,
): CutLedger[] {
  return composite ? ledgers(tiers, accounts, (i) => composite.score[i] as number, asked) : [];
}

type ValueAt = (i: number) => number;

function ledgers(bands: Bands<string>, accounts: Accounts, valueAt: ValueAt, asked: Asked): CutLedger[] {
  return bands.cuts.map(([at, operator], k) => ({
    at,
    operator,
    above: labelAt(bands, k),
    below: labelAt(bands, k + 1),
    ...aroundCut(at, operator, accounts, valueAt, asked),
  }));
}

type Around = Pick<CutLedger, 'on' | 'passing' | 'missing' | 'nearest'>;

function aroundCut(
  at: number,
  operator: Operator,
  accounts: Accounts,
  valueAt: ValueAt,
  { percent, listed }: Asked,
): Around {
  const [on, passing, missing] = [new Sum(), new Sum(), new Sum()];
  const nearest: NearAccount[] = [];
  const reach = (Math.abs(at) * percent) / 100;
  let farthest = reach;
  for (let i = 0; i < accounts.count; i++) {
    const value = valueAt(i);
    const distance = Math.abs(value - at);
    // No number is close to nothing: NaN fails here.
    if (!passes(distance, reach, '<=') || !accounts.isActive[i]) continue;
    const cents = centsAt(accounts, i);
    const isPassing = passes(value, at, operator);
    const isOn = passes(value, at, '>=') !== passes(value, at, '>');
    (isPassing ? passing : missing).add(cents);
    if (isOn) on.add(cents);
    // Few are listed of very many.
    if (nearest.length === listed && (isOn ? 0 : distance) >= farthest) continue;
    farthest = insert(nearest, { index: i, passes: isPassing, isOn, value }, at, listed);
  }
  return { on: on.move(), passing: passing.move(), missing: missing.move(), nearest };
}

/** Puts an account in its place among the nearest and says how far off the last of them is. */
function insert(nearest: NearAccount[], account: NearAccount, at: number, listed: number): number {
  const distance = ({ isOn, value }: NearAccount) => (isOn ? 0 : Math.abs(value - at));
  let place = nearest.length;
  while (place > 0 && distance(account) < distance(nearest[place - 1] as NearAccount)) place--;
  nearest.splice(place, 0, account);
  if (nearest.length > listed) nearest.pop();
  return distance(nearest[nearest.length - 1] as NearAccount);
}

class Sum {
  private accounts = 0;
  private cents = 0;

  add(cents: number): void {
    this.accounts++;
    this.cents += cents;
  }

  move(): Move {
    return { accounts: this.accounts, arr: this.cents / 100 };
  }
}
