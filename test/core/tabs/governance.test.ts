// What the log and the history add to the summary: the queue, the matrix since the last run, why accounts moved.
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import type { HistoryRow } from '../../../src/core/log/history.ts';
import { type LogLine, logLine } from '../../../src/core/log/log.ts';
import { replay } from '../../../src/core/log/replay.ts';
import { runUnderLog } from '../../../src/core/log/review.ts';
import { comparisonSince, inputsText } from '../../../src/core/log/run-comparison.ts';
import { runWeekText } from '../../../src/core/log/run-week.ts';
import { snapshotOf, snapshotText } from '../../../src/core/log/snapshot.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import type { Governance } from '../../../src/core/tabs/summary/block.ts';
import { summaryOf } from '../../../src/core/tabs/summary/summary.ts';
import { block, cellsOf, lineIn, type Options, scoredBook } from './scored-book.ts';

const fixture = await cellsOf(fileURLToPath(new URL('../../fixtures/accounts.csv', import.meta.url)));
const arr = (fixture[0] as Cell[]).indexOf('arr');
const last = '2026-05-31';
/** Of the run that is summed up. */
const FIGURES = { calls: 3, toDecide: 10, nrr: 1.1, openChecks: 5 };

/** The summary of some accounts after a run over others. */
function summaryAfter(
  before: Cell[][],
  document: ModelDocument,
  now: Cell[][],
  options: Options = {},
  hasInputs = true,
) {
  const then = scoredBook(before, { document }).sheet;
  const stamp = { at: `${last} 09:00:00`, by: 'no name given', model: 'abcd1234' };
  const asOf = parseIsoDay(last) as number;
  const run = runUnderLog(stamp, [], { model: then.model, accounts: then.accounts, asOf, warnings: 0 });
  const snapshot = snapshotOf(run.scored);
  const saved: LogLine = logLine({ ...stamp, run: 1 }, 'Model saved', { reason: 'First' });
  const row: HistoryRow = {
    run: 1,
    at: stamp.at,
    day: last,
    model: stamp.model,
    sheet: 0,
    snapshot: snapshot ? snapshotText(snapshot) : '',
    comparison: '',
    previous: '',
    inputs: hasInputs ? inputsText(document, run.scored.accounts, asOf) : '',
    week: runWeekText([], { calls: 9, toDecide: 4, nrr: 1, openChecks: 5 }),
  };
  const { sheet, snapshot: cells } = scoredBook(now, options);
  const comparison = comparisonSince(row, sheet, FIGURES);
  const governance: Governance = { lines: [saved, ...run.lines], states: replay(run.lines), comparison };
  return summaryOf(sheet, { snapshot: cells, modelHash: 'abcd1234', place: null, governance });
}

const shrunk = fixture.map((row, r) => row.map((cell, c) => (c === arr && r > 0 && r < 12 ? 1 : cell)));

describe('the summary after a run', () => {
  it('has the change of every headline figure below it', () => {
    const { grid } = summaryAfter(fixture, {}, fixture);
    const at = grid.rows.findIndex(({ kind }) => kind === 'figure');
    const [titles = [], changes = []] = [at - 1, at + 1].map((r) => grid.rows[r]?.cells ?? []);
    const said = Object.fromEntries(titles.map((title, k) => [title, changes[k]]));
    expect(said).toMatchObject({ 'To call': -6, 'To decide': 6, NRR: 0.1, 'Checks to look at': 0 });
    expect(changes).not.toContain('');
  });

  it('says that nothing moved when nothing changed, and on which days it compares', () => {
    const summary = summaryAfter(fixture, {}, fixture);
    expect(block(summary, 'Since run 1')[0]).toEqual([
      'As of 2026-05-31 against as of 2026-06-30. Drift (PSI) 0.000: Stable. 0 accounts moved (ARR 0.00), 0 are new, 0 are gone',
    ]);
  });

  it('shows who stands where: rows are the last run, columns this one', () => {
    const summary = summaryAfter(fixture.slice(0, 20), {}, fixture);
    const [, header, ...rows] = block(summary, 'Since run 1');
    expect(header).toEqual(['From / to: accounts', 'Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented', 'Not active']);
    const added = rows
      .find(([label]) => label === 'Not active')
      ?.slice(1)
      .map(Number);
    expect(added?.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it('says why accounts moved, and the parts add up', () => {
    const model = {
      tiers: {
        cuts: [
          [4.3, '>=', 'Tier 1'],
          [3.3, '>=', 'Tier 2'],
        ],
        floor: 'Tier 3',
      },
    } as const;
    const summary = summaryAfter(fixture, {}, shrunk, { document: model });
    const rows = block(summary, 'Since run 1');
    const start = rows.findIndex(([first]) => first === 'Why accounts moved');
    const tiers = rows.slice(start + 1);
    expect(tiers.length).toBe(5);
    for (const [, before, now, data, rule, override, change] of tiers) {
      expect(Number(change)).toBe(Number(now) - Number(before));
      expect(Number(data) + Number(rule) + Number(override)).toBeCloseTo(Number(change), 9);
    }
    const [, , moved = 0, data = 0, rule = 0] = tiers[4]?.map(Number) ?? [];
    expect(moved).toBeGreaterThan(2);
    expect(Math.min(data, rule)).toBeGreaterThan(0);
  });

  it('says that it cannot tell why when the inputs were not kept', () => {
    const rows = block(summaryAfter(fixture, {}, shrunk, {}, false), 'Since run 1');
    expect(rows[rows.length - 1]).toEqual([
      'Why accounts moved is not known: the accounts of the run before are too many to be kept or have other keys now, or a run was undone',
    ]);
  });

  it('lists what waits for a decision, and what is late', () => {
    const line = lineIn(summaryAfter(fixture, {}, fixture), 'Waiting for a person', 'Tier changes to decide');
    expect(line.slice(1, 7)).toEqual([10, 10, expect.any(Number), last, '', 'Late']);
    expect(String(line[7])).toMatch(/^Blue Harbor Foods, .* and 6 more$/);
  });

  it('knows when the definitions were reviewed last', () => {
    const line = lineIn(summaryAfter(fixture, {}, fixture), 'Governance calendar', 'Segment definition review');
    expect(line.slice(2, 6)).toEqual(['3 months', last, '2026-08-31', 'On time']);
    const without = lineIn(scoredBook(fixture), 'Governance calendar', 'Segment definition review');
    expect(without.slice(3, 6)).toEqual(['not yet', '', 'Not yet']);
  });
});
