// Completeness of every scored field and of the key fields together (S37).

import { FIELDS, type Field } from '../model/fields.ts';
import { State } from '../read/column.ts';
import { type Behind, type Book, behind } from './book.ts';
import { type CheckLine, percentLine } from './check-line.ts';
import type { Completeness } from './coverage.ts';

export function fieldLines(book: Book): CheckLine[] {
  const { completeness, keyFields, recordCompleteness } = book.overview;
  const fields = Object.entries(completeness) as [Field, Completeness][];
  const lines = fields
    .filter(([field]) => FIELDS[field].kind !== 'text')
    .map(([field, rated]) => {
      const key = keyFields.includes(field) ? ' (key field)' : '';
      return fieldLine(book, `${FIELDS[field].title} filled in${key}`, rated, lacking(book, [field]));
    });
  if (!recordCompleteness) return lines;
  return [fieldLine(book, 'Accounts with all key fields', recordCompleteness, lacking(book, keyFields)), ...lines];
}

/** Accounts where one of the fields is blank or unreadable. */
export function lacking(book: Book, fields: readonly Field[]): Behind {
  const { accounts, scores } = book;
  const lacks = (field: Field, i: number) =>
    accounts.columns[field]?.state[i] === State.missing || scores.invalid.get(field)?.[i];
  return behind(book, (i) => fields.some((field) => lacks(field, i)));
}

function fieldLine({ model }: Book, name: string, rated: Completeness, accounts: Behind): CheckLine {
  const { pct, status, target } = rated;
  const { completeness: scale } = model.checks;
  return percentLine({
    name,
    number: pct,
    threshold: `Good from ${scale.cuts[0]?.[0]}%`,
    verdict: target === status ? status : `${status} (${target})`,
    isFine: status === 'Good',
    behind: accounts,
    action: 'Fill in the blank and unreadable cells of this column',
    scale,
  });
}
