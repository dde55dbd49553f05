// The 24-row fixture as the panel gets it from the sheet.

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { FIELDS, type Field } from '../../src/core/model/fields.ts';
import { parseModel } from '../../src/core/model/parse-model.ts';
import { VERSION } from '../../src/core/model/version.ts';
import type { Panel } from '../../src/core/panel/calls.ts';
import { methodData } from '../../src/core/panel/method-data.ts';
import { type Accounts, accountsFrom } from '../../src/core/read/accounts.ts';
import { findHeader } from '../../src/core/read/header.ts';
import { toWire } from '../../src/core/read/wire.ts';

export const TODAY = '2026-06-30';

export function fixtureAccounts(): Accounts {
  return readFixture().accounts;
}

/** What `loadPanel` answers for the fixture with a stored model text. */
export function fixturePanel(text = ''): Panel {
  const { accounts, fields } = readFixture();
  const parsed = parseModel(text);
  if ('problems' in parsed) throw new Error(parsed.problems.join(' '));
  const columns = fields.map(([field, header]) => ({ field, title: FIELDS[field].title, header, letter: 'A' }));
  return {
    version: VERSION,
    fileId: 'file',
    sheetId: 7,
    sheetName: 'Accounts',
    locale: 'en_US',
    today: TODAY,
    model: { text, hash: parsed.hash },
    method: methodData(),
    problem: null,
    isEmpty: false,
    table: { headerRow: 1, columns, accounts: toWire(accounts), written: null },
  };
}

function readFixture(): { accounts: Accounts; fields: [Field, string][] } {
  const rows: string[][] = parse(readFileSync(new URL('../fixtures/accounts.csv', import.meta.url)));
  const values = rows.map((row) => row.map((cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell)));
  const header = findHeader(values, { mapping: {}, ownColumns: [] }, 'the fixture');
  const parsed = parseModel('');
  if (typeof header === 'string' || 'problems' in parsed) throw new Error('The fixture is not readable');
  const columns = Object.entries(header.columnOf) as [Field, number][];
  return {
    accounts: accountsFrom(values, header, parsed.model, 'en_US'),
    fields: columns.map(([field, column]) => [field, String(values[0]?.[column])]),
  };
}
