// Doubts about a whole column (S76): until a person has answered, the column is not read.

import { cleanText } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { type Asked, type DoubtAnswer, KINDS, numbersIn } from './doubt-kinds.ts';
import type { Header } from './header.ts';
import { address, cellAt, textIn, type Values } from './values.ts';

export interface Doubt {
  readonly field: Field;
  /** 0-based. */
  readonly column: number;
  readonly header: string;
  /** With the sheet's own values. */
  readonly question: string;
  /** What to store as `readAs` of the field, and what it means. */
  readonly answers: readonly DoubtAnswer[];
  /** The first cell that shows it. */
  readonly cell: string;
  /** Of a doubt about currencies, those that were found: a rate for each to one of them answers it. */
  readonly currencies?: readonly string[] | undefined;
}

/** The open doubts of a table, in the order of its columns. */
export function doubtsOf(
  values: Values,
  { row: headerRow, rows, columnOf }: Header,
  model: Model,
  locale: string,
): Doubt[] {
  const doubts: Doubt[] = [];
  const cellsOf = (column: number) => rows.map((row) => cellAt(values, row, column));
  const beside = (wanted: Field | RegExp) => {
    const headers = values[headerRow] as Values[number];
    const place =
      typeof wanted === 'string' ? (columnOf[wanted] ?? -1) : headers.findIndex((cell) => wanted.test(cleanText(cell)));
    return place < 0 ? null : cellsOf(place);
  };
  for (const [name, column] of Object.entries(columnOf)) {
    const field = name as Field;
    const kinds = KINDS.filter(({ isOf }) => isOf(field));
    if (kinds.length === 0 || isAnswered(field, model)) continue;
    const header = textIn(values, headerRow, column);
    const cells = cellsOf(column);
    const asked: Asked = { field, header, cells, numbers: numbersIn(field, cells, locale), locale, beside, model };
    for (const { find, answers } of kinds) {
      const found = find(asked);
      if (!found) continue;
      const cell = address(rows[found.at] as number, column);
      doubts.push({ field, column, header, question: found.question, answers, cell, currencies: found.currencies });
      break;
    }
  }
  return doubts.sort((a, b) => a.column - b.column);
}

function isAnswered(field: Field, { readAs }: Model): boolean {
  const answer: string | undefined = readAs?.[field];
  return answer !== undefined && !['dmy', 'mdy', '.', ','].includes(answer);
}

/** The table without the columns that are in doubt or that a person does not want; an ARR in doubt is not derived either. */
export function withoutDoubted(header: Header, doubts: readonly Doubt[], { readAs }: Model): Header {
  const columnOf = { ...header.columnOf };
  for (const { field } of doubts) delete columnOf[field];
  if (doubts.some(({ field }) => field === 'arr')) {
    delete columnOf.mrr;
    delete columnOf.tcv;
  }
  for (const field of Object.keys(columnOf) as Field[]) {
    const answer: string | undefined = readAs?.[field];
    if (answer === 'ignore' || answer === 'orders') delete columnOf[field];
    else if (answer === 'days30' && field !== 'activeDays30' && columnOf.activeDays30 === undefined) {
      columnOf.activeDays30 = columnOf[field] as number;
      delete columnOf[field];
    }
  }
  return { ...header, columnOf, doubts };
}

/** The doubts as sentences, for where no button can answer them. */
export function doubtSentences(doubts: readonly Doubt[]): string[] {
  return doubts.map(({ header, field, question, answers, cell }) => {
    const choices = answers.map(({ readAs, means }) => `"${readAs}" (${means})`).join(', ');
    return `"${header}" is not read yet: ${question} First in ${cell}. Set readAs.${field} in the model to ${choices}`;
  });
}
