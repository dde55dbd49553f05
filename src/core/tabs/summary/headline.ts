// The headline: what was counted, as of when, with which model, and the few numbers to know.
import { outcomesOf } from '../../checks/outcomes.ts';
import { isoDay } from '../../read/calendar.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, note, orBlank, PERCENT, row, type SummaryRow, share } from './row.ts';

export function headline({ sheet, book, stamp, checks, place }: Facts): SummaryRow[] {
  const { model, scores, accounts } = sheet;
  const { records, active, segments, arr } = book.overview;
  const outcomes = outcomesOf(accounts);
  const open = checks.filter(({ isFine }) => !isFine).length;
  return [
    row('title', ['Tierwise summary']),
    note(`As of ${isoDay(scores.asOf)}. Model: ${model.name}, hash ${stamp.modelHash}`),
    note(`Sheet "${stamp.sheetName}": ${records} rows, ${active} active accounts. ${freshness(place)}`),
    header('Active accounts', 'Coverage', 'Flagged', 'ARR', 'Unsegmented', 'NRR', 'Open checks'),
    row(
      'heading',
      [
        active,
        share(segments?.coverage.pct),
        segments ? segments.flaggedForReview.length : '',
        arr ? arr.total : '',
        segments ? segments.unsegmented.length : '',
        orBlank(outcomes?.nrr),
        open,
      ],
      { formats: [COUNT, PERCENT, COUNT, COUNT, COUNT, PERCENT, COUNT] },
    ),
  ];
}

function freshness(place: Facts['place']): string {
  if (!place) return 'Numbers are values: score the accounts to make them live formulas';
  if (place.stale > 0) return `${place.stale} segments in the sheet are older than this summary: score again`;
  return place.arr ? 'Counts and ARR are live formulas' : 'Counts are live formulas; ARR is not a plain number column';
}
