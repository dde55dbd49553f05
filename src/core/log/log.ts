// A line of the log: the only source of truth of committed segments, decisions and overrides set in the sidebar.

import type { Cell } from '../exact/cell.ts';
import type { Model, ModelDocument, Source } from '../model/model.ts';

export const EVENTS = [
  'Scored',
  'Committed',
  'Flagged',
  'Cleared',
  'Approved',
  'Completed',
  'Rejected',
  'Override set',
  'Override removed',
  'Model saved',
  'Looked at',
  'Source changed',
  'Own list',
  'Renamed',
  'Re-keyed',
  'Undone',
  'Stopped',
] as const;
export type Event = (typeof EVENTS)[number];

export interface LogLine {
  /** `yyyy-MM-dd HH:mm:ss` in the spreadsheet's time zone. */
  readonly at: string;
  /** The name that a person typed in the panel, or `no name given`. */
  readonly by: string;
  /** A word that we do not know changes nothing and is kept. */
  readonly event: Event | (string & Record<never, never>);
  /** The run that wrote it; of a decision the last run, of an undo the run that is undone. */
  readonly run: number;
  /** Key of the account; '' when the line is about none. */
  readonly key: string;
  /** What a person calls the account. */
  readonly account: string;
  /** Segment labels; of a saved model what changed, in words. */
  readonly from: string;
  readonly to: string;
  /** Why; of a run its message. */
  readonly reason: string;
  /** `yyyy-MM-dd`: as-of day of a run, day of a decision. */
  readonly day: string;
  /** `yyyy-MM-dd`: end of joint coverage, review date of an override; else ''. */
  readonly until: string;
  /** Hash of the model. */
  readonly model: string;
  /** Accounts of a run. */
  readonly rows: number | '';
  readonly warnings: number | '';
  /** JSON: counts of a run; the document of a saved model; source of a segment; renamed labels; else ''. */
  readonly detail: string;
  /** Cells to the right of ours. */
  readonly extra?: readonly Cell[];
}

/** A segment of the composite score says nothing: it was the only source before there were others. */
const DETAIL_OF: Readonly<Record<Source, string>> = {
  composite: '',
  arr: '{"source":"arr"}',
  priority: '{"source":"priority"}',
};

/** As a person reads it. */
export const SOURCE_NAMES: Readonly<Record<Source, string>> = {
  composite: 'Composite tier',
  arr: 'ARR tier',
  priority: 'Priority tier',
};

export const SOURCES = Object.keys(DETAIL_OF) as Source[];

/** The detail of a line about a segment of a source. */
export function detailOf(source: Source): string {
  return DETAIL_OF[source];
}

/** What the segments of a line of an account were worked out from. */
export function sourceOf({ detail }: LogLine): Source {
  return SOURCES.find((source) => detail === DETAIL_OF[source]) ?? 'composite';
}

/** The source of the newest segments; undefined: the log has none. */
export function lastSource(lines: readonly LogLine[]): Source | undefined {
  for (let k = lines.length - 1; k >= 0; k--) {
    const line = lines[k] as LogLine;
    if (line.event === 'Re-keyed') continue;
    if (line.key !== '' || line.event === 'Source changed') return sourceOf(line);
  }
  return undefined;
}

/** A model that is saved works its segment out from something else: what is committed does not hold any more. */
export function sourceChangedLine(stamp: Stamp, from: Source, to: Source, day: string, reason: string): LogLine {
  const said = { from: SOURCE_NAMES[from], to: SOURCE_NAMES[to], day, reason, detail: detailOf(to) };
  return logLine(stamp, 'Source changed', said);
}

/** The model with the source of the segments that the log has, where the model says none. */
export function sourcedByLog<M extends Pick<Model, 'segmentBy'>>(model: M, lines: readonly LogLine[]): M {
  const segmentBy = model.segmentBy ?? lastSource(lines);
  return segmentBy === model.segmentBy ? model : { ...model, segmentBy };
}

/** When and by whom, the same for all lines of one step. */
export interface Stamp {
  readonly at: string;
  readonly by: string;
  readonly run: number;
  /** Hash of the model. */
  readonly model: string;
}

/** Named one by one: spread together, 100,000 lines of a first run would take seconds. */
export function logLine({ at, by, run, model }: Stamp, event: Event, said: Partial<LogLine>): LogLine {
  const { key = '', account = '', from = '', to = '', reason = '', day = '', until = '', detail = '' } = said;
  const { rows = '', warnings = '' } = said;
  return { at, by, event, run, key, account, from, to, reason, day, until, model, rows, warnings, detail };
}

/** The number of the run that comes next: an undone number is not used again. */
export function nextRun(lines: readonly LogLine[]): number {
  return lastRun(lines) + 1;
}

export function lastRun(lines: readonly LogLine[]): number {
  return lines.reduce((last, { run }) => Math.max(last, run), 0);
}

/** A run is undone: what it and the runs after it did by themselves no longer counts, what people decided does. */
export function undoneLine(stamp: Omit<Stamp, 'run'>, run: number, day: string, reason = ''): LogLine {
  return logLine({ ...stamp, run }, 'Undone', { day, reason });
}

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

export interface ModelVersion {
  readonly hash: string;
  readonly at: string;
  readonly by: string;
  /** Why. */
  readonly note: string;
  /** The document as JSON. */
  readonly text: string;
}

/** The newest first. */
export function modelVersions(lines: readonly LogLine[]): ModelVersion[] {
  return lines
    .filter(({ event }) => event === 'Model saved')
    .map(({ model, at, by, reason, detail }) => ({ hash: model, at, by, note: reason, text: detail }))
    .reverse();
}

export function modelSavedLine(
  stamp: Omit<Stamp, 'run'>,
  lines: readonly LogLine[],
  document: ModelDocument,
  note: string,
  changed: { readonly from: string; readonly to: string } = { from: '', to: '' },
): LogLine {
  const detail = JSON.stringify(document);
  return logLine({ ...stamp, run: lastRun(lines) }, 'Model saved', { ...changed, reason: note, detail });
}
