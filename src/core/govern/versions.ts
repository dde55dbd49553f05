// The versions of the model, as the log keeps them.
import type { ModelDocument } from '../model/model.ts';
import { type LogLine, lastRun, logLine, type Stamp } from './log.ts';

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
): LogLine {
  return logLine({ ...stamp, run: lastRun(lines) }, 'Model saved', { reason: note, detail: JSON.stringify(document) });
}
