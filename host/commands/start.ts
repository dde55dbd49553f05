import { fileURLToPath } from 'node:url';
import { openWorkbook } from '../files/open-workbook.ts';
import { workbookFile } from '../files/workbook-file.ts';
import { makeFolderOf, writeFiles } from '../files/write-files.ts';
import { createHost } from '../host.ts';
import { asOfOption, parseOptions } from './options.ts';
import { resultLines } from './result-text.ts';
import { SAMPLE, SAMPLE_DAY, SAMPLE_NAME } from './sample.ts';
import { scoreWorkbook } from './score-workbook.ts';
import { portOption, servePage } from './serve.ts';
import { UsageError } from './usage-error.ts';

const OUT = fileURLToPath(new URL('../../out/accounts-scored.xlsx', import.meta.url));
const OUT_NAME = 'out/accounts-scored.xlsx';

export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('start', args, { once: 'boolean', 'as-of': 'string', port: 'string' });
  if (positionals.length > 0) throw new UsageError('start takes no file: use score FILE, or serve FILE.');
  const asOf = asOfOption(values['as-of']) ?? SAMPLE_DAY;
  const port = portOption(values.port);
  const workbook = await openWorkbook(SAMPLE, SAMPLE_NAME);
  const host = createHost(workbook, { today: asOf, keepsWorld: true });
  const home = workbook.activeSheetId;
  const scored = scoreWorkbook(host, asOf);
  const content = await workbookFile(workbook, home, '.xlsx');
  makeFolderOf(OUT);
  writeFiles([{ path: OUT, shownPath: OUT_NAME, content }]);
  const lines = [`Sample: ${SAMPLE_NAME}, as of ${asOf}`, ...resultLines(scored), `Scored workbook: ${OUT_NAME}`];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (!values.once) await servePage(host, port);
  return 0;
}
