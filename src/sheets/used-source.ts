// The source of the segment: the first scoring stores the one that it used, and a later one takes no other by
// itself (S72).

import { parseModel, sealDocument } from '../core/model/parse-model.ts';
import { scoreAccounts } from '../core/systems/score.ts';
import type { Book } from './read-book.ts';

/** The book with a model that says what its segment is, as far as any source is on. */
export function withUsedSource(book: Book): Book {
  const { parsed, model, sheet, asOf, stamp } = book;
  if (parsed.document.segmentBy) return book;
  const segmentBy = model.segmentBy ?? scoreAccounts(model, sheet.accounts, asOf).segments?.source;
  const sourced = segmentBy && parseModel(sealDocument({ ...parsed.document, segmentBy }));
  if (!sourced || 'problems' in sourced) return book;
  return { ...book, parsed: sourced, model: sourced.model, isStored: false, stamp: { ...stamp, model: sourced.hash } };
}
