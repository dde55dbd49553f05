// Completeness by field (S37): what is blank, what is unreadable, how far it is up the ladder.
import type { Completeness } from '../../checks/coverage.ts';
import { lacking } from '../../checks/field-lines.ts';
import { FIELDS, type Field } from '../../model/fields.ts';
import { rowsText } from './check-rows.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, note, PERCENT, row, type SummaryRow, share } from './row.ts';

/** More lines than this would push the rest off the page. */
const MOST = 8;
const BEST = 'Ideal';

export function fieldRows(facts: Facts): SummaryRow[] {
  const { completeness, keyFields } = facts.book.overview;
  const rated = (Object.entries(completeness) as [Field, Completeness][]).filter(
    ([field]) => FIELDS[field].kind !== 'text',
  );
  const isKey = (field: Field) => keyFields.includes(field);
  const pct = ([, { pct: value }]: [Field, Completeness]) => value ?? 100;
  const wanting = rated.filter(([field, { target }]) => isKey(field) || target !== BEST);
  wanting.sort((a, b) => Number(isKey(b[0])) - Number(isKey(a[0])) || pct(a) - pct(b));
  const shown = wanting.slice(0, MOST);
  const rest = rated.length - shown.length;
  if (shown.length === 0) return [];
  return [
    heading('Completeness by field'),
    header('Field', 'Filled in', 'Blank', 'Unreadable', 'Status', 'Accounts behind it', '', 'Ladder'),
    ...shown.map(([field, completeness]) => fieldRow(facts, field, completeness, isKey(field))),
    ...(rest > 0 ? [note(`${rest} more fields are better filled in than these`)] : []),
  ];
}

function fieldRow({ book }: Facts, field: Field, rated: Completeness, isKey: boolean): SummaryRow {
  const { pct, status } = rated;
  const invalid = book.scores.invalid.get(field);
  const unreadable = book.byArr.reduce((sum, i) => sum + (invalid?.[i] ? 1 : 0), 0);
  const accounts = lacking(book, [field]);
  return row(
    'line',
    [
      `${FIELDS[field].title}${isKey ? ' (key)' : ''}`,
      share(pct),
      accounts.count - unreadable,
      unreadable,
      status,
      rowsText(accounts),
      '',
      meaningOf(book.model.checks.completenessTarget, rated),
    ],
    {
      formats: ['@', PERCENT, COUNT, COUNT, '@', '@', '@', '@'],
      verdict: { column: 4, isFine: status === 'Good' },
    },
  );
}

/** The words of the source for a field below the minimum. */
function meaningOf(
  { cuts }: Facts['book']['model']['checks']['completenessTarget'],
  { pct, target }: Completeness,
): string {
  const steps = cuts.map(([at, , label]) => `${label} ${at}%`);
  const isPoor = pct !== null && pct < (cuts[cuts.length - 1]?.[0] ?? 0);
  return `${target}: ${isPoor ? 'will misclassify more than 30% of accounts' : steps.reverse().join(', ')}`;
}
