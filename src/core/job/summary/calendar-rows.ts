// The governance calendar (S56): what is due when. This summary is itself the monthly look at data and distribution.
import { COMPONENTS, dueStatus, nextDue } from '../../check/cadence.ts';
import { isoDay } from '../../input/calendar.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

const MONTHLY = 1;

export function calendarRows({ sheet, stamp }: Facts): SummaryRow[] {
  const { asOf } = sheet.scores;
  return [
    heading('Governance calendar'),
    header('Review', '', 'Every', 'Last done', 'Next due', 'Verdict', '', 'Owner'),
    ...COMPONENTS.map(({ name, months, owner }) => {
      const last = months === MONTHLY ? asOf : (stamp.lastDone?.[name] ?? null);
      const status = dueStatus(last, months, asOf);
      return row(
        'line',
        [
          name,
          '',
          months === 1 ? 'month' : `${months} months`,
          last === null ? 'not recorded' : isoDay(last),
          last === null ? 'now' : isoDay(nextDue(last, months)),
          status,
          '',
          owner,
        ],
        { formats: [], verdict: { column: 5, isFine: status === 'On time' } },
      );
    }),
  ];
}
