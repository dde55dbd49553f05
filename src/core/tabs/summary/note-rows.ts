// What was left out or could not be read.
import type { Facts } from './facts.ts';
import { heading, row, type SummaryRow } from './row.ts';

export function noteRows({ sheet: { warnings } }: Facts): SummaryRow[] {
  if (warnings.length === 0) return [];
  return [heading('Notes'), ...warnings.map((text) => row('line', [text]))];
}
