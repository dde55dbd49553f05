// The state of the log laid over the accounts of a sheet, so that scoring knows what is committed and decided; and which
// row speaks for an account.

import { numberReader } from '../composite/codes.ts';
import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import { type Model, segmentScale } from '../model/model.ts';
import type { Accounts, Held, HeldOverride } from '../read/accounts.ts';
import { type Column, State, textAt } from '../read/column.ts';
import { parseIsoDay } from '../read/date.ts';
import { keyAt } from '../read/identity.ts';
import { type AccountState, committedOn, isPending } from './replay.ts';

/** The accounts with what the log holds of them on a day (`yyyy-MM-dd`). */
export function withHeld(
  accounts: Accounts,
  states: ReadonlyMap<string, AccountState>,
  model: Model,
  day: string,
): Accounts {
  const committed = new LabelColumn(accounts.count);
  const fromSheet = sheetSegments(model, accounts);
  const overrides = new Map<number, HeldOverride>();
  const kept = new Map<number, readonly string[]>();
  const until = new Map<number, number>();
  const graced = new Set<number>();
  for (let i = 0; i < accounts.count; i++) {
    const key = keyAt(accounts, i);
    const state = key === '' ? undefined : states.get(key);
    committed.set(i, (state && committedOn(state, day)) || (isElsewhere(state) ? '' : fromSheet(i)));
    if (!state) continue;
    if (state.kept.length > 0) kept.set(i, state.kept);
    if (state.override && hasNoOwnOverride(accounts, i)) overrides.set(i, state.override);
    if (model.grace && state.committed !== '' && state.target === '') graced.add(i);
    if (state.until !== '' && !isPending(state, day)) until.set(i, parseIsoDay(state.until) as number);
  }
  const held: Held = { committed: committed.column(), overrides, kept, until, ...(graced.size > 0 ? { graced } : {}) };
  return { ...accounts, held };
}

/** What the sheet calls the current segment may then be one of the other source. */
export function isElsewhere(state: AccountState | undefined): boolean {
  return state !== undefined && state.elsewhere.length > 0;
}

/** What the column Current segment says in the words of the model; '' where that is no segment of it. */
export function sheetSegments(model: Model, { columns: { currentSegment } }: Accounts): (i: number) => string {
  const labels = labelsOf(segmentScale(model).bands);
  const known = new Map(labels.map((label) => [normaliseLabel(label), label]));
  return (i) => known.get(normaliseLabel(textAt(currentSegment, i))) ?? '';
}

/** A user's override cell wins over the sidebar's override. */
export function hasNoOwnOverride({ columns: { overrideSegment } }: Accounts, i: number): boolean {
  return !overrideSegment || overrideSegment.state[i] === State.missing;
}

class LabelColumn {
  private readonly state: Uint8Array;
  private readonly value: Float64Array;
  private readonly codes = new Map<string, number>();

  constructor(count: number) {
    this.state = new Uint8Array(count);
    this.value = new Float64Array(count);
  }

  set(i: number, label: string): void {
    if (label === '') return;
    const code = this.codes.get(label) ?? this.codes.size;
    this.codes.set(label, code);
    this.state[i] = State.label;
    this.value[i] = code;
  }

  column(): Column {
    const { state, value, codes } = this;
    return { field: 'currentSegment', state, value, labels: [...codes.keys()], invalid: [] };
  }
}

// Rows of one key: which of them speaks for the account, and which accounts have a row of their own (C8, C9).

/**
 * The row that speaks for each key, in the order of the sheet: of active ones the one with the most ARR, of equal ones the
 * one with the best tier. Rows without a key are left out.
 */
export function leadingRows(accounts: Accounts, computed: Uint8Array): Map<string, number> {
  const read = numberReader(accounts.columns.arr);
  const amount = (i: number) => (Number.isNaN(read(i)) ? -1 : read(i));
  const leading = new Map<string, number>();
  for (let i = 0; i < accounts.count; i++) {
    const key = accounts.isActive[i] ? keyAt(accounts, i) : '';
    if (key === '') continue;
    const best = leading.get(key);
    const gap = best === undefined ? 1 : amount(i) - amount(best);
    if (gap > 0 || (gap === 0 && (computed[i] as number) < (computed[best as number] as number))) leading.set(key, i);
  }
  return leading;
}

/** The row of each key that no other active row shares: until duplicates are removed, nobody knows which row holds. */
export function soleRows(accounts: Accounts): Map<string, number> {
  const sole = new Map<string, number>();
  for (const [key, [row, ...others]] of activeRows(accounts)) if (others.length === 0) sole.set(key, row as number);
  return sole;
}

function activeRows(accounts: Accounts): Map<string, number[]> {
  const rowsOf = new Map<string, number[]>();
  for (let i = 0; i < accounts.count; i++) {
    const key = accounts.isActive[i] ? keyAt(accounts, i) : '';
    if (key === '') continue;
    const rows = rowsOf.get(key);
    if (rows) rows.push(i);
    else rowsOf.set(key, [i]);
  }
  return rowsOf;
}
