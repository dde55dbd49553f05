// Every check of the summary tab (S36-S43, S46, S61).
import type { Book } from './book.ts';
import { bookLines } from './book-lines.ts';
import type { CheckLine } from './check-line.ts';
import { controlLines } from './control-lines.ts';
import { fieldLines } from './field-lines.ts';
import { segmentLines } from './segment-lines.ts';
import { workLines } from './work-lines.ts';

export function checkLines(book: Book): CheckLine[] {
  const { segments } = book.overview;
  return [
    ...controlLines(book),
    ...(segments ? [...segmentLines(book, segments), ...workLines(book, segments)] : []),
    ...fieldLines(book),
    ...bookLines(book),
  ];
}
