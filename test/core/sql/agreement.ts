// What an engine says against what core says of the same table: a line a cell that differs.

import type { Model } from '../../../src/core/model/model.ts';
import { selectOf } from '../../../src/core/sql/select.ts';
import { scored } from '../../../src/core/systems/score.ts';
import { cellOf, scoredColumns } from '../../../src/core/tabs/scored-columns.ts';
import type { Engine } from './engines.ts';
import { accountsIn, type Table } from './typed-table.ts';

/** Columns that a sheet alone has. */
const IN_SHEETS = ['nextStep', 'attention', 'gaps', 'reason', 'otherPolicy', 'products'];

export async function differences(engine: Engine, table: Table, model: Model, asOf: number): Promise<string[]> {
  const found = scored(model, accountsIn(table, model), asOf);
  const columns = [{ name: 'row_no', type: 'number' as const }, ...table.columns];
  const sql = selectOf({ model, table: 'accounts', columns, dialect: engine.dialect, asOf });
  const rows = [...(await engine.run('accounts', table, sql))].sort((a, b) => Number(a.row_no) - Number(b.row_no));
  const expected = scoredColumns(found).filter(({ id, isOn }) => isOn && !IN_SHEETS.includes(id));
  const given = Object.keys(rows[0] ?? {})
    .slice(columns.length)
    .map((name) => name.replace('tierwise_', ''));
  const lines =
    String(given) === String(expected.map(({ id }) => id))
      ? []
      : [`columns ${given}, not ${expected.map(({ id }) => id)}`];
  for (const column of expected) {
    rows.forEach((row, i) => {
      const [here, there] = [
        cellOf(column, i, found.accounts.isActive),
        row[`tierwise_${column.id}`] ?? row[column.id] ?? '',
      ];
      if (!isSame(here, there))
        lines.push(`${column.id} of row ${i}: ${JSON.stringify(there)}, not ${JSON.stringify(here)}`);
    });
  }
  return lines;
}

/** Scores are given in billionths. */
function isSame(here: unknown, there: unknown): boolean {
  if (typeof here === 'number') return Math.abs(Number(there) - here) < 1.1e-9 && there !== '';
  return String(here) === String(there);
}
