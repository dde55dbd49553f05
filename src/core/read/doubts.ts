// Doubts about a whole column (S76): until a person has answered, the column is not read.

import type { Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { currencyCells } from './as-read.ts';
import { type Asked, type CurrencyFound, type DoubtAnswer, isUnanswered, KINDS, numbersIn } from './doubt-kinds.ts';
import type { Header } from './header.ts';
import { address, textIn, type Values } from './values.ts';
import { type Written, writtenColumns } from './written.ts';

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
  /** What needs a rate, where the doubt is about currencies. */
  readonly currencies?: readonly CurrencyFound[];
}

/** The open doubts of a table, in the order of its columns. */
export function doubtsOf(values: Values, table: Header, model: Model, locale: string): Doubt[] {
  const { row: headerRow, rows, columnOf } = table;
  const doubts: Doubt[] = [];
  const read = new Map<string, Written>();
  const fields = Object.keys(columnOf);
  writtenColumns(values, table, Object.values(columnOf)).forEach((cells, k) => {
    read.set(fields[k] as string, cells);
  });
  const codes = currencyCells(values, table);
  // One column after the other: they share the room for their numbers.
  const room = new Float64Array(rows.length);
  const headers = (values[headerRow] as Values[number]).map((_, column) => textIn(values, headerRow, column));
  for (const [name, column] of Object.entries(columnOf)) {
    const field = name as Field;
    const kinds = KINDS.filter(({ isOf, isOpen = isUnanswered }) => isOf(field) && isOpen(model.readAs?.[field]));
    if (kinds.length === 0) continue;
    const header = textIn(values, headerRow, column);
    const cells = read.get(field) as Written;
    const asked: Asked = {
      field,
      header,
      headers,
      cells,
      numbers: () => numbersIn(field, cells, locale, room),
      locale,
      beside: (wanted) => read.get(wanted) ?? null,
      codes,
      model,
    };
    for (const { find, answers } of kinds) {
      const found = find(asked);
      if (!found) continue;
      const cell = address(rows[found.at] as number, column);
      doubts.push({ field, column, header, answers, cell, ...found });
      break;
    }
  }
  return doubts.sort((a, b) => a.column - b.column);
}

/** What a column of another field counts, as a person said. */
const MEANT: Readonly<Record<string, Field>> = { days30: 'activeDays30', orders: 'orders' };

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
    const meant = MEANT[answer ?? ''];
    if (meant === field || (answer !== 'ignore' && !meant)) continue;
    if (meant) columnOf[meant] ??= columnOf[field] as number;
    delete columnOf[field];
  }
  return { ...header, columnOf, doubts };
}

/** The doubts as sentences, for where no button can answer them. */
export function doubtSentences(doubts: readonly Doubt[]): string[] {
  return doubts.map(({ header, field, question, answers, cell, currencies }) => {
    const choices = answers.map(({ readAs, means }) => `"${readAs}" (${means})`).join(', ');
    const rates = currencies
      ? 'Set currencies in the model to a base, a rate for each other and the day of the rates, or set'
      : 'Set';
    return `"${header}" is not read yet: ${question} First in ${cell}. ${rates} readAs.${field} in the model to ${choices}`;
  });
}
