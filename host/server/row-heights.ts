import type { Cell } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';

const DEFAULT_FONT_SIZE = 10;
const LINE_PIXELS_PER_POINT = 1.6;
/** Average width of a letter, for text that no browser has measured yet. */
const LETTER_PIXELS_PER_POINT = 0.61;
const CELL_PADDING = 5;

/** Like Sheets, rows grow with larger letters and wrapped text. Only rows higher than the usual are named. */
export function rowHeights(sheet: Sheet, widths: number[]): Record<number, number> {
  const heights: Record<number, number> = {};
  sheet.rows.forEach((cells, index) => {
    const height = Math.max(0, ...cells.map((cell, column) => heightOf(cell, widths[column] ?? 0)));
    if (height > 0) heights[index + 1] = height;
  });
  return heights;
}

/** 0 where the usual height is enough. */
function heightOf(cell: Cell | undefined, width: number): number {
  if (!cell?.style) return 0;
  const size = cell.style.fontSize ?? DEFAULT_FONT_SIZE;
  const lines = cell.style.wrap === 'WRAP' ? linesOf(String(cell.value ?? ''), (width - CELL_PADDING) / size) : 1;
  if (size <= DEFAULT_FONT_SIZE && lines === 1) return 0;
  return Math.round(lines * size * LINE_PIXELS_PER_POINT) + CELL_PADDING;
}

function linesOf(text: string, room: number): number {
  const letters = Math.max(1, Math.floor(room / LETTER_PIXELS_PER_POINT));
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, letters), 0);
}

/** Lines break between words; a word longer than a line breaks inside. */
function wrappedLines(text: string, letters: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + word.length > letters) [lines, used] = [lines + 1, 0];
    const more = Math.max(0, Math.ceil(word.length / letters) - 1);
    lines += more;
    used += word.length - more * letters + 1;
  }
  return lines;
}
