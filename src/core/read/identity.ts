// Who an account is (C8): its id, else its domain, else its name; and which rows are one account.
import { cleanText } from '../exact/cell.ts';
import { sumOf } from '../exact/numbers.ts';
import type { Field } from '../model/fields.ts';
import type { Accounts } from './accounts.ts';
import { type Cells, type Column, type InvalidCell, invalidAt, State, textAt, writtenAt } from './column.ts';

/** At the end only: "AS Roma" is not "Roma". */
const LEGAL_FORM =
  / (inc|incorporated|llc|llp|ltd|limited|corp|corporation|co|company|plc|pty|gmbh|ag|kg|se|sa|sas|sarl|srl|spa|bv|nv|oy|ab|as|aps)$/;

export function accountKey(id: string, domain: string, name: string): string {
  if (id) return `id:${id}`;
  if (domain) return `domain:${normaliseDomain(domain)}`;
  return name ? `name:${normaliseName(name)}` : '';
}

export const IdKind = { none: 0, id: 1, domain: 2, name: 3 } as const;

interface Identified {
  readonly ids: readonly string[];
  /** Codes of IdKind. */
  readonly idKind: Uint8Array;
  readonly list?: string;
}

/** Keys that were asked for, by the ids that they are of: a run asks for each a dozen times. */
const known = new WeakMap<readonly string[], { readonly list: string; readonly keys: string[] }>();

/** The key of one of many accounts; '' when nothing identifies it. */
export function keyAt(accounts: Identified, i: number): string {
  const { ids, list = '' } = accounts;
  let found = known.get(ids);
  if (found?.list !== list) {
    found = { list, keys: [] };
    known.set(ids, found);
  }
  const { keys } = found;
  for (let k = keys.length; k <= i; k++) keys.push(keyOf(accounts, k));
  return keys[i] as string;
}

function keyOf({ ids, idKind, list = '' }: Identified, i: number): string {
  const id = ids[i] as string;
  const kind = idKind[i];
  const key = accountKey(
    kind === IdKind.id ? id : '',
    kind === IdKind.domain ? id : '',
    kind === IdKind.name ? id : '',
  );
  return key === '' ? '' : list + key;
}

function normaliseDomain(domain: string): string {
  return domain
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/?#].*$/, '');
}

function normaliseName(name: string): string {
  // "S.A." and "SA" are one form, "GmbH & Co. KG" are three; a name that is nothing else keeps
  // its first, and one of signs alone stays as it is.
  const plain = name.toLowerCase().replace(/[.'’]/g, '');
  let words = cleanText(plain.replace(/[^\p{L}\p{N}]+/gu, ' '));
  while (LEGAL_FORM.test(words)) words = words.replace(LEGAL_FORM, '');
  return words || cleanText(name.toLowerCase());
}

type Identities = Pick<Accounts, 'ids' | 'names' | 'idKind' | 'isDuplicate' | 'distinct'>;

/** Who each account is, and which of them are the same. */
export function identities({ id, domain, name }: Accounts['columns'], count: number): Identities {
  const ids = new Array<string>(count);
  const names = new Array<string>(count);
  const isDuplicate = new Uint8Array(count);
  const idKind = new Uint8Array(count);
  const byId = new Int32Array(id?.labels.length ?? 0).fill(-1);
  const byKey = new Map<string, number>();
  let distinct = 0;
  for (let i = 0; i < count; i++) {
    const isId = id?.state[i] === State.label;
    const isDomain = domain?.state[i] === State.label;
    const isName = name?.state[i] === State.label;
    const key = isId ? id : isDomain ? domain : name;
    ids[i] = textAt(key, i);
    names[i] = isName ? textAt(name, i) : (ids[i] as string);
    idKind[i] = isId ? IdKind.id : isDomain ? IdKind.domain : isName ? IdKind.name : IdKind.none;
    // An id is one label, so its code is key enough.
    const first = isId
      ? firstOfId(byId, id.value[i] as number, i)
      : firstOfKey(byKey, textAt(domain, i), textAt(name, i), i);
    if (first === i) distinct++;
    else isDuplicate[first] = isDuplicate[i] = 1;
  }
  return { ids, names, idKind, isDuplicate, distinct };
}

function firstOfId(byId: Int32Array, code: number, i: number): number {
  if (byId[code] === -1) byId[code] = i;
  return byId[code] as number;
}

/** A row without any identity is an account of its own. */
function firstOfKey(byKey: Map<string, number>, domain: string, name: string, i: number): number {
  const key = accountKey('', domain, name);
  const first = byKey.get(key);
  if (first !== undefined && key !== '') return first;
  byKey.set(key, i);
  return i;
}

// S45: rows that share a key are the products of one account; its segment stands on the sum of their ARR.

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
    ...(lines.list ? { list: lines.list } : {}),
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
function merged<C extends Cells & { readonly imputed?: Uint8Array; readonly assumedBase?: Uint8Array }>(
  column: C,
  groups: readonly number[][],
  isSummed: boolean,
): C & { readonly imputed: Uint8Array } {
  const state = new Uint8Array(groups.length);
  const value = new Float64Array(groups.length);
  const imputed = new Uint8Array(groups.length);
  const assumedBase = column.assumedBase && new Uint8Array(groups.length);
  const invalid: InvalidCell[] = [];
  groups.forEach((group, account) => {
    const numbers = isSummed ? group.filter((i) => column.state[i] === State.number) : [];
    const best = numbers[0] ?? group.find((i) => column.state[i] !== State.missing) ?? (group[0] as number);
    state[account] = column.state[best] as number;
    value[account] = column.value[best] as number;
    if (state[account] === State.invalid) {
      invalid.push({ text: writtenAt(column, best), ...invalidAt(column.invalid, best), account });
    }
    if (assumedBase && numbers.some((i) => column.assumedBase?.[i])) assumedBase[account] = 1;
    if (numbers.length === 0) return;
    value[account] = sumOf(numbers, (i) => column.value[i] as number);
    if (numbers.length < group.length || numbers.some((i) => column.imputed?.[i])) imputed[account] = 1;
  });
  return { ...column, state, value, invalid, imputed, ...(assumedBase ? { assumedBase } : {}) };
}
