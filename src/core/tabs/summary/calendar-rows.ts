// The governance calendar (S56): what is due when. This summary is itself the monthly look at data and distribution.
import { COMPONENTS, dueStatus, nextDue } from '../../checks/cadence.ts';
import type { LogLine } from '../../log/log.ts';
import { isoDay, parseIsoDay } from '../../read/calendar.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

const ISO_DAY = 'yyyy-MM-dd'.length;
const MONTHLY = 1;
/** Lines of the log that show that a review took place. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  'Segment definition review': ['Model saved'],
  'Automated assignment rule validation': ['Approved', 'Rejected'],
};

export function calendarRows({ sheet, stamp }: Facts): SummaryRow[] {
  const { asOf } = sheet.scores;
  return [
    heading('Governance calendar'),
    header('Review', '', 'Every', 'Last done', 'Next due', 'Verdict', '', 'Owner'),
    ...COMPONENTS.map(({ name, months, owner }) => {
      const last = months === MONTHLY ? asOf : lastDone(name, stamp.governance?.lines ?? []);
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

function lastDone(name: string, lines: readonly LogLine[]): number | null {
  const found = lines.filter(({ event }) => EVENTS[name]?.includes(event)).pop();
  return found ? parseIsoDay(found.at.slice(0, ISO_DAY)) : null;
}
