// The versions of the model, as the log keeps them.
import type { ModelDocument } from '../model/model.ts';
import { type Difference, differencesOf } from '../model/model-diff.ts';
import { resolveModel } from '../model/resolve.ts';
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

/** What the later of two versions changed. @throws a sentence when one is damaged */
export function versionDifferences(from: ModelVersion, to: ModelVersion): Difference[] {
  return differencesOf(modelOf(from), modelOf(to));
}

/** Without the schema: the document was checked when it was saved. */
function modelOf({ text, at }: ModelVersion): ReturnType<typeof resolveModel> {
  try {
    return resolveModel(JSON.parse(text) as ModelDocument);
  } catch {
    throw new Error(`The model that was saved at ${at} is not readable: its cell in the log was changed`);
  }
}
