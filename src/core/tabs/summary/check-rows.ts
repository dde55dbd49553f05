// The checks: number, threshold, verdict, the accounts behind it, and the one thing to do next.
import type { Behind } from '../../checks/book.ts';
import type { CheckLine } from '../../checks/check-line.ts';
import type { Facts } from './facts.ts';
import { COUNT, DECIMAL, header, heading, row, type SummaryRow } from './row.ts';

/** Checks that have a table of their own are not repeated. */
const ELSEWHERE = /^Control total|^Share of | filled in/;

export function checkRows({ checks }: Facts): SummaryRow[] {
  return [
    heading('Checks'),
    header('Check', 'Number', 'Threshold', '', 'Verdict', 'Accounts behind it', '', 'Next action'),
    ...checks.filter(({ name }) => !ELSEWHERE.test(name)).map(checkRow),
  ];
}

function checkRow(check: CheckLine): SummaryRow {
  const { name, threshold, verdict, isFine, behind, action } = check;
  return row('line', [name, numberCell(check), threshold, '', verdict, isFine ? '' : rowsText(behind), '', action], {
    formats: ['@', formatOf(check), '@', '@', '@', '@', '@', '@'],
    verdict: { column: 4, isFine },
  });
}

const SHOWN = 3;

/** `rows 15, 16 and 8 more` */
export function rowsText({ count, rows }: Behind): string {
  if (count === 0) return '';
  if (count === 1) return `row ${rows[0]}`;
  const more = count > SHOWN ? ` and ${count - SHOWN} more` : '';
  return `rows ${rows.slice(0, SHOWN).join(', ')}${more}`;
}

function numberCell({ number, isPercent }: CheckLine): number | string {
  if (number === null) return 'n/a';
  return isPercent ? number / 100 : number;
}

/** As many decimals as the text has, so that a shown percentage never reads as crossing its threshold. */
function formatOf({ value, isPercent, number }: CheckLine): string {
  if (!isPercent) return number !== null && number % 1 !== 0 ? DECIMAL : COUNT;
  const decimals = value.replace('%', '').split('.')[1]?.length ?? 1;
  return `0.${'0'.repeat(decimals)}%`;
}
