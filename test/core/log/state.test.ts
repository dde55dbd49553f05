import { describe, expect, it } from 'vitest';
import { lastRun } from '../../../src/core/log/log.ts';
import type { AccountState } from '../../../src/core/log/replay.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { cellOf, scoredColumns } from '../../../src/core/tabs/scored-columns.ts';
import { type Book, bookOf, type Row } from '../support/book.ts';

const ARR_NAMES: ModelDocument = {
  tiers: {
    cuts: [
      [4, '>=', 'Enterprise'],
      [2.5, '>=', 'Mid-Market'],
    ],
    floor: 'SMB',
  },
};
const [TIER_1, TIER_2, TIER_3] = [5, 3, 1];

function stateOf(book: Book, key = 'id:A'): AccountState {
  return book.states().get(key) as AccountState;
}

/** Text of a scored column beside the first account. */
function shown(run: ReturnType<Book['run']>, id: string, i = 0): unknown {
  const column = scoredColumns(run.scored).find((each) => each.id === id);
  return column && cellOf(column, i, run.scored.accounts.isActive);
}

function events(run: ReturnType<Book['run']>): string[] {
  return run.lines.map(({ event, from, to }) => [event, from, to].filter(Boolean).join(' '));
}

describe('$45K to $130K', () => {
  const small: Row[] = [{ id: 'A', score: TIER_2, arr: 45_000 }];
  const large: Row[] = [{ id: 'A', score: TIER_1, arr: 130_000 }];

  it('stays Mid-Market until approved, then has two owners for 30 days', () => {
    const book = bookOf(ARR_NAMES);
    expect(events(book.run('2026-02-01', small))).toEqual(['Committed Mid-Market', 'Scored']);
    const flagged = book.run('2026-03-01', large);
    expect(events(flagged)).toEqual(['Flagged Mid-Market Enterprise', 'Scored']);
    expect([shown(flagged, 'segment'), shown(flagged, 'status')]).toEqual(['Mid-Market', 'Flagged for review']);
    expect(shown(flagged, 'flags')).toBe('BOUNDARY_CROSSED');

    book.decide({ key: 'id:A', action: 'approve', reason: 'Grown', day: '2026-03-10' });
    expect(stateOf(book)).toMatchObject({ committed: 'Enterprise', status: 'In transition', until: '2026-04-09' });
    const inTransition = book.run('2026-04-09', large);
    expect(events(inTransition)).toEqual(['Scored']);
    expect(shown(inTransition, 'segment')).toBe('Enterprise');
    expect(shown(inTransition, 'status')).toBe('In transition (until 2026-04-09)');
    expect(shown(inTransition, 'flags')).toBe('IN_TRANSITION');

    const completed = book.run('2026-04-10', large);
    expect(events(completed)).toEqual(['Completed Mid-Market Enterprise', 'Scored']);
    expect([shown(completed, 'status'), shown(completed, 'flags')]).toEqual(['Assigned', '']);
    expect(stateOf(book)).toMatchObject({ committed: 'Enterprise', status: 'Aligned', until: '' });
  });

  it('goes down by the same steps', () => {
    const book = bookOf(ARR_NAMES);
    book.run('2026-02-01', large);
    expect(events(book.run('2026-03-01', small))).toEqual(['Flagged Enterprise Mid-Market', 'Scored']);
    book.decide({ key: 'id:A', action: 'approve', reason: '', day: '2026-03-10' });
    expect(events(book.run('2026-05-01', small))).toEqual(['Completed Enterprise Mid-Market', 'Scored']);
  });

  it('holds an approval of a later day from that day on', () => {
    const book = bookOf(ARR_NAMES);
    book.run('2026-02-01', small);
    book.run('2026-03-01', large);
    book.decide({ key: 'id:A', action: 'approve', reason: '', day: '2026-03-10' });
    const before = book.run('2026-03-09', large);
    expect([shown(before, 'segment'), shown(before, 'status')]).toEqual(['Mid-Market', 'Flagged for review']);
    expect(events(before)).toEqual(['Scored']);
    expect(shown(book.run('2026-03-10', large), 'segment')).toBe('Enterprise');
  });
});

describe('a rejection', () => {
  it('keeps the committed segment, and the same change is not flagged again', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [{ id: 'A', score: TIER_1 }]);
    book.decide({ key: 'id:A', action: 'reject', reason: 'A one-off order', day: '2026-02-03' });
    const kept = book.run('2026-03-01', [{ id: 'A', score: TIER_1 }]);
    expect(events(kept)).toEqual(['Scored']);
    expect([shown(kept, 'segment'), shown(kept, 'status')]).toEqual(['Tier 2', 'Kept after review']);
    expect(shown(kept, 'flags')).toBe('');
  });

  it('does not stand against another target; back at the refused one the flag is cleared', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [{ id: 'A', score: TIER_1 }]);
    book.decide({ key: 'id:A', action: 'reject', reason: 'A one-off order', day: '2026-02-03' });
    expect(events(book.run('2026-03-01', [{ id: 'A', score: TIER_3 }]))).toEqual(['Flagged Tier 2 Tier 3', 'Scored']);
    expect(events(book.run('2026-04-01', [{ id: 'A', score: TIER_1 }]))).toEqual(['Cleared Tier 3 Tier 2', 'Scored']);
  });

  it('ends with the next committed segment', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [{ id: 'A', score: TIER_1 }]);
    book.decide({ key: 'id:A', action: 'reject', reason: 'A one-off order', day: '2026-02-03' });
    book.run('2026-03-01', [{ id: 'A', score: TIER_3 }]);
    book.decide({ key: 'id:A', action: 'approve', reason: '', day: '2026-03-03' });
    expect(events(book.run('2026-04-01', [{ id: 'A', score: TIER_1 }]))).toContain('Flagged Tier 3 Tier 1');
  });
});

describe('flags', () => {
  it('are written once a target, again when the target changes, and cleared', () => {
    const book = bookOf();
    const run = (day: string, score: number | null) => events(book.run(day, [{ id: 'A', score }]));
    run('2026-01-01', TIER_2);
    expect(run('2026-02-01', TIER_1)).toEqual(['Flagged Tier 2 Tier 1', 'Scored']);
    expect(run('2026-03-01', TIER_1)).toEqual(['Scored']);
    expect(run('2026-04-01', TIER_3)).toEqual(['Flagged Tier 2 Tier 3', 'Scored']);
    expect(run('2026-05-01', TIER_2)).toEqual(['Cleared Tier 3 Tier 2', 'Scored']);
  });

  it('stand for data that went missing: nobody is dropped in silence', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    const lost = book.run('2026-02-01', [{ id: 'A', score: null }]);
    expect(events(lost)).toEqual(['Flagged Tier 2 Unsegmented', 'Scored']);
    expect(shown(lost, 'segment')).toBe('Tier 2');
    book.decide({ key: 'id:A', action: 'approve', reason: 'Nothing is known of it', day: '2026-02-02' });
    const released = book.run('2026-02-03', [{ id: 'A', score: null, current: 'Tier 1' }]);
    expect([events(released), shown(released, 'segment')]).toEqual([['Scored'], 'Unsegmented']);
    expect(events(book.run('2026-04-01', [{ id: 'A', score: TIER_3 }]))).toContain('Committed Unsegmented Tier 3');
  });

  it('come again during joint coverage when the computed tier goes on', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_3 }]);
    book.run('2026-02-01', [{ id: 'A', score: TIER_2 }]);
    book.decide({ key: 'id:A', action: 'approve', reason: '', day: '2026-02-01' });
    book.run('2026-02-10', [{ id: 'A', score: TIER_1 }]);
    book.decide({ key: 'id:A', action: 'reject', reason: 'One move at a time', day: '2026-02-11' });
    expect(stateOf(book)).toMatchObject({ committed: 'Tier 2', status: 'In transition', until: '2026-03-03' });
    expect(events(book.run('2026-03-04', [{ id: 'A', score: TIER_1 }]))).toEqual(['Completed Tier 3 Tier 2', 'Scored']);
  });
});

describe('first commits', () => {
  it('take the readable segment of the sheet, and flag it at once when another tier is computed', () => {
    const book = bookOf();
    const run = book.run('2026-01-01', [{ id: 'A', score: TIER_1, current: ' tier 3 ' }]);
    expect(events(run)).toEqual(['Committed Tier 3', 'Flagged Tier 3 Tier 1', 'Scored']);
    expect(run.lines[0]?.reason).toBe('Current segment of the sheet');
    // From now on the log counts, not the cell.
    expect(events(book.run('2026-02-01', [{ id: 'A', score: TIER_3, current: 'Tier 1' }]))).toEqual([
      'Cleared Tier 1 Tier 3',
      'Scored',
    ]);
  });

  it('wait while the tier is provisional or none, the account not active, or nothing identifies it', () => {
    const book = bookOf();
    const run = book.run('2026-01-01', [
      { id: 'A', score: TIER_1, behavioral: null },
      { id: 'B', score: null },
      { id: 'C', score: TIER_1, status: 'Churned' },
      { name: 'n/a', score: TIER_1 },
    ]);
    expect(events(run)).toEqual(['Scored']);
    expect(shown(run, 'status', 0)).toBe('Provisional');
    expect(shown(run, 'segment', 3)).toBe('Tier 1');
  });

  it('are not stopped by an override', () => {
    const book = bookOf();
    const run = book.run('2026-01-01', [{ id: 'A', score: TIER_1, override: 'Tier 3' }]);
    expect([events(run), shown(run, 'segment')]).toEqual([['Committed Tier 1', 'Scored'], 'Tier 3']);
  });

  it('wait where several rows have one key: each is scored by its own cells', () => {
    const book = bookOf();
    const rows: Row[] = [
      { id: 'A', score: TIER_3, arr: 10 },
      { id: 'A', score: TIER_1, arr: 500 },
    ];
    for (const day of ['2026-01-01', '2026-02-01']) {
      const run = book.run(day, rows);
      expect(events(run)).toEqual(['Scored']);
      expect([0, 1].map((i) => shown(run, 'segment', i))).toEqual(['Tier 3', 'Tier 1']);
    }
    expect(events(book.run('2026-03-01', rows.slice(1)))).toEqual(['Committed Tier 1', 'Scored']);
    const again = book.run('2026-04-01', rows);
    expect([0, 1].map((i) => shown(again, 'segment', i))).toEqual(['Tier 1', 'Tier 1']);
  });

  it('stay with an account that vanishes or churns and comes back', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [{ id: 'B', score: TIER_2 }]);
    book.run('2026-03-01', [{ id: 'A', score: TIER_1, status: 'Churned' }]);
    const back = book.run('2026-04-01', [{ id: 'A', score: TIER_1 }]);
    expect([events(back), shown(back, 'segment')]).toEqual([['Flagged Tier 2 Tier 1', 'Scored'], 'Tier 2']);
  });
});

describe('overrides of the sidebar', () => {
  it('hold where the own cell is blank, and the cell wins where it is not', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    const override = {
      key: 'id:A',
      action: 'override',
      segment: 'tier 1',
      reason: 'Strategic',
      day: '2026-01-02',
    } as const;
    book.decide(override);
    expect(stateOf(book).override).toMatchObject({ segment: 'Tier 1', reviewDate: '2026-04-02' });
    const held = book.run('2026-02-01', [{ id: 'A', score: TIER_2 }]);
    expect([shown(held, 'segment'), shown(held, 'status')]).toEqual(['Tier 1', 'Override holds']);
    expect(shown(held, 'flags')).toBe('OVERRIDE, OVERRIDE_CONFLICT');
    const own = book.run('2026-03-01', [{ id: 'A', score: TIER_2, override: 'Tier 3' }]);
    expect(shown(own, 'segment')).toBe('Tier 3');
    book.decide({ key: 'id:A', action: 'removeOverride', reason: '', day: '2026-03-02' });
    expect(shown(book.run('2026-04-01', [{ id: 'A', score: TIER_2 }]), 'segment')).toBe('Tier 2');
  });
});

describe('an undo', () => {
  it('takes back what runs did by themselves, not what people decided', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [
      { id: 'A', score: TIER_1 },
      { id: 'B', score: TIER_1 },
    ]);
    book.decide({ key: 'id:B', action: 'override', segment: 'Tier 3', reason: 'Test account', day: '2026-02-02' });
    book.undo(2);
    expect(stateOf(book)).toMatchObject({ committed: 'Tier 2', status: 'Aligned', target: '' });
    expect(stateOf(book, 'id:B')).toMatchObject({ committed: '', override: { segment: 'Tier 3' } });
    book.run('2026-03-01', [{ id: 'B', score: TIER_2 }]);
    expect(lastRun(book.lines)).toBe(3);
    expect(stateOf(book, 'id:B').committed).toBe('Tier 2');
  });

  it('of a run keeps the approval of its flag', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    book.run('2026-02-01', [{ id: 'A', score: TIER_1 }]);
    book.decide({ key: 'id:A', action: 'approve', reason: '', day: '2026-02-02' });
    book.undo(1);
    expect(stateOf(book)).toMatchObject({ committed: 'Tier 1', status: 'In transition' });
  });
});

describe('a model without the committed segment', () => {
  it('flags it, and the computed tier stands in', () => {
    const book = bookOf();
    book.run('2026-01-01', [{ id: 'A', score: TIER_2 }]);
    const renamed = book.run('2026-02-01', [{ id: 'A', score: TIER_2 }], ARR_NAMES);
    expect(events(renamed)).toEqual(['Flagged Tier 2 Mid-Market', 'Scored']);
    expect([shown(renamed, 'segment'), shown(renamed, 'status')]).toEqual(['Mid-Market', 'Flagged for review']);
  });
});
