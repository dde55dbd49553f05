// A book of accounts under a log, month after month, as the add-on keeps it.

import type { Cell } from '../../../src/core/exact/cell.ts';
import { type Decided, type Decision, decideAll } from '../../../src/core/log/decisions.ts';
import type { PastRun } from '../../../src/core/log/grace.ts';
import { type LogLine, undoneLine } from '../../../src/core/log/log.ts';
import { type AccountState, replay } from '../../../src/core/log/replay.ts';
import { type LoggedRun, runUnderLog } from '../../../src/core/log/review.ts';
import { snapshotOf } from '../../../src/core/log/snapshot.ts';
import { hashOf } from '../../../src/core/model/document.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { type Accounts, accountsFrom } from '../../../src/core/read/accounts.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import { findHeader } from '../../../src/core/read/header.ts';

export interface Row {
  readonly id?: string;
  readonly name?: string;
  /** Entered score of all three dimensions; null: none. */
  readonly score: number | null;
  /** null: no behavioral score, so that the account is provisional. */
  readonly behavioral?: number | null;
  readonly arr?: number | null;
  readonly status?: string;
  readonly current?: string;
  readonly override?: string;
}

const HEADERS = [
  'Account id',
  'Account name',
  'Firmographic score',
  'Behavioral score',
  'Value score',
  'ARR',
  'Status',
  'Current segment',
  'Override segment',
  'Override reason',
];

/** Tiers are those of the score, also in a month in which few accounts have one. */
function modelOf(document: ModelDocument) {
  return resolveModel({ segmentBy: 'composite', ...document });
}

export function accountsOf(rows: readonly Row[], document: ModelDocument = {}): Accounts {
  const table: Cell[][] = [HEADERS, ...rows.map(cellsOf)];
  const model = modelOf(document);
  const header = findHeader(table, { mapping: {}, ownColumns: [] }, 'the book');
  if (typeof header === 'string') throw new Error(header);
  return accountsFrom(table, header, model, 'en_US');
}

function cellsOf({ id, name, score, behavioral, arr, status, current, override }: Row): Cell[] {
  const b = behavioral === undefined ? score : behavioral;
  return [
    id ?? '',
    name ?? (id ? `Account ${id}` : 'Nobody'),
    score ?? '',
    b ?? '',
    score ?? '',
    arr === undefined ? 1000 : (arr ?? ''),
    status ?? 'Active',
    current ?? '',
    override ?? '',
    override ? 'Set in the sheet' : '',
  ];
}

export interface Book {
  readonly lines: LogLine[];
  states(): Map<string, AccountState>;
  run(day: string, rows: readonly Row[], document?: ModelDocument): LoggedRun;
  decide(...decisions: Decision[]): Decided;
  undo(run: number): void;
}

export function bookOf(first: ModelDocument = {}): Book {
  const lines: LogLine[] = [];
  let document = first;
  let rows: readonly Row[] = [];
  const kept: PastRun[] = [];
  const stamp = () => ({ at: '2026-01-01 09:00:00', by: 'no name given', model: hashOf(modelOf(document)) });
  return {
    lines,
    states: () => replay(lines),
    run(day, given, other = document) {
      document = other;
      rows = given;
      const model = modelOf(document);
      const asOf = parseIsoDay(day) as number;
      const past = () => kept;
      const run = runUnderLog(stamp(), lines, { model, accounts: accountsOf(rows, document), asOf, warnings: 0, past });
      lines.push(...run.lines);
      const { day: of, keys, values } = snapshotOf(run.scored) ?? {};
      if (of && keys && values) kept.push({ day: of, keys, values });
      return run;
    },
    decide(...decisions) {
      const model = modelOf(document);
      const decided = decideAll(stamp(), decisions, { model, accounts: accountsOf(rows, document), log: lines });
      lines.push(...decided.lines);
      return decided;
    },
    undo(run) {
      lines.push(undoneLine(stamp(), run, '2026-12-31'));
    },
  };
}
