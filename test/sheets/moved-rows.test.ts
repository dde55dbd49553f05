// Somebody changes rows between the moment that the sheet is read and the moment that it is written.
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import { insert, move, remove } from '../../host/workbook/structure.ts';
import { ask, byAccount, fixtureHost, inputs, logOf } from './book.ts';

const LAST = 25;
const MOVED = 'Rows or columns moved meanwhile, so nothing was written';

/** The fixture on a sheet that ends with its last account. */
async function closeFitting(): Promise<Host> {
  const host = await fixtureHost();
  const [sheet] = host.workbook.sheets;
  if (!sheet) throw new Error('no sheet');
  remove(host.workbook, sheet.id, 'row', LAST + 1, sheet.maxRows - LAST);
  return host;
}

/** Does something each time the accounts have been read, so many times. */
function meanwhile({ workbook }: Host, times: number, change: (sheet: number) => void): void {
  const [sheet] = workbook.sheets;
  const read = workbook.readAs.bind(workbook);
  let left = times;
  workbook.readAs = (area, as) => {
    const found = read(area, as);
    if (left > 0 && area.sheetId === sheet?.id && area.rows > 1 && area.columns > 1) {
      left--;
      change(area.sheetId);
    }
    return found;
  };
}

const CHANGES: [string, (host: Host) => (sheet: number) => void][] = [
  [
    'the last row is deleted',
    ({ workbook }) =>
      (sheet) =>
        remove(workbook, sheet, 'row', workbook.used(sheet).rows, 1),
  ],
  [
    'a row inside is deleted',
    ({ workbook }) =>
      (sheet) =>
        remove(workbook, sheet, 'row', 4, 1),
  ],
  [
    'a row is put in',
    ({ workbook }) =>
      (sheet) =>
        insert(workbook, sheet, 'row', 4, 1),
  ],
  [
    'the first row is put last',
    ({ workbook }) =>
      (sheet) =>
        move(workbook, sheet, 'row', 2, 1, workbook.used(sheet).rows + 1),
  ],
];

describe.each(CHANGES)('when %s while a run computes', (_, change) => {
  it('the run reads again and writes beside the right accounts', async () => {
    const clean = await closeFitting();
    ask(clean, 'runScoring');
    const tiers = byAccount(clean.workbook, 'Tier by score');
    const host = await closeFitting();
    meanwhile(host, 1, change(host));
    ask(host, 'runScoring');
    const scored = byAccount(host.workbook, 'Tier by score');
    scored.delete('');
    expect(scored.size).toBeGreaterThan(22);
    for (const [id, tier] of scored) expect([id, tier]).toEqual([id, tiers.get(id)]);
  });

  it('a run that finds it moved each time says so and writes nothing', async () => {
    const host = await closeFitting();
    meanwhile(host, 9, change(host));
    expect(() => ask(host, 'runScoring')).toThrow(MOVED);
    expect(inputs(host.workbook)[0]).toHaveLength(32);
    expect(logOf(host.workbook)).toEqual([]);
  });
});

describe('when the last row is deleted while a decision is made', () => {
  it('it is decided once the sheet was read again', async () => {
    const host = await closeFitting();
    ask(host, 'runScoring');
    const lines = logOf(host.workbook).length;
    const before = byAccount(host.workbook, 'Segment');
    meanwhile(host, 1, (sheet) => remove(host.workbook, sheet, 'row', LAST, 1));
    const decision = { key: 'id:A01', action: 'override', segment: 'Tier 3', reason: 'Pilot', day: '2026-06-30' };
    ask(host, 'decide', { decisions: [decision] });
    const after = byAccount(host.workbook, 'Segment');
    expect(after.size).toBe(before.size - 1);
    for (const [id, segment] of after) expect([id, segment]).toEqual([id, id === 'A01' ? 'Tier 3' : before.get(id)]);
    expect(logOf(host.workbook)).toHaveLength(lines + 1);
  });
});
