// The query of a model through the bundle, for a table whose columns are known.
import type { SqlCall, SqlText } from '../../src/core/panel/calls.ts';
import { createHost, type Host } from '../host.ts';
import { Workbook } from '../workbook/workbook.ts';
import { type modelOption, useModel } from './model-option.ts';
import { ask } from './score-workbook.ts';

export type SqlColumns = NonNullable<SqlCall['columns']>;

/** A workbook without accounts: the table has them. */
export function blankHost(model: ReturnType<typeof modelOption>): Host {
  const workbook = new Workbook('sql');
  workbook.addSheet('Sheet1');
  const host = createHost(workbook);
  if (model) useModel(host, model);
  return host;
}

export function sqlText(host: Host, request: SqlCall): string {
  return ask<SqlText>(host, 'buildSql', request).value.sql;
}

const NUMBER = /^((tiny|small|medium|big|huge|u)*(int(eger)?|numeric|decimal|number)|float|double|real)\d*\b/i;

/** What a type is called in any of the engines; the rest is read as text. */
export function columnType(type: string): SqlColumns[number]['type'] {
  if (/^(date(time)?|timestamp(tz)?)\b(?!.*\[)/i.test(type)) return 'date';
  if (/^bool/i.test(type)) return 'flag';
  return NUMBER.test(type) ? 'number' : 'text';
}
