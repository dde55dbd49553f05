// `npm run bench`: how the time grows, as ratios within one run. Nothing here passes or fails.
import { readFileSync } from 'node:fs';
import { createContext, runInContext, Script } from 'node:vm';
import { overviewOf } from '../../src/core/check/overview.ts';
import { accountsFrom } from '../../src/core/input/accounts.ts';
import { parseIsoDay } from '../../src/core/input/calendar.ts';
import type { Cell } from '../../src/core/input/cell.ts';
import { findHeader } from '../../src/core/input/header.ts';
import { toWire } from '../../src/core/job/wire.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../src/core/score/score.ts';
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

function score(book: Cell[][]): void {
  const model = resolveModel({});
  const header = findHeader(book, { mapping: {}, ownColumns: [] }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  const accounts = accountsFrom(book, header, model, 'en_US');
  overviewOf(model, accounts, scoreAccounts(model, accounts, AS_OF));
}

function benchGrowth(): void {
  console.log('core: read, score and count all systems');
  score(bookOf(10_000));
  let first = 0;
  for (const size of SIZES) {
    const book = bookOf(size);
    const perThousand = fastest(size > 100_000 ? 1 : 3, () => score(book)) / (size / 1000);
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

benchColdCall();
benchPayload();
benchGrowth();
