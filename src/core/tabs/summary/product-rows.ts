// Totals by product line (S45) and by the labels that carry no score (S59), where mapped.
import { labelGroups } from '../../checks/label-groups.ts';
import { productTotals } from '../../checks/product-totals.ts';
import { FIELDS } from '../../model/fields.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, MONEY, row, type SummaryRow } from './row.ts';

const FORMATS = ['@', COUNT, '@', MONEY, '@'];

export function productRows({ sheet: { accounts } }: Facts): SummaryRow[] {
  const totals = productTotals(accounts);
  if (!totals) return [];
  return [
    heading('Product lines'),
    header('Product', 'Accounts', '', 'ARR', 'Without ARR'),
    ...totals.map(({ product, accounts: count, arr, withoutArr }) =>
      row('line', [product || 'no product named', count, '', arr, withoutArr], {
        formats: [...FORMATS.slice(0, 4), COUNT],
      }),
    ),
  ];
}

export function groupRows({ sheet: { accounts } }: Facts): SummaryRow[] {
  const groups = labelGroups(accounts);
  if (groups.length === 0) return [];
  return [
    heading('Groups by label'),
    ...groups.flatMap(({ field, tallies }) => [
      header(FIELDS[field].title, 'Accounts', '', 'ARR'),
      ...tallies
        .filter(({ accounts: count }) => count > 0)
        .map(({ label, accounts: count, arr }) =>
          row('line', [label || 'blank or not in the list', count, '', arr], { formats: FORMATS }),
        ),
    ]),
  ];
}
