// Which systems beside the composite score have a table in the summary: those whose inputs are mapped.
import type { Tally } from '../../checks/overview.ts';
import { asksFor, OPTIONAL_HEADERS } from '../../model/optional-columns.ts';
import { State } from '../../read/column.ts';
import type { LabelTable, Scored, System } from '../../systems/system.ts';
import { SYSTEMS } from '../../systems/systems.ts';

export interface SystemTable {
  readonly title: string;
  /** Id of the scored column. */
  readonly id: string;
  readonly tallies: readonly Tally[];
  /** Active accounts without a label. */
  readonly without: number;
}

export function systemTables(sheet: Scored): SystemTable[] {
  const always = SYSTEMS.filter(({ isTableAsked }) => !isTableAsked);
  const asked = SYSTEMS.filter(({ isTableAsked }) => isTableAsked).sort((a, b) => a.s - b.s);
  return [...always.flatMap((system) => tableOf(system, sheet)), ...asked.flatMap((system) => tableOf(system, sheet))];
}

function tableOf(system: System, sheet: Scored): SystemTable[] {
  const result = system.table ? sheet.scores.systems(system) : null;
  const found = result === null ? null : system.table?.(result, sheet);
  if (!found || (system.isTableAsked && !asksFor(sheet.model.columns, found.id))) return [];
  return [table(found, sheet)];
}

function table(
  { id, title = OPTIONAL_HEADERS[id] ?? id, labels, codes }: LabelTable,
  { accounts }: Scored,
): SystemTable {
  const { arr } = accounts.columns;
  const counts = new Array<number>(labels.length).fill(0);
  const cents = new Array<number>(labels.length).fill(0);
  let without = 0;
  for (let i = 0; i < accounts.count; i++) {
    if (!accounts.isActive[i]) continue;
    const code = codes[i] as number;
    if (code >= labels.length) without++;
    else {
      counts[code] = (counts[code] as number) + 1;
      const amount = arr?.state[i] === State.number ? Math.round((arr.value[i] as number) * 100) : 0;
      cents[code] = (cents[code] as number) + amount;
    }
  }
  const tallies = labels.map((label, k) => ({ label, accounts: counts[k] as number, arr: (cents[k] as number) / 100 }));
  return { title, id, tallies, without };
}
