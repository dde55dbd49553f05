// What the segment is worked out from, through the built add-on: stored once, never changed by itself, asked before it is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../host/host.ts';
import type { Workbook } from '../../host/workbook/workbook.ts';
import { workbookOf } from '../host/small-workbook.ts';
import { ask, byAccount, columnOf, inputs, logOf } from './book.ts';
import { approve, events, on } from './three-accounts.ts';

const rowsOf = (name: string): string[][] =>
  readFileSync(fileURLToPath(new URL(`../fixtures/cases/${name}`, import.meta.url)), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));

const FEBRUARY = rowsOf('arr-s48-1-february.csv');
const MARCH = rowsOf('arr-s48-2-march.csv');

function put(workbook: Workbook, rows: readonly (readonly string[])[]): void {
  const sheet = workbook.sheets[0]?.id ?? 0;
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      workbook.setInput(sheet, r + 1, c + 1, cell);
    });
  });
}

const score = (host: Host, more: object = {}) => ask(host, 'runScoring', { asOf: null, ...more });
const idHeader = FEBRUARY[0]?.[0] ?? '';
const cells = (workbook: Workbook, header: string) => byAccount(workbook, header, idHeader);
const modelOf = (host: Host) => JSON.parse(ask(host, 'loadPanel', {}).value.model.text);

function february(): Workbook {
  const workbook = workbookOf(FEBRUARY);
  score(on(workbook, '2026-02-15'));
  return workbook;
}

describe('an ARR book of $45K that grows to $130K', () => {
  it('stays Mid-Market until it is approved, then has joint coverage to 2026-04-09, then completes', () => {
    const workbook = february();
    expect([...cells(workbook, 'Segment').values()]).toEqual(['Mid-Market', 'Enterprise', 'SMB']);
    put(workbook, MARCH);
    score(on(workbook, '2026-03-06'));
    expect(cells(workbook, 'Segment').get('B-1')).toBe('Mid-Market');
    expect(cells(workbook, 'Segment status').get('B-1')).toBe('Flagged for review');
    expect(cells(workbook, 'Service model').get('B-1')).toBe('Low-Touch');
    const march = on(workbook, '2026-03-10');
    expect(ask(march, 'loadReview', {}).value.queue).toMatchObject([
      { key: 'id:B-1', from: 'Mid-Market', to: 'Enterprise', arr: 130000 },
    ]);
    ask(march, 'decide', approve('id:B-1', '2026-03-10'));
    expect(cells(workbook, 'Segment').get('B-1')).toBe('Enterprise');
    expect(cells(workbook, 'Segment status').get('B-1')).toBe('In transition (until 2026-04-09)');
    score(on(workbook, '2026-04-09'));
    expect(cells(workbook, 'Segment status').get('B-1')).toBe('In transition (until 2026-04-09)');
    score(on(workbook, '2026-04-10'));
    expect(cells(workbook, 'Segment status').get('B-1')).toBe('Assigned');
    expect(events(workbook, 'id:B-1')).toEqual([
      'Committed||Mid-Market|',
      'Flagged|Mid-Market|Enterprise|',
      'Approved|Mid-Market|Enterprise|2026-04-09',
      'Completed|Mid-Market|Enterprise|2026-04-09',
    ]);
  });

  it('has overrides, undo and what moved', () => {
    const workbook = february();
    put(workbook, MARCH);
    const march = on(workbook, '2026-03-06');
    score(march);
    const override = {
      key: 'id:B-3',
      action: 'override',
      segment: 'Enterprise',
      reason: 'Board seat',
      day: '2026-03-06',
    };
    ask(march, 'decide', { decisions: [override] });
    expect(cells(workbook, 'Segment').get('B-3')).toBe('Enterprise');
    ask(march, 'undoRun', { run: 2 });
    expect(cells(workbook, 'Segment status').get('B-1')).toBe('Assigned');
    expect(ask(march, 'loadReview', {}).value.queue).toEqual([]);
    expect(ask(march, 'loadReview', {}).value.overrides).toMatchObject([{ key: 'id:B-3', to: 'Enterprise' }]);
  });
});

describe('the source', () => {
  it('that the first scoring used is stored, and it says so', () => {
    const workbook = workbookOf(FEBRUARY);
    const host = on(workbook, '2026-02-15');
    expect(score(host).value.message).toContain(
      'Segments come from the ARR tier: the model keeps that for the next runs',
    );
    expect(modelOf(host).segmentBy).toBe('arr');
    expect(score(host).value.message).not.toContain('The segment is');
    expect(logOf(workbook).filter(({ event }) => event === 'Model saved')).toHaveLength(1);
  });

  it('whose column is gone stops a run, which names it and writes nothing', () => {
    const workbook = february();
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 1, columnOf(workbook, 'ARR'), 'Notes');
    const [before, lines] = [inputs(workbook), logOf(workbook)];
    expect(() => score(on(workbook, '2026-03-06'))).toThrow('lacks columns for it: ARR');
    expect(inputs(workbook)).toEqual(before);
    expect(logOf(workbook)).toEqual(lines);
  });

  it('is not lost where an editor saves what it read before the first scoring', () => {
    const workbook = workbookOf(FEBRUARY);
    const host = on(workbook, '2026-02-15');
    const { hash } = ask(host, 'loadPanel', {}).value.model;
    score(host);
    const saved = ask(host, 'saveModel', { text: '{"name":"Mine"}', basedOn: hash }).value;
    expect(modelOf(host)).toMatchObject({ name: 'Mine', segmentBy: 'arr' });
    expect(ask(host, 'saveModel', { text: '{"name":"Ours"}', basedOn: saved.hash }).value.hash).not.toBe(saved.hash);
  });

  it('changes after a question with the numbers; then nothing of before holds, and scoring commits anew', () => {
    const workbook = workbookOf(
      FEBRUARY.map((row, r) => [...row, ...(r === 0 ? ['Health score', 'Expansion potential'] : ['80', 'High'])]),
    );
    const host = on(workbook, '2026-03-06');
    score(host);
    const text = '{"segmentBy":"priority"}';
    const lines = logOf(workbook);
    const reply = JSON.parse(String(host.call('saveModel', { text, basedOn: null }).value));
    expect(reply.question).toMatchObject({ id: 'sourceChange', answers: [{ id: 'change' }] });
    expect(reply.message).toContain('3 segments are committed and 0 overridden by ARR tier');
    expect(logOf(workbook)).toEqual(lines);
    ask(host, 'saveModel', { text, basedOn: null, answers: { sourceChange: 'change' }, note: 'Board' });
    const [line] = logOf(workbook).slice(-1);
    expect(line).toMatchObject({ event: 'Source changed', from: 'ARR tier', to: 'Priority tier', reason: 'Board' });
    expect(ask(host, 'loadReview', {}).value.elsewhere).toMatchObject([
      { key: 'id:B-2', from: 'Enterprise', status: 'Committed by ARR tier' },
      { key: 'id:B-1', from: 'Mid-Market' },
      { key: 'id:B-3', from: 'SMB' },
    ]);
    score(host);
    expect(events(workbook, 'id:B-1').map((event) => event.split('|')[0])).toEqual(['Committed', 'Committed']);
    expect([...cells(workbook, 'Segment').values()].every((label) => /^Tier \d$/.test(label))).toBe(true);
  });
});

describe('a label that the model renames', () => {
  it('stays the committed segment: nothing is flagged, whoever renames it where', () => {
    const workbook = february();
    const host = on(workbook, '2026-03-06');
    const arrTiers = (name: string) =>
      JSON.stringify({
        segmentBy: 'arr',
        arrTiers: {
          cuts: [
            [100000, '>=', 'Enterprise'],
            [25000, '>=', name],
          ],
          floor: 'SMB',
        },
      });
    ask(host, 'saveModel', { text: arrTiers('Growth'), basedOn: null });
    score(host);
    expect([...cells(workbook, 'Segment').values()]).toEqual(['Growth', 'Enterprise', 'SMB']);
    expect([...cells(workbook, 'Segment status').values()]).toEqual(['Assigned', 'Assigned', 'Assigned']);
    const model = workbook.sheetNamed('Tierwise model');
    workbook.setInput(model?.id ?? -1, 3, 2, arrTiers('Middle'));
    score(host);
    expect([...cells(workbook, 'Segment').values()]).toEqual(['Middle', 'Enterprise', 'SMB']);
    expect([...cells(workbook, 'Segment status').values()]).toEqual(['Assigned', 'Assigned', 'Assigned']);
    expect(
      logOf(workbook)
        .filter(({ event }) => event === 'Renamed')
        .map(({ reason }) => reason),
    ).toEqual(['Mid-Market is now Growth', 'Growth is now Middle']);
  });
});
