// Lists of accounts that wait for somebody (S13, S44, S48, S49).
import { bitOfFlag } from '../composite/reason.ts';
import { type Book, behind, behindAll } from './book.ts';
import { type CheckLine, countLine } from './check-line.ts';
import type { SegmentOverview } from './overview.ts';

export function workLines(book: Book, segments: SegmentOverview): CheckLine[] {
  const overdue = book.byArr.filter((i) => (book.scores.flags[i] as number) & bitOfFlag.PROVISIONAL_OVERDUE);
  const lists: [string, readonly number[], string][] = [
    ['Intervention', segments.intervention, 'Call these accounts: high value, low usage'],
    ['Provisional', segments.provisional, 'Score again when usage data exists'],
    ['Provisional for too long', Array.from(overdue), 'Find usage data for them: the first 30 days have passed'],
    ['Flagged for review', segments.flaggedForReview, 'Approve or reject each tier change'],
    ['Overrides without a reason', segments.unreasoned, 'Write down why each segment was set by hand'],
    ['Override conflicts', segments.overrideConflicts, 'Check whether the override still holds'],
  ];
  return [...lists.map(([name, accounts, action]) => workLine(book, name, accounts, action)), researchLine(book)];
}

function workLine(book: Book, name: string, accounts: readonly number[], action: string): CheckLine {
  return countLine({
    name,
    number: accounts.length,
    threshold: '0',
    verdict: accounts.length === 0 ? 'None' : 'To do',
    isFine: accounts.length === 0,
    behind: behindAll(book, accounts),
    action,
  });
}

/** S46: an account whose data went missing is kept where it was, and researched like the Unsegmented ones. */
function researchLine(book: Book): CheckLine {
  const { composite } = book.scores;
  const queue = behind(book, (i) => composite && Number.isNaN(composite.score[i] as number));
  return countLine({
    name: 'Research queue',
    number: queue.count,
    threshold: '0',
    verdict: queue.count === 0 ? 'None' : 'To do',
    isFine: queue.count === 0,
    behind: queue,
    action: 'Find what is missing for a score, largest ARR first',
  });
}
