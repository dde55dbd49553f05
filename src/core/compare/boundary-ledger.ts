// The boundary ledger: who stands on a cut and who close to it, on which side, and what moves if its operator flips.
import type { Accounts } from '../input/accounts.ts';
import { isNumberAt } from '../input/column.ts';
import { type Bands, labelAt, type Operator, passes } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import presets from '../model/presets/capacity.json' with { type: 'json' };
import type { TierScores } from '../score/tiers.ts';
import { centsAt } from './cents.ts';
import type { Move } from './compare.ts';

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

/** The cuts of the preset's ARR tiers, over active accounts; none without an ARR column. */
export function arrLedger(model: Model, accounts: Accounts, asked: Asked): CutLedger[] {
  const { arr } = accounts.columns;
  if (!arr) return [];
  const valueAt = (i: number) => (isNumberAt(arr, i) ? (arr.value[i] as number) : Number.NaN);
  return ledgers(model.arrTiers[model.preset], accounts, valueAt, asked);
}

/** The cuts of the composite tiers, over active accounts that have a score. */
export function compositeLedger(
  model: Model,
  { segments }: Pick<TierScores, 'segments'>,
  accounts: Accounts,
  asked: Asked,
): CutLedger[] {
  return segments ? ledgers(model.tiers, accounts, (i) => segments.composite[i] as number, asked) : [];
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
  for (let i = 0; i < accounts.count; i++) {
    const value = valueAt(i);
    // No number is close to nothing: NaN fails here.
    if (!accounts.isActive[i] || !passes(Math.abs(value - at), reach, '<=')) continue;
    const cents = centsAt(accounts, i);
    const isPassing = passes(value, at, operator);
    const isOn = passes(value, at, '>=') !== passes(value, at, '>');
    (isPassing ? passing : missing).add(cents);
    if (isOn) on.add(cents);
    insert(nearest, { index: i, value, passes: isPassing, isOn }, at, listed);
  }
  return { on: on.move(), passing: passing.move(), missing: missing.move(), nearest };
}

/** Few are kept of very many: each goes to its place among them. */
function insert(nearest: NearAccount[], account: NearAccount, at: number, listed: number): void {
  const distance = (near: NearAccount) => (near.isOn ? 0 : Math.abs(near.value - at));
  let place = nearest.length;
  while (place > 0 && distance(account) < distance(nearest[place - 1] as NearAccount)) place--;
  if (place < listed) nearest.splice(place, 0, account);
  if (nearest.length > listed) nearest.pop();
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
