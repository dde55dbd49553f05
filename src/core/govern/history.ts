// The history tab: one row a run with what undo, migration and attribution need.
import { parseIsoDay } from '../input/calendar.ts';
import type { Cell } from '../input/cell.ts';
import type { Values } from '../input/values.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };
import { chunksOf, textOfChunks } from './text-chunks.ts';

/** The texts are of `snapshot.ts`, `previous-values.ts` and `run-inputs.ts`; '' where there is none. */
export interface HistoryRow {
  readonly run: number;
  readonly at: string;
  /** As-of day. */
  readonly day: string;
  /** Hash of the model. */
  readonly model: string;
  readonly snapshot: string;
  readonly previous: string;
  readonly inputs: string;
}

export const HISTORY_HEADER: readonly string[] = ['Run', 'Time', 'As of', 'Model', 'Kept for undo and comparison'];

const TEXTS = HISTORY_HEADER.length - 1;
const MARKS = { snapshot: 's:', previous: 'p:', inputs: 'i:' } as const;
const PARTS = ['snapshot', 'previous', 'inputs'] as const;

export function historyCells(row: HistoryRow): Cell[] {
  return [row.run, row.at, row.day, row.model, ...PARTS.flatMap((part) => chunksOf(row[part], MARKS[part]))];
}

/** The rows of the tab, header included. A row that is damaged is left out: then its run can be undone no longer. */
export function parseHistory(values: Values): HistoryRow[] {
  return values.slice(1).flatMap((cells) => {
    const [run, at, day, model] = cells.map(String);
    if (!/^\d+$/.test(run ?? '') || parseIsoDay(day ?? '') === null) return [];
    const texts = cells.slice(TEXTS).map(String);
    const part = (name: keyof typeof MARKS) => textOfChunks(texts, MARKS[name]);
    const [snapshot, previous, inputs] = PARTS.map(part) as [string, string, string];
    return [{ run: Number(run), at: at ?? '', day: day ?? '', model: model ?? '', snapshot, previous, inputs }];
  });
}

/**
 * The rows to keep with one more run: the newest few. Only the last keeps its inputs, and previous values are kept from
 * the newest back to where they get too long: an older run can then be undone no longer.
 */
export function withRun(rows: readonly HistoryRow[], run: HistoryRow, most: number = MOST_CHARACTERS): HistoryRow[] {
  const kept = [...rows.map((row) => ({ ...row, inputs: '' })), run].slice(-planning.log.keptRuns);
  let characters = 0;
  for (let k = kept.length - 1; k >= 0; k--) {
    const row = kept[k] as HistoryRow;
    characters += row.previous.length;
    if (characters > most) kept[k] = { ...row, previous: '' };
  }
  return kept;
}

const MOST_CHARACTERS = 10_000_000;

/** Runs whose previous values are still there. */
export function undoableRuns(rows: readonly HistoryRow[]): number[] {
  return rows.filter(({ previous }) => previous !== '').map(({ run }) => run);
}

/** After an undo: its run and the later ones are no longer there to be compared with or undone. */
export function withoutRuns(rows: readonly HistoryRow[], from: number): HistoryRow[] {
  return rows.filter(({ run }) => run < from);
}
