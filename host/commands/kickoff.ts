import { extname } from 'node:path';
import type { Done, Kickoff } from '../../src/core/panel/calls.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import { workbookFile } from '../files/workbook-file.ts';
import { requireWritable, writeFiles } from '../files/write-files.ts';
import { createHost } from '../host.ts';
import { Workbook } from '../workbook/workbook.ts';
import { modelOption, useModel } from './model-option.ts';
import { asOfOption, parseOptions } from './options.ts';
import { ask } from './score-workbook.ts';
import { openTab } from './tab.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

const KINDS = { model: 'string', 'as-of': 'string', tab: 'string', out: 'string' } as const;

/** With --out a workbook with the tab, without it what the answers on the tab would set. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('kickoff', args, KINDS);
  const { out, tab, model: chosen } = values as Partial<Record<string, string>>;
  const [file] = positionals;
  const isWrong = out === undefined ? file === undefined : extname(out).toLowerCase() !== '.xlsx';
  if (isWrong || positionals.length > 1) {
    throw new UsageError(
      'kickoff takes --out KICKOFF.xlsx to make the tab, or the file with its answers to read them.',
    );
  }
  const asOf = asOfOption(values['as-of']);
  const model = modelOption(chosen);
  const workbook = file === undefined ? blank() : await openWorkbook(userPath(file), file);
  if (file !== undefined) openTab(workbook, file, tab);
  const host = createHost(workbook);
  if (model) useModel(host, model);
  if (out === undefined) {
    process.stdout.write(`${JSON.stringify(ask<Kickoff>(host, 'readKickoff', { asOf }).value, null, 2)}\n`);
    return 0;
  }
  const path = userPath(out);
  requireWritable([{ path, shownPath: out }]);
  const { message } = ask<Done>(host, 'makeKickoff', {}).value;
  const made = workbook.sheetNamed('Tierwise kickoff');
  if (!made) throw new Error('There is no kickoff.');
  if (file === undefined) for (const { id } of [...workbook.sheets]) if (id !== made.id) workbook.deleteSheet(id);
  writeFiles([{ path, shownPath: out, content: await workbookFile(workbook, made.id, '.xlsx') }]);
  process.stdout.write(`${message}\nKickoff: ${out}\n`);
  return 0;
}

function blank(): Workbook {
  const workbook = new Workbook('kickoff');
  workbook.addSheet('Sheet1');
  return workbook;
}
