// Tables of boxes, as RFM segments are published: a segment is a range of each score, the first that fits wins (S71).
import type { Finding } from './rule-linter.ts';

export interface BoxTable {
  readonly cells: number;
  readonly gaps: number;
  readonly overlaps: number;
  /** Segments that no cell reaches first. */
  readonly dead: readonly string[];
  readonly findings: readonly Finding[];
  /** A sentence for each cell in no segment or in several, the lowest scores first. */
  readonly each: readonly string[];
}

interface Box {
  readonly label: string;
  readonly ranges: readonly (readonly [low: number, high: number])[];
}

const POINTS = [1, 2, 3, 4, 5];
/** Of frequency and monetary score together. */
const SUMS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/**
 * Of a table as CSV: a header row, then a segment and its ranges of R, F and M, or of R and F + M; each range in one cell
 * (`4-5`), or in two (least and most).
 * @throws a sentence about a table that cannot be read
 */
export function lintBoxes(csv: string): BoxTable {
  const boxes = boxesOf(csv);
  const axes = boxes[0]?.ranges.length === 3 ? [POINTS, POINTS, POINTS] : [POINTS, SUMS];
  const grid = axes.reduce<number[][]>((cells, axis) => cells.flatMap((cell) => axis.map((at) => [...cell, at])), [[]]);
  const hits = grid.map((cell) => boxes.filter((box) => holds(box, cell)).map(({ label }) => label));
  const gaps = grid.filter((_, k) => hits[k]?.length === 0);
  const overlaps = grid.filter((_, k) => (hits[k]?.length ?? 0) > 1);
  const dead = boxes.filter(({ label }) => !hits.some(([first]) => first === label));
  const named = (cell: readonly number[]) =>
    cell.map((at, k) => `${axes.length === 3 ? 'RFM'[k] : AXES[k]} ${at}`).join(' ');
  const found = (kind: Finding['kind'], cells: readonly number[][], text: (cell: readonly number[]) => string) =>
    cells.slice(0, 1).map((cell): Finding => {
      const gets = hits[grid.indexOf(cell)] as string[];
      return { kind, level: 'warning', place: 'table', text: text(cell), witness: { input: cell, gets } };
    });
  const each = grid.flatMap((cell, k) => {
    const [first, ...others] = hits[k] as string[];
    if (first === undefined) return [`${named(cell)} is in no segment`];
    return others.length > 0 ? [`${named(cell)} is in ${[first, ...others].join(', ')}: ${first} counts`] : [];
  });
  return {
    each,
    cells: grid.length,
    gaps: gaps.length,
    overlaps: overlaps.length,
    dead: dead.map(({ label }) => label),
    findings: [
      ...dead.map((box) => deadBox(box, grid, hits)),
      ...found(
        'gap',
        gaps,
        (cell) => `${gaps.length} of ${grid.length} cells are in no segment, the first ${named(cell)}.`,
      ),
      ...found(
        'overlap',
        overlaps,
        (cell) => `${overlaps.length} of ${grid.length} cells are in several segments, the first ${named(cell)}.`,
      ),
    ],
  };
}

const AXES = ['R', 'F+M'];

function holds({ ranges }: Box, cell: readonly number[]): boolean {
  return ranges.every(([low, high], k) => (cell[k] as number) >= low && (cell[k] as number) <= high);
}

function deadBox(box: Box, grid: readonly number[][], hits: readonly string[][]): Finding {
  const at = grid.findIndex((cell) => holds(box, cell));
  const gets = hits[at]?.[0] ?? '';
  const why = gets ? `what it names is in others that stand above it` : 'no scores lie in its ranges';
  const input = grid[at] ?? box.ranges.map(([low]) => low);
  return {
    kind: 'dead',
    level: 'warning',
    place: box.label,
    text: `Nobody gets ${box.label}: ${why}.`,
    witness: { input, gets },
  };
}

function boxesOf(csv: string): Box[] {
  const rows = csv
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const width = rows[0]?.length ?? 0;
  if (rows.length < 2 || width < 3 || width > 7 || width === 6) {
    throw new Error(
      'The table needs a header row, then a segment and its ranges of R, F and M (or of R and F + M) a row',
    );
  }
  return rows.slice(1).map((row, r) => {
    const [label = '', ...cells] = row;
    const numbers = cells.slice(0, width - 1).flatMap((cell) => rangeOf(cell, width >= 5));
    const ranges = Array.from({ length: numbers.length / 2 }, (_, k) => numbers.slice(2 * k, 2 * k + 2));
    if (cells.length < width - 1 || numbers.some((at) => !Number.isFinite(at))) {
      throw new Error(`Row ${r + 2} of the table ("${label}") has a range that is no number: write 4-5, or 4`);
    }
    return { label, ranges: ranges as unknown as Box['ranges'] };
  });
}

/** `4-5` or `4`; one of two cells is itself. */
function rangeOf(cell: string, isSplit: boolean): number[] {
  const [low = '', high = low] = isSplit ? [cell] : cell.split(/[-–—]/);
  return (isSplit ? [low] : [low, high]).map((text) => (text.trim() === '' ? Number.NaN : Number(text)));
}

function cellsOf(line: string): string[] {
  const mark = /[;\t]/.exec(line.replace(/"[^"]*"/g, ''))?.[0] ?? ',';
  const cells = line.match(
    mark === ',' ? /(?:"(?:[^"]|"")*"|[^,])*(?:,|$)/g : new RegExp(`(?:"(?:[^"]|"")*"|[^${mark}])*(?:${mark}|$)`, 'g'),
  );
  return (cells ?? []).slice(0, -1).map((cell) =>
    cell
      .replace(new RegExp(`${mark}$`), '')
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .replace(/""/g, '"'),
  );
}
