// Scores that stand beside another account than the last run put them: left behind by a sort, or typed over.
import type { HistoryRow } from '../core/log/history.ts';
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import { markOf, markOfKey, type RunSnapshot, snapshotFrom, TELLING } from '../core/log/snapshot.ts';
import { keyAt } from '../core/read/identity.ts';
import { cellAt } from '../core/read/values.ts';
import type { Book } from './read-book.ts';
import { rowsText } from './still.ts';

type Read = Pick<Book, 'snapshot' | 'sheet' | 'log'>;

export interface Misplaced {
  /** Row of the values. */
  readonly row: number;
  readonly key: string;
  readonly account: string;
  /** What the last run wrote there. */
  readonly from: string;
  readonly to: string;
  /** Only the segment is another one: the other scores of the row are its own. */
  readonly isTyped: boolean;
}

const DECISIONS: readonly string[] = ['Approved', 'Rejected', 'Override set', 'Override removed', 'Re-keyed'];
const LABELS: readonly string[] = ['Renamed', 'Source changed'];

/**
 * @param last the last run of this sheet
 * @param update what this run would write
 */
export function misplacedSegments(book: Read, last: HistoryRow | null, update: readonly ColumnUpdate[]): Misplaced[] {
  const { snapshot, sheet, log } = book;
  const column = snapshot.ownColumns.segment;
  const run = last && snapshotFrom(last.snapshot);
  const since = log.lines.filter((line) => line.run >= (last?.run ?? 0));
  if (!run || column === undefined || since.some(({ event }) => LABELS.includes(event))) return [];
  const decided = new Set(since.filter(({ event }) => DECISIONS.includes(event)).map(({ key }) => key));
  const expected = new Map(run.keys.map((key, k) => [key, run.labels[run.tiers[k] as number]]));
  const { accounts } = sheet;
  const isOfAnother = anotherMark(book, run);
  return accounts.rows.flatMap((row, i): Misplaced[] => {
    const key = keyAt(accounts, i);
    const from = decided.has(key) ? undefined : expected.get(key);
    const to = String(cellAt(snapshot.values, row, column));
    if (accounts.isActive[i] !== 1 || accounts.isDuplicate[i] || from === undefined || to === '') return [];
    if (to === from && !isOfAnother(row, key)) return [];
    const isTyped = to !== from && hasItsScores(book, row, update);
    return [{ row, key, account: accounts.names[i] || key, from, to, isTyped }];
  });
}

/** Of the same segment, but with the scores of another account: what was edited by hand is nobody's. */
function anotherMark(
  { snapshot: { values, ownColumns } }: Read,
  run: RunSnapshot,
): (row: number, key: string) => boolean {
  const marks = markOfKey(run);
  const columns = run.marks?.ids.map((id) => ownColumns[id] ?? -1) ?? [];
  if (!marks || columns.includes(-1)) return () => false;
  const known = new Set(marks.values());
  return (row, key) => {
    const mark = markOf(columns.map((column) => cellAt(values, row, column)));
    return mark !== marks.get(key) && known.has(mark);
  };
}

function hasItsScores({ snapshot, sheet }: Read, row: number, update: readonly ColumnUpdate[]): boolean {
  const telling = update.filter(({ id }) => TELLING.includes(id) && snapshot.ownColumns[id] !== undefined);
  const same = telling.filter(({ id, cells }) => {
    const there = cellAt(snapshot.values, row, snapshot.ownColumns[id] as number);
    return String(there) === String(cells[row - sheet.header.row - 1] ?? '');
  });
  return telling.length > 0 && same.length * 2 > telling.length;
}

/**
 * @param last the last run of this sheet
 * @param verb how it is told: 'are' as long as nothing is written anew
 * @returns '' where its segments are where it wrote them
 */
export function tornScores(
  book: Read,
  last: HistoryRow | null,
  verb: 'are' | 'were' = 'are',
  found: readonly Misplaced[] = misplacedSegments(book, last, []),
): string {
  const torn = found.filter(({ isTyped }) => !isTyped);
  const rows = torn.map(({ row }) => row + 1);
  if (rows.length === 0) return '';
  const what = torn.some(({ from, to }) => from === to) ? 'Scores' : 'Segments';
  return `${what} in ${rowsText(rows)} of "${book.snapshot.sheetName}" ${verb} not those that run ${last?.run} gave these accounts: rows were sorted or moved without their scores, or cells typed over`;
}
