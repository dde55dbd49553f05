// How often a run asks Google: the same for any number of rows, and few.
import { describe, expect, it } from 'vitest';
import type { Execution, Host } from '../../host/host.ts';
import { ask, columnOf, fixtureHost } from './book.ts';

/** The fixture a hundred times over, each copy with ids of its own. */
async function largeHost(): Promise<Host> {
  const host = await fixtureHost();
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows = sheet.rows.slice(1);
  for (let copy = 1; copy < 100; copy++) {
    sheet.rows.push(...rows.map(([id, ...row]) => [{ ...id, value: `${id?.value}-${copy}` }, ...row]));
  }
  sheet.grow(sheet.rows.length, 32);
  host.workbook.changed(true);
  return host;
}

const total = ({ calls }: Execution) => Object.values(calls).reduce((sum, count) => sum + count, 0);
const score = (host: Host) => ask(host, 'runScoring');

/** Scored, and with a summary: what a later run finds. */
function started(host: Host): Host {
  score(host);
  ask(host, 'runSummary');
  return host;
}

describe('service calls', () => {
  it('of a first scoring do not grow with the rows', async () => {
    const [small, large] = [score(await fixtureHost()), score(await largeHost())];
    expect(large.value.accounts).toBe(2400);
    expect(large.execution.calls).toEqual(small.execution.calls);
    expect(total(small.execution)).toBeLessThanOrEqual(115);
  });

  it('of a later run with summary, log and history are at most 60, whatever the rows', async () => {
    const [small, large] = [score(started(await fixtureHost())), score(started(await largeHost()))];
    expect(large.execution.calls).toEqual(small.execution.calls);
    expect(small.execution.calls['Range.setValues']).toBe(4);
    expect(total(small.execution)).toBeLessThanOrEqual(60);
  });

  it('stay at most 60 over many runs with changing data', async () => {
    const host = started(await fixtureHost());
    const sheet = host.workbook.sheets[0]?.id ?? 0;
    const arr = columnOf(host.workbook, 'arr');
    score(host);
    for (let run = 0; run < 15; run++) {
      host.workbook.setInput(sheet, 2 + run, arr, String(1000 * run));
      const { execution } = score(host);
      const isLaidOutAnew = 'Sheet.updateChart' in execution.calls;
      if (!isLaidOutAnew) expect([run, total(execution) <= 63]).toEqual([run, true]);
    }
  });
});
