// No doubts, but said before anything else of a run (S76): contracts that have ended, two amounts that disagree, derived
// amounts and rows that nobody is called in.

import type { Accounts } from './accounts.ts';
import { type Column, isNumberAt, State } from './column.ts';
import { IdKind } from './identity.ts';

const LISTED_ROWS = 5;
const ARR_APART = 0.01;

export function saidAtOnce(accounts: Accounts, asOf: number): string[] {
  const { columns, idKind } = accounts;
  const active = accounts.rows.map((_, i) => i).filter((i) => accounts.isActive[i]);
  const ended = active.filter(
    (i) => isNumberAt(columns.contractEnd, i) && (columns.contractEnd.value[i] as number) < asOf,
  );
  const apart = active.filter((i) => isApart(columns.arr, columns.mrr, i));
  const derived = active.filter((i) => columns.arr?.imputed?.[i]);
  const nameless = accounts.rows.map((_, i) => i).filter((i) => idKind[i] === IdKind.none);
  const from = columns.mrr ? 'MRR × 12' : 'the contract value by year';
  return [
    said(ended, accounts, (n) => `${n} ${n === 1 ? 'contract has' : 'contracts have'} ended`, '. They stay counted'),
    said(apart, accounts, (n) => `ARR and MRR × 12 are apart by over 1% of the ARR in ${n} ${rowsOf(n)}`, ''),
    said(derived, accounts, (n) => `ARR is worked out from ${from} for ${n} ${n === 1 ? 'account' : 'accounts'}`, ''),
    said(
      nameless,
      accounts,
      (n) => `${n} ${rowsOf(n)} with no id, domain or name`,
      '. They are scored, and no segment is kept for them',
    ),
  ].filter((sentence) => sentence !== '');
}

function rowsOf(count: number): string {
  return count === 1 ? 'row' : 'rows';
}

function said(found: readonly number[], { rows }: Accounts, what: (count: number) => string, then: string): string {
  if (found.length === 0) return '';
  const listed = found.slice(0, LISTED_ROWS).map((i) => (rows[i] as number) + 1);
  const more = found.length > LISTED_ROWS ? ` and ${found.length - LISTED_ROWS} more` : '';
  return `${what(found.length)}: ${rowsOf(found.length)} ${listed.join(', ')}${more}${then}`;
}

function isApart(arr: Column | undefined, mrr: Column | undefined, i: number): boolean {
  if (!isNumberAt(arr, i) || !isNumberAt(mrr, i) || arr.imputed?.[i] || arr.state[i] !== State.number) return false;
  const [yearly, monthly] = [arr.value[i] as number, mrr.value[i] as number];
  return (
    Math.abs(Math.round(monthly * 1200) - Math.round(yearly * 100)) > Math.abs(Math.round(yearly * 100)) * ARR_APART
  );
}
