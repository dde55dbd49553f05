// Segments that a person typed over ours: asked about before anything is written, and kept as overrides where they say so.
import { type Decided, decideAll } from '../core/log/decisions.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { columnLetter } from '../core/read/values.ts';
import { answerTo } from './asked.ts';
import type { Book } from './read-book.ts';
import type { Misplaced } from './torn-scores.ts';

/** @throws the question, while nobody answered it */
export function typedLines(book: Book, found: readonly Misplaced[], answers: Answers | undefined): Decided {
  const typed = found.filter(({ isTyped }) => isTyped);
  const { stamp, model, sheet, log, today } = book;
  // Who said so of the whole column is not asked again.
  if (typed.length === 0 || answers?.foreign === 'over' || answerTo(questionOf(book, typed), answers) === 'over')
    return { lines: [], refusals: [] };
  const decisions = typed.map(({ key, to }) => ({
    key,
    action: 'override' as const,
    segment: to,
    reason: 'Typed into the segment column',
    day: today,
  }));
  return decideAll(stamp, decisions, { model, accounts: sheet.accounts, log: log.lines });
}

const LISTED = 5;

function questionOf({ snapshot }: Book, typed: readonly Misplaced[]): Question {
  const listed = typed.slice(0, LISTED).map(({ account, from, to }) => `${account} (${from} → ${to})`);
  const more = typed.length > LISTED ? ` and ${typed.length - LISTED} more` : '';
  const letter = columnLetter(snapshot.ownColumns.segment as number);
  const what = typed.length === 1 ? 'A segment was' : 'Segments were';
  return {
    id: 'typed',
    text: `${what} typed over in column ${letter}: ${listed.join(', ')}${more}. Should what was typed hold?`,
    answers: [
      { id: 'keep', title: 'Yes, keep as an override' },
      { id: 'over', title: 'No, write the segment again' },
    ],
  };
}
