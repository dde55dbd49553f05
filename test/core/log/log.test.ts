import { describe, expect, it } from 'vitest';
import { type Cell, safeText } from '../../../src/core/exact/cell.ts';
import { type LogLine, logLine, nextRun } from '../../../src/core/log/log.ts';
import { LOG_HEADER, lineCells, parseLog } from '../../../src/core/log/log-cells.ts';
import { trimLog } from '../../../src/core/log/replay.ts';
import { bookOf } from '../support/book.ts';

const STAMP = { at: '2026-03-02 09:30:00', by: 'ana@example.com', run: 3, model: '1a2b3c4d' };
const FLAGGED = logLine(STAMP, 'Flagged', {
  key: 'id:A1',
  account: '=Acme, "the" first',
  from: 'Tier 2',
  to: 'Tier 1',
  reason: "'quoted\nand more",
  day: '2026-03-01',
});
const SCORED = logLine(STAMP, 'Scored', { day: '2026-03-01', rows: 24, warnings: 0, detail: '{"tiers":[]}' });

/** Cells as they come back from a text column, where the sheet shows the apostrophe or hides it. */
function stored(lines: readonly LogLine[], showsApostrophe: boolean): Cell[][] {
  const store = (cell: Cell): Cell => {
    const written = typeof cell === 'string' ? safeText(cell) : cell;
    return typeof written === 'string' && !showsApostrophe ? written.replace(/^'/, '') : written;
  };
  return [[...LOG_HEADER], ...lines.map((line) => lineCells(line).map(store))];
}

describe('the log as rows', () => {
  it.each([true, false])('comes back as it was written (apostrophe shown: %s)', (shows) => {
    expect(parseLog(stored([FLAGGED, SCORED], shows), 'Tierwise log')).toEqual([FLAGGED, SCORED]);
  });

  it('takes numbers that became text, and leaves blank rows out', () => {
    const rows = stored([SCORED], true).map((row) => row.map(String));
    expect(parseLog([...rows, LOG_HEADER.map(() => '')], 'Tierwise log')).toEqual([SCORED]);
  });

  it('keeps words and cells that it does not know', () => {
    const rows = stored([{ ...SCORED, event: 'Archived' }], true).map((row, r) =>
      r > 0 ? [...row, '', 'a note'] : row,
    );
    const [line] = parseLog(rows, 'Tierwise log');
    expect(line?.event).toBe('Archived');
    expect(lineCells(line as LogLine)).toEqual(rows[1]);
  });

  const damaged: [string, Partial<Record<string, Cell>>, string][] = [
    ['no event', { Event: '' }, 'it has no event'],
    ['a run that is no number', { Run: 'three' }, '"three" is no run count'],
    ['a day that is none', { Day: '2026-02-30' }, '"2026-02-30" is no day'],
    ['no key', { Key: '' }, '"Flagged" has no key of an account'],
    ['no segment', { To: '' }, '"Flagged" has no segment in To'],
    ['an approval without coverage', { Event: 'Approved' }, '"Approved" has no end of joint coverage in Until'],
  ];
  it.each(damaged)('refuses a line with %s', (_, cells, problem) => {
    const rows = stored([SCORED, FLAGGED], true);
    for (const [header, cell] of Object.entries(cells)) {
      (rows[2] as Cell[])[LOG_HEADER.indexOf(header)] = cell as Cell;
    }
    expect(() => parseLog(rows, 'Tierwise log')).toThrow(`Row 3 of "Tierwise log" is damaged, ${problem}`);
  });

  it('refuses a tab whose header is another one', () => {
    expect(() => parseLog([['Time', 'Who']], 'Tierwise log')).toThrow('Row 1 of "Tierwise log" has no header "User"');
  });
});

describe('trimming', () => {
  it('keeps the last line of a run, which counts the runs and says their day', () => {
    const book = bookOf();
    book.run('2026-02-01', [{ id: 'A', score: 5 }]);
    const after = (k: number): LogLine => ({
      ...(book.lines[0] as LogLine),
      event: 'Flagged',
      key: `id:${k}`,
      to: 'Tier 3',
    });
    const lines = [...book.lines, ...Array.from({ length: 9 }, (_, k) => after(k))];
    const kept = trimLog(lines, 3);
    expect(kept.filter(({ event }) => event === 'Scored').map(({ day }) => day)).toEqual(['2026-02-01']);
    expect(nextRun(kept)).toBe(2);
  });
});
