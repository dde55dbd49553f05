// The runs that the log tells of.
import type { LogLine } from './log.ts';

export interface RunLine {
  readonly run: number;
  readonly at: string;
  readonly by: string;
  /** As-of day, `yyyy-MM-dd`. */
  readonly asOf: string;
  readonly rows: number;
  readonly message: string;
  readonly canUndo: boolean;
}

/**
 * The newest first.
 * @param kept runs whose previous values the history still has
 */
export function runLines(lines: readonly LogLine[], kept: readonly number[]): RunLine[] {
  const runs: RunLine[] = [];
  let undone = Number.POSITIVE_INFINITY;
  for (let k = lines.length - 1; k >= 0; k--) {
    const { event, run, at, by, day, rows, reason } = lines[k] as LogLine;
    if (event === 'Undone') undone = Math.min(undone, run);
    if (event !== 'Scored') continue;
    runs.push({
      run,
      at,
      by,
      asOf: day,
      rows: Number(rows),
      message: reason,
      canUndo: run < undone && kept.includes(run),
    });
  }
  return runs;
}
