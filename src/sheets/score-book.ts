// Scores under the log as it stands: what holds between two runs.
import { scoreUnderLog } from '../core/log/review.ts';
import { scored } from '../core/systems/score.ts';
import { type ScoredSheet, scoredSheet } from '../core/systems/score-sheet.ts';
import type { Book } from './read-book.ts';

export function scoreBook({ snapshot, sheet, model, log, states, asOf }: Book): ScoredSheet {
  const { accounts } = sheet;
  // Before the first run nothing is held: the columns of the sheet alone count.
  const isHeld = log.lines.length > 0;
  return scoredSheet(
    snapshot,
    sheet,
    isHeld ? scoreUnderLog(model, accounts, asOf, states) : scored(model, accounts, asOf),
  );
}
