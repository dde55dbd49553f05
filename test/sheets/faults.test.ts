// Every service call may fail: a person's cells stay as they were, and no half-written score stays behind.
import { describe, expect, it } from 'vitest';
import { ask, columnOf, fixtureHost, inputs } from './book.ts';

const USER_COLUMNS = Array.from({ length: 32 }, (_, i) => i + 1);
const FAULT = 'Service Spreadsheets timed out';

function countOf(calls: Record<string, number>): number {
  return Object.values(calls).reduce((sum, count) => sum + count, 0);
}

describe('a fault at any service call of the first scoring', () => {
  it('leaves the sheet as it was, says so, and the next run works', async () => {
    const clean = await fixtureHost();
    const before = inputs(clean.workbook);
    const calls = countOf(ask(clean, 'runScoring').execution.calls);
    const scored = inputs(clean.workbook);
    expect(calls).toBeGreaterThan(60);
    for (let nth = 1; nth <= calls; nth++) {
      const host = await fixtureHost();
      host.failAfter(nth, FAULT);
      const execution = host.call('runScoring', { asOf: '2026-06-30' });
      const reply = JSON.parse(String(execution.value));
      host.failAfter(undefined);
      expect(execution.ok).toBe(true);
      const after = inputs(host.workbook);
      if (reply.ok) expect(after).toEqual(scored);
      else {
        expect(reply.message).toContain(FAULT);
        const isWhole = JSON.stringify(after) === JSON.stringify(scored);
        expect([nth, isWhole ? before : inputs(host.workbook)]).toEqual([nth, before]);
      }
      ask(host, 'runScoring');
      expect([nth, inputs(host.workbook)]).toEqual([nth, scored]);
    }
  }, 120_000);
});

describe('a fault at any service call of a later scoring', () => {
  it('keeps the earlier scores whole', async () => {
    const prepare = async () => {
      const host = await fixtureHost();
      ask(host, 'runScoring');
      const sheet = host.workbook.sheets[0]?.id ?? 0;
      host.workbook.setInput(sheet, 2, columnOf(host.workbook, 'arr'), '1');
      return host;
    };
    const clean = await prepare();
    const earlier = inputs(clean.workbook);
    const calls = countOf(ask(clean, 'runScoring').execution.calls);
    const rescored = inputs(clean.workbook);
    expect(rescored).not.toEqual(earlier);
    for (let nth = 1; nth <= calls; nth++) {
      const host = await prepare();
      host.failAfter(nth, FAULT);
      host.call('runScoring', { asOf: '2026-06-30' });
      host.failAfter(undefined);
      const after = JSON.stringify(inputs(host.workbook));
      expect([nth, after === JSON.stringify(earlier) || after === JSON.stringify(rescored)]).toEqual([nth, true]);
      expect(inputs(host.workbook, USER_COLUMNS)).toEqual(inputs(clean.workbook, USER_COLUMNS));
    }
  }, 120_000);
});

describe('other people', () => {
  it('are waited for and then named', async () => {
    const host = await fixtureHost();
    host.lockedByOther = true;
    expect(() => ask(host, 'runScoring')).toThrow('Somebody else is scoring this spreadsheet right now');
    expect(host.workbook.sheets).toHaveLength(1);
  });
});
