// Control totals: rows and ARR of the tiers against the sheet, to the cent.
import type { Tally, TierOverview } from '../checks/tier-overview.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { centsAt } from './cents.ts';
import type { Move } from './compare.ts';

export interface SheetTotals {
  /** All accounts of the sheet, and the sum of their ARR column. */
  readonly all: Move;
  /** Not active, so in no tier. */
  readonly inactive: Move;
  /** Active accounts whose ARR cell holds no number: they count 0. */
  readonly withoutArr: number;
}

export function sheetTotals(accounts: Accounts): SheetTotals {
  let [all, inactive, inactiveAccounts, withoutArr] = [0, 0, 0, 0];
  for (let i = 0; i < accounts.count; i++) {
    const cents = centsAt(accounts, i);
    all += cents;
    if (accounts.isActive[i]) {
      if (!isNumberAt(accounts.columns.arr, i)) withoutArr++;
    } else {
      inactiveAccounts++;
      inactive += cents;
    }
  }
  return {
    all: { accounts: accounts.count, arr: all / 100 },
    inactive: { accounts: inactiveAccounts, arr: inactive / 100 },
    withoutArr,
  };
}

export interface TierTotal {
  readonly total: Move;
  /** What the tiers and the inactive accounts have too much or too little, against the sheet. */
  readonly off: Move;
}

export interface ControlTotals {
  /** null: there is no ARR column. */
  readonly arrTiers: TierTotal | null;
  /** null: there is no composite score. */
  readonly tiers: TierTotal | null;
}

export function controlTotals(
  { arr, segments }: Pick<TierOverview, 'arr' | 'segments'>,
  sheet: SheetTotals,
): ControlTotals {
  return { arrTiers: arr && against(arr.tiers, sheet), tiers: segments && against(segments.computed, sheet) };
}

function against(tallies: readonly Tally[], { all, inactive }: SheetTotals): TierTotal {
  const accounts = tallies.reduce((sum, tally) => sum + tally.accounts, 0);
  const cents = tallies.reduce((sum, tally) => sum + centsOf(tally), 0);
  return {
    total: { accounts, arr: cents / 100 },
    off: {
      accounts: accounts + inactive.accounts - all.accounts,
      arr: (cents + centsOf(inactive) - centsOf(all)) / 100,
    },
  };
}

function centsOf({ arr }: Move): number {
  return Math.round(arr * 100);
}
