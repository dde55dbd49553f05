// Concentration of the ARR: the curve in tenths, the Gini coefficient, and how few accounts hold half.
import { arrConcentration } from '../../checks/concentration.ts';
import { round } from '../../checks/share.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, MONEY, note, PERCENT, row, type SummaryRow } from './row.ts';

/** Rows above the first point of the curve. */
export const CURVE_HEAD = 3;

export function concentrationRows({ sheet, book }: Facts): SummaryRow[] {
  const found = arrConcentration(sheet.accounts);
  const gini = book.overview.arr?.gini;
  if (!found || gini === null || gini === undefined) return [];
  const half = `${found.half} of ${found.accounts} accounts with ARR hold half of it`;
  return [
    heading('Concentration of ARR'),
    note(`${half}. Gini ${round(gini, 3)}: 0 is all equal, near 1 is one account with everything`),
    header('Largest accounts', 'Accounts', 'If equal', 'ARR', 'Share of ARR'),
    ...found.curve.map(({ share, accounts, arr, arrShare }) =>
      row('line', [`${Math.round(share * 100)}%`, accounts, share, arr, arrShare], {
        formats: ['@', COUNT, PERCENT, MONEY, PERCENT],
      }),
    ),
  ];
}
