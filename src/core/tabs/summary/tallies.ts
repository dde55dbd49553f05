// The rows that every table of labels has: accounts, share, ARR, all of them live where the sheet can say.
import type { Tally } from '../../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../../checks/overview.ts';
import { changed, DIFFERS, RECONCILES } from './controls.ts';
import { arrOf, countOf } from './live.ts';
import type { Place } from './place.ts';
import { COUNT, live, MONEY, PERCENT, row, type SummaryCell, type SummaryRow } from './row.ts';

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
  const share = `IF(SUM(${area})=0;0;B${first + k}/SUM(${area}))`;
  return [
    label,
    count,
    label === UNSEGMENTED_LABEL ? '' : live(isLive ? share : null, total > 0 ? accounts / total : 0),
    live(arrOf(place, id, label), arr),
  ];
}

/** The sum of the rows above, and whether they still are what was scored. */
export function totalRow({ place, id, tallies, first }: TallyTable, more: readonly SummaryCell[] = []): SummaryRow {
  const last = first + tallies.length - 1;
  const accounts = tallies.reduce((sum, tally) => sum + tally.accounts, 0);
  const cents = tallies.reduce((sum, { arr }) => sum + Math.round(arr * 100), 0);
  const [fifth = '', sixth = ''] = more;
  return row(
    'total',
    [
      'Total',
      live(place && `SUM(B${first}:B${last})`, accounts),
      '',
      live(place && `ROUND(SUM(D${first}:D${last});2)`, cents / 100),
      fifth,
      sixth,
      tableVerdict({ place, id, tallies, first }),
    ],
    { formats: ['@', COUNT, PERCENT, MONEY, PERCENT, PERCENT, '@'] },
  );
}

/** Whether the cells that were counted still are what was scored, and a note. */
export function tableVerdict({ place, id, tallies }: TallyTable, note = ''): SummaryCell {
  const moved = place && changed(place, id, tallies);
  const fine = note ? `${RECONCILES}, ${note}` : RECONCILES;
  return live(moved && `IF(${moved}=0;"${fine}";"${DIFFERS}")`, moved ? fine : note);
}
