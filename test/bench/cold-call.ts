// One function of a cell in a process that has run nothing before: what Google does for a cell, as far as we can.
import { readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { cpuMilliseconds } from './cpu.ts';

const SCRIPTS: Record<string, () => readonly [text: string, call: string]> = {
  empty: () => ['function NOTHING() {}', 'NOTHING()'],
  bundle: () => [readFileSync(new URL('../../dist/code.js', import.meta.url), 'utf8'), 'SEGMENT_SCORE(4, 2, 5)'],
};
const made = SCRIPTS[process.argv[2] ?? '']?.();
if (!made) throw new Error(`What to call: ${Object.keys(SCRIPTS).join(' or ')}`);
const [text, call] = made;
const context = createContext({});
const scripts: Script[] = [];
const compile = cpuMilliseconds(() => scripts.push(new Script(text)));
const load = cpuMilliseconds(() => scripts[0]?.runInContext(context));
const first = cpuMilliseconds(() => new Script(call).runInContext(context));
console.log(JSON.stringify({ compile, load, call: first }));
