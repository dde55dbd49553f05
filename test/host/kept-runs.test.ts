// What a run keeps is what a later day looks back at: outcomes, weights and a rule of grace.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ask } from '../../host/commands/score-workbook.ts';
import { openWorkbook } from '../../host/files/open-workbook.ts';
import { createHost } from '../../host/host.ts';
import type { GraceResult, TuneResult } from '../../src/core/panel/calls.ts';
import type { BacktestResult } from '../../src/core/whatif/period-start.ts';

const [ID, BEHAVIORAL, STATUS] = [1, 4, 7];
const COUNT = 160;

/** Who has a low behavioral score leaves later, three of four. */
async function book() {
  const file = join(mkdtempSync(join(tmpdir(), 'tierwise-runs-')), 'accounts.csv');
  const rows = Array.from(
    { length: COUNT },
    (_, i) => `A${i},Account ${i},3,${i % 2 === 0 ? 2 : 4},3,${1000 + i},Active`,
  );
  const header = 'Account id,Account name,Firmographic score,Behavioral score,Value score,ARR,Status';
  writeFileSync(file, [header, ...rows].join('\n'));
  return openWorkbook(file);
}

it('scores of a run of before are those that outcomes are compared with', async () => {
  const workbook = await book();
  const home = workbook.activeSheetId;
  const first = createHost(workbook, { today: '2026-01-01', keepsWorld: true });
  ask(first, 'runScoring', { asOf: null });
  for (let i = 0; i < COUNT; i++) {
    const isGone = i % 2 === 0 ? i % 8 !== 0 : i % 8 === 1;
    if (isGone) workbook.setInput(home, i + 2, STATUS, 'Churned');
    // Scores of afterwards would tell everything.
    workbook.setInput(home, i + 2, BEHAVIORAL, isGone ? '1' : '5');
  }
  workbook.activate(workbook.sheets.find(({ id }) => id === home) as (typeof workbook.sheets)[number]);
  const later = createHost(workbook, { today: '2026-04-01', keepsWorld: true });
  const sheetId = home;
  const found = ask<BacktestResult>(later, 'backtest', { asOf: null, sheetId }).value;
  expect([found.warning, found.basis, found.day]).toEqual([undefined, 'run', '2026-01-01']);
  // 60 of 80 with the low score left, 20 of 80 with the high one: (60 x 60 + 60 x 20 / 2 + 20 x 60 / 2) of 80 x 80.
  expect(found.result).toMatchObject({ accounts: COUNT, churned: 80, score: { auc: 0.75 } });
  const tuned = ask<TuneResult>(later, 'tuneWeights', { asOf: null, sheetId }).value;
  expect(tuned.result).toMatchObject({ percents: { firmographic: 0, behavioral: 100, value: 0 } });
  expect(workbook.read({ sheetId: home, row: 2, column: ID, rows: 1, columns: 1 })[0]?.[0]?.value).toBe('A0');
});

it('a rule of grace is tried on the runs that are kept, two at least', async () => {
  const workbook = await book();
  const sheetId = workbook.activeSheetId;
  const rule = { asOf: null, sheetId, margin: 0, runs: 2, onlyDown: false };
  const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
  for (const [run, today] of days.entries()) {
    const host = createHost(workbook, { today, keepsWorld: true });
    // Account 1 falls for one run and comes back.
    workbook.setInput(sheetId, 3, BEHAVIORAL, run === 1 ? '1' : '4');
    ask(host, 'runScoring', { asOf: null, sheetId });
    if (run === 0) expect(() => ask(host, 'tryGrace', rule)).toThrow('tried on runs that were kept, and there are 1');
    if (run === 1)
      expect(ask<GraceResult>(host, 'tryGrace', rule).value).toMatchObject({ runs: 2, plain: { changes: 1 } });
  }
  const found = ask<GraceResult>(
    createHost(workbook, { today: '2026-03-02', keepsWorld: true }),
    'tryGrace',
    rule,
  ).value;
  expect(found).toEqual({
    accounts: COUNT,
    runs: 3,
    plain: { changes: 2, thereAndBack: 1, runsInAnotherTier: 0 },
    graced: { changes: 0, thereAndBack: 0, runsInAnotherTier: 1 },
  });
});

it('a rule of grace in the model asks the runs that are kept, and one that was undone does not count', async () => {
  const workbook = await book();
  const sheetId = workbook.activeSheetId;
  const statusOf = () => {
    const header = Array.from({ length: workbook.used(sheetId).columns }, (_, c) =>
      workbook.display(sheetId, 1, c + 1),
    );
    return workbook.display(sheetId, 3, header.indexOf('Segment status') + 1);
  };
  const scoreOn = (today: string) => {
    ask(createHost(workbook, { today, keepsWorld: true }), 'runScoring', { asOf: null, sheetId });
    return statusOf();
  };
  const text = JSON.stringify({ segmentBy: 'composite', grace: { runs: 3 } });
  ask(createHost(workbook, { today: '2026-01-01', keepsWorld: true }), 'saveModel', { text, basedOn: null });
  expect(scoreOn('2026-01-01')).toBe('Assigned');
  workbook.setInput(sheetId, 3, BEHAVIORAL, '1');
  expect([scoreOn('2026-02-01'), scoreOn('2026-03-01')]).toEqual(['Within grace', 'Within grace']);
  ask(createHost(workbook, { today: '2026-03-02', keepsWorld: true }), 'undoRun', { run: 3, sheetId });
  expect([scoreOn('2026-04-01'), scoreOn('2026-05-01')]).toEqual(['Within grace', 'Flagged for review']);
});
