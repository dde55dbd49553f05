import { parseArgs } from 'node:util';
import { serialOfIso } from '../workbook/serial.ts';
import { UsageError } from './usage-error.ts';

type Kinds = Record<string, 'string' | 'boolean'>;

export interface Options {
  values: Record<string, string | boolean | undefined>;
  positionals: string[];
}

/** Options of a command; an unknown one, or one without its value, is a usage error that lists what there is. */
export function parseOptions(command: string, args: string[], kinds: Kinds): Options {
  const options = Object.fromEntries(Object.entries(kinds).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true });
    return { values: values as Options['values'], positionals };
  } catch (error) {
    const [first = ''] = (error as Error).message.split(/\. |\n/);
    const known = Object.keys(kinds).map((name) => `--${name}`);
    throw new UsageError(`${command}: ${first.replace(/\.$/, '')}. Its options are ${known.join(', ')}.`);
  }
}

export function asOfOption(value: string | boolean | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && serialOfIso(value) !== undefined) return value;
  throw new Error(`--as-of ${value} is not a date: give a day as YYYY-MM-DD, for example 2026-06-30.`);
}
