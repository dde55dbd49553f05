import type { Area } from '../workbook/area.ts';
import type { Cell, Style } from '../workbook/cell.ts';
import type { Workbook } from '../workbook/workbook.ts';

export type StylePatch = { [K in keyof Style]?: Style[K] | undefined };

/** Changes the look of an area; `patchOf` may tell cells apart. Cells that look alike go on sharing one style. */
export function changeStyle(workbook: Workbook, area: Area, patchOf: (i: number, j: number) => StylePatch): void {
  const shared = new Map<Style | undefined, Map<string, Style | undefined>>();
  workbook.restyle(area, ({ style, ...cell }, i, j): Cell => {
    const patch = patchOf(i, j);
    const key = JSON.stringify(patch, (_, value: unknown) => (value === undefined ? null : value));
    const known = shared.get(style) ?? new Map<string, Style | undefined>();
    shared.set(style, known);
    if (!known.has(key)) known.set(key, patched(style, patch));
    const next = known.get(key);
    return next ? { ...cell, style: next } : cell;
  });
}

function patched(style: Style | undefined, patch: StylePatch): Style | undefined {
  const entries = Object.entries({ ...style, ...patch }).filter(([, value]) => value !== undefined && value !== null);
  return entries.length > 0 ? (Object.fromEntries(entries) as Style) : undefined;
}
