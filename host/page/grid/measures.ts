import type { Layout } from '../../server/protocol.ts';

/** Pixels, as in Sheets. */
export const ROW_HEIGHT = 21;
export const ROW_HEADER_WIDTH = 46;

export function heightOf(row: number, layout: Layout): number {
  return layout.heights[row] ?? ROW_HEIGHT;
}

/** How far below the frozen rows a row begins. */
export function topOf(row: number, layout: Layout): number {
  const { frozenRows } = layout;
  const usual = Math.max(0, row - 1 - frozenRows) * ROW_HEIGHT;
  return Object.entries(layout.heights).reduce(
    (top, [other, height]) => (Number(other) > frozenRows && Number(other) < row ? top + height - ROW_HEIGHT : top),
    usual,
  );
}

/** How far right of the row header a column begins. */
export function leftOf(column: number, layout: Layout): number {
  return layout.widths.slice(0, column - 1).reduce((sum, width) => sum + width, 0);
}
