// The RFM grid: accounts by recency (down) and frequency (across), coloured by how many there are.
import { rfmNameOf } from '../../model/resolve.ts';
import { rfm } from '../../systems/rfm.ts';
import type { ColorRule } from '../sheet-grid.ts';
import type { Facts } from './facts.ts';
import { countLike } from './live.ts';
import { COUNT, header, heading, live, row, type SummaryRow } from './row.ts';

const SCORES = [5, 4, 3, 2, 1];
const HEAD = 2;
/** From so many thirds of the fullest cell on. */
const HEATS = [
  { thirds: 2, color: '#ffffff', background: '#0072b2' },
  { thirds: 1, color: '#202124', background: '#7fb8d8' },
  { thirds: 0, color: '#202124', background: '#d4e8f3' },
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
  const found = scores.systems(rfm)?.[rfmNameOf(model)];
  if (!found) return null;
  const counts = new Array<number>(SCORES.length ** 2).fill(0);
  found.total.forEach((total, i) => {
    if (!total || !accounts.isActive[i]) return;
    const cell = (SCORES.length - (found.recency[i] as number)) * SCORES.length + (found.frequency[i] as number) - 1;
    counts[cell] = (counts[cell] as number) + 1;
  });
  return counts;
}

/** @param top grid row (0-based) of the block's first row */
export function rfmGridColors(sheet: Facts['sheet'], top: number): ColorRule[] {
  if (!sheet.scores.systems(rfm)) return [];
  const area = { row: top + HEAD, column: 1, rows: SCORES.length, columns: SCORES.length };
  const [first, last] = [top + HEAD + 1, top + HEAD + SCORES.length];
  // The fullest cell is found by the rule, so that other numbers are no other rule.
  return HEATS.map(({ thirds, color, background }) => ({
    ...area,
    formula: `=AND(B${first}>0;3*B${first}>=${thirds}*MAX($B$${first}:$F$${last}))`,
    color,
    background,
  }));
}
