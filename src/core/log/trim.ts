// The log stays within a number of lines: the oldest go first, what the present state stands on stays.
import planning from '../model/presets/planning.json' with { type: 'json' };
import { EVENTS, type LogLine } from './log.ts';
import { linesOf, standingLines } from './replay.ts';

const { mostLines, keptVersions } = planning.log;

/** The same lines when they are few enough. More than that stay when the state itself stands on more. */
export function trimLog(lines: readonly LogLine[], most: number = mostLines): readonly LogLine[] {
  if (lines.length <= most) return lines;
  const kept = new Set(carriers(lines));
  for (let k = lines.length - 1; k >= 0 && kept.size < most; k--) kept.add(lines[k] as LogLine);
  return lines.filter((line) => kept.has(line));
}

/** What no trimming takes: the lines that state, versions and the count of the runs stand on, and words we do not know. */
function carriers(lines: readonly LogLine[]): LogLine[] {
  const versions = lines.filter(({ event }) => event === 'Model saved');
  const scored = lines.filter(({ event }) => event === 'Scored');
  return [
    ...[...standingLines(lines).values()].flatMap(linesOf),
    ...versions.slice(-keptVersions),
    ...scored.slice(-1),
    ...lines.filter(({ event }) => !(EVENTS as readonly string[]).includes(event)),
  ];
}
