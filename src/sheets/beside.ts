// Columns next to ours: when somebody moves columns in the moment of a write, theirs are hit first. What stood in them
// is known from the read, and their formulas are asked for, so that they can be put back.
import { columnLetter } from '../core/read/values.ts';
import type { SheetSnapshot } from './account-sheet.ts';
import type { Target } from './column-blocks.ts';
import { cellText } from './looks.ts';
import { markedColumns } from './own-columns.ts';
import { type Read, valuesNow } from './still.ts';

interface Column {
  /** As they were given, dates too. */
  readonly raw: readonly unknown[];
  readonly formulas: readonly string[];
  readonly formats: string[][];
}

/** From row 1 on, by 0-based column. */
export type Beside = ReadonlyMap<number, Column>;

export function columnsBeside({ sheet, values, own }: SheetSnapshot, targets: readonly Target[]): Beside {
  const ours = new Set([...targets, ...own].map(({ column }) => column));
  const width = values[0]?.length ?? 0;
  const beside = new Set(targets.flatMap(({ column }) => [column - 1, column + 1]));
  const columns = [...beside].filter((column) => column >= 0 && column < width && !ours.has(column));
  return new Map(
    columns.map((column) => {
      const range = sheet.getRange(1, column + 1, values.length, 1);
      const formulas = range.getFormulas().map(([formula = '']) => formula);
      return [column, { raw: range.getValues().map(([cell]) => cell), formulas, formats: range.getNumberFormats() }];
    }),
  );
}

/** Formats of ours that came into a column that moved. */
export function putBackFormats({ snapshot, header }: Read, targets: readonly Target[], beside: Beside): void {
  const { sheet, values } = snapshot;
  const now = valuesNow(snapshot)[header.row] ?? [];
  for (const [column, { formats }] of beside) {
    const at = now.indexOf(values[header.row]?.[column] ?? '');
    if (targets.some((target) => target.column === at)) {
      sheet.getRange(1, at + 1, formats.length, 1).setNumberFormats(formats);
    }
  }
}

/**
 * What was written into cells that are not ours, because columns moved in that moment, gets back what stood there: the
 * cells by name. What stood in a place came as far as our columns did.
 */
export function putBackStrays({ snapshot, header }: Read, targets: readonly Target[], beside: Beside): string[] {
  const { sheet, values, own } = snapshot;
  const now = valuesNow(snapshot);
  const places = new Map(markedColumns(sheet).map(({ id, column }) => [id, column]));
  const ours = new Set(places.values());
  const wasOurs = new Set([...own, ...targets.filter(({ isNew }) => isNew)].map(({ column }) => column));
  const names: string[] = [];
  for (const { column, update, ...target } of targets) {
    const top = target.hasHeader ? header.row + 1 : header.row;
    const written = [...(target.hasHeader ? [] : [target.header]), ...update.cells];
    if (ours.has(column) || written.some((cell, k) => String(cell) !== String(now[top + k]?.[column] ?? ''))) continue;
    const from = column - shiftAt(column, targets, places);
    const known = beside.get(from);
    const old = (row: number): unknown => (wasOurs.has(from) ? '' : (known?.raw[row] ?? values[row]?.[from] ?? ''));
    const range = sheet.getRange(top + 1, column + 1, written.length, 1);
    if (known) range.setNumberFormats(written.map((_, k) => known.formats[top + k] ?? ['General']));
    range.setValues(written.map((_, k) => [known?.formulas[top + k] || asTyped(old(top + k))]));
    names.push(`${columnLetter(column)}${top + 1}:${columnLetter(column)}${top + written.length}`);
  }
  return names;
}

/** How far our next column to the right, or the last one before, has moved. */
function shiftAt(column: number, targets: readonly Target[], places: ReadonlyMap<string, number>): number {
  const moved = targets
    .map((target) => ({ now: places.get(target.id) ?? -1, before: target.column }))
    .filter(({ now }) => now >= 0)
    .sort((a, b) => a.now - b.now);
  const next = moved.find(({ now }) => now > column) ?? moved[moved.length - 1];
  return next ? next.now - next.before : 0;
}

/** A text that looks like a number was typed as a text. */
function asTyped(value: unknown): unknown {
  if (typeof value !== 'string') return value;
  return value !== '' && Number.isFinite(Number(value)) ? `'${value}` : cellText(value);
}
