import { passes } from './bands.ts';
import { type Reading, readNumber, valueIn } from './cell-text.ts';
import { Fraction } from './fraction.ts';
import { labelFor, readRated } from './label-table.ts';
import type { Row } from './sheet.ts';

/** S8 accepts either. */
export type Expansion = { label: string } | { ratio: Fraction };

/** A text that is a label for somebody is that label, a number is a ratio, and only another text falls to the rest. */
export function readExpansion(cell: string | undefined, choice: Parameters<typeof readRated>[1]): Reading<Expansion> {
  const isNumber = labelFor((cell ?? '').trim(), choice) === null && readNumber(cell).kind === 'value';
  if (isNumber) {
    const ratio = readNumber(cell, 0);
    return ratio.kind === 'value' ? { kind: 'value', value: { ratio: ratio.value } } : ratio;
  }
  const label = readRated(cell, choice);
  return label.kind === 'value' ? { kind: 'value', value: { label: label.value } } : label;
}

/** S75, S17: the label, else what three months of usage say. */
export function readTrend(label: Reading<string>, row: Row): Reading<string> {
  if (label.kind === 'value') return label;
  const [first, second, third] = [row.usage_1, row.usage_2, row.usage_3].map((cell) => valueIn(readNumber(cell, 0)));
  return first && second && third ? { kind: 'value', value: trajectory(first, second, third) } : label;
}

/** S17: growth of the last month, then of the month before, with a tolerance of 5 %. */
export function trajectory(first: Fraction, second: Fraction, third: Fraction): string {
  const tolerance = Fraction.of('0.05');
  if (third.equals(0) && second.equals(0)) return 'No usage';
  if (second.equals(0)) return 'Accelerating';
  const last = third.over(second).minus(Fraction.of(1));
  if (passes(last, '<', tolerance.times(-1))) return 'Declining';
  if (passes(last, '>', tolerance)) return 'Accelerating';
  const rose = first.equals(0) || passes(second.over(first).minus(Fraction.of(1)), '>', tolerance);
  return rose ? 'Plateaued' : 'Stable';
}
