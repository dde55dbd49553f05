// Every service call may fail: a person's cells stay as they were, no half-written score stays behind, and the log
// tells of exactly the runs whose scores stand in the sheet.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { replay } from '../../src/core/log/replay.ts';
import { ask, columnOf, fixtureHost, ifFirst, inputs, logOf } from './book.ts';

const USER_COLUMNS = Array.from({ length: 32 }, (_, i) => i + 1);
const FAULT = 'Service Spreadsheets timed out';

function countOf(calls: Record<string, number>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

/** The call with its nth service call failing. */
function failing(host: Host, nth: number, name: string, request: object): { ok: boolean; message?: string } {
  host.failAfter(nth, FAULT);
  const execution = host.call(name, request);
  host.failAfter(undefined);
  expect([nth, execution.ok]).toEqual([nth, true]);
  return JSON.parse(String(execution.value));
}

const stateOf = ({ workbook }: Host) => JSON.stringify([...replay(logOf(workbook))]);
const runsOf = ({ workbook }: Host) => logOf(workbook).filter(({ event }) => event === 'Scored').length;

/** Scored once; then the ARR of one account changed and a copy of it was added as a new account. */
async function changed(): Promise<Host> {
  const host = await fixtureHost();
  const { workbook } = host;
  ask(host, 'runScoring');
  const sheet = workbook.sheets[0]?.id ?? 0;
  for (const column of USER_COLUMNS) workbook.setInput(sheet, 26, column, workbook.input(sheet, 2, column));
  workbook.setInput(sheet, 26, columnOf(workbook, 'account_id'), 'A99');
  workbook.setInput(sheet, 2, columnOf(workbook, 'arr'), '1');
  return host;
}

describe('a fault at any service call of the first scoring', () => {
  it('leaves the sheet as it was, says so, and the next run works', async () => {
    const fresh = await fixtureHost();
    const clean = fresh.copy();
    const before = inputs(clean.workbook);
    const calls = countOf(ask(clean, 'runScoring').execution.calls);
    const scored = inputs(clean.workbook);
    expect(calls).toBeGreaterThan(60);
    const left = new Set<string>();
    for (let nth = 1; nth <= calls; nth++) {
      const host = fresh.copy();
      const reply = failing(host, nth, 'runScoring', { asOf: '2026-06-30' });
      const after = inputs(host.workbook);
      if (!reply.ok) expect(reply.message).toContain(FAULT);
      expect([nth, after]).toEqual([nth, reply.ok ? scored : before]);
      expect([nth, runsOf(host)]).toEqual([nth, reply.ok ? 1 : 0]);
      ifFirst(left, host.workbook, () => {
        ask(host, 'runScoring');
        expect([nth, inputs(host.workbook)]).toEqual([nth, scored]);
        expect([nth, stateOf(host)]).toEqual([nth, stateOf(clean)]);
      });
    }
  });
});

describe('a fault at any service call of a later scoring', () => {
  it('keeps the earlier scores whole, and the log with them', async () => {
    const prepared = await changed();
    const clean = prepared.copy();
    const earlier = inputs(clean.workbook);
    const logged = stateOf(clean);
    const calls = countOf(ask(clean, 'runScoring').execution.calls);
    const rescored = inputs(clean.workbook);
    expect(rescored).not.toEqual(earlier);
    expect(stateOf(clean)).not.toEqual(logged);
    const left = new Set<string>();
    for (let nth = 1; nth <= calls; nth++) {
      const host = prepared.copy();
      const { ok } = failing(host, nth, 'runScoring', { asOf: '2026-06-30' });
      expect([nth, inputs(host.workbook)]).toEqual([nth, ok ? rescored : earlier]);
      expect([nth, stateOf(host), runsOf(host)]).toEqual([nth, ok ? stateOf(clean) : logged, ok ? 2 : 1]);
      expect(inputs(host.workbook, USER_COLUMNS)).toEqual(inputs(clean.workbook, USER_COLUMNS));
      ifFirst(left, host.workbook, () => {
        ask(host, 'runScoring');
        expect([nth, inputs(host.workbook)]).toEqual([nth, rescored]);
      });
    }
  });
});

const KEY = 'id:A01';
const DECISION = { key: KEY, action: 'override', segment: 'Tier 3', reason: 'Pilot', day: '2026-06-30' };
const REQUESTS = { decide: { decisions: [DECISION] }, undoRun: { run: 2 } };

describe.each(['decide', 'undoRun'] as const)('a fault at any service call of %s', (name) => {
  it('leaves scores and log as they were, or both done', async () => {
    const prepared = await changed();
    ask(prepared, 'runScoring');
    const clean = prepared.copy();
    const before = [inputs(clean.workbook), stateOf(clean)];
    const calls = countOf(ask(clean, name, REQUESTS[name]).execution.calls);
    const after = [inputs(clean.workbook), stateOf(clean)];
    expect(after[0]).not.toEqual(before[0]);
    for (let nth = 1; nth <= calls; nth++) {
      const host = prepared.copy();
      const { ok } = failing(host, nth, name, REQUESTS[name]);
      expect([nth, inputs(host.workbook), stateOf(host)]).toEqual([nth, ...(ok ? after : before)]);
    }
  });
});

describe('other people', () => {
  it('are waited for and then named', async () => {
    const host = await fixtureHost();
    host.lockedByOther = true;
    expect(() => ask(host, 'runScoring')).toThrow('Somebody else is scoring this spreadsheet right now');
    expect(host.workbook.sheets).toHaveLength(1);
  });
});
