// Accounts that were committed and are not in the sheet any more: gone, or under another key (S78)?

import { normaliseLabel } from '../model/label.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { accountKey, keyAt } from '../read/identity.ts';
import { dataOf, type HistoryRow } from './history.ts';
import { type LogLine, logLine, type Stamp } from './log.ts';
import type { AccountState } from './replay.ts';
import { withKeys } from './run-week.ts';
import { snapshotFrom, snapshotText } from './snapshot.ts';

type States = ReadonlyMap<string, AccountState>;

export interface Vanished {
  readonly known: number;
  readonly gone: number;
  /** New accounts that bear the name or the domain of one that is gone. */
  readonly renamed: readonly { readonly before: string; readonly now: string; readonly account: string }[];
}

/**
 * null: few enough are gone to be customers that left.
 * @param last the run before on this sheet: the log may know accounts of other sheets too
 */
export function vanishedAccounts(accounts: Accounts, states: States, last: HistoryRow | null): Vanished | null {
  const inRun = last && snapshotFrom(last.snapshot)?.keys;
  const known = (inRun ?? [...states.keys()]).filter((key) => (states.get(key)?.committed ?? '') !== '');
  const inSheet = new Set(accounts.ids.map((_, i) => keyAt(accounts, i)));
  const gone = known.filter((key) => !inSheet.has(key));
  const { least, overOneIn } = planning.vanished;
  if (gone.length < least || gone.length * overOneIn <= known.length) return null;
  return { known: known.length, gone: gone.length, renamed: renamedAccounts(accounts, states, gone) };
}

function renamedAccounts(accounts: Accounts, states: States, gone: readonly string[]): Vanished['renamed'] {
  const before = new Map<string, string>();
  for (const key of gone) {
    for (const other of new Set([key, accountKey('', '', states.get(key)?.account ?? '')])) {
      // Two of one name: nobody knows which of them is meant.
      before.set(other, before.has(other) ? '' : key);
    }
  }
  const renamed: { before: string; now: string; account: string }[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < accounts.count; i++) {
    const now = keyAt(accounts, i);
    const account = accounts.names[i] as string;
    if (now === '' || states.has(now)) continue;
    const others = [accountKey('', textAt(accounts.columns.domain, i), ''), accountKey('', '', account)];
    const found = others.map((other) => (other === '' ? '' : (before.get(other) ?? ''))).find((key) => key !== '');
    if (found === undefined || taken.has(found)) continue;
    taken.add(found);
    renamed.push({ before: found, now, account });
  }
  return renamed;
}

export interface OtherNames {
  /** Accounts of the sheet that the log knows by their key. */
  readonly known: number;
  readonly differ: Vanished['renamed'];
}

/** null: few enough bear another name than in the log to be customers that were renamed, not another list. */
export function otherNames(accounts: Accounts, lines: readonly LogLine[], states: States): OtherNames | null {
  const names = new Map(
    lines.filter(({ key, account }) => key !== '' && account !== '').map((l) => [l.key, l.account]),
  );
  const known = new Set<string>();
  const differ: { before: string; now: string; account: string }[] = [];
  for (let i = 0; i < accounts.count; i++) {
    const key = keyAt(accounts, i);
    if (known.has(key) || !states.has(key)) continue;
    known.add(key);
    const [name, account] = [names.get(key) ?? '', textAt(accounts.columns.name, i)];
    if (isOther(name, account, key)) differ.push({ before: key, now: key, account });
  }
  const { least, overOneIn } = planning.otherNames;
  return differ.length < least || differ.length * overOneIn <= known.size ? null : { known: known.size, differ };
}

/** Not where one is the beginning or a part of the other, as of `Acme` and `Acme Inc.`, or no name at all. */
function isOther(before: string, now: string, key: string): boolean {
  const [a, b] = [before, now].map(lettersOf) as [string, string];
  if (a === '' || b === '' || lettersOf(key).endsWith(a)) return false;
  return !a.includes(b) && !b.includes(a);
}

const lettersOf = (text: string) => normaliseLabel(text).replace(/[^\p{L}\p{N}]/gu, '');

/** What stands before the keys of a sheet that has a list of its own in the log; '' for the first one. */
export function listOf(lines: readonly LogLine[], sheet: number): string {
  const place = ownLists(lines).indexOf(sheet);
  return place < 0 ? '' : listName(place);
}

/** A person says that they are other accounts: none of the first list holds for them, whatever their ids. */
export function ownListLine(stamp: Stamp, day: string, sheet: number): LogLine {
  const reason = 'Another list of accounts, with ids that the first one has as well';
  return logLine(stamp, 'Own list', { day, reason, detail: JSON.stringify({ sheet }) });
}

export function nextList(lines: readonly LogLine[]): string {
  return listName(ownLists(lines).length);
}

const listName = (place: number) => `list ${place + 2}, `;

function ownLists(lines: readonly LogLine[]): (number | null)[] {
  return lines
    .filter(({ event }) => event === 'Own list')
    .map(({ detail }) => dataOf<{ sheet: number }>(detail, ({ sheet }) => ({ sheet }))?.sheet ?? null);
}

/** A person says that they are the same accounts: what stands of them stands under the keys of today. */
export function rekeyedLines(stamp: Stamp, day: string, renamed: Vanished['renamed']): LogLine[] {
  return renamed.map(({ before, now, account }) => {
    const reason = `The same account under another ${before === now ? 'name' : 'key'}`;
    return logLine(stamp, 'Re-keyed', { key: now, account, from: before, to: now, day, reason });
  });
}

/** The run with the keys that its accounts have got since; what it was scored from is then known no longer. */
export function withKeysOfToday(row: HistoryRow, lines: readonly LogLine[]): HistoryRow {
  const later = lines.filter(({ event, run }) => event === 'Re-keyed' && run > row.run);
  const snapshot = later.length > 0 ? snapshotFrom(row.snapshot) : null;
  if (!snapshot) return row;
  const placeOf = new Map(snapshot.keys.map((key, place) => [key, place]));
  for (const { from, to } of later) {
    const place = placeOf.get(from);
    if (place === undefined) continue;
    placeOf.delete(from);
    placeOf.set(to, place);
  }
  const keys = [...snapshot.keys];
  for (const [key, place] of placeOf) keys[place] = key;
  const now = new Map(snapshot.keys.map((key, place) => [key, keys[place] as string]));
  const week = withKeys(row.week, (key) => now.get(key) ?? key);
  return { ...row, snapshot: snapshotText({ ...snapshot, keys }), inputs: '', week };
}
