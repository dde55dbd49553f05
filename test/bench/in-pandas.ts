// pandas where python3 has it: one process of Python for all rounds.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Peer } from './peers.ts';

export function inPandas(csv: string): Peer | null {
  if (spawnSync('python3', ['-c', 'import pandas']).status !== 0) return null;
  const out = `${csv}.tiers`;
  const script = fileURLToPath(new URL('in-pandas.py', import.meta.url));
  const python = spawn('python3', [script, csv, out], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  return {
    name: 'pandas, with read_csv',
    async round() {
      python.stdin.write('tiers\n');
      const { value } = await answers.next();
      if (value === undefined) throw new Error('pandas stopped.');
      return { spent: Number(value), tiers: () => readFileSync(out, 'utf8').split('\n') };
    },
    close: () => python.stdin.end(),
  };
}
