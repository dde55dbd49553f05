// A year of a made-up book: twelve runs with changing data, rules, overrides, decisions, churn, new accounts, undo.

import { describe, expect, it } from 'vitest';
import { segmentLabel } from '../../../src/core/composite/codes.ts';
import type { Decision } from '../../../src/core/log/decisions.ts';
import { LOG_HEADER, lineCells, parseLog } from '../../../src/core/log/log-cells.ts';
import { missingLines } from '../../../src/core/log/missing-lines.ts';
import { replay, trimLog } from '../../../src/core/log/replay.ts';
import { isoDay, parseIsoDay } from '../../../src/core/read/date.ts';
import fc from '../../fast-check.ts';
import { type Book, bookOf, type Row } from '../support/book.ts';
import { type Cuts, isActive, NONE, PlainBook, soleRowsOf, TIERS } from '../support/plain-book.ts';

const IDS = ['A', 'B', 'C', 'D', 'E', 'F', 'F'];
const CUTS: readonly Cuts[] = [
  [4, 2.5],
  [3.5, 2.5],
  [4.5, 3.2],
];
const often = <T>(usual: T, ...others: T[]) => fc.constantFrom(usual, usual, usual, usual, ...others);

const row = fc.record({
  isThere: often(true, false),
  score: fc.constantFrom<number | null>(1, 2.5, 3, 3.5, 4, 5, null),
  isProvisional: often(false, true),
  arr: fc.constantFrom<number | null>(100, 5000, 130_000, null),
  status: often('Active', 'Churned'),
  current: often('', 'Tier 2', 'Gold'),
  override: often('', '', '', 'Tier 3'),
});
const month = fc.record({
  rows: fc.tuple(...IDS.map(() => row)),
  cuts: fc.constantFrom(...CUTS),
  answers: fc.tuple(...IDS.map(() => fc.constantFrom('approve', 'reject', 'override', 'removeOverride', 'nothing'))),
  segments: fc.tuple(...IDS.map(() => fc.constantFrom(...TIERS))),
  wait: fc.integer({ min: 0, max: 20 }),
  undone: often(0, 1, 2),
});
type Month = typeof month extends fc.Arbitrary<infer T> ? T : never;

function rowsOf({ rows }: Month): Row[] {
  return rows.flatMap(({ isThere, isProvisional, ...cells }, k) =>
    isThere ? [{ ...cells, id: IDS[k] as string, ...(isProvisional ? { behavioral: null } : {}) }] : [],
  );
}

/** What people answer to a run: only decisions that are possible. */
function decisionsOf({ answers, segments, wait }: Month, day: string, book: Book, rows: readonly Row[]): Decision[] {
  const on = isoDay((parseIsoDay(day) as number) + wait);
  const states = book.states();
  return [...new Set(IDS)].flatMap((id, k): Decision[] => {
    const action = answers[k] as Decision['action'] | 'nothing';
    const state = states.get(`id:${id}`);
    const own = rows.filter((each) => each.id === id);
    const isOne = own.filter(isActive).length < 2;
    const isPossible = {
      approve: isOne && Boolean(state?.target),
      reject: isOne && Boolean(state?.target),
      override: isOne && own.length > 0 && own.every(({ override }) => !override),
      removeOverride: Boolean(state?.override),
      nothing: false,
    }[action];
    if (!isPossible || action === 'nothing') return [];
    return [{ key: `id:${id}`, action, segment: segments[k] as string, reason: 'Because', day: on }];
  });
}

const monthDay = (m: number) => `2026-${m < 9 ? '0' : ''}${m + 1}-01`;
const coverageEnd = (day: string) => isoDay((parseIsoDay(day) as number) + 30);

interface Told {
  readonly book: Book;
  readonly plain: PlainBook;
}

/** Runs the year month by month; `each` sees what a run wrote. */
function live(
  months: readonly Month[],
  each: (told: Told & { m: number; run: ReturnType<Book['run']> }) => void,
): Told {
  const book = bookOf();
  const plain = new PlainBook();
  months.forEach((given, m) => {
    const rows = rowsOf(given);
    if (rows.length === 0) return;
    const [first, second] = given.cuts;
    const cuts = [[first, '>=', 'Tier 1'] as const, [second, '>=', 'Tier 2'] as const];
    const run = book.run(monthDay(m), rows, { tiers: { cuts, floor: 'Tier 3' } });
    plain.score(monthDay(m), rows, given.cuts);
    each({ book, plain, m, run });
    const decisions = decisionsOf(given, monthDay(m), book, rows);
    expect(book.decide(...decisions).refusals).toEqual([]);
    for (const decision of decisions) plain.decide(decision, coverageEnd);
    const number = run.lines[run.lines.length - 1]?.run as number;
    if (given.undone > 0 && number >= given.undone) {
      book.undo(number - given.undone + 1);
      plain.undo(number - given.undone + 1);
    }
  });
  return { book, plain };
}

const year = fc.array(month, { minLength: 12, maxLength: 12 });

describe('a random year', () => {
  it('ends with a log that replays to the state that was carried along', () => {
    fc.assert(
      fc.property(year, (months) => {
        const same = ({ book, plain }: Told) => {
          const states = book.states();
          for (const id of new Set(IDS)) {
            const { committed, target, kept, until, override } = plain.stateOf(`id:${id}`);
            const state = states.get(`id:${id}`);
            expect(state?.committed ?? '').toBe(committed);
            expect(state?.target ?? '').toBe(target);
            expect(state?.kept ?? []).toEqual(kept);
            expect(state?.until ?? '').toBe(until);
            expect(state?.override?.segment ?? '').toBe(override);
          }
        };
        same(live(months, same));
      }),
      { numRuns: 30 },
    );
  });

  it('changes a segment that holds only by a first commit, an approval or an override', () => {
    let compared = 0;
    fc.assert(
      fc.property(year, (months) => {
        const before = new Map<string, { segment: string; override: string; lines: number }>();
        live(months, ({ book, m, run: { scored } }) => {
          const { model, accounts, scores } = scored;
          const rows = rowsOf(months[m] as Month);
          const states = book.states();
          rows.forEach((given, i) => {
            const key = `id:${given.id}`;
            if (!soleRowsOf(rows).has(given.id as string) || !isActive(given)) return;
            const segment = segmentLabel(model.segmentScales.composite, scores.segments?.effective[i] as number);
            const override = given.override || (states.get(key)?.override?.segment ?? '');
            const earlier = before.get(key);
            const since = book.lines.slice(earlier?.lines);
            const isFree = since.some(
              ({ event, ...line }) => event === 'Undone' || (line.key === key && event === 'Approved'),
            );
            if (earlier && !isFree && earlier.override === override) {
              compared++;
              expect(segment).toBe(earlier.segment);
            }
            const committed = states.get(key)?.committed ?? '';
            if (committed === '' || committed === NONE) before.delete(key);
            else before.set(key, { segment, override, lines: book.lines.length });
            expect(accounts.names[i]).toBe(`Account ${given.id}`);
          });
        });
      }),
      { numRuns: 25 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  it('writes for every account what the log says after the run', () => {
    fc.assert(
      fc.property(year, (months) => {
        live(months, ({ m, book, run: { scored } }) => {
          const states = book.states();
          rowsOf(months[m] as Month).forEach((given, i) => {
            const committed = states.get(`id:${given.id}`)?.committed ?? '';
            const override = given.override || states.get(`id:${given.id}`)?.override?.segment;
            const isPending = (states.get(`id:${given.id}`)?.since ?? '') > monthDay(m);
            if (committed === '' || committed === NONE || override || isPending) return;
            const code = scored.scores.segments?.effective[i] as number;
            expect(segmentLabel(scored.model.segmentScales.composite, code)).toBe(committed);
          });
        });
      }),
      { numRuns: 10 },
    );
  });

  it('replays alike when the log is trimmed, and when it went through the cells of the tab', () => {
    fc.assert(
      fc.property(year, fc.integer({ min: 1, max: 60 }), (months, most) => {
        const { lines } = live(months, () => undefined).book;
        const trimmed = trimLog(lines, most);
        expect(replay(trimmed)).toEqual(replay(lines));
        // What stands, what stood after the last run, and what people decided since.
        const since = lines.length - lines.map(({ event }) => event).lastIndexOf('Scored');
        expect(trimmed.length).toBeLessThanOrEqual(Math.max(most, replay(lines).size * 14 + since));
        expect([missingLines(lines), missingLines(trimmed)]).toEqual(['', '']);
        expect(parseLog([[...LOG_HEADER], ...trimmed.map(lineCells)], 'Tierwise log')).toEqual(trimmed);
      }),
      { numRuns: 25 },
    );
  });
});
