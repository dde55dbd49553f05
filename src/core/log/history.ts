// The history tab: one row a run with what undo, migration and attribution need.

import type { Cell } from '../exact/cell.ts';
import { parseIsoDay } from '../read/date.ts';
import type { Values } from '../read/values.ts';

/** The texts are of the modules of their names; '' where there is none. Only the last run keeps its inputs. */
export interface HistoryRow {
  readonly run: number;
  readonly at: string;
  /** As-of day. */
  readonly day: string;
  /** Hash of the model. */
  readonly model: string;
  /** Id of the sheet that was scored. */
  readonly sheet: number;
  readonly snapshot: string;
  /** With the run before. */
  readonly comparison: string;
  readonly previous: string;
  readonly inputs: string;
  /** Earlier versions of the add-on kept none. */
  readonly week: string;
}

export const HISTORY_HEADER: readonly string[] = [
  'Run',
  'Time',
  'As of',
  'Model',
  'Sheet',
  'Kept for undo and comparison',
];

const TEXTS = HISTORY_HEADER.length - 1;
const MARKS = { snapshot: 's:', comparison: 'c:', previous: 'p:', inputs: 'i:', week: 'w:' } as const;
const PARTS = ['snapshot', 'comparison', 'previous', 'inputs', 'week'] as const;

export function historyCells(row: HistoryRow): Cell[] {
  return [row.run, row.at, row.day, row.model, row.sheet, ...PARTS.flatMap((part) => chunksOf(row[part], MARKS[part]))];
}

/** The rows of the tab, header included. A row that is damaged is left out: then its run can be undone no longer. */
export function parseHistory(values: Values): HistoryRow[] {
  return values.slice(1).flatMap((cells) => {
    const [run, at, day, model, sheet] = cells.map(String);
    if (![run, sheet].every((count) => /^\d+$/.test(count ?? '')) || parseIsoDay(day ?? '') === null) return [];
    const chunks = cells.slice(TEXTS).map(String);
    const part = (name: keyof typeof MARKS) => textOfChunks(chunks, MARKS[name]);
    const [snapshot, comparison, previous] = [part('snapshot'), part('comparison'), part('previous')];
    const texts = { snapshot, comparison, previous, inputs: part('inputs'), week: part('week') };
    return [{ run: Number(run), at: at ?? '', day: day ?? '', model: model ?? '', sheet: Number(sheet), ...texts }];
  });
}

/** A cell of a sheet holds 50,000 characters. */
const CHUNK = 45_000;

/** Each chunk starts with its mark, so that none reads as a number, a date or a formula. */
function chunksOf(text: string, mark: string): string[] {
  const chunks: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = at + CHUNK - mark.length;
    // Half a surrogate pair is no text.
    const size = isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    chunks.push(mark + text.slice(at, size));
    at = size;
  }
  return chunks;
}

function textOfChunks(cells: readonly string[], mark: string): string {
  return cells
    .filter((cell) => cell.startsWith(mark))
    .map((cell) => cell.slice(mark.length))
    .join('');
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

/**
 * null: blank, or a person damaged it. Nothing but an old comparison or an undo is lost then, so no run stops.
 * @param read what was written, into what it means; null, or any failure, where it has another shape
 */
export function dataOf<T, R = T>(text: string, read: (written: T) => R | null): R | null {
  try {
    return read(JSON.parse(text) as T);
  } catch {
    return null;
  }
}
