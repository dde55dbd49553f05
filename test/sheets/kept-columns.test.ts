// The columns that people keep: few open, the others folded, the segment in colour; columns of earlier versions go on.
import { beforeAll, describe, expect, it } from 'vitest';
import { readCsv } from '../../host/files/read-csv.ts';
import type { Host } from '../../host/host.ts';
import { insert, remove } from '../../host/workbook/structure.ts';
import { renameColumn } from '../host/rename-column.ts';
import { ask, byAccount, columnOf, fixtureHost, inputs, logOf } from './book.ts';
import { bookOf, on, segmentOf, started } from './three-accounts.ts';

describe('the columns of a first scoring', () => {
  let host: Host;
  beforeAll(async () => {
    host = await fixtureHost();
    ask(host, 'runScoring');
  });
  const sheet = () => host.workbook.sheets[0] as NonNullable<Host['workbook']['sheets'][0]>;

  it('are five to read, and the others behind them in a folded group', () => {
    const headers = inputs(host.workbook)[0]?.slice(32) ?? [];
    expect(headers.slice(0, 5)).toEqual(['Segment', 'Why', 'Next step', 'ARR tier', 'Score']);
    const folded = headers.map((_, k) => sheet().groups.get(33 + k)?.isFolded ?? false);
    expect(folded).toEqual([...new Array(5).fill(false), ...new Array(10).fill(true)]);
    expect(sheet().groups.size).toBe(10);
  });

  it('are shown: the sheet goes to the first of them', () => {
    expect(host.workbook.selection).toMatchObject({ row: 1, column: 33 });
  });

  it('are wide and wrapped where a sentence stands', () => {
    expect([sheet().columnWidths.get(33), sheet().columnWidths.get(34), sheet().columnWidths.get(35)]).toEqual([
      140, 400, 320,
    ]);
    expect(sheet().cell(2, 34)?.style?.wrap).toBe('WRAP');
    expect(sheet().cell(2, 33)?.style?.wrap).toBeUndefined();
  });

  it('have a colour a segment, and none without one', () => {
    const colorOf = (row: number) => sheet().cell(row, 33)?.style?.background;
    const segments = inputs(host.workbook, [33]).map(([segment]) => segment);
    const colors = new Map(segments.map((segment, r) => [segment, colorOf(r + 1)]));
    expect(colors.get('Tier 1')).toBe('#cfe5f3');
    expect(colors.get('Tier 2')).toBe('#cdeee3');
    expect(colors.get('Tier 3')).toBe('#f8dfcf');
    expect(colors.get('Unsegmented')).toBeUndefined();
  });

  it('say what to do next', () => {
    const next = byAccount(host.workbook, 'Next step');
    expect(next.get('A03')).toBe('Call, find the root cause and agree a way back. Find out why the health fell');
    expect(next.get('A06')).toBe('Decide on Tier 2 → Tier 1');
    expect(next.get('A05')).toBe(
      'Pooled CSM, templated plan, quarterly business review. Protect the value, keep churn low, a named CSM',
    );
    expect(next.get('A14')).toBe('Industry fit: fill it in or research it');
  });

  it('have no word in capitals that is a code', () => {
    const cells = inputs(
      host.workbook,
      Array.from({ length: 15 }, (_, k) => 33 + k),
    ).flat();
    expect(cells.filter((cell) => /[A-Z]{3,}_[A-Z]/.test(cell))).toEqual([]);
  });
});

it('numbers in sentences are those of the locale of the spreadsheet', () => {
  const workbook = bookOf();
  workbook.locale = 'de_DE';
  ask(on(workbook, '2026-02-01'), 'runScoring');
  const why = byAccount(workbook, 'Why', 'Account ID').get('C1') ?? '';
  expect(why).toBe('ARR 45.000 is Mid-Market (from 25.000), 55.000 below Enterprise');
});

it('without an ARR the reason says so, whatever the segment comes from', () => {
  const workbook = readCsv(new TextEncoder().encode('id,name,ARR\n1,Acme,50000\n2,Birch,\n'), 'book');
  ask(on(workbook, '2026-02-01'), 'runScoring');
  expect(byAccount(workbook, 'Why', 'id').get('2')).toBe('No ARR: fill it in from billing');
  expect(byAccount(workbook, 'Next step', 'id').get('2')).toBe('ARR: fill it in from billing');
});

describe('a sheet that an earlier version scored', () => {
  /** As it stood: other headers, codes, none of the columns that came since. */
  async function earlier(): Promise<Host> {
    const host = await fixtureHost();
    ask(host, 'runScoring');
    const { workbook } = host;
    const id = workbook.sheets[0]?.id ?? 0;
    remove(workbook, id, 'column', columnOf(workbook, 'Next step'), 1);
    const rename = (from: string, to: string) => renameColumn(workbook, id, columnOf(workbook, from), to);
    rename('Score', 'Composite score');
    rename('Tier by score', 'Composite tier');
    rename('Why', 'Reason');
    for (const [now, was, mark] of [
      ['Attention', 'Flags', 'flags'],
      ['Missing data', 'Reason codes', 'codes'],
    ] as const) {
      const column = columnOf(workbook, now);
      rename(now, was);
      workbook.metadata = workbook.metadata.map((item) =>
        item.location.type === 'COLUMN' && item.location.column === column ? { ...item, value: mark } : item,
      );
    }
    return host;
  }

  it('keeps its columns where they stand, with their headers and codes, and formulas that point at them', async () => {
    const host = await earlier();
    const { workbook } = host;
    const id = workbook.sheets[0]?.id ?? 0;
    insert(workbook, id, 'column', 1, 1);
    workbook.setInput(id, 1, 1, 'Mine');
    const before = inputs(workbook)[0] ?? [];
    const width = before.length;
    const codes = columnOf(workbook, 'Flags');
    const letter = String.fromCharCode(64 + codes - 26);
    workbook.setInput(id, 2, 1, `=COUNTIF(A${letter}2:A${letter}25;"*OVERRIDE*")`);
    ask(host, 'runScoring');
    const after = inputs(workbook)[0] ?? [];
    expect(after.slice(0, width)).toEqual(before);
    expect(after.slice(width)).toEqual(['Next step', 'Attention', 'Missing data']);
    expect(byAccount(workbook, 'Flags').get('A17')).toBe('OVERRIDE, OVERRIDE_CONFLICT');
    expect(byAccount(workbook, 'Reason codes').get('A16')).toBe('MISSING_ARR');
    expect(workbook.value(id, 2, 1)).toBe(1);
    expect(byAccount(workbook, 'Reason').get('A16')).toMatch(/^No ARR: fill it in from billing/);
    const { groups } = workbook.sheet(id);
    expect([width + 1, width + 2, width + 3].map((column) => groups.has(column))).toEqual([false, true, true]);
  });
});

describe('a segment that somebody types over ours', () => {
  const typed = () => {
    const workbook = started();
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, columnOf(workbook, 'Segment'), 'Enterprise');
    return workbook;
  };
  const score = (workbook: ReturnType<typeof typed>, answers = {}) =>
    ask(on(workbook, '2026-02-08'), 'runScoring', { asOf: '2026-02-08', answers });

  it('is asked about before anything is written', () => {
    const workbook = typed();
    expect(() => score(workbook)).toThrow(
      'A segment was typed over in column G: Acme (Mid-Market → Enterprise). Should what was typed hold?',
    );
    expect(segmentOf(workbook, 'C1')[0]).toBe('Enterprise');
    expect(logOf(workbook).filter(({ event }) => event === 'Scored')).toHaveLength(1);
  });

  it('holds as an override where the person wants that', () => {
    const workbook = typed();
    score(workbook, { typed: 'keep' });
    expect(segmentOf(workbook, 'C1')).toEqual(['Enterprise', 'Override holds']);
    expect(logOf(workbook).find(({ event }) => event === 'Override set')).toMatchObject({
      account: 'Acme',
      to: 'Enterprise',
      reason: 'Typed into the segment column',
    });
  });

  it('is written again where the person wants that', () => {
    const workbook = typed();
    score(workbook, { typed: 'over' });
    expect(segmentOf(workbook, 'C1')[0]).toBe('Mid-Market');
    expect(logOf(workbook).some(({ event }) => event === 'Override set')).toBe(false);
  });

  it('that the model does not have is said, and not kept', () => {
    const workbook = started();
    workbook.setInput(workbook.sheets[0]?.id ?? 0, 2, columnOf(workbook, 'Segment'), 'VIP');
    const { value } = score(workbook, { typed: 'keep' });
    expect(value.warnings[0]).toContain('"VIP" is no segment of the model');
    expect(segmentOf(workbook, 'C1')[0]).toBe('Mid-Market');
  });
});
