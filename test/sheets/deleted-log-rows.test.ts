// Rows of the log that somebody deleted or changed are missed before anything is written.
import { describe, expect, it } from 'vitest';
import { remove } from '../../host/workbook/structure.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, inputs, logOf } from './book.ts';
import { hostOf, open, score, TODAY } from './living-sheet.ts';

describe('rows of the log that somebody deleted', () => {
  const event = (wanted: string) => (line: { event: string; key: string }) =>
    line.event === wanted && line.key === 'id:1';
  async function decided(): Promise<Workbook> {
    const workbook = await open('zeros-1-before.csv');
    const host = hostOf(workbook);
    score(host);
    const override = { key: 'id:1', action: 'override', segment: 'Enterprise', reason: 'Board', day: TODAY };
    ask(host, 'decide', { decisions: [override] });
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 3, 3, '999000');
    score(host);
    return workbook;
  }
  function deleteLine(workbook: Workbook, is: (line: { event: string; key: string }) => boolean): void {
    const log = workbook.sheetNamed('Tierwise log');
    remove(workbook, log?.id ?? -1, 'row', logOf(workbook).findIndex(is) + 2, 1);
  }

  it.each([
    ['Committed', '1 Committed less'],
    ['Override set', '1 Override set less'],
  ])('are missed: %s', async (name, missing) => {
    const workbook = await decided();
    deleteLine(workbook, event(name));
    const [before, lines] = [inputs(workbook), logOf(workbook)];
    const said = `Rows of "Tierwise log" were deleted or changed since the last run (${missing})`;
    expect(() => score(hostOf(workbook))).toThrow(said);
    expect(() => ask(hostOf(workbook), 'runSummary', { asOf: null })).toThrow(said);
    expect(() => ask(hostOf(workbook), 'planScoring', { asOf: null })).toThrow(said);
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook)).toEqual(lines);
    score(hostOf(workbook), { answers: { rowsGone: 'without' } });
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });

  it.each([
    ['override', 'Override set'],
    ['approve', 'Approved'],
  ])('are asked about also before the next run: %s', async (action, name) => {
    const workbook = await open('zeros-1-before.csv');
    score(hostOf(workbook));
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, 3, '999000');
    score(hostOf(workbook));
    ask(hostOf(workbook), 'decide', {
      decisions: [
        {
          key: 'id:1',
          action,
          segment: 'Enterprise',
          from: 'Mid-Market',
          to: 'Enterprise',
          reason: 'Board',
          day: TODAY,
        },
      ],
    });
    expect(logOf(workbook).some(event(name))).toBe(true);
    deleteLine(workbook, event(name));
    const before = inputs(workbook);
    expect(() => score(hostOf(workbook))).toThrow(/1 (decision|.*) less|typed over/);
    expect(inputs(workbook)).toEqual(before);
  });

  it('are missed too where one was changed: the segment, or the account', async () => {
    const workbook = await decided();
    const log = workbook.sheetNamed('Tierwise log')?.id ?? -1;
    const row = logOf(workbook).findIndex(event('Committed')) + 2;
    const segment = workbook.input(log, row, 8);
    workbook.setInput(log, row, 8, segment === 'SMB' ? 'Enterprise' : 'SMB');
    const said = '(as many, with other accounts or segments)';
    expect(() => score(hostOf(workbook))).toThrow(said);
    workbook.setInput(log, row, 8, segment);
    workbook.setInput(log, row, 9, 'A remark in the place of the reason');
    expect(score(hostOf(workbook)).value.accounts).toBe(12);
  });

  it('are not missed where a flag waits, a decision came or a run was undone', async () => {
    const workbook = await decided();
    const host = hostOf(workbook);
    ask(host, 'decide', { decisions: [{ key: 'id:2', action: 'approve', reason: '', day: TODAY }] });
    ask(host, 'decide', { decisions: [{ key: 'id:1', action: 'removeOverride', reason: '', day: TODAY }] });
    ask(host, 'undoRun', { run: 2 });
    expect(score(host).value.accounts).toBe(12);
    expect(score(host).value.accounts).toBe(12);
  });
});
