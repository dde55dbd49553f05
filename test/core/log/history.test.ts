import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { HISTORY_HEADER, type HistoryRow, historyCells, parseHistory } from '../../../src/core/log/history.ts';
import { previousFrom, previousText, previousValues, undoUpdate } from '../../../src/core/log/previous-values.ts';
import { scoreUnderLog } from '../../../src/core/log/review.ts';
import {
  compareRuns,
  comparisonSince,
  comparisonText,
  inputsText,
  migrationMatrix,
} from '../../../src/core/log/run-comparison.ts';
import {
  type RunSnapshot,
  settledTiers,
  snapshotFrom,
  snapshotOf,
  snapshotText,
  startOf,
} from '../../../src/core/log/snapshot.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { parseIsoDay } from '../../../src/core/read/date.ts';
import fc from '../../fast-check.ts';
import { accountsOf, type Row } from '../support/book.ts';

describe('texts of the history', () => {
  it('fit into cells and come back, with no half character at an edge', () => {
    const text = `${'a'.repeat(44_997)}😀${'b'.repeat(50_000)}=`;
    const cells = historyCells({ ...row(1), previous: text });
    const chunks = cells.map(String).filter((cell) => cell.startsWith('p:'));
    expect(chunks.every((chunk) => chunk.length <= 45_000 && chunk.startsWith('p:'))).toBe(true);
    expect(chunks.map((chunk) => chunk.length)).toEqual([44_999, 45_000, 5007]);
    expect(parseHistory([HISTORY_HEADER, cells])[0]?.previous).toBe(text);
  });

  it('hold any cells in their dictionary', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constantFrom('', 'Tier 1', 0, '0'),
    );
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const plain = cells.map((each) => (Object.is(each, -0) ? 0 : each));
        expect(keptAndBack(plain)).toEqual(plain);
      }),
    );
    const many = Array.from({ length: 9000 }, (_, k) => `value  of ${k} `);
    expect(keptAndBack(many)).toEqual(many);
  });

  it('spend one letter on a cell of a column with few values, and three where there are thousands', () => {
    const few = Array.from({ length: 9000 }, (_, k) => `Tier ${k % 3}`);
    expect(textOf(few).length).toBeLessThan(9000 + 200);
    const many = Array.from({ length: 9000 }, (_, k) => k);
    const ofValues = many.join().length;
    expect(textOf(many).length - ofValues).toBeLessThan(3 * 9000 + 1000);
  });
});

function textOf(cells: readonly Cell[]): string {
  return previousText({ keys: [], columns: [{ id: 'tier', header: 'Tier', cells }] });
}

function keptAndBack(cells: readonly Cell[]): readonly Cell[] | undefined {
  return previousFrom(textOf(cells))?.columns[0]?.cells;
}

const row = (run: number): HistoryRow => ({
  run,
  at: '2026-03-01 10:00:00',
  day: '2026-03-01',
  model: 'aaaa1111',
  sheet: 0,
  snapshot: `{"run":${run}}`,
  comparison: '{}',
  previous: 'x'.repeat(100_000),
  inputs: 'y'.repeat(50_000),
  week: '{"since":{}}',
});

describe('history rows', () => {
  it('come back from their cells', () => {
    const cells = historyCells(row(7));
    expect(cells).toHaveLength(5 + 1 + 1 + 3 + 2 + 1);
    expect(parseHistory([[...HISTORY_HEADER], cells, ['broken'], [...cells, '']])).toEqual([row(7), row(7)]);
  });
});

describe('previous values', () => {
  const before: Row[] = [
    { id: 'A', score: 1 },
    { id: 'B', score: 1 },
    { id: 'B', score: 1 },
    { name: 'n/a', score: 1 },
  ];
  const sheet: Cell[][] = [
    ['Id', 'Segment', 'Score'],
    ['A', 'Tier 1', 4.5],
    ['B', 'Tier 2', 3],
    ['B', 'Tier 3', ''],
    ['n/a', 'Tier 2', 2.75],
  ];
  const previous = previousValues(accountsOf(before), sheet, 0, { tier: 1, composite: 2 });

  it('come back from their text', () => {
    expect(previousFrom(previousText(previous))).toEqual(previous);
  });

  it('are not kept when they are too long', () => {
    const cells = Array.from({ length: 60 }, (_, k) => `${k}${'x'.repeat(100_000)}`);
    const text = previousText({ keys: [], columns: [{ id: 'reason', header: 'Reason', cells }] });
    expect(text.length).toBe(0);
    expect(previousFrom(text)).toBeNull();
  });

  it('go beside the accounts they belong to, wherever these stand now', () => {
    const now: Row[] = [
      before[1] as Row,
      { id: 'NEW', score: 1 },
      before[3] as Row,
      before[0] as Row,
      before[2] as Row,
    ];
    const place = { accounts: accountsOf(now), headerRow: 0, rows: 6 };
    const updates = undoUpdate(previous, place, ['tier', 'flags'], (id) => (id === 'composite' ? '0.00' : '@'));
    expect(updates).toEqual([
      {
        id: 'tier',
        header: 'Segment',
        cells: ['Tier 2', '', 'Tier 2', 'Tier 1', 'Tier 3', ''],
        formats: ['@', '@', '@', '@', '@', '@'],
      },
      {
        id: 'composite',
        header: 'Score',
        cells: [3, '', 2.75, 4.5, '', ''],
        formats: ['0.00', '0.00', '0.00', '0.00', '0.00', '0.00'],
      },
      { id: 'flags', header: '', cells: ['', '', '', '', '', ''], formats: ['@', '@', '@', '@', '@', '@'] },
    ]);
  });
});

function snapshot(day: string, rows: readonly Row[]): RunSnapshot {
  const scored = scoreUnderLog(resolveModel({}), accountsOf(rows), parseIsoDay(day) as number, new Map());
  return snapshotOf(scored) as RunSnapshot;
}

describe('snapshots and migration', () => {
  const earlier = snapshot('2026-01-01', [
    { id: 'A', score: 5, arr: 100.1 },
    { id: 'B', score: 3, arr: 200.2 },
    { id: 'C', score: 3, arr: null },
    { id: 'D', score: 1, arr: 50 },
    { id: 'E', score: 5, arr: 1, status: 'Churned' },
  ]);
  const later = snapshot('2026-02-01', [
    { id: 'B', score: 5, arr: 200.3 },
    { id: 'A', score: 5, arr: 100.1 },
    { id: 'C', score: null, arr: 10 },
    { id: 'F', score: 1, arr: 0.1 },
  ]);

  it('come back from their text', () => {
    expect(snapshotFrom(snapshotText(earlier))).toEqual(earlier);
    expect(earlier).toEqual({
      day: '2026-01-01',
      source: 'composite',
      labels: ['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented'],
      keys: ['id:A', 'id:B', 'id:C', 'id:D'],
      tiers: [0, 1, 1, 2],
      provisional: [],
      cents: [10010, 20020, null, 5000],
      values: [5, 3, 3, 1],
      dimensions: [
        [5, 3, 3, 1],
        [5, 3, 3, 1],
        [5, 3, 3, 1],
      ],
      flagged: [],
    });
  });

  it('say how the accounts stood, unless nobody kept it or it is damaged', () => {
    expect(startOf(earlier)).toMatchObject({ day: '2026-01-01', values: [5, 3, 3, 1], arr: [100.1, 200.2, null, 50] });
    const { values: _, ...before } = earlier;
    expect(startOf(before)).toBeNull();
    expect(startOf({ ...earlier, values: [5] })).toBeNull();
    expect(startOf({ ...earlier, dimensions: [] })).toBeNull();
  });

  it('show who went where, with ARR to the cent, and what came and went', () => {
    const matrix = migrationMatrix(earlier, later);
    expect([matrix.fromDay, matrix.toDay]).toEqual(['2026-01-01', '2026-02-01']);
    expect(matrix.from).toEqual(['Tier 1', 'Tier 2', 'Tier 3', 'Unsegmented', 'Not active']);
    expect(matrix.matrix.map((cells) => cells.map(({ accounts }) => accounts))).toEqual([
      [1, 0, 0, 0, 0],
      [1, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
    ]);
    expect(matrix.moved).toEqual({ accounts: 2, arr: 210.3 });
    expect([matrix.added, matrix.gone]).toEqual([
      { accounts: 1, arr: 0.1 },
      { accounts: 1, arr: 50 },
    ]);
    expect(matrix.drift).toBe('Major');
  });

  it('are compared with the run before, as far as that is kept', () => {
    const before = accountsOf([{ id: 'A', score: 3 }]);
    const asOf = parseIsoDay('2026-02-01') as number;
    const scored = scoreUnderLog(resolveModel({}), accountsOf([{ id: 'A', score: 5 }]), asOf, new Map());
    const now = snapshotOf(scored) as RunSnapshot;
    const last = { ...row(3), snapshot: snapshotText(earlier), inputs: inputsText({}, before, asOf) };
    const figures = { calls: 2, toDecide: 1, nrr: null, openChecks: 3 };
    const both = compareRuns(last, scored, figures);
    const still = { ...last, snapshot: snapshotText(now), comparison: comparisonText(both) };
    expect(comparisonSince(still, scored, figures)).toEqual(both);
    expect(both).toMatchObject({ run: 3, note: '', attribution: { moved: 1, parts: { data: 6 } } });
    expect(both.migration).toEqual(migrationMatrix(earlier, now));
    const { attribution, migration, note } = compareRuns({ ...last, inputs: '' }, scored, figures);
    expect([attribution, migration]).toEqual([null, both.migration]);
    expect(note).toContain('Why accounts moved is not known');
    expect(compareRuns(null, scored, figures)).toMatchObject({ run: null, migration: null });
    expect(compareRuns({ ...last, snapshot: '' }, scored, figures).migration).toBeNull();
  });

  it('say what became of provisional tiers', () => {
    const before = snapshot('2026-01-01', [
      { id: 'A', score: 5, behavioral: null },
      { id: 'B', score: 5, behavioral: null, arr: 9 },
      { id: 'C', score: 5, behavioral: null },
      { id: 'D', score: 5 },
    ]);
    const now: Row[] = [
      { id: 'A', score: 5, behavioral: 1 },
      { id: 'B', score: 5, arr: 9 },
      { id: 'C', score: 5, behavioral: null },
      { id: 'D', score: 1 },
    ];
    const scored = scoreUnderLog(resolveModel({}), accountsOf(now), parseIsoDay('2026-02-01') as number, new Map());
    const settled = settledTiers(snapshotFrom(snapshotText(before)) as RunSnapshot, scored);
    expect(settled.map(({ key, from, to, status }) => [key, from, to, status])).toEqual([
      ['id:A', 'Tier 1', 'Tier 2', 'Reassign and notify CSM'],
      ['id:B', 'Tier 1', 'Tier 1', 'Confirmed'],
    ]);
  });

  it('drift not at all when nothing moved', () => {
    const same = migrationMatrix(earlier, earlier);
    expect([same.psi, same.drift, same.moved.accounts]).toEqual([0, 'Stable', 0]);
  });
});
