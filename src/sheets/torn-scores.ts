// Scores that stand beside another account than the last run put them, as after a sort that left them behind.
import type { HistoryRow } from '../core/log/history.ts';
import { snapshotFrom } from '../core/log/snapshot.ts';
import { keyAt } from '../core/read/identity.ts';
import { cellAt } from '../core/read/values.ts';
import type { Book } from './read-book.ts';
import { rowsText } from './still.ts';

const DECISIONS: readonly string[] = ['Approved', 'Rejected', 'Override set', 'Override removed', 'Re-keyed'];
const LABELS: readonly string[] = ['Renamed', 'Source changed'];

/**
 * @param last the last run of this sheet
 * @param verb how it is told: 'are' as long as nothing is written anew
 * @returns '' where its segments are where it wrote them
 */
export function tornScores(
  { snapshot, sheet, log }: Pick<Book, 'snapshot' | 'sheet' | 'log'>,
  last: HistoryRow | null,
  verb: 'are' | 'were' = 'are',
): string {
  const column = snapshot.ownColumns.segment;
  const run = last && snapshotFrom(last.snapshot);
  const since = log.lines.filter((line) => line.run >= (last?.run ?? 0));
  if (!run || column === undefined || since.some(({ event }) => LABELS.includes(event))) return '';
  const decided = new Set(since.filter(({ event }) => DECISIONS.includes(event)).map(({ key }) => key));
  const expected = new Map(run.keys.map((key, k) => [key, run.labels[run.tiers[k] as number]]));
  const { accounts } = sheet;
  const rows = accounts.rows.filter((row, i) => {
    const label = decided.has(keyAt(accounts, i)) ? undefined : expected.get(keyAt(accounts, i));
    const cell = String(cellAt(snapshot.values, row, column));
    return accounts.isActive[i] === 1 && label !== undefined && cell !== '' && cell !== label;
  });
  if (rows.length === 0) return '';
  const where = rowsText(rows.map((row) => row + 1));
  return `Segments in ${where} of "${snapshot.sheetName}" ${verb} not those that run ${last?.run} gave these accounts: rows were sorted or moved without their scores, or cells typed over`;
}
