// Checks of the book as a whole: its size, its small accounts, its duplicates, what its segments are for.

import { bandIndex, bandOf } from '../model/bands.ts';
import { segmentScale } from '../model/model.ts';
import { isNumberAt } from '../read/column.ts';
import { type Book, behind, NOBODY } from './book.ts';
import { type CheckLine, countLine, overScale, percentLine } from './check-line.ts';
import { actionability } from './quality.ts';
import { percentOf } from './share.ts';

export function bookLines(book: Book): CheckLine[] {
  return [sizeLine(book), lowArrLine(book), duplicateLine(book), actionLine(book)];
}

function sizeLine(book: Book): CheckLine {
  const { active, readiness } = book.overview;
  return countLine({
    name: 'Size of the book',
    number: active,
    threshold: `ready from ${book.model.checks.readiness.cuts[0]?.[0]} active accounts`,
    verdict: readiness,
    isFine: readiness === 'Ready',
    behind: behind(book, () => true),
    action: 'Manage accounts one by one until the book is larger',
  });
}

function lowArrLine(book: Book): CheckLine {
  const { lowArrBelow, lowArrShareOver } = book.model.checks;
  const { arr } = book.accounts.columns;
  const low = book.overview.arr?.lowSharePct ?? null;
  const isMost = low !== null && low > lowArrShareOver;
  return percentLine({
    name: `ARR below ${lowArrBelow}`,
    number: low,
    threshold: `at most ${lowArrShareOver}% of those with ARR`,
    verdict: isMost ? 'Mostly small' : 'OK',
    isFine: !isMost,
    behind: behind(book, (i) => isNumberAt(arr, i) && (arr.value[i] as number) < lowArrBelow),
    action: 'Most of the base may be tech-touch by default: segment on usage rather than ARR',
    scale: overScale(lowArrShareOver),
  });
}

function duplicateLine(book: Book): CheckLine {
  const { records, duplicates } = book.overview;
  const scale = book.model.checks.duplicates;
  const pct = percentOf(duplicates, records);
  return percentLine({
    name: 'Duplicate rows',
    number: pct,
    threshold: `target under ${scale.cuts[1]?.[0]}%, ideal under ${scale.cuts[0]?.[0]}%`,
    verdict: pct === null ? 'n/a' : bandOf(scale, pct),
    isFine: pct === null || bandIndex(scale, pct) < 2,
    behind: behind(book, (i) => book.accounts.isDuplicate[i]),
    scale,
    action: 'Merge rows of the same account before you trust the counts',
  });
}

/** S43. */
function actionLine({ model, overview }: Book): CheckLine {
  const scale = segmentScale(model);
  const { status, distinct, notes } = actionability(scale);
  return countLine({
    name: 'Actionability',
    number: distinct,
    threshold: `${scale.treatments.length} different treatments`,
    verdict: status,
    isFine: status === 'Good',
    behind: NOBODY,
    action: overview.segments ? notes.join('. ') : '',
  });
}
