// What a person's typing means in a cell of an en_US sheet; `setValues` reads strings the same way.
import { parseValue } from 'numfmt';
import type { Cell } from './cell.ts';

const FORMATS: Record<number, string> = {
  3: '#,##0',
  4: '#,##0.00',
  6: '$#,##0',
  8: '$#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  14: 'M/d/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'M/d/yyyy h:mm',
};
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** In a cell formatted as text (`@`) everything stays as it is typed. */
export function contentOf(text: string, format: string | undefined): Pick<Cell, 'value' | 'formula' | 'format'> {
  if (text === '') return { value: null };
  if (format === '@') return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  if (!/\d|^\s*(true|false)\s*$/i.test(text)) return { value: text };
  const parsed = parseValue(text);
  if (!parsed || typeof parsed.value === 'boolean') return { value: parsed ? (parsed.value as boolean) : text };
  const own = ISO_DAY.test(text) ? 'yyyy-MM-dd' : FORMATS[(parsed as { formatId?: number }).formatId ?? 0];
  return format === undefined && own !== undefined
    ? { value: parsed.value as number, format: own }
    : { value: parsed.value as number };
}
