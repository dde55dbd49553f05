// The same export, scored and counted by core and by what else a person could use: equal tiers of every account first,
// then rounds by turns, and the ratio of their medians.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { segmentLabel } from '../../src/core/composite/codes.ts';
import type { Cell } from '../../src/core/exact/cell.ts';
import { EXPORTED, exportOf } from './book-of.ts';
import { byHand } from './by-hand.ts';
import { PLAIN, score } from './core.ts';
import { cpuMilliseconds, medianOf } from './cpu.ts';
import { inDuckdb } from './in-duckdb.ts';
import { inFormulas } from './in-formulas.ts';
import { inPandas } from './in-pandas.ts';

export interface Result {
  /** Of every account. */
  readonly tiers: readonly string[];
  /** Of the active ones. */
  readonly counts: Readonly<Record<string, { readonly accounts: number; readonly cents: number }>>;
  readonly duplicates: number;
  readonly lastSeen?: number;
}

export interface Round {
  /** Milliseconds of the processor. */
  readonly spent: number;
  readonly tiers: () => readonly string[] | Promise<readonly string[]>;
}

export interface Peer {
  readonly name: string;
  round(): Round | Promise<Round>;
  close?(): void;
}

function timed(name: string, work: () => readonly string[]): Peer {
  return {
    name,
    round() {
      let tiers: readonly string[] = [];
      const spent = cpuMilliseconds(() => {
        tiers = work();
      });
      return { spent, tiers: () => tiers };
    },
  };
}

function inCore(book: Cell[][]): Peer {
  let found: ReturnType<typeof score> | null = null;
  return {
    name: 'core',
    round() {
      const spent = cpuMilliseconds(() => {
        found = score(book, PLAIN);
      });
      const { segments } = (found as ReturnType<typeof score>).scores;
      if (!segments) throw new Error('Core gave no segments.');
      return { spent, tiers: () => Array.from(segments.effective, (code) => segmentLabel(segments.scale, code)) };
    },
  };
}

/** Counts of a loop are the work of a loop: they are compared once, where core has them. */
function sameCounts(book: Cell[][]): void {
  const { overview } = score(book, PLAIN);
  const { counts, duplicates } = byHand(book);
  for (const { label, accounts, arr } of overview.segments?.effective ?? []) {
    const found = counts[label] ?? { accounts: 0, cents: 0 };
    if (found.accounts !== accounts || found.cents !== Math.round(arr * 100)) {
      throw new Error(
        `${label}: ${accounts} accounts with ${arr} in core, ${found.accounts} with ${found.cents / 100}`,
      );
    }
  }
  if (overview.duplicates !== duplicates) throw new Error(`${overview.duplicates} duplicates, not ${duplicates}`);
}

const STATUS = EXPORTED.indexOf('status');

/** Of an account that is gone SQL tells no tier. */
function differenceOf(book: Cell[][], expected: readonly string[], tiers: readonly string[]): string {
  if (tiers.length !== expected.length) return `${tiers.length} accounts, not ${expected.length}`;
  const at = tiers.findIndex((tier, i) => tier !== expected[i] && book[i + 1]?.[STATUS] !== 'Churned');
  return at < 0 ? '' : `account ${at + 1} is ${tiers[at]}, in core ${expected[at]}`;
}

async function compare(accounts: number, rounds: number, others: (book: Cell[][], csv: string) => Promise<Peer[]>) {
  const folder = mkdtempSync(join(tmpdir(), 'tierwise-bench-'));
  const book = exportOf(accounts);
  const csv = join(folder, 'accounts.csv');
  writeFileSync(csv, stringify(book));
  const peers = [inCore(book), ...(await others(book, csv))];
  try {
    sameCounts(book);
    const spent = await roundsOf(book, peers, rounds);
    const [own = Number.NaN] = spent;
    console.log(
      `${accounts.toLocaleString('en-US')} accounts, 16 columns, equal tiers of all (CPU ms, median of ${rounds} by turns)`,
    );
    peers.forEach(({ name }, k) => {
      const ratio = own / (spent[k] as number);
      const said =
        k === 0
          ? ''
          : ratio >= 1
            ? `core takes ${ratio.toFixed(2)} times as long`
            : `${(1 / ratio).toFixed(1)} times core`;
      console.log(`  ${name.padEnd(44)} ${(spent[k] as number).toFixed(0).padStart(7)}  ${said}`);
    });
  } finally {
    for (const peer of peers) peer.close?.();
    rmSync(folder, { recursive: true });
  }
}

/** Medians by peer. The first round compares the tiers and does not count. */
async function roundsOf(book: Cell[][], peers: readonly Peer[], rounds: number): Promise<number[]> {
  const spent: number[][] = peers.map(() => []);
  let expected: readonly string[] = [];
  for (let round = 0; round <= rounds; round++) {
    for (const [k, peer] of peers.entries()) {
      const found = await peer.round();
      if (round > 0) spent[k]?.push(found.spent);
      else if (k === 0) expected = await found.tiers();
      else {
        const difference = differenceOf(book, expected, await found.tiers());
        if (difference) throw new Error(`${peer.name}: ${difference}`);
      }
    }
  }
  return spent.map(medianOf);
}

const ROUNDS = 7;

await compare(1_000, ROUNDS, async (book) => [timed('a loop by hand', () => byHand(book).tiers), inFormulas(book)]);
await compare(100_000, ROUNDS, async (book, csv) => {
  const pandas = await inPandas(csv);
  if (!pandas) console.log('pandas is not compared: python3 does not have it here.');
  return [
    timed('a loop by hand, with texts and ids', () => byHand(book).tiers),
    await inDuckdb(csv),
    ...(pandas ? [pandas] : []),
  ];
});
