// What belongs to one run of one sheet: undo, comparison, and what a lost or damaged log or history costs.
import { describe, expect, it } from 'vitest';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { ask, inputs, logOf } from './book.ts';
import { arrOf, on, ROWS, run, SAME, segmentOf, started } from './three-accounts.ts';

/** A second sheet of accounts, open, and scored after the first. */
function withSecondSheet(): Workbook {
  const workbook = started();
  const second = workbook.addSheet('Second');
  const rows = [ROWS[0] ?? [], ['D1', 'Umbrella', '45000', ...SAME]];
  for (const [r, row] of rows.entries()) {
    for (const [c, text] of row.entries()) workbook.setInput(second.id, r + 1, c + 1, text);
  }
  workbook.activate(second);
  run(workbook, '2026-03-01');
  return workbook;
}

describe('undo among two sheets', () => {
  function segmentAt(workbook: Workbook): string {
    const sheet = workbook.sheetNamed('Second')?.id ?? -1;
    const headers = Array.from({ length: 40 }, (_, c) => workbook.input(sheet, 1, c + 1));
    return workbook.input(sheet, 2, headers.indexOf('Segment') + 1);
  }

  it('acts on the sheet that the run scored, whichever is open', () => {
    const workbook = withSecondSheet();
    expect(segmentAt(workbook)).toBe('Mid-Market');
    workbook.activate(workbook.sheets[0] ?? workbook.addSheet('none'));
    const before = inputs(workbook);
    ask(on(workbook, '2026-03-02'), 'undoRun', { run: 2 });
    expect(inputs(workbook)).toEqual(before);
    expect(segmentAt(workbook)).toBe('');
  });

  it('takes no earlier run back while a later one of the other sheet stands', () => {
    const workbook = withSecondSheet();
    const host = on(workbook, '2026-03-02');
    expect(() => ask(host, 'undoRun', { run: 1 })).toThrow('Run 2 came later and scored another sheet');
    workbook.deleteSheet(workbook.sheetNamed('Second')?.id ?? -1);
    ask(host, 'undoRun', { run: 1 });
    expect(segmentOf(workbook, 'C1')).toEqual(['', '']);
  });

  it('compares no run with one of the other sheet', () => {
    const workbook = withSecondSheet();
    ask(on(workbook, '2026-03-01'), 'runSummary', { asOf: '2026-03-01' });
    expect(summaryText(workbook)).not.toContain('Since run');
  });
});

function summaryText(workbook: Workbook): string {
  const sheet = workbook.sheetNamed('Tierwise summary');
  const rows = Array.from({ length: sheet?.used.rows ?? 0 }, (_, r) => workbook.input(sheet?.id ?? -1, r + 1, 1));
  return rows.join('\n');
}

describe('the summary', () => {
  it('says the same of the last run when it is built again', () => {
    const workbook = started();
    const build = () => ask(on(workbook, '2026-03-01'), 'runSummary', { asOf: '2026-03-01' });
    build();
    arrOf(workbook, 2, '130000');
    ask(on(workbook, '2026-03-01'), 'decide', {
      decisions: [{ key: 'id:C1', action: 'override', segment: 'SMB', reason: 'Pilot', day: '2026-03-01' }],
    });
    run(workbook, '2026-03-01');
    const after = summaryText(workbook);
    expect(after).toContain('Since run 1\nAs of 2026-02-01 against as of 2026-03-01.');
    expect(after).toContain('1 accounts moved');
    build();
    expect(summaryText(workbook)).toBe(after);
  });
});

describe('a run that is killed before its line of the log', () => {
  it('loses no reason: the run after it says why accounts moved', () => {
    const workbook = started();
    ask(on(workbook, '2026-03-01'), 'runSummary', { asOf: '2026-03-01' });
    arrOf(workbook, 2, '130000');
    const override = { key: 'id:C1', action: 'override', segment: 'SMB', reason: 'Pilot', day: '2026-03-01' };
    ask(on(workbook, '2026-03-01'), 'decide', { decisions: [override] });
    const killed = killedBeforeLog(workbook);
    run(workbook, '2026-03-01');
    expect(summaryText(workbook)).toContain('1 accounts moved');
    expect(summaryText(workbook)).toContain('Since run 1\nAs of 2026-02-01 against as of 2026-03-01.');
    expect(logOf(killed).filter(({ event }) => event === 'Scored')).toHaveLength(1);
    run(killed, '2026-03-01');
    expect(summaryText(killed)).toBe(summaryText(workbook));
  });

  /** As it is when an execution dies before its third write: history and columns are there. */
  function killedBeforeLog(workbook: Workbook): Workbook {
    const copy = workbook.clone();
    const host = on(copy, '2026-03-01');
    let [writes, left] = [0, copy];
    host.watch((_, call) => {
      if (call === 'Range.setValues' && ++writes === 3) left = copy.clone();
    });
    ask(host, 'runScoring', { asOf: '2026-03-01' });
    return left;
  }
});

describe('a damaged history', () => {
  it.each([1, 5, 6, 7, 8, 9])('stops no run (column %i)', (column) => {
    const workbook = started();
    const history = workbook.sheetNamed('Tierwise history')?.id ?? -1;
    const cell = workbook.input(history, 2, column);
    expect(cell).not.toBe('');
    workbook.setInput(history, 2, column, `${cell.slice(0, 20)}x`);
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Flagged for review']);
    ask(on(workbook, '2026-03-01'), 'runSummary', { asOf: '2026-03-01' });
  });
});

describe('a history of another shape', () => {
  const JUNK = [
    '[1,2,3]',
    'null',
    '5',
    '{"keys":5,"labels":null,"tiers":"000"}',
    '{"keys":["id:C1"],"labels":[],"tiers":"9"}',
  ];
  it.each(JUNK)('stops neither panel nor run, summary and undo but with a sentence: %s', (junk) => {
    const workbook = started();
    const history = workbook.sheetNamed('Tierwise history');
    const cells = (history?.rows[1] ?? []).map((cell) => String(cell?.value ?? ''));
    cells.forEach((cell, c) => {
      if (/^[scpi]:/.test(cell)) workbook.setInput(history?.id ?? -1, 2, c + 1, cell.slice(0, 2) + junk);
    });
    const host = on(workbook, '2026-03-01');
    expect(ask(host, 'loadPanel', {}).value.problem).toBeNull();
    expect(ask(host, 'loadReview', {}).value.runs).toHaveLength(1);
    ask(host, 'runSummary', { asOf: '2026-03-01' });
    expect(() => ask(host, 'undoRun', { run: 1 })).toThrow('Run 1 cannot be undone');
    run(workbook, '2026-03-01');
    run(workbook, '2026-03-02');
  });
});

describe('the log tab', () => {
  it('is missed when it is gone: nothing is committed anew in silence', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    const before = inputs(workbook);
    workbook.deleteSheet(workbook.sheetNamed('Tierwise log')?.id ?? -1);
    expect(() => run(workbook, '2026-03-01')).toThrow('The log of earlier runs is gone');
    expect(inputs(workbook)).toEqual(before);
    workbook.deleteSheet(workbook.sheetNamed('Tierwise history')?.id ?? -1);
    run(workbook, '2026-03-01');
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'Assigned']);
  });

  it('does not count when somebody sorted it the other way round', () => {
    const workbook = started();
    run(workbook, '2026-03-01');
    const log = workbook.sheetNamed('Tierwise log');
    if (!log) throw new Error('no log');
    log.rows = [log.rows[0] ?? [], ...log.rows.slice(1).reverse()];
    workbook.changed(true);
    expect(() => run(workbook, '2026-03-02')).toThrow('"Tierwise log" is out of order: sort it by Time from A to Z');
  });
});
