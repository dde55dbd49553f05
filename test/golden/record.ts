// What is kept of the outputs: all lines of a small input, of a large one a hash and its first lines.
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Input, Output } from './outputs.ts';

export const GOLDEN = fileURLToPath(new URL('../fixtures/golden.json', import.meta.url));

/** Of one output: how many lines, a hash of all of them and of their formulas, formats and notes, and lines to read. */
export interface Kept {
  count: number;
  lines: string;
  rest: string;
  shown: string[];
}
/** By `input, preset`, then by the name of the output. */
export type Golden = Record<string, Record<string, Kept>>;

const SHOWN = 3;

export function keptOf(input: Input, outputs: readonly Output[]): Record<string, Kept> {
  return Object.fromEntries(
    outputs.map(({ name, lines, rest }) => {
      const kept = { count: lines.length, lines: hashOf(lines.join('\n')), rest: rest && hashOf(rest) };
      return [name, { ...kept, shown: shownOf(input, name, lines) }];
    }),
  );
}

/** The columns say what the report says of accounts. */
function shownOf(input: Input, name: string, lines: readonly string[]): string[] {
  if (name.startsWith('report: accounts.')) return [];
  return input === 'fixture' ? [...lines] : lines.slice(0, SHOWN).map((line) => line.slice(0, 100));
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** One sentence an output that is not as it was kept. */
export function differences(kept: Readonly<Record<string, Kept>>, now: Readonly<Record<string, Kept>>): string[] {
  const names = [...new Set([...Object.keys(kept), ...Object.keys(now)])];
  return names.flatMap((name) => differenceOf(name, kept[name], now[name]));
}

function differenceOf(name: string, was: Kept | undefined, is: Kept | undefined): string[] {
  if (!was) return [`${name} is there and was not`];
  if (!is) return [`${name} was there and is not`];
  if (was.lines === is.lines) {
    return was.rest === is.rest ? [] : [`${name}: same values, another formula, format or note`];
  }
  const count = was.count === is.count ? '' : ` (${was.count} lines before, ${is.count} now)`;
  const length = Math.max(was.shown.length, is.shown.length);
  const changed = Array.from({ length }, (_, i) => i).filter((i) => was.shown[i] !== is.shown[i]);
  const lines = changed.slice(0, SHOWN).map((i) => `line ${i + 1}: ${was.shown[i] ?? '-'} -> ${is.shown[i] ?? '-'}`);
  return [`${name}${count}: ${lines.join('; ') || 'differs after the lines that are kept'}`];
}
