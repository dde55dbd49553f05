// The rows that every table of labels has: accounts, share, ARR, all of them live where the sheet can say.

import { shareVerdict, type TierShare } from '../../checks/distribution.ts';
import type { Tally } from '../../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../../composite/codes.ts';
import { centsOf } from '../../exact/numbers.ts';
import type { GridRow } from '../sheet-grid.ts';
import { COUNT, live, MONEY, PERCENT, row, type SummaryCell, type SummaryRow, share } from './block.ts';
import { arrOf, countOf, drift, type Place } from './live.ts';

export const DIFFERS = 'Differs';
export const RECONCILES = 'Reconciles';
/** Column of the verdict. */
export const VERDICT_COLUMN = 6;

/** A table of labels over one scored column; its first label stands in sheet row `first`. */
export interface TallyTable {
  readonly place: Place | null;
  /** Id of the scored column. */
  readonly id: string;
  readonly tallies: readonly Tally[];
  readonly first: number;
}

/** Label, accounts, share, ARR; Unsegmented has no share, for shares are of the accounts with a label (S39). */
export function tallyCells({ place, id, tallies, first }: TallyTable, k: number): SummaryCell[] {
  const { label, accounts, arr } = tallies[k] as Tally;
  const labelled = tallies.filter((tally) => tally.label !== UNSEGMENTED_LABEL);
  const total = labelled.reduce((sum, tally) => sum + tally.accounts, 0);
  const count = live(countOf(place, id, label), accounts);
  const area = `B${first}:B${first + labelled.length - 1}`;
  const isLive = typeof count === 'object';
  const ofAll = `IF(SUM(${area})=0;0;B${first + k}/SUM(${area}))`;
  return [
    label,
    count,
    label === UNSEGMENTED_LABEL ? '' : live(isLive ? ofAll : null, total > 0 ? accounts / total : 0),
    live(arrOf(place, id, label), arr),
  ];
}

/** The sum of the rows above, and whether they still are what was scored. */
export function totalRow({ place, id, tallies, first }: TallyTable): SummaryRow {
  const last = first + tallies.length - 1;
  const accounts = tallies.reduce((sum, tally) => sum + tally.accounts, 0);
  const cents = tallies.reduce((sum, { arr }) => sum + centsOf(arr), 0);
  return row(
    'total',
    [
      'Total',
      live(place && `SUM(B${first}:B${last})`, accounts),
      '',
      live(place && `ROUND(SUM(D${first}:D${last});2)`, cents / 100),
      '',
      '',
      tableVerdict({ place, id, tallies }),
    ],
    { formats: ['@', COUNT, PERCENT, MONEY, PERCENT, PERCENT, '@'] },
  );
}

/** Whether the cells that were counted still are what was scored, and a note. */
export function tableVerdict({ place, id, tallies }: Omit<TallyTable, 'first'>, said = ''): SummaryCell {
  const moved = place && changed(place, id, tallies);
  const fine = said ? `${RECONCILES}, ${said}` : RECONCILES;
  return live(moved && `IF(${moved}=0;"${fine}";"${DIFFERS}")`, moved ? fine : said);
}

/** How many accounts and cents have left their label since scoring. */
export function changed(place: Place, id: string, tallies: readonly Tally[]): string | null {
  const counts = tallies.map(({ label, accounts }) => [countOf(place, id, label), accounts] as const);
  const amounts = tallies.map(({ label, arr }) => {
    const sum = arrOf(place, id, label);
    return [sum && `ROUND(${sum}*100;0)`, centsOf(arr)] as const;
  });
  return drift(place.arr ? [...counts, ...amounts] : counts);
}

export const RANGE_FORMATS = ['@', COUNT, PERCENT, MONEY, PERCENT, PERCENT, '@', '@'];

type Expected = TierShare & { readonly range: readonly [number, number] | null };

interface Expectation {
  readonly cells: readonly SummaryCell[];
  readonly verdict: Pick<GridRow, 'verdict'>;
}

/** The three cells that say what share is expected, and whether the share is there (S39). */
export function expectation(expected: Expected | undefined, unsaid = ''): Expectation {
  if (!expected?.range || expected.status === 'n/a') return { cells: ['', '', unsaid], verdict: {} };
  const { range, status } = expected;
  const verdict = { verdict: { column: VERDICT_COLUMN, isFine: status === 'In range' } };
  return { cells: [share(range[0]), share(range[1]), shareVerdict(expected)], verdict };
}
