// A rule of grace says when a change is flagged (S70); what is computed, and every output without the rule, stays.
import { describe, expect, it } from 'vitest';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { parseDocument } from '../../../src/core/model/parse-model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { modelGrid } from '../../../src/core/tabs/model-grid.ts';
import { cellOf, scoredColumns } from '../../../src/core/tabs/scored-columns.ts';
import fc from '../../fast-check.ts';
import { type Cut, gracedFlags } from '../../reference/modelling.ts';
import { type Book, bookOf } from '../support/book.ts';
import { GOLDEN } from '../support/modelling.ts';

const LABELS = ['Tier 1', 'Tier 2', 'Tier 3'];
const CUTS: readonly Cut[] = [
  [4, '>='],
  [2.5, '>='],
];
const dayOf = (run: number) => `2026-${String(run + 1).padStart(2, '0')}-01`;

/** Approves what is flagged, as on that day. */
function approveAll(book: Book, day: string): number {
  const waiting = [...book.states()].filter(([, { target }]) => target !== '');
  book.decide(...waiting.map(([key]) => ({ key, action: 'approve' as const, reason: '', day })));
  return waiting.length;
}

function shown(run: ReturnType<Book['run']>, id: string): unknown {
  const column = scoredColumns(run.scored).find((each) => each.id === id);
  return column && cellOf(column, 0, run.scored.accounts.isActive);
}

const { history, rules } = GOLDEN.hysteresis;

it.each(rules)('approved at once, changes are those of the simulation: margin $margin, $runs runs', (rule) => {
  const { changes, margin, runs, onlyDown } = rule;
  const book = bookOf({ grace: { margin, runs, onlyDown } });
  let approved = 0;
  for (let run = 0; run < 12; run++) {
    const rows = Object.entries(history).map(([id, scores]) => ({ id, score: scores[run] as number }));
    book.run(dayOf(run), rows);
    approved += approveAll(book, dayOf(run));
  }
  expect(approved).toBe(changes);
});

const score = fc.integer({ min: 20, max: 90 }).map((twentieths) => 1 + Math.min(80, twentieths) / 20);
const rule = fc.record({
  margin: fc.constantFrom(0, 0.12, 0.34),
  runs: fc.integer({ min: 1, max: 4 }),
  onlyDown: fc.boolean(),
});

it('flags what the method flags, told a second time, whether somebody decides or not', () => {
  const trial = fc.record({
    scores: fc.array(score, { minLength: 12, maxLength: 12 }),
    rule,
    approves: fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }),
  });
  fc.assert(
    fc.property(trial, ({ scores, rule: grace, approves }) => {
      const book = bookOf({ grace });
      const found = scores.map((each, run) => {
        book.run(dayOf(run), [{ id: 'A', score: each }]);
        if (approves[run]) approveAll(book, dayOf(run));
        const { committed = '', target = '' } = book.states().get('id:A') ?? {};
        return [LABELS.indexOf(committed), target === '' ? null : LABELS.indexOf(target)];
      });
      expect(found).toEqual(gracedFlags(scores, CUTS, grace, approves));
    }),
    { numRuns: 60 },
  );
});

describe('an account within grace', () => {
  const GRACE: ModelDocument = { grace: { margin: 0.1, runs: 2 } };

  it('stays where it is, and says so; then it is flagged with the rule in its reason', () => {
    const book = bookOf(GRACE);
    book.run('2026-01-01', [{ id: 'A', score: 3 }]);
    const first = book.run('2026-02-01', [{ id: 'A', score: 4.2 }]);
    expect(first.lines.map(({ event }) => event)).toEqual(['Scored']);
    expect([shown(first, 'segment'), shown(first, 'status'), shown(first, 'flags')]).toEqual([
      'Tier 2',
      'Within grace',
      '',
    ]);
    expect(shown(first, 'reason')).toContain(
      'Stays in Tier 2 within grace: a change is flagged past a cut by 0.1, in 2 runs one after the other',
    );
    const second = book.run('2026-03-01', [{ id: 'A', score: 4.2 }]);
    expect(second.lines[0]).toMatchObject({ event: 'Flagged', from: 'Tier 2', to: 'Tier 1' });
    expect(second.lines[0]?.reason).toMatch(/It was past a cut by 0\.1, in 2 runs one after the other$/);
    expect(shown(second, 'status')).toBe('Flagged for review');
  });

  it('does not count a day twice, nor a run before its segment was committed', () => {
    const book = bookOf({ grace: { runs: 2 } });
    book.run('2026-01-01', [{ id: 'A', score: 3 }]);
    for (const _ of [1, 2, 3]) {
      expect(book.run('2026-02-01', [{ id: 'A', score: 4.2 }]).lines.map(({ event }) => event)).toEqual(['Scored']);
    }
    book.run('2026-03-01', [{ id: 'A', score: 4.2 }]);
    expect(approveAll(book, '2026-03-01')).toBe(1);
    book.run('2026-04-01', [{ id: 'A', score: 3 }]);
    expect(approveAll(book, '2026-04-01')).toBe(0);
    book.run('2026-05-01', [{ id: 'A', score: 3 }]);
    expect(approveAll(book, '2026-05-01')).toBe(1);
  });

  it('whose data went missing is flagged at once', () => {
    const book = bookOf({ grace: { margin: 1, runs: 12 } });
    book.run('2026-01-01', [{ id: 'A', score: 3 }]);
    const gone = book.run('2026-02-01', [{ id: 'A', score: null }]);
    expect(gone.lines[0]).toMatchObject({ event: 'Flagged', from: 'Tier 2', to: 'Unsegmented' });
    expect(shown(gone, 'status')).toBe('Flagged for review');
  });

  it('keeps a flag until it is back, and loses it where it goes the other way', () => {
    const book = bookOf(GRACE);
    for (const [day, at] of [
      ['2026-01-01', 3],
      ['2026-02-01', 4.2],
      ['2026-03-01', 4.2],
    ] as const)
      book.run(day, [{ id: 'A', score: at }]);
    expect(book.run('2026-04-01', [{ id: 'A', score: 4.05 }]).lines.map(({ event }) => event)).toEqual(['Scored']);
    const down = book.run('2026-05-01', [{ id: 'A', score: 2 }]).lines[0];
    expect([down?.event, down?.reason]).toEqual(['Cleared', 'The change is within grace']);
  });
});

describe('the setting', () => {
  const problemsOf = (document: object) => {
    const parsed = parseDocument(document);
    return 'problems' in parsed ? parsed.problems : [];
  };

  it('is off unless a document says more than at once', () => {
    expect(resolveModel({}).grace).toBeUndefined();
    expect(resolveModel({ grace: { margin: 0, runs: 1, onlyDown: true } }).grace).toBeUndefined();
    expect(resolveModel({ grace: { margin: 0.1 } }).grace).toEqual({ margin: 0.1, runs: 1, onlyDown: false });
  });

  it('is refused where no run could ever fulfil it', () => {
    expect(problemsOf({ grace: { margin: -1, runs: 13 } })).toEqual([
      '"grace.margin" is -1, must be 0 or more',
      '"grace.runs" is 13, must be a whole number of 1 to 12',
    ]);
    expect(problemsOf({ grace: { runs: 1.5 } })).toHaveLength(1);
    expect(problemsOf({ grace: { margin: 0.1, runs: 12, onlyDown: true } })).toEqual([]);
  });

  it('stands on the model tab where it is on, and nothing does where it is off', () => {
    const linesOf = (document: ModelDocument) => {
      const parsed = parseDocument(document);
      if ('problems' in parsed) throw new Error(parsed.problems.join());
      return modelGrid(parsed).rows.map(({ cells }) => cells);
    };
    expect(linesOf({ grace: { margin: 0.1, runs: 2, onlyDown: true } })).toContainEqual([
      'A change of tier is flagged',
      'past a cut by 0.1, in 2 runs one after the other, downgrades alone',
    ]);
    expect(linesOf({}).flat()).not.toContain('A change of tier is flagged');
  });
});
