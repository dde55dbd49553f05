// A book of any size: the fixture's rows over and over, with numbers that differ from row to row.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../src/core/exact/cell.ts';

const [header = [], ...rows] = parse(readFileSync(new URL('../fixtures/accounts.csv', import.meta.url))) as string[][];
const ARR = header.indexOf('arr');

export function bookOf(accounts: number): Cell[][] {
  const typed = rows.map((row) => row.map(typedCell));
  const book: Cell[][] = [header];
  for (let i = 0; i < accounts; i++) {
    const row = [...(typed[i % typed.length] as Cell[])];
    row[0] = `B${i}`;
    row[1] = `Account ${i}`;
    row[2] = `account-${i}.example`;
    if (typeof row[ARR] === 'number') row[ARR] = row[ARR] + (i % 1000);
    book.push(row);
  }
  return book;
}

function typedCell(text: string): Cell {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
