// The tiers: accounts, share, ARR, the expected range and what follows from it.
import { UNSEGMENTED_LABEL } from '../../checks/overview.ts';
import { segmentScale } from '../../model/model.ts';
import { expectation, RANGE_FORMATS } from './expectation.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';
import { type TallyTable, tallyCells, totalRow } from './tallies.ts';

/** Rows above the first tier. */
export const TIERS_HEAD = 2;

export function tierRows({ sheet, book, place }: Facts, top: number): SummaryRow[] {
  const { segments } = book.overview;
  if (!segments) return [];
  const { treatments } = segmentScale(sheet.model);
  const table: TallyTable = { place, id: 'segment', tallies: segments.effective, first: top + TIERS_HEAD };
  return [
    heading('Tiers (segment that holds)'),
    header('Tier', 'Accounts', 'Share', 'ARR', 'Expected from', 'Expected to', 'Verdict', 'Service model'),
    ...segments.effective.map(({ label }, k) => {
      const share = label === UNSEGMENTED_LABEL ? undefined : segments.distribution.tiers[k];
      const { cells, verdict } = expectation(share && { ...share, range: treatments[k]?.share ?? undefined });
      const service = treatments[k];
      const treatment = service ? `${service.service}: ${service.action}` : '';
      return row('line', [...tallyCells(table, k), ...cells, treatment], { formats: RANGE_FORMATS, ...verdict });
    }),
    totalRow(table),
  ];
}
