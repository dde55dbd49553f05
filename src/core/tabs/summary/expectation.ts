// The three cells that say what share is expected, and whether the share is there (S39).
import type { TierShare } from '../../checks/coverage.ts';
import type { GridRow } from '../sheet-grid.ts';
import { COUNT, MONEY, PERCENT, type SummaryCell, share } from './row.ts';

export const RANGE_FORMATS = ['@', COUNT, PERCENT, MONEY, PERCENT, PERCENT, '@', '@'];
const VERDICT = 6;

export type Expected = TierShare & { readonly range?: readonly [number, number] | undefined };

export function expectation(expected: Expected | undefined): {
  readonly cells: readonly SummaryCell[];
  readonly verdict: Pick<GridRow, 'verdict'>;
} {
  if (!expected?.range || expected.status === 'n/a') return { cells: ['', '', ''], verdict: {} };
  const { range, status, offBy } = expected;
  const isFine = status === 'In range';
  const text = isFine ? status : `${status} by ${offBy.toFixed(1)} pts`;
  return {
    cells: [share(range[0]), share(range[1]), text],
    verdict: { verdict: { column: VERDICT, isFine } },
  };
}
