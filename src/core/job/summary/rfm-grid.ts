// The RFM grid: accounts by recency (down) and frequency (across), coloured by how many there are.
import type { ColorRule } from '../sheet-grid.ts';
import type { Facts } from './facts.ts';
import { countLike } from './live.ts';
import { COUNT, header, heading, live, row, type SummaryRow } from './row.ts';
import { rfmNameOf } from './system-tables.ts';

const SCORES = [5, 4, 3, 2, 1];
const HEAD = 2;
/** From this share of the fullest cell on. */
const HEATS = [
  { from: 2 / 3, color: '#ffffff', background: '#0072b2' },
  { from: 1 / 3, color: '#202124', background: '#7fb8d8' },
  { from: 0, color: '#202124', background: '#d4e8f3' },
];

export function rfmGridRows({ sheet, place }: Facts): SummaryRow[] {
  const counts = gridCounts(sheet);
  if (!counts) return [];
  const { letter } = sheet.model.rfm[rfmNameOf(sheet.model)];
  return [
    heading(`RFM ${letter} grid: recency down, frequency across`),
    header('', ...[...SCORES].reverse().map((score) => `F${score}`)),
    ...SCORES.map((recency, k) =>
      row(
        'line',
        [
          `Recency ${recency}`,
          ...[...SCORES]
            .reverse()
            .map((frequency, f) =>
              live(
                countLike(place, `rfm${letter}Code`, `${recency}${frequency}?`),
                counts[k * SCORES.length + f] as number,
              ),
            ),
        ],
        { formats: ['@', ...SCORES.map(() => COUNT)] },
      ),
    ),
  ];
}

/** Row by row, recency 5 first, frequency 1 first. */
function gridCounts({ model, scores, accounts }: Facts['sheet']): number[] | null {
  const rfm = scores.rfm[rfmNameOf(model)];
  if (!rfm) return null;
  const counts = new Array<number>(SCORES.length ** 2).fill(0);
  rfm.total.forEach((total, i) => {
    if (!total || !accounts.isActive[i]) return;
    const cell = (SCORES.length - (rfm.recency[i] as number)) * SCORES.length + (rfm.frequency[i] as number) - 1;
    counts[cell] = (counts[cell] as number) + 1;
  });
  return counts;
}

/** @param top grid row (0-based) of the block's first row */
export function rfmGridColors(sheet: Facts['sheet'], top: number): ColorRule[] {
  const counts = gridCounts(sheet);
  if (!counts) return [];
  const area = { row: top + HEAD, column: 1, rows: SCORES.length, columns: SCORES.length };
  const most = Math.max(...counts);
  return HEATS.map(({ from, color, background }) => ({
    ...area,
    formula: `=B${top + HEAD + 1}>=${Math.max(1, Math.ceil(most * from))}`,
    color,
    background,
  }));
}
