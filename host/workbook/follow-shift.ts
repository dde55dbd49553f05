import type { Area } from './area.ts';
import type { Cell } from './cell.ts';
import { type Corner, mapReferences, type Reference, sheetNameOf } from './formula-text.ts';
import type { Sheet } from './sheet.ts';
import type { DeveloperMetadata } from './sheet-parts.ts';
import type { Shift } from './shift.ts';
import type { Workbook } from './workbook.ts';

export type Axis = 'row' | 'column';

/** Rows or columns of a sheet that went to other places. */
export interface Change {
  sheet: Sheet;
  axis: Axis;
  shift: Shift;
}

/**
 * Makes everything that points at cells point at where they are now: names, charts, formulas, rules, metadata.
 * `isBlank`: no cell with content moved; then the engine only has to know if a formula or a name changed.
 */
export function followShift(workbook: Workbook, change: Change, isBlank: boolean): void {
  const { sheet } = change;
  let isCalculated = !isBlank;
  for (const [name, area] of workbook.names) {
    const [next] = movedAreas([area], change);
    isCalculated ||= JSON.stringify(next) !== JSON.stringify(area);
    if (next) workbook.names.set(name, next);
    else workbook.names.delete(name);
  }
  for (const other of workbook.sheets) {
    for (const chart of other.charts) chart.ranges = movedAreas(chart.ranges, change);
    for (const row of other.rows) isCalculated = followFormulas(row, other, change) || isCalculated;
  }
  sheet.merges = movedAreas(sheet.merges, change);
  if (sheet.filter) [sheet.filter] = movedAreas([sheet.filter], change);
  sheet.protections = sheet.protections.flatMap((item) =>
    item.area ? movedAreas([item.area], change).map((area) => ({ ...item, area })) : [item],
  );
  sheet.validations = sheet.validations.flatMap((item) =>
    movedAreas([item.area], change).map((area) => ({ ...item, area })),
  );
  for (const rule of sheet.rules) rule.ranges = movedAreas(rule.ranges, change);
  sheet.rules = sheet.rules.filter((rule) => rule.ranges.length > 0);
  if (change.axis === 'column') followWidths(change);
  workbook.metadata = workbook.metadata.flatMap((item) => movedMetadata(item, change));
  workbook.changed(isCalculated);
}

function movedAreas(areas: Area[], { sheet, axis, shift }: Change): Area[] {
  return areas.flatMap((area) => {
    if (area.sheetId !== sheet.id) return [area];
    const isRow = axis === 'row';
    const span = shift.span(
      isRow ? { start: area.row, count: area.rows } : { start: area.column, count: area.columns },
    );
    if (!span) return [];
    return isRow
      ? [{ ...area, row: span.start, rows: span.count }]
      : [{ ...area, column: span.start, columns: span.count }];
  });
}

function followWidths({ sheet, shift }: Change): void {
  followColumns(sheet.columnWidths, shift);
  followColumns(sheet.groups, shift);
}

function followColumns<T>(columns: Map<number, T>, shift: Shift): void {
  const old = [...columns];
  columns.clear();
  for (const [column, value] of old) {
    const place = shift.place(column);
    if (place !== undefined) columns.set(place, value);
  }
}

function movedMetadata(item: DeveloperMetadata, { sheet, axis, shift }: Change): DeveloperMetadata[] {
  const { location } = item;
  if (location.type !== 'COLUMN' || axis !== 'column' || location.sheetId !== sheet.id) return [item];
  const column = shift.place(location.column);
  return column === undefined ? [] : [{ ...item, location: { ...location, column } }];
}

/** Whether one of them changed. */
function followFormulas(row: (Cell | undefined)[], home: Sheet, change: Change): boolean {
  let isChanged = false;
  for (const [index, cell] of row.entries()) {
    if (cell?.formula === undefined) continue;
    const formula = mapReferences(cell.formula, (reference) => {
      const name = reference.sheet === '' ? home.name : sheetNameOf(reference.sheet);
      return name.toLowerCase() === change.sheet.name.toLowerCase() ? movedReference(reference, change) : reference;
    });
    if (formula === cell.formula) continue;
    row[index] = withFormula(cell, formula);
    isChanged = true;
  }
  return isChanged;
}

/** A range may have grown or shrunk; a reference that is lost has no value at all. */
function withFormula({ source: _source, result, ...cell }: Cell, formula: string): Cell {
  if (result === undefined || formula.includes('#REF!')) return { ...cell, formula };
  return { ...cell, formula, result, ...(formula.includes(':') ? { isStale: true } : {}) };
}

function movedReference(reference: Reference, { axis, shift }: Change): Reference | undefined {
  const [from, to] = [reference.from[axis], reference.to?.[axis]];
  const set = (corner: Corner, index: number): Corner => ({ ...corner, [axis]: index });
  if (from === undefined) return reference;
  if (!reference.to) {
    const place = shift.place(from);
    return place === undefined ? undefined : { ...reference, from: set(reference.from, place) };
  }
  const open = to === undefined;
  const [first, last] = open ? [from, from] : [Math.min(from, to), Math.max(from, to)];
  const span = shift.span({ start: first, count: last - first + 1 });
  if (!span) return open ? reference : undefined;
  const end = open ? reference.to : set(reference.to, span.start + span.count - 1);
  return { ...reference, from: set(reference.from, span.start), to: end };
}
