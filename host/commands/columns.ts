import type { Columns } from '../../src/core/panel/calls.ts';
import { openWorkbook } from '../files/open-workbook.ts';
import { createHost } from '../host.ts';
import { modelOption, useModel } from './model-option.ts';
import { parseOptions } from './options.ts';
import { ask } from './score-workbook.ts';
import { UsageError } from './usage-error.ts';
import { userPath } from './user-path.ts';

/** One line of JSON a file, in one process; a file that cannot be read is a line with its sentence. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions('columns', args, { model: 'string' });
  if (positionals.length === 0) throw new UsageError('columns takes files: columns FILE.csv FILE.xlsx …');
  const model = modelOption(values.model as string | undefined);
  let code = 0;
  for (const file of positionals) {
    try {
      const host = createHost(await openWorkbook(userPath(file), file));
      if (model) useModel(host, model);
      print({ file, ...ask<Columns>(host, 'readColumns', {}).value });
    } catch (error) {
      print({ file, error: (error as Error).message });
      code = 1;
    }
  }
  return code;
}

function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
