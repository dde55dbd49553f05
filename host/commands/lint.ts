import { existsSync, readFileSync } from 'node:fs';
import type { Lint } from '../../src/core/panel/calls.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import { createHost } from '../host.ts';
import { Workbook } from '../workbook/workbook.ts';
import { modelOption } from './model-option.ts';
import { parseOptions } from './options.ts';
import { ask } from './score-workbook.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

/** One JSON of findings; 1 where the model cannot be saved. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('lint', args, { accounts: 'string' });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError('lint takes a model or a table of RFM segments: lint MODEL.json, or lint TABLE.csv.');
  }
  const accounts = values.accounts as string | undefined;
  const workbook = accounts === undefined ? scratch() : await openWorkbook(userPath(accounts), accounts);
  const request = { ...requestOf(file), withAccounts: accounts !== undefined };
  const { value } = ask<Lint>(createHost(workbook), 'lintModel', request);
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
  return value.problems.length > 0 || value.findings.some(({ level }) => level === 'error') ? 1 : 0;
}

function scratch(): Workbook {
  const workbook = new Workbook('lint');
  workbook.addSheet('Sheet1');
  return workbook;
}

function requestOf(file: string): object {
  if (/\.(csv|tsv)$/i.test(file) && existsSync(userPath(file))) return { table: readFileSync(userPath(file), 'utf8') };
  return { text: modelOption(file)?.text };
}
