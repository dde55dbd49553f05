// A fault at any service call of the summary or of saving the model: no cell of a person changes, no second tab stays.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { AS_OF, ask, fixtureHost, ifFirst, inputs } from './book.ts';

const MODEL = { text: '{"name":"Client"}', basedOn: null };
const REQUESTS = { runSummary: { asOf: AS_OF }, saveModel: MODEL } as const;

/** Tabs, charts and what the tabs of ours show. */
function stateOf({ workbook }: Host): unknown {
  return workbook.sheets.map((sheet) => {
    const { rows, columns } = sheet.used;
    const shown = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => workbook.input(sheet.id, r + 1, c + 1)),
    );
    return { name: sheet.name, charts: sheet.charts.length, shown };
  });
}

async function preparedHost(isFirst: boolean, name: keyof typeof REQUESTS): Promise<Host> {
  const host = await fixtureHost();
  if (!isFirst) ask(host, name, REQUESTS[name]);
  return host;
}

describe.each([
  ['runSummary', true],
  ['runSummary', false],
  ['saveModel', true],
  ['saveModel', false],
] as const)('%s (first time: %s)', (name, isFirst) => {
  it('leaves the accounts alone and works the next time', async () => {
    const prepared = await preparedHost(isFirst, name);
    const clean = prepared.copy();
    const before = inputs(clean.workbook);
    const { calls } = ask(clean, name, REQUESTS[name]).execution;
    const done = stateOf(clean);
    const count = Object.values(calls).reduce((sum, each) => sum + each, 0);
    expect(count).toBeGreaterThan(10);
    const left = new Set<string>();
    for (let nth = 1; nth <= count; nth++) {
      const host = prepared.copy();
      host.failAfter(nth, 'Service Spreadsheets timed out');
      const execution = host.call(name, REQUESTS[name]);
      host.failAfter(undefined);
      expect(execution.ok).toBe(true);
      expect([nth, inputs(host.workbook)]).toEqual([nth, before]);
      // A fault that was got round is none: saving twice would be two lines of the log.
      const { ok } = JSON.parse(String(execution.value));
      if (ok) expect([nth, stateOf(host)]).toEqual([nth, done]);
      else
        ifFirst(left, host.workbook, () => {
          ask(host, name, REQUESTS[name]);
          expect([nth, stateOf(host)]).toEqual([nth, done]);
        });
    }
  }, 600_000);
});
