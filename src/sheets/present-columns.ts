// How our columns look once they are written: the segment in colours, few columns open, the others folded. Looks alone:
// the scores stand where it fails.
import { labelsOf } from '../core/model/bands.ts';
import { segmentScale } from '../core/model/model.ts';
import type { Target } from './column-blocks.ts';
import { areMarked } from './own-columns.ts';
import type { ColumnWrite } from './write-columns.ts';
import { attempt } from './write-together.ts';

/** Tints of the panel's colours of tiers, best first: dark text on each has a contrast of 10 and more. */
const TINTS = ['#cfe5f3', '#cdeee3', '#f8dfcf', '#e8def0', '#fbf0c9', '#e3e3e3'];

export function presentColumns({ read, targets }: ColumnWrite): void {
  const { snapshot, header, model } = read;
  const below = (column: number, rows: number) => snapshot.sheet.getRange(header.row + 2, column + 1, rows, 1);
  attempt(() => {
    const labels = labelsOf(segmentScale(model).bands);
    for (const { column, update, isNew } of targets.filter(({ id }) => id === 'segment')) {
      const stood = (k: number) => String(snapshot.values[header.row + 1 + k]?.[column] ?? '');
      if (!isNew && update.cells.every((cell, k) => String(cell) === stood(k))) continue;
      const tints = update.cells.map((cell) => [tintOf(labels, String(cell))]);
      if (tints.length > 0) below(column, tints.length).setBackgrounds(tints);
    }
  });
  const added = targets.filter(({ isNew }) => isNew);
  if (added.length === 0) return;
  attempt(() => {
    // Somebody may have moved columns since: nothing of theirs is folded away.
    if (!areMarked(snapshot.sheet, targets)) return;
    for (const { column, update } of added.filter(({ id }) => id in WIDE))
      below(column, update.cells.length).setWrap(true);
    for (const [first, count] of runsOf(added.filter(({ update }) => !update.isMain))) {
      snapshot.sheet
        .getRange(1, first + 1, 1, count)
        .shiftColumnGroupDepth(1)
        .collapseGroups();
    }
  });
}

/** After a first scoring: they stand behind the last column, out of sight. */
export function showNew({ read: { snapshot, header }, targets: [first] }: ColumnWrite): void {
  if (!first || snapshot.own.length > 0) return;
  attempt(() => {
    snapshot.sheet.getRange(header.row + 1, first.column + 1).activate();
  });
}

function tintOf(labels: readonly string[], label: string): string | null {
  const place = labels.indexOf(label);
  return place < 0 ? null : (TINTS[place % TINTS.length] as string);
}

/** Neighbours: 0-based first column and how many. */
function runsOf(targets: readonly Target[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const { column } of targets) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === column) last[1]++;
    else runs.push([column, 1]);
  }
  return runs;
}

const WIDE: Readonly<Record<string, number>> = { reason: 400, nextStep: 320 };
/** Wide enough for a header, in pixels. */
const COLUMN_WIDTH = 140;

export function widthOf(id: string): number {
  return WIDE[id] ?? COLUMN_WIDTH;
}
