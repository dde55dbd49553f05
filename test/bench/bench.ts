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
import { AS_OF, EVERYTHING, read } from './core.ts';
import { cpuMilliseconds, fastest, medianOf } from './cpu.ts';
import { freshly } from './fresh.ts';
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
  console.log('core: 32 columns, read, score all systems and count (CPU; memory beside the book, and of the process)');
  const found = SIZES.map((size) => JSON.parse(freshly('one-size.ts', String(size))) as OneSize);
  const warmRow = (k: number) => (found[k]?.warm ?? Number.NaN) / (SIZES[k] as number);
  found.forEach(({ cold, warm, memory, rss }, k) => {
    console.log(
      `  ${(SIZES[k] as number).toLocaleString('en-US').padStart(9)} accounts: ${cold.toFixed(0).padStart(6)} ms cold, ` +
        `${warm.toFixed(0).padStart(5)} ms warm, ${(warmRow(k) / warmRow(1)).toFixed(2)} times the cost a row of 10,000, ` +
        `${Math.round(memory / 1e6)} of ${Math.round(rss / 1e6)} MB`,
    );
  });
  console.log(`  a row of 1,000,000 costs ${(warmRow(3) / warmRow(2)).toFixed(2)} times one of 100,000`);
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

interface ColdCall {
  readonly compile: number;
  readonly load: number;
  readonly call: number;
}

const CALLS = 10;

/** Each call in a process of its own, by turns: within one process the engine keeps what it has compiled. */
function benchColdCall(): void {
  console.log(`a cold custom function: a fresh process each (CPU ms, median of ${CALLS} by turns)`);
  const found: Record<string, ColdCall[]> = { empty: [], bundle: [] };
  for (let turn = 0; turn < CALLS; turn++) {
    for (const what of Object.keys(found)) found[what]?.push(JSON.parse(freshly('cold-call.ts', what)) as ColdCall);
  }
  for (const [what, title] of [['empty', 'empty script'] as const, ['bundle', 'SEGMENT_SCORE'] as const]) {
    const part = (of: (each: ColdCall) => number) => medianOf((found[what] ?? []).map(of)).toFixed(2);
    console.log(
      `  ${title.padEnd(13)} ${part(({ compile, load, call }) => compile + load + call)}: ` +
        `compile ${part(({ compile }) => compile)}, load ${part(({ load }) => load)}, call ${part(({ call }) => call)}`,
    );
  }
}

/** The host stands in its own files: no one file of it is made. */
function benchWarehouse(): void {
  console.log(
    'beyond a sheet: 16 columns, one model; DuckDB by `score --engine duckdb`, file to file (CPU of all threads)',
  );
  for (const [engine, size] of [['core', 1_000_000] as const, ['duckdb', 10_000_000] as const]) {
    const file = fileURLToPath(new URL('warehouse.ts', import.meta.url));
    const options = ['--import', 'tsx', '--max-old-space-size=8000', file, engine, String(size)];
    const said = execFileSync(process.execPath, options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const { spent, rss } = JSON.parse(said.trim().split('\n').pop() as string) as { spent: number; rss: number };
    console.log(
      `  ${engine.padEnd(6)} ${size.toLocaleString('en-US').padStart(10)} accounts: ${((spent * 1000) / size).toFixed(2)} µs an account, ${(rss / 1e9).toFixed(2)} GB`,
    );
  }
}

/** `npm run bench -- peers cold` asks for these alone. */
const PARTS: Readonly<Record<string, () => void | Promise<void>>> = {
  growth: benchGrowth,
  peers: () => console.log(freshly('peers.ts').trimEnd()),
  cold: benchColdCall,
  slider: benchSlider,
  columns: benchColumns,
  modelling: () => [10_000, 100_000].forEach(benchModelling),
  page: benchPage,
};

/** Minutes and gigabytes: only when they are asked for. */
const LARGE: typeof PARTS = { warehouse: benchWarehouse };
const ALL = { ...PARTS, ...LARGE };

const asked = process.argv.slice(2);
const unknown = asked.find((part) => !(part in ALL));
if (unknown) throw new Error(`There is no part ${unknown}: choose of ${Object.keys(ALL).join(', ')}`);
for (const part of asked.length > 0 ? asked : Object.keys(PARTS)) await ALL[part]?.();
