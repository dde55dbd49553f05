// Numbers and Markdown as they read on a page.
const SYMBOLS: Readonly<Record<string, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };
/** Monthly use as active days a week: 12 months of 52 weeks. */
const MONTHLY = 12 / 52;

/** @param unit `share` for a fraction, `percent` for percent points */
export function numberText(value: number, unit = 'plain'): string {
  if (value === MONTHLY) return '12/52';
  const shown = unit === 'share' ? Number((value * 100).toPrecision(12)) : value;
  const text = shown.toLocaleString('en-US', { maximumFractionDigits: 6 });
  return unit === 'plain' ? text : `${text}%`;
}

export function cutText(at: number, operator: string, unit?: string): string {
  return `${SYMBOLS[operator]} ${numberText(at, unit)}`;
}

export function rangeText(low: number, high: number, unit?: string): string {
  const end = numberText(high, unit);
  return low === high ? end : `${numberText(low, unit).replace('%', '')}–${end}`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** The anchor that GitHub gives a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_\- ]/gu, '')
    .replace(/ /g, '-');
}
