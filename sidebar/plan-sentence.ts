// What scoring would write, before it does.
import type { ScoringPlan } from '../src/core/panel/calls.ts';
import { quantity } from './format.ts';

/** `Writes 14 columns AE:AR for 500 rows; overwrites no cell of yours.` */
export function planSentence({ columns, ranges, rows }: ScoringPlan, count: (value: number) => string): string {
  const places = ranges.map((range) => range.replace(/\d+/g, '')).join(', ');
  const what = quantity(count(columns.length), 'column');
  return `Writes ${what} ${places} for ${quantity(count(rows), 'row')}; overwrites no cell of yours.`;
}
