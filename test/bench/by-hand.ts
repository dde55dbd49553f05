// What a person would write by hand for this one export and the default model: one loop that parses, scores and counts.
import type { Cell } from '../../src/core/exact/cell.ts';
import { EXPORTED } from './book-of.ts';
import type { Result } from './peers.ts';

const INDUSTRY = pointsOf('Target vertical|Adjacent vertical|General B2B|Non-target but viable|Poor fit');
const GEOGRAPHY = pointsOf('Primary market|Secondary market|Supported region|Limited-support region|Unsupported');
const GROWTH = pointsOf('Growth / Scale-up|Established|Mature|Early-stage|Unknown / Pre-revenue');
const CONTRACT = pointsOf('Multi-year|Annual (renewing)|Annual (new)|Month-to-month|At risk / Past due');
const STRATEGIC = pointsOf(
  'Named logo / reference customer|Industry influencer|Standard customer|Commodity fit|Misaligned',
);
const USAGE = pointsOf('Daily|3-4x per week|Weekly|Monthly|Less than monthly');
const TREND = pointsOf('Accelerating|Stable|Plateaued|Declining|No usage');

function pointsOf(best: string): ReadonlyMap<string, number> {
  return new Map(best.split('|').map((label, k) => [label.toLowerCase(), 5 - k]));
}

function rated(points: ReadonlyMap<string, number>, cell: Cell | undefined): number {
  return points.get(String(cell).trim().toLowerCase()) ?? 0;
}

function parsedNumber(cell: Cell | undefined): number {
  if (typeof cell === 'number') return cell;
  const text = String(cell).trim().replace(/[$€,]/g, '');
  if (text === '') return Number.NaN;
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

function parsedDay(cell: Cell | undefined): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(cell));
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) / 86_400_000 : Number.NaN;
}

function band(value: number, first: number, second: number, third: number, fourth: number): number {
  if (Number.isNaN(value)) return 0;
  return value >= first ? 5 : value >= second ? 4 : value >= third ? 3 : value >= fourth ? 2 : 1;
}

/** Mean of what has points. */
function mean(a: number, b: number, c: number, d: number, of: number): number {
  const known = Number(a > 0) + Number(b > 0) + Number(c > 0) + Number(d > 0);
  return known * 10 >= of * 6 ? (a + b + c + d) / known : Number.NaN;
}

const EPSILON = 1e-9;

export function byHand(book: Cell[][]): Result {
  const [header = [], ...rows] = book;
  const at = EXPORTED.map((name) => header.indexOf(name));
  const cell = (row: Cell[], k: number) => row[at[k] as number];
  const tiers = new Array<string>(rows.length);
  const seen = new Set<string>();
  const counts: Record<string, { accounts: number; cents: number }> = {};
  let [duplicates, lastSeen] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as Cell[];
    const id = String(cell(row, 0)).trim();
    if (seen.has(id)) duplicates++;
    else seen.add(id);
    const isActive = String(cell(row, 2)).trim().toLowerCase() !== 'churned';
    const [start, last] = [parsedDay(cell(row, 3)), parsedDay(cell(row, 4))];
    if (last >= start && last > lastSeen) lastSeen = last;
    const arr = Math.round(parsedNumber(cell(row, 5)) * 100) / 100;
    const firmographic = mean(
      band(parsedNumber(cell(row, 6)), 1000, 500, 100, 50),
      rated(INDUSTRY, cell(row, 7)),
      rated(GEOGRAPHY, cell(row, 8)),
      rated(GROWTH, cell(row, 9)),
      4,
    );
    const value = mean(
      band(arr, 100_000, 50_000, 25_000, 10_000),
      band(parsedNumber(cell(row, 10)), 2, 1.5, 1.2, 1),
      rated(CONTRACT, cell(row, 11)),
      rated(STRATEGIC, cell(row, 12)),
      4,
    );
    const behavioral = mean(
      rated(USAGE, cell(row, 13)),
      band(parsedNumber(cell(row, 14)), 0.8 + 2 * EPSILON, 0.7, 0.4, 0.3),
      rated(TREND, cell(row, 15)),
      0,
      3,
    );
    const score = 0.25 * firmographic + 0.4 * behavioral + 0.35 * value;
    const tier = Number.isNaN(score)
      ? 'Unsegmented'
      : score > 4 - EPSILON
        ? 'Tier 1'
        : score > 2.5 - EPSILON
          ? 'Tier 2'
          : 'Tier 3';
    tiers[i] = tier;
    if (!isActive) continue;
    counts[tier] ??= { accounts: 0, cents: 0 };
    const count = counts[tier];
    count.accounts++;
    count.cents += Math.round(arr * 100);
  }
  return { tiers, counts, duplicates, lastSeen };
}
