// Control totals: rows and ARR of the tiers against the sheet, to the cent.
import type { Overview, Tally } from '../check/overview.ts';
import type { Accounts } from '../input/accounts.ts';
import { isNumberAt } from '../input/column.ts';
import { centsAt } from './cents.ts';
import type { Move } from './compare.ts';

export interface ControlTotals {
  /** All accounts of the sheet, and the sum of their ARR column. */
  readonly sheet: Move;
  /** Not active, so in no tier. */
  readonly inactive: Move;
  /** Active accounts whose ARR cell holds no number: they count 0. */
  readonly withoutArr: number;
  /** The same sum over the ARR tiers and, when there is a composite score, over its tiers. */
  readonly arrTiers: TierTotal | null;
  readonly tiers: TierTotal | null;
}

export interface TierTotal {
  readonly total: Move;
  /** What is too much or too little in the tiers and the inactive accounts, against the sheet. */
  readonly off: Move;
}

export function controlTotals(overview: Overview, accounts: Accounts): ControlTotals {
  const [sheet, inactive] = [
    { accounts: accounts.count, cents: 0 },
    { accounts: 0, cents: 0 },
  ];
  let withoutArr = 0;
  for (let i = 0; i < accounts.count; i++) {
    const cents = centsAt(accounts, i);
    sheet.cents += cents;
    if (accounts.isActive[i]) {
      if (!isNumberAt(accounts.columns.arr, i)) withoutArr++;
    } else {
      inactive.accounts++;
      inactive.cents += cents;
    }
  }
  const against = (tallies: readonly Tally[] | undefined): TierTotal | null => {
    if (!tallies) return null;
    const total = sumOf(tallies);
    return {
      total: moveOf(total),
      off: moveOf({
        accounts: total.accounts + inactive.accounts - sheet.accounts,
        cents: total.cents + inactive.cents - sheet.cents,
      }),
    };
  };
  return {
    sheet: moveOf(sheet),
    inactive: moveOf(inactive),
    withoutArr,
    arrTiers: against(overview.arr?.tiers),
    tiers: against(overview.segments?.computed),
  };
}

interface Cents {
  accounts: number;
  cents: number;
}

function sumOf(tallies: readonly Tally[]): Cents {
  return {
    accounts: tallies.reduce((sum, tally) => sum + tally.accounts, 0),
    cents: tallies.reduce((sum, tally) => sum + Math.round(tally.arr * 100), 0),
  };
}

function moveOf({ accounts, cents }: Cents): Move {
  return { accounts, arr: cents / 100 };
}
