// A column with our mark in which somebody else's cells stand, as after pasting a wider export: never written over unasked.
import type { ColumnUpdate } from '../core/log/previous-values.ts';
import type { Answers, Question } from '../core/panel/calls.ts';
import { columnLetter } from '../core/read/values.ts';
import { answerTo } from './asked.ts';
import { parsePattern } from './column-pattern.ts';
import { type OwnColumn, unmarkColumns } from './own-columns.ts';
import type { Book } from './read-book.ts';

/**
 * Gives them back to the person where the person says so; then the book has to be read again.
 * @throws the question, while nobody answered it
 */
export function hasReleased(book: Book, updates: () => readonly ColumnUpdate[], answers: Answers | undefined): boolean {
  const renamed = renamedColumns(book);
  if (renamed.length === 0) return false;
  const byId = new Map(updates().map((update) => [update.id, update]));
  const foreign = renamed.filter(({ id, column }) => isForeign(book, column, byId.get(id)));
  if (foreign.length === 0 || answerTo(questionOf(book, foreign), answers) === 'over') return false;
  unmarkColumns(
    book.snapshot.sheet,
    foreign.map(({ id }) => id),
  );
  return true;
}

/** Those whose header is not the one that the last run left there. */
function renamedColumns({ snapshot: { own, mark, values }, sheet: { header } }: Book): OwnColumn[] {
  const left = new Map((mark && parsePattern(mark.text))?.map(([id, text]) => [id, text]));
  return own.filter(({ id, column }) => String(values[header.row]?.[column] ?? '') !== left.get(id));
}

/** A header that a person changed stands over cells that are mostly ours still. */
function isForeign(
  { snapshot: { values }, sheet: { header } }: Book,
  column: number,
  update: ColumnUpdate | undefined,
) {
  const text = String(values[header.row]?.[column] ?? '');
  if (!update || text === update.header || text === update.was) return false;
  let [filled, same] = [0, 0];
  update.cells.forEach((cell, k) => {
    const there = values[header.row + 1 + k]?.[column] ?? '';
    if (there === '') return;
    filled++;
    if (String(there) === String(cell)) same++;
  });
  return same * 2 < filled;
}

function questionOf({ snapshot: { values }, sheet: { header } }: Book, foreign: readonly OwnColumn[]): Question {
  const names = foreign.map(({ column }) => `"${values[header.row]?.[column] ?? ''}" (column ${columnLetter(column)})`);
  const what = names.length === 1 ? 'stands in a column' : 'stand in columns';
  return {
    id: 'foreign',
    text: `${names.join(', ')} ${what} of Tierwise, but not with what it wrote. Whose are they?`,
    answers: [
      { id: 'mine', title: 'Mine: write the scores behind' },
      { id: 'over', title: 'Write over them' },
    ],
  };
}
