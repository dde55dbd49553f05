// How often a run asks Google: the same for any number of rows, and few.
import { describe, expect, it } from 'vitest';
import { createHost, type Execution, type Host } from '../../host/host.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { AS_OF, ask, columnOf, fixtureHost } from './book.ts';

/** The fixture fifty times over, each copy with ids of its own. */
async function largeHost(): Promise<Host> {
  const host = await fixtureHost();
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  const rows = sheet.rows.slice(1);
  for (let copy = 1; copy < 50; copy++) {
    sheet.rows.push(...rows.map(([id, ...row]) => [{ ...id, value: `${id?.value}-${copy}` }, ...row]));
  }
  sheet.grow(sheet.rows.length, 32);
  host.workbook.changed(true);
  return host;
}

/** Accounts with an id, a name and an ARR. */
function plainHost(rows: number): Host {
  const workbook = workbookOf([['Account ID', 'Account name', 'ARR']]);
  const [sheet] = workbook.sheets;
  for (let k = 1; k <= rows; k++) {
    sheet?.rows.push([`C${k}`, `Name ${k}`, 1000 * (k % 200)].map((value) => ({ value })));
  }
  sheet?.grow(rows + 1, 3);
  workbook.changed(true);
  return createHost(workbook, { today: AS_OF, keepsWorld: true });
}

const total = ({ calls }: Execution) => Object.values(calls).reduce((sum, count) => sum + count, 0);
/** Without the lock and the clock. */
const ofSpreadsheet = ({ calls }: Execution) =>
  Object.entries(calls).reduce((sum, [name, count]) => sum + (/^(Lock|Utilities)/.test(name) ? 0 : count), 0);
/** Making room is asked for when a write finds too little of it, and not counted here. */
function withoutRoom({ calls }: Execution): Record<string, number> {
  const { 'Sheet.getMaxRows': _rows, 'Sheet.getMaxColumns': _columns, 'Sheet.getRange': _range, ...rest } = calls;
  return Object.fromEntries(
    Object.entries(rest).filter(([name]) => !/insert(Rows|Columns)After|getNumColumns/.test(name)),
  );
}

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
    expect(large.value.accounts).toBe(1200);
    expect(withoutRoom(large.execution)).toEqual(withoutRoom(small.execution));
    // Marks of new columns one by one, and what guards them against others and copies: 34 calls.
    // Two of them look for a formula that brings the accounts.
    expect(total(large.execution)).toBeLessThanOrEqual(172);
  });

  it('of a later run with summary, list, details, log and history are at most 61, whatever the rows', async () => {
    const host = started(await largeHost());
    const [one, other] = [started(await fixtureHost()), host];
    // The first run that can be compared with another makes a block more.
    for (const each of [one, other]) score(each);
    const [small, large] = [score(one), score(other)];
    expect(small.execution.calls['Range.setValues']).toBe(6);
    expect(ofSpreadsheet(small.execution)).toBeLessThanOrEqual(60);
    // A longer history or log once needs more room: its size is asked for and rows or columns are added.
    // Where enough accounts left, the kept runs are read: did the segments tell it?
    const runs = { 'Range.getValues': (small.execution.calls['Range.getValues'] ?? 0) + 1 };
    expect(withoutRoom(large.execution)).toEqual({ ...withoutRoom(small.execution), ...runs });
    expect(total(large.execution)).toBeLessThanOrEqual(67);
    expect(ofSpreadsheet(score(host).execution)).toBeLessThanOrEqual(61);
  });

  it('of a later run are the same with 24 rows and with 10,000, but for a second part of a large write', () => {
    const [small, large] = [24, 10_000].map((rows) => {
      const host = plainHost(rows);
      score(host);
      score(host);
      return score(host).execution;
    }) as [Execution, Execution];
    const setValues = ({ calls }: Execution) => calls['Range.setValues'] ?? 0;
    const parts = setValues(large) - setValues(small);
    expect([0, 1]).toContain(parts);
    expect(ofSpreadsheet(large) - ofSpreadsheet(small)).toBeLessThanOrEqual(2 * parts);
    expect(ofSpreadsheet(large)).toBeLessThanOrEqual(60);
  });

  it('stay at most 85 of the spreadsheet where blocks of the summary move and its looks are made again', async () => {
    const host = started(await fixtureHost());
    const sheet = host.workbook.sheets[0]?.id ?? 0;
    const arr = columnOf(host.workbook, 'arr');
    let moved = 0;
    for (let run = 0; run < 6; run++) {
      host.workbook.setInput(sheet, 2 + run, arr, String(1000 * run));
      const { execution } = score(host);
      moved += 'Range.setFontWeights' in execution.calls ? 1 : 0;
      expect(ofSpreadsheet(execution)).toBeLessThanOrEqual(85);
    }
    expect(moved).toBeGreaterThan(0);
  });
});
