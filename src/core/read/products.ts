// S45: rows that share a key are the products of one account; its segment stands on the sum of their ARR.

import { sumOf } from '../exact/cents.ts';
import type { Field } from '../model/fields.ts';
import type { Accounts } from './accounts.ts';
import { type Cells, type Column, type InvalidCell, State, writtenAt } from './column.ts';
import { keyAt } from './identity.ts';

const SUMMED: readonly Field[] = ['arr', 'priorArr'];

/** One account a key, with its product rows beside it. */
export function mergeProducts(lines: Accounts): Accounts {
  const groups = groupsOf(lines);
  const columns: Partial<Record<Field, Column>> = {};
  for (const column of Object.values(lines.columns)) {
    const isSummed = SUMMED.includes(column.field);
    columns[column.field] = merged(column, groups, isSummed);
  }
  const own: Record<string, Cells> = {};
  for (const [id, column] of Object.entries(lines.own ?? {})) own[id] = merged(column, groups, false);
  const firsts = groups.map((group) => group[0] as number);
  const pick = (marks: Uint8Array) => Uint8Array.from(groups, (group) => (group.some((i) => marks[i]) ? 1 : 0));
  return {
    count: groups.length,
    rows: firsts.map((i) => lines.rows[i] as number),
    ids: firsts.map((i) => lines.ids[i] as string),
    names: firsts.map((i) => lines.names[i] as string),
    idKind: Uint8Array.from(firsts, (i) => lines.idKind[i] as number),
    isActive: pick(lines.isActive),
    isDuplicate: new Uint8Array(groups.length),
    hasErrorCell: pick(lines.hasErrorCell),
    distinct: groups.length,
    columns,
    own,
    products: { lines, groups },
  };
}

/** Rows by key; of an account with an active product only the active ones count. */
function groupsOf(lines: Accounts): number[][] {
  const { count, isActive } = lines;
  const byKey = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    const key = keyAt(lines, i) || `row:${i}`;
    const group = byKey.get(key);
    if (group) group.push(i);
    else byKey.set(key, [i]);
  }
  return [...byKey.values()].map((group) => {
    const active = group.filter((i) => isActive[i]);
    return active.length > 0 ? active : group;
  });
}

/** The first cell that says something; amounts are added up, a missing one counts 0 and marks the sum. */
function merged<C extends Cells & { readonly imputed?: Uint8Array }>(
  column: C,
  groups: readonly number[][],
  isSummed: boolean,
): C & { readonly imputed: Uint8Array } {
  const state = new Uint8Array(groups.length);
  const value = new Float64Array(groups.length);
  const imputed = new Uint8Array(groups.length);
  const invalid: InvalidCell[] = [];
  groups.forEach((group, account) => {
    const numbers = isSummed ? group.filter((i) => column.state[i] === State.number) : [];
    const best = numbers[0] ?? group.find((i) => column.state[i] !== State.missing) ?? (group[0] as number);
    state[account] = column.state[best] as number;
    value[account] = column.value[best] as number;
    if (state[account] === State.invalid) invalid.push({ account, text: writtenAt(column, best) });
    if (numbers.length === 0) return;
    value[account] = sumOf(numbers, (i) => column.value[i] as number);
    if (numbers.length < group.length || numbers.some((i) => column.imputed?.[i])) imputed[account] = 1;
  });
  return { ...column, state, value, invalid, imputed };
}
