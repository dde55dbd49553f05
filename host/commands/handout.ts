import { extname } from 'node:path';
import type { Done } from '../../src/core/panel/calls.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import { workbookFile } from '../files/workbook-file.ts';
import { requireWritable, writeFiles } from '../files/write-files.ts';
import { createHost } from '../host.ts';
import { modelOption, useModel } from './model-option.ts';
import { asOfOption, parseOptions } from './options.ts';
import { ask } from './score-workbook.ts';
import { openTab } from './tab.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

const KINDS = { model: 'string', 'as-of': 'string', tab: 'string', out: 'string' } as const;

/** Writes a workbook with nothing in it but the handout. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('handout', args, KINDS);
  const { out, tab, model: chosen } = values as Partial<Record<string, string>>;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || out === undefined || extname(out).toLowerCase() !== '.xlsx') {
    throw new UsageError('handout takes one file and --out: handout FILE.csv|xlsx --out HANDOUT.xlsx.');
  }
  const asOf = asOfOption(values['as-of']);
  const model = modelOption(chosen);
  const path = userPath(out);
  requireWritable([{ path, shownPath: out }]);
  const workbook = await openWorkbook(userPath(file), file);
  openTab(workbook, file, tab);
  const host = createHost(workbook);
  if (model) useModel(host, model);
  ask<Done>(host, 'makeHandout', { asOf });
  const handout = workbook.sheetNamed('Tierwise handout');
  if (!handout) throw new Error('There is no handout.');
  for (const { id } of [...workbook.sheets]) if (id !== handout.id) workbook.deleteSheet(id);
  writeFiles([{ path, shownPath: out, content: await workbookFile(workbook, handout.id, '.xlsx') }]);
  process.stdout.write(`Handout: ${out}\n`);
  return 0;
}
