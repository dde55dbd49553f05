// Core over a book of any size, and what it costs.
import { overviewOf } from '../../src/core/checks/overview.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { type Accounts, accountsFrom } from '../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { findHeader, type Header } from '../../src/core/read/header.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';

export const AS_OF = parseIsoDay('2026-06-30') ?? 0;
export const EVERYTHING = resolveModel({ columns: ['all'] });

export function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function fastest(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => cpuMilliseconds(work)));
}

export function read(book: Cell[][]): { readonly header: Header; readonly accounts: Accounts } {
  const header = findHeader(book, { mapping: {}, ownColumns: [], model: EVERYTHING }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  return { header, accounts: accountsFrom(book, header, EVERYTHING, 'en_US') };
}

/** Reads, scores and counts everything. */
export function score(book: Cell[][]): void {
  const { accounts } = read(book);
  overviewOf(EVERYTHING, accounts, scoreAccounts(EVERYTHING, accounts, AS_OF));
}
