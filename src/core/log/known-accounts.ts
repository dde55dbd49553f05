// Accounts that were committed and are not in the sheet any more: gone, or under another key (S78)?

import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { accountKey, keyAt } from '../read/identity.ts';
import type { HistoryRow } from './history.ts';
import { type LogLine, logLine, type Stamp } from './log.ts';
import type { AccountState } from './replay.ts';
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

/** A person says that they are the same accounts: what stands of them stands under the keys of today. */
export function rekeyedLines(stamp: Stamp, day: string, renamed: Vanished['renamed']): LogLine[] {
  const reason = 'The same account under another key';
  return renamed.map(({ before, now, account }) =>
    logLine(stamp, 'Re-keyed', { key: now, account, from: before, to: now, day, reason }),
  );
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
  return { ...row, snapshot: snapshotText({ ...snapshot, keys }), inputs: '' };
}
