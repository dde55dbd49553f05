// Books of any size: the fixture's 32 columns over and over, and 16 columns as an export writes them.
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Cell } from '../../src/core/exact/cell.ts';

const [header = [], ...rows] = parse(readFileSync(new URL('../fixtures/accounts.csv', import.meta.url))) as string[][];
const ARR = header.indexOf('arr');

/** Numbers differ from row to row. */
export function bookOf(accounts: number): Cell[][] {
  const typed = rows.map((row) => row.map(typedCell));
  const book: Cell[][] = [header];
  for (let i = 0; i < accounts; i++) {
    const row = (typed[i % typed.length] as Cell[]).map(apart);
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

/** A sheet hands over a text a cell: none is the one that stands above. */
function apart(cell: Cell): Cell {
  return typeof cell === 'string' ? Buffer.from(cell).toString() : cell;
}

export const WORDS = {
  industry: ['Target vertical', 'Adjacent vertical', 'General B2B', 'Non-target but viable', 'Poor fit'],
  geography: ['Primary market', 'Secondary market', 'Supported region', 'Limited-support region', 'Unsupported'],
  growth: ['Growth / Scale-up', 'Established', 'Mature', 'Early-stage', ''],
  contract: ['Multi-year', 'Annual (renewing)', 'Annual (new)', 'Month-to-month', 'At risk / Past due'],
  strategic: ['Named logo / reference customer', 'Industry influencer', 'Standard customer', 'Commodity fit', 'n/a'],
  usage: ['Daily', '3-4x per week', 'Weekly', 'Monthly', 'Less than monthly'],
  trend: ['Accelerating', 'Stable', 'Plateaued', 'Declining', 'No usage'],
} as const;

export const EXPORTED = [
  'account_id,name,status,start_date,last_activity,arr,employees,industry_fit',
  'geography,growth_stage,expansion_ratio,contract_type,strategic,usage_frequency,feature_adoption,usage_trend',
].flatMap((line) => line.split(','));

/** A tenth of the amounts and of the percentages are texts, some cells are blank, and each 500th row repeats an id. */
export function exportOf(accounts: number): Cell[][] {
  let seed = 7;
  const below = (most: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * most);
  };
  const word = (list: readonly string[]) => list[below(list.length)] as string;
  const two = (number: number) => String(number).padStart(2, '0');
  const day = (year: number) => `${year}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const book: Cell[][] = [EXPORTED.slice()];
  for (let i = 0; i < accounts; i++) {
    const arr = (100 + below(20_000_000)) / 100;
    const adoption = below(101);
    const row = [
      `C${i % 500 === 499 ? i - 1 : i}`,
      `Customer ${i}`,
      below(20) === 0 ? 'Churned' : 'Active',
      day(2020 + below(5)),
      day(2025),
      i % 10 === 0 ? arr.toLocaleString('en-US', { minimumFractionDigits: 2 }) : arr,
      below(3_000),
      word(WORDS.industry),
      word(WORDS.geography),
      word(WORDS.growth),
      below(300) / 100,
      word(WORDS.contract),
      word(WORDS.strategic),
      word(WORDS.usage),
      i % 10 === 0 ? `${adoption}%` : adoption / 100,
      word(WORDS.trend),
    ];
    book.push(row.map(apart));
  }
  return book;
}
