import type { Area } from '../workbook/area.ts';
import { type Cell, isBlank, type Style } from '../workbook/cell.ts';
import type { Workbook } from '../workbook/workbook.ts';

export type StylePatch = { [K in keyof Style]?: Style[K] | undefined };

/**
 * Changes the look of an area. Cells that look alike go on sharing one style, and blank ones one cell: a format on a
 * thousand empty rows is one object.
 * @param patchOf may tell cells apart; a patch that is the same object is worked out once
 */
export function changeStyle(workbook: Workbook, area: Area, patchOf: (i: number, j: number) => StylePatch): void {
  const restyled = new Map<StylePatch, (cell: Cell) => Cell>();
  workbook.restyle(area, (cell, i, j) => {
    const patch = patchOf(i, j);
    const known = restyled.get(patch) ?? restyling(patch);
    restyled.set(patch, known);
    return known(cell);
  });
}

function restyling(patch: StylePatch): (cell: Cell) => Cell {
  const styles = new Map<Style | undefined, Style | undefined>();
  const blanks = new Map<Cell, Cell>();
  const restyled = (cell: Cell, style: Style | undefined): Cell => {
    const { style: _style, ...rest } = cell;
    return style ? { ...rest, style } : rest;
  };
  return (cell) => {
    if (!styles.has(cell.style)) styles.set(cell.style, patched(cell.style, patch));
    const style = styles.get(cell.style);
    if (style === cell.style) return cell;
    if (!isBlank(cell)) return restyled(cell, style);
    const known = blanks.get(cell) ?? restyled(cell, style);
    blanks.set(cell, known);
    return known;
  };
}

/** The same style where the patch changes nothing. */
function patched(style: Style | undefined, patch: StylePatch): Style | undefined {
  const isSame = Object.entries(patch).every(([key, value]) => style?.[key as keyof Style] === value);
  if (isSame) return style;
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined && value !== null);
  return entries.length > 0 ? (Object.fromEntries(entries) as Style) : undefined;
}
