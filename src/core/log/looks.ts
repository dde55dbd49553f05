// Looks that people take at the segmentation itself (S56, S81): the last one of each kind, and when the next is due.
import { COMPONENTS, type ComponentId, type DueStatus, dueStatus, nextDue } from '../checks/governance.ts';
import { isoDay, parseIsoDay } from '../read/date.ts';
import { type LogLine, lastRun, logLine, type Stamp } from './log.ts';

export interface Look {
  readonly id: ComponentId;
  readonly name: string;
  readonly months: number;
  readonly owner: string;
  /** `yyyy-MM-dd`, '' when it never took place, like `next`. */
  readonly last: string;
  readonly next: string;
  readonly status: DueStatus;
}

export function looksOf(lines: readonly LogLine[], asOf: number): Look[] {
  return COMPONENTS.map(({ id, name, months, owner }) => {
    const last = lastLook(id, lines);
    return {
      id,
      name,
      months,
      owner,
      last: last === null ? '' : isoDay(last),
      next: last === null ? '' : isoDay(nextDue(last, months)),
      status: dueStatus(last, months, asOf),
    };
  });
}

const ISO_DAY = 'yyyy-MM-dd'.length;

/** A saved model is a look at the definitions; everything else is looked at when somebody says so. */
export function lastLook(id: ComponentId, lines: readonly LogLine[]): number | null {
  const found = lines.filter(
    ({ event, detail }) => (event === 'Looked at' && detail === id) || (id === 'definition' && event === 'Model saved'),
  );
  const last = found[found.length - 1];
  return last ? parseIsoDay(last.at.slice(0, ISO_DAY)) : null;
}

/** What a person says that they looked at and left as it is. */
export function lookLine(stamp: Omit<Stamp, 'run'>, lines: readonly LogLine[], id: ComponentId): LogLine {
  const name = COMPONENTS.find((component) => component.id === id)?.name;
  if (!name) throw new Error(`"${id}" is nothing that can be looked at`);
  return logLine({ ...stamp, run: lastRun(lines) }, 'Looked at', { reason: name, detail: id });
}
