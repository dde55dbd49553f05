import type { Cell } from './cell.ts';
import { isDate, shown } from './display.ts';
import { contentOf } from './typed-input.ts';

/** What the formula bar shows: text that would give the same cell if it were typed in. */
export function typedText(cell: Cell | undefined): string {
  if (cell?.formula !== undefined) return cell.formula;
  const value = cell?.value ?? null;
  if (typeof value === 'string') return contentOf(value, cell?.format).value === value ? value : `'${value}`;
  if (typeof value !== 'number' || cell?.format === undefined) return shown(value, undefined);
  if (isDate(cell.format)) return shown(value, Number.isInteger(value) ? 'yyyy-MM-dd' : 'yyyy-MM-dd hh:mm:ss');
  return cell.format.includes('%') ? `${Number((value * 100).toPrecision(12))}%` : String(value);
}
