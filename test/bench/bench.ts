// `npm run bench`: what everything costs. Nothing here passes or fails.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { overviewOf } from '../../src/core/checks/overview.ts';
import { Kept } from '../../src/core/composite/kept.ts';
import { scoreTiers, type TierScores } from '../../src/core/composite/tiers.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { scoreAccounts } from '../../src/core/systems/score.ts';
import { scoringUpdate } from '../../src/core/tabs/scored-columns.ts';
import { benchPage } from './bench-page.ts';
import { bookOf } from './book-of.ts';
import { AS_OF, cpuMilliseconds, EVERYTHING, fastest, read } from './core.ts';
import { benchModelling } from './modelling.ts';

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

interface OneSize {
  readonly cold: number;
  readonly warm: number;
  readonly memory: number;
  readonly rss: number;
}

/** Each size in a process of its own: none pays for what another left behind. */
function benchGrowth(): void {
  console.log('core: read, score and count all systems (CPU; memory beside the book itself, and of the whole process)');
  const file = fileURLToPath(new URL('one-size.ts', import.meta.url));
  let first = 0;
  for (const size of SIZES) {
    const text = execFileSync(process.execPath, ['--import', 'tsx', file, String(size)], { encoding: 'utf8' });
    const { cold, warm, memory, rss } = JSON.parse(text) as OneSize;
    first ||= warm / size;
    console.log(
      `  ${size.toLocaleString('en-US').padStart(9)} accounts: ${cold.toFixed(0).padStart(6)} ms cold, ` +
        `${warm.toFixed(0).padStart(5)} ms warm, ${(warm / size / first).toFixed(2)} times the cost a row of 1,000, ` +
        `${Math.round(memory / 1e6)} of ${Math.round(rss / 1e6)} MB`,
    );
  }
}

/** The rest of the job: the cells to write. */
function benchColumns(): void {
  const book = bookOf(100_000);
  const sheet = { ...read(book), model: EVERYTHING, warnings: [] };
  const scored = { ...sheet, scores: scoreAccounts(EVERYTHING, sheet.accounts, AS_OF) };
  const spent = fastest(3, () => scoringUpdate(scored, book.length - 1, []));
  console.log(`all scored columns, 100,000 accounts: ${spent.toFixed(0)} ms`);
}

/** A move in core alone; the page adds drawing. */
function benchSlider(): void {
  const { accounts } = read(bookOf(100_000));
  const kept = new Kept();
  scoreTiers(EVERYTHING, accounts, AS_OF, { kept });
  let spent: TierScores | null = null;
  const moves = Array.from({ length: 60 }, (_, percent) =>
    cpuMilliseconds(() => {
      const weights = { firmographic: 60 - percent, behavioral: 40, value: percent };
      const model = resolveModel({ columns: ['all'], weights });
      const scores = scoreTiers(model, accounts, AS_OF, { kept, into: spent });
      overviewOf(model, accounts, scores);
      spent = scores;
    }),
  );
  const sorted = moves.slice().sort((a, b) => a - b);
  const [first = 0, fastestMove = 0, median = 0] = [moves[0], sorted[0], sorted[30]];
  console.log(
    `slider move in core, 100,000 accounts: ${median.toFixed(1)} ms, ${fastestMove.toFixed(1)} at best, ${first.toFixed(0)} the first`,
  );
}

/** Each call in a process of its own, by turns: within one process the engine keeps what it has compiled. */
function benchColdCall(): void {
  const file = fileURLToPath(new URL('cold-call.ts', import.meta.url));
  const cold = (what: string) =>
    Number(execFileSync(process.execPath, ['--import', 'tsx', file, what], { encoding: 'utf8' }));
  const turns = Array.from({ length: 10 }, () => [cold('empty'), cold('bundle')]);
  const [empty = 0, one = 0] = [0, 1].map((k) => Math.min(...turns.map((turn) => turn[k] ?? 0)));
  console.log('a cold custom function: a fresh process, compile and load the bundle, call it once (CPU, best of 10)');
  console.log(
    `  empty script ${empty.toFixed(2)} ms, SEGMENT_SCORE ${one.toFixed(2)} ms, ${(one / empty).toFixed(1)} times`,
  );
}

benchGrowth();
benchColdCall();
benchSlider();
benchColumns();
for (const size of [10_000, 100_000]) benchModelling(size);
await benchPage();
