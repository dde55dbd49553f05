// One function of a cell in a process that has run nothing before: what Google does for a cell, as far as we can.
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { cpuMilliseconds } from './core.ts';

const SCRIPTS: Record<string, () => string> = {
  empty: () => 'function NOTHING() {} NOTHING()',
  bundle: () => `${readFileSync(new URL('../../dist/code.js', import.meta.url), 'utf8')};SEGMENT_SCORE(4, 2, 5)`,
};
const script = SCRIPTS[process.argv[2] ?? '']?.();
if (script === undefined) throw new Error(`What to call: ${Object.keys(SCRIPTS).join(' or ')}`);
console.log(cpuMilliseconds(() => runInContext(script, createContext({}))));
