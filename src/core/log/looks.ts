// Looks that people take at the segmentation itself (S56, S81): the last one of each kind, and when the next is due.
import { percentOf } from '../checks/check.ts';
import { COMPONENTS, type ComponentId, type DueStatus, dueStatus, nextDue } from '../checks/governance.ts';
import { ACCURACY } from '../checks/quality.ts';
import { bandOf } from '../model/bands.ts';
import { isoDay, parseIsoDay } from '../read/date.ts';
import { dataOf } from './history.ts';
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
  /** Of the sample, where one was recorded. */
  readonly spotCheck: SpotCheckResult | null;
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
      spotCheck: lastSpotCheck(id, lines),
    };
  });
}

const ISO_DAY = 'yyyy-MM-dd'.length;

/** What people found in a sample of accounts (S42, S63). */
export interface Found {
  readonly right: number;
  readonly wrong: number;
  /** Nothing to compare with, or nothing entered. */
  readonly missing: number;
}

export interface SpotCheckResult extends Found {
  /** `yyyy-MM-dd` */
  readonly day: string;
  /** Percent of what could be compared; null: nothing could. */
  readonly accuracy: number | null;
  readonly verdict: string;
  /** Percent of the sample that has a value. */
  readonly coverage: number | null;
}

/** The last spot check of a kind; null: none was recorded. */
export function lastSpotCheck(id: ComponentId, lines: readonly LogLine[]): SpotCheckResult | null {
  const line = lines.filter(({ event, detail }) => event === 'Looked at' && detail.startsWith(`${id} {`)).pop();
  const found = line && dataOf<Found>(line.detail.slice(id.length + 1), foundFrom);
  if (!line || !found) return null;
  const { right, wrong, missing } = found;
  const accuracy = percentOf(right, right + wrong);
  const verdict = accuracy === null ? 'n/a' : bandOf(ACCURACY, accuracy);
  const coverage = percentOf(right + wrong, right + wrong + missing);
  return { right, wrong, missing, day: line.at.slice(0, ISO_DAY), accuracy, verdict, coverage };
}

/** A saved model is a look at the definitions; everything else is looked at when somebody says so. */
export function lastLook(id: ComponentId, lines: readonly LogLine[]): number | null {
  const found = lines.filter(
    ({ event, detail }) =>
      (event === 'Looked at' && detail.split(' ')[0] === id) || (id === 'definition' && event === 'Model saved'),
  );
  const last = found[found.length - 1];
  return last ? parseIsoDay(last.at.slice(0, ISO_DAY)) : null;
}

/** What a person says that they looked at and left as it is. */
export function lookLine(
  stamp: Omit<Stamp, 'run'>,
  lines: readonly LogLine[],
  id: ComponentId,
  found: Found | null = null,
): LogLine {
  const name = COMPONENTS.find((component) => component.id === id)?.name;
  if (!name) throw new Error(`"${id}" is nothing that can be looked at`);
  const reason = found ? `${name}, ${foundText(found)}` : name;
  const detail = found ? `${id} ${JSON.stringify(found)}` : id;
  return logLine({ ...stamp, run: lastRun(lines) }, 'Looked at', { reason, detail });
}

/** `spot check of 50 accounts: 46 right, 3 wrong, 1 without a value` */
function foundText({ right, wrong, missing }: Found): string {
  return `spot check of ${right + wrong + missing} accounts: ${right} right, ${wrong} wrong, ${missing} without a value`;
}

/** null: somebody changed the line. */
function foundFrom(found: Found): Found | null {
  return [found.right, found.wrong, found.missing].every((count) => count >= 0) ? found : null;
}
