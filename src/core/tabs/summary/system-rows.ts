// RFM, lifecycle, health, usage, value matrix and priority: accounts, share and ARR by label, where mapped.
import { capacity, hoursBySegment } from '../../checks/capacity.ts';
import { type ExpectedShare, expectedShareLines } from '../../checks/expected-shares.ts';
import type { SegmentOverview } from '../../checks/overview.ts';
import type { Model } from '../../model/model.ts';
import { segmentPlan } from './capacity-plan.ts';
import { expectation, RANGE_FORMATS } from './expectation.ts';
import type { Facts } from './facts.ts';
import { heading, row, type SummaryRow } from './row.ts';
import { type SystemTable, systemTables } from './system-tables.ts';
import { type TallyTable, tableVerdict, tallyCells } from './tallies.ts';

export function systemRows({ sheet, place, book }: Facts, top: number): SummaryRow[] {
  const expected = expectedShareLines(sheet.model, sheet.accounts, sheet.scores);
  const rows: SummaryRow[] = [];
  for (const system of systemTables(sheet)) {
    const ranges = expected.filter(({ group }) => group === system.title);
    const notes = system.id === 'healthSegment' ? healthTime(system, sheet.model, book.overview.segments) : {};
    rows.push(...tableRows(system, ranges, notes, place, top + 1 + rows.length));
  }
  return rows.length > 0 ? [heading('Other systems'), ...rows] : [];
}

function tableRows(
  { title, id, tallies, without }: SystemTable,
  ranges: readonly ExpectedShare[],
  notes: Readonly<Record<string, string>>,
  place: Facts['place'],
  top: number,
): SummaryRow[] {
  const table: TallyTable = { place, id, tallies, first: top + 1 };
  const columns = ranges.length > 0 ? ['Expected from', 'Expected to', 'Verdict'] : ['', '', ''];
  const missing = without > 0 ? `${without} ${without === 1 ? 'account' : 'accounts'} without` : '';
  return [
    row('header', [title, 'Accounts', 'Share', 'ARR', ...columns, tableVerdict(table, missing)]),
    ...tallies.map(({ label }, k) => {
      const { cells, verdict } = expectation(ranges.find((each) => each.label === label));
      return row('line', [...tallyCells(table, k), ...cells, notes[label] ?? ''], {
        formats: RANGE_FORMATS,
        ...verdict,
      });
    }),
  ];
}

/** S35: how the hours that are needed divide over the health segments. */
function healthTime({ tallies }: SystemTable, model: Model, segments: SegmentOverview | null): Record<string, string> {
  if (!segments) return {};
  const counts = Object.fromEntries(tallies.map(({ label, accounts }) => [label, accounts]));
  const { required } = capacity(segmentPlan(model, segments));
  if (required === 0) return {};
  const notes: Record<string, string> = {};
  for (const { label, hours, perAccount } of hoursBySegment(required, counts)) {
    const each = perAccount === null ? '' : `, ${perAccount.toFixed(1)} each`;
    notes[label] = `${Math.round((hours / required) * 100)}% of CSM time: ${hours.toFixed(0)} hours a month${each}`;
  }
  return notes;
}
