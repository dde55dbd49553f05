// Committed segments through the built add-on: commits, the review of a change, undo, and who sees whose log.
import { describe, expect, it } from 'vitest';
import { sortRows } from '../../host/workbook/sort-rows.ts';
import { replay } from '../../src/core/log/replay.ts';
import { ask, byAccount, columnOf, inputs, logOf } from './book.ts';
import { approve, arrOf, bookOf, events, MODEL, on, run, segmentOf, started } from './three-accounts.ts';

describe('$45K to $130K', () => {
  it('stays Mid-Market until it is approved, then has joint coverage to 2026-04-09, then completes', () => {
    const workbook = started();
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Assigned']);
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Flagged for review']);
    const { queue } = ask(on(workbook, '2026-03-10'), 'loadReview', {}).value;
    expect(queue).toMatchObject([{ key: 'id:C1', account: 'Acme', from: 'Mid-Market', to: 'Enterprise', arr: 130000 }]);
    expect(ask(on(workbook, '2026-03-10'), 'decide', approve('id:C1', '2026-03-10')).value.message).toBe('Approved: 1');
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'In transition (until 2026-04-09)']);
    run(workbook, '2026-04-09');
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'In transition (until 2026-04-09)']);
    run(workbook, '2026-04-10');
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'Assigned']);
    expect(events(workbook, 'id:C1')).toEqual([
      'Committed||Mid-Market|',
      'Flagged|Mid-Market|Enterprise|',
      'Approved|Mid-Market|Enterprise|2026-04-09',
      'Completed|Mid-Market|Enterprise|2026-04-09',
    ]);
  });

  it('goes down the same path', () => {
    const workbook = started();
    arrOf(workbook, 3, '45000');
    run(workbook, '2026-03-01');
    expect(segmentOf(workbook, 'C2')).toEqual(['Enterprise', 'Flagged for review']);
    ask(on(workbook, '2026-03-10'), 'decide', approve('id:C2', '2026-03-10'));
    expect(segmentOf(workbook, 'C2')).toEqual(['Mid-Market', 'In transition (until 2026-04-09)']);
  });
});

describe('decide', () => {
  it('changes the cells of the decided account alone', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    // Not scored yet: a decision about somebody else must not score it.
    arrOf(workbook, 4, '130000');
    const before = inputs(workbook);
    ask(on(workbook, '2026-03-10'), 'decide', approve('id:C1', '2026-03-10'));
    const after = inputs(workbook);
    expect(after[1]).not.toEqual(before[1]);
    expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);
  });

  it('keeps a segment with a reason, sets and removes overrides', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    const host = on(workbook, '2026-03-10');
    const decide = (decision: object) =>
      ask(host, 'decide', { decisions: [{ key: 'id:C1', day: '2026-03-10', reason: '', ...decision }] });
    expect(() => decide({ action: 'reject' })).toThrow('a rejection needs a reason');
    decide({ action: 'reject', reason: 'One-off deal' });
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Kept after review']);
    decide({ action: 'override', segment: 'Enterprise', reason: 'Board seat' });
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'Override holds']);
    expect(ask(host, 'loadReview', {}).value.overrides).toMatchObject([{ key: 'id:C1', to: 'Enterprise' }]);
    decide({ action: 'removeOverride' });
    run(workbook, '2026-03-11');
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Kept after review']);
  });

  it('does not show before its day what was decided for a later one', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    ask(on(workbook, '2026-03-10'), 'decide', approve('id:C1', '2026-03-20'));
    expect(segmentOf(workbook, 'C1')[0]).toBe('Mid-Market');
    run(workbook, '2026-03-19');
    expect(segmentOf(workbook, 'C1')[0]).toBe('Mid-Market');
    run(workbook, '2026-03-20');
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'In transition (until 2026-04-19)']);
  });

  it('says why nothing was decided, and writes nothing', () => {
    const workbook = started();
    const before = logOf(workbook).length;
    expect(() => ask(on(workbook, '2026-03-10'), 'decide', approve('id:C1', '2026-03-10'))).toThrow(
      'Acme is not flagged for review: there is nothing to approve',
    );
    expect(logOf(workbook)).toHaveLength(before);
  });
});

describe('undo', () => {
  it('brings the scores of before back beside their accounts, and the log says so', () => {
    const workbook = started();
    const scores = () => byAccount(workbook, 'Score', 'Account ID');
    const before = scores();
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    expect(scores()).not.toEqual(before);
    sortRows(workbook, workbook.sheets[0]?.id ?? 0, { column: columnOf(workbook, 'Account name'), ascending: false });
    const host = on(workbook, '2026-03-02');
    const { runs } = ask(host, 'loadReview', {}).value;
    expect(runs.map(({ run, asOf, canUndo }) => [run, asOf, canUndo])).toEqual([
      [2, '2026-03-01', true],
      [1, '2026-02-01', true],
    ]);
    ask(host, 'undoRun', { run: 2 });
    expect(scores()).toEqual(before);
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Assigned']);
    const review = ask(host, 'loadReview', {}).value;
    expect([review.queue, review.lines[0]?.event, review.runs[0]?.canUndo]).toEqual([[], 'Undone', false]);
    expect(() => ask(host, 'undoRun', { run: 2 })).toThrow('Run 2 cannot be undone');
    // The next run flags again, and can be undone itself.
    expect(run(workbook, '2026-03-03').value.message).toContain('Scored 3');
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Flagged for review']);
    expect(host.run('undoLastScoring').ok).toBe(true);
    expect(scores()).toEqual(before);
  });

  it('of the first run leaves blank columns, and the next run fills them', () => {
    const workbook = started();
    const scored = inputs(workbook);
    ask(on(workbook, '2026-02-01'), 'undoRun', { run: 1 });
    expect([...byAccount(workbook, 'Segment', 'Account ID').values()]).toEqual(['', '', '']);
    run(workbook, '2026-02-01');
    expect(inputs(workbook)).toEqual(scored);
  });

  it('reaches as far back as the history, whose places are used again', () => {
    const workbook = started();
    for (let month = 2; month <= 14; month++) {
      arrOf(workbook, 2, String(10000 * month));
      run(workbook, `2026-03-${String(month).padStart(2, '0')}`);
    }
    const runs = ask(on(workbook, '2026-04-01'), 'loadReview', {}).value.runs.filter(({ canUndo }) => canUndo);
    expect(runs.map((each) => each.run)).toEqual([14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
    expect(() => ask(on(workbook, '2026-04-01'), 'undoRun', { run: 2 })).toThrow('no longer kept');
    ask(on(workbook, '2026-04-01'), 'undoRun', { run: 3 });
    expect(segmentOf(workbook, 'C1')[0]).toBe('Mid-Market');
  });
});

describe('the log tab', () => {
  it('keeps who saved which model and why', () => {
    const workbook = started();
    const [scored, version] = ask(on(workbook, '2026-03-01'), 'loadReview', {}).value.versions;
    expect(version).toMatchObject({ note: 'Kick-off', by: 'no name given', at: '2026-02-01 12:00:00' });
    expect(scored?.note).toBe('First scoring: the segment is the Composite tier');
    expect(JSON.parse(scored?.text ?? '').segmentBy).toBe('composite');
    expect(JSON.parse(version?.text ?? '').name).toBe('Segments by ARR');
  });

  it('is read by the next run, whoever runs it', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    const [one, other] = [on(workbook, '2026-03-01'), on(workbook, '2026-03-01')];
    ask(one, 'runScoring', { asOf: '2026-03-01' });
    ask(other, 'runScoring', { asOf: '2026-03-01' });
    expect(events(workbook, 'id:C1')).toEqual(['Committed||Mid-Market|', 'Flagged|Mid-Market|Enterprise|']);
    expect(logOf(workbook).map(({ run }) => run)).toEqual([0, 0, 1, 1, 1, 1, 2, 2, 3]);
  });

  it('is written anew when it is too long, and says the same', () => {
    const workbook = started();
    const log = workbook.sheetNamed('Tierwise log');
    const scored = log?.rows[log.used.rows - 1];
    if (!log || !scored) throw new Error('no log');
    for (let line = 0; line < 20_000; line++) log.rows.push([...scored]);
    log.grow(log.rows.length, 15);
    workbook.changed(true);
    const before = replay(logOf(workbook));
    run(workbook, '2026-02-02');
    const lines = logOf(workbook);
    expect(lines).toHaveLength(20_000);
    expect(replay(lines)).toEqual(before);
    expect([lines[0]?.event, lines[2]?.event, lines[19_999]?.run]).toEqual(['Model saved', 'Committed', 2]);
  });

  it('stops everything when it is damaged, and says where', () => {
    const workbook = started();
    const before = inputs(workbook);
    const log = workbook.sheetNamed('Tierwise log')?.id ?? -1;
    workbook.setInput(log, 3, 3, '');
    expect(() => run(workbook, '2026-03-01')).toThrow('Row 3 of "Tierwise log" is damaged');
    expect(inputs(workbook)).toEqual(before);
    expect(ask(on(workbook, '2026-03-01'), 'loadPanel', {}).value.problem).toContain('Row 3 of "Tierwise log"');
  });

  it('never reads text of an account as a formula', () => {
    const workbook = bookOf();
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, 2, "'=1+1");
    ask(on(workbook, '2026-02-01'), 'saveModel', { text: MODEL, basedOn: null });
    run(workbook, '2026-02-01');
    const log = workbook.sheetNamed('Tierwise log');
    expect(log?.rows.flat().filter((cell) => cell?.formula)).toEqual([]);
    run(workbook, '2026-02-02');
    const lines = logOf(workbook).filter(({ key }) => key === 'id:C1');
    expect(lines.map(({ event, account }) => [event, account])).toEqual([['Committed', '=1+1']]);
  });
});

describe('lookAt', () => {
  it('writes a look to the log, and the next one is due as the source says', () => {
    const workbook = started();
    const answer = ask(on(workbook, '2026-03-10'), 'lookAt', { what: 'distribution' });
    expect(answer.value.message).toBe('Segment distribution sanity check: looked at on 2026-03-10');
    const { looks } = ask(on(workbook, '2026-03-10'), 'loadReview', {}).value;
    expect(looks.map(({ id, last, next, status }) => [id, last, next, status])).toEqual([
      ['definition', '2026-02-01', '2026-05-01', 'On time'],
      ['data', '', '', 'Not yet'],
      ['rules', '', '', 'Not yet'],
      ['distribution', '2026-03-10', '2026-04-10', 'On time'],
      ['thresholds', '', '', 'Not yet'],
    ]);
    expect(segmentOf(workbook, 'C1')).toEqual(['Mid-Market', 'Assigned']);
  });

  it('refuses what nobody looks at', () => {
    const host = on(started(), '2026-03-10');
    expect(() => ask(host, 'lookAt', { what: 'weather' })).toThrow('"weather" is nothing that can be looked at');
  });
});

describe('an approval', () => {
  it('is of the change that was shown, and refused where a colleague scored another one since', () => {
    const workbook = started();
    arrOf(workbook, 2, '130000');
    run(workbook, '2026-03-01');
    const shown = { from: 'Mid-Market', to: 'Enterprise' };
    arrOf(workbook, 2, '9000');
    run(workbook, '2026-03-02');
    const lines = events(workbook, 'id:C1');
    const decision = { key: 'id:C1', action: 'approve', reason: '', day: '2026-03-02', shown };
    expect(() => ask(on(workbook, '2026-03-02'), 'decide', { decisions: [decision] })).toThrow(
      'Acme was shown as Mid-Market → Enterprise, and is Mid-Market → SMB now: look at the list again, then decide',
    );
    expect(events(workbook, 'id:C1')).toEqual(lines);
    const now = { ...decision, shown: { from: 'Mid-Market', to: 'SMB' } };
    ask(on(workbook, '2026-03-02'), 'decide', { decisions: [now] });
    expect(segmentOf(workbook, 'C1')[0]).toBe('SMB');
  });
});
