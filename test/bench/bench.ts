// `npm run bench`: how the time grows, as ratios within one run. Nothing here passes or fails.
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { overviewAfter, overviewOf } from '../../src/core/check/overview.ts';
import { type Accounts, accountsFrom } from '../../src/core/input/accounts.ts';
import { parseIsoDay } from '../../src/core/input/calendar.ts';
import type { Cell } from '../../src/core/input/cell.ts';
import { findHeader, type Header } from '../../src/core/input/header.ts';
import { scoringUpdate } from '../../src/core/job/scoring-update.ts';
import { toWire } from '../../src/core/job/wire.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../src/core/score/score.ts';
import { rescore } from '../../src/core/score/tiers.ts';
import { bookOf } from './book-of.ts';

const AS_OF = parseIsoDay('2026-06-30') ?? 0;
const SIZES = [1_000, 10_000, 100_000, 1_000_000];

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function fastest(runs: number, work: () => void): number {
  return Math.min(...Array.from({ length: runs }, () => cpuMilliseconds(work)));
}

const EVERYTHING = resolveModel({ columns: ['all'] });

function read(book: Cell[][]): { readonly header: Header; readonly accounts: Accounts } {
  const header = findHeader(book, { mapping: {}, ownColumns: [], model: EVERYTHING }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  return { header, accounts: accountsFrom(book, header, EVERYTHING, 'en_US') };
}

function score(book: Cell[][]): void {
  const { accounts } = read(book);
  overviewOf(EVERYTHING, accounts, scoreAccounts(EVERYTHING, accounts, AS_OF));
}

/** The rest of the job: the cells to write. */
function benchColumns(): void {
  const book = bookOf(100_000);
  const sheet = { ...read(book), model: EVERYTHING, warnings: [] };
  const scored = { ...sheet, scores: scoreAccounts(EVERYTHING, sheet.accounts, AS_OF) };
  const spent = fastest(3, () => scoringUpdate(scored, book.length - 1, []));
  console.log(`all scored columns, 100,000 accounts: ${spent.toFixed(0)} ms`);
}

function benchSlider(): void {
  const { accounts } = read(bookOf(100_000));
  const scores = scoreAccounts(EVERYTHING, accounts, AS_OF);
  const before = { scores, overview: overviewOf(EVERYTHING, accounts, scores) };
  let percent = 0;
  const moves = Array.from({ length: 60 }, () =>
    cpuMilliseconds(() => {
      const weights = { firmographic: 60 - ++percent, behavioral: 40, value: percent };
      const model = resolveModel({ columns: ['all'], weights });
      overviewAfter(model, accounts, rescore(model, accounts, scores), before);
    }),
  );
  const sorted = moves.slice().sort((a, b) => a - b);
  const [first = 0, fastestMove = 0, median = 0] = [moves[0], sorted[0], sorted[30]];
  console.log(
    `slider move, 100,000 accounts: ${median.toFixed(1)} ms, ${fastestMove.toFixed(1)} at best, ${first.toFixed(0)} the first`,
  );
}

function benchGrowth(): void {
  console.log('core: read, score and count all systems');
  score(bookOf(10_000));
  let first = 0;
  for (const size of SIZES) {
    const book = bookOf(size);
    const perThousand = fastest(3, () => score(book)) / (size / 1000);
    first ||= perThousand;
    const memory = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `  ${size.toLocaleString('en-US').padStart(9)} accounts: ${((perThousand * size) / 1000).toFixed(0).padStart(6)} ms, ` +
        `${(perThousand / first).toFixed(2)} times the cost a row of 1,000, ${memory} MB`,
    );
  }
}

function benchColdCall(): void {
  const code = readFileSync(new URL('../../dist/code.js', import.meta.url), 'utf8');
  const cold = (text: string, call: string) =>
    fastest(20, () => {
      const context = createContext({});
      new Script(text).runInContext(context);
      runInContext(call, context);
    });
  const empty = cold('function NOTHING() {}', 'NOTHING()');
  const one = cold(code, 'SEGMENT_SCORE(4, 2, 5)');
  console.log('a cold custom function: load the bundle, call it once');
  console.log(
    `  empty script ${empty.toFixed(2)} ms, SEGMENT_SCORE ${one.toFixed(2)} ms, ${(one / empty).toFixed(1)} times`,
  );
}

function benchPayload(): void {
  const book = bookOf(10_000);
  const header = findHeader(book, { mapping: {}, ownColumns: [] }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  const bytes = JSON.stringify(toWire(accountsFrom(book, header, resolveModel({}), 'en_US'))).length;
  console.log(
    `sidebar payload of 10,000 accounts: ${Math.round(bytes / 1000)} kB, ${(bytes / JSON.stringify(book).length).toFixed(2)} of the rows as JSON`,
  );
}

// Growth first: its memory column must not count what the others leave behind.
benchGrowth();
benchColdCall();
benchPayload();
benchSlider();
benchColumns();
