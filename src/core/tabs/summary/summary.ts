// The summary tab: blocks one below the other, each from the same overview; the order is that of their worth.
import { bookOf } from '../../checks/book.ts';
import type { CheckLine } from '../../checks/check-line.ts';
import { checkLines } from '../../checks/check-lines.ts';
import { overviewOf } from '../../checks/overview.ts';
import { segmentScale } from '../../model/model.ts';
import type { ScoredSheet } from '../../systems/score-sheet.ts';
import { ATTENTION, type ChartSpec, type ColorRule, FINE, type SheetGrid } from '../sheet-grid.ts';
import { approachRows } from './approach-rows.ts';
import { arrTierRows } from './arr-tiers.ts';
import { calendarRows } from './calendar-rows.ts';
import { capacityRows } from './capacity-rows.ts';
import { CHART_ROWS, curveChart, tierCharts } from './charts.ts';
import { checkRows } from './check-rows.ts';
import { benchmarkRows, checklistRows, cleanupRows } from './checklist-rows.ts';
import { CURVE_HEAD, concentrationRows } from './concentration-rows.ts';
import { controlRows, DIFFERS, RECONCILES, VERDICT_COLUMN } from './controls.ts';
import { editRows } from './edit-rows.ts';
import type { Block, Facts, Stamp } from './facts.ts';
import { fieldRows } from './field-rows.ts';
import { headline } from './headline.ts';
import { movementRows } from './movement-rows.ts';
import { nearRows } from './near-rows.ts';
import { noteRows } from './note-rows.ts';
import { outcomeRows } from './outcome-rows.ts';
import { groupRows, productRows } from './product-rows.ts';
import { reviewRows } from './review-rows.ts';
import { rfmGridColors, rfmGridRows } from './rfm-grid.ts';
import { BLANK, type SummaryRow } from './row.ts';
import { systemRows } from './system-rows.ts';
import { tierRows } from './tiers.ts';

export interface SummaryGrid extends SheetGrid {
  readonly rows: readonly SummaryRow[];
}

export interface Summary {
  readonly grid: SummaryGrid;
  readonly checks: readonly CheckLine[];
}

const WIDTHS = [205, 80, 100, 120, 110, 110, 115, 420];

/** Rows of a tab that was just made: an area that never changes is not made again. */
const NEW_TAB_ROWS = 1000;

/** Blocks by name, from the top of the tab down. Those with charts and colours come first: their height never changes. */
const BLOCKS: readonly (readonly [name: string, block: Block])[] = [
  ['headline', headline],
  ['controls', controlRows],
  ['tiers', tierRows],
  ['arrTiers', arrTierRows],
  ['charts', () => new Array<SummaryRow>(CHART_ROWS).fill(BLANK)],
  ['concentration', concentrationRows],
  ['rfmGrid', rfmGridRows],
  ['checks', checkRows],
  ['review', reviewRows],
  ['movement', movementRows],
  ['fields', fieldRows],
  ['cleanup', cleanupRows],
  ['systems', systemRows],
  ['products', productRows],
  ['groups', groupRows],
  ['capacity', capacityRows],
  ['outcomes', outcomeRows],
  ['near', nearRows],
  ['approach', approachRows],
  ['calendar', calendarRows],
  ['checklist', checklistRows],
  ['benchmarks', benchmarkRows],
  ['edits', editRows],
  ['notes', noteRows],
];

export function summaryOf(sheet: ScoredSheet, stamp: Stamp): Summary {
  const { model, accounts, scores } = sheet;
  const book = bookOf(model, accounts, scores, overviewOf(model, accounts, scores));
  const checks = checkLines(book);
  const facts: Facts = { sheet, book, stamp, place: stamp.place, checks };
  const { rows, tops } = laidOut(facts);
  return {
    checks,
    grid: {
      widths: WIDTHS,
      rows,
      charts: chartsOf(facts, tops),
      colorRules: [
        ...verdictColors(Math.max(NEW_TAB_ROWS, rows.length)),
        ...(tops.rfmGrid === undefined ? [] : rfmGridColors(sheet, tops.rfmGrid)),
      ],
      tabColor: '#0072b2',
    },
  };
}

/** Grid rows (0-based) on which the blocks that say something begin. */
type Tops = Readonly<Record<string, number>>;

function laidOut(facts: Facts): { rows: SummaryRow[]; tops: Tops } {
  const rows: SummaryRow[] = [];
  const tops: Record<string, number> = {};
  for (const [name, block] of BLOCKS) {
    const top = rows.length === 0 ? 0 : rows.length + 1;
    const lines = block(facts, top + 1);
    if (lines.length === 0) continue;
    if (top > 0) rows.push(BLANK);
    tops[name] = top;
    rows.push(...lines);
  }
  return { rows, tops };
}

function chartsOf({ book: { overview }, sheet: { model } }: Facts, tops: Tops): ChartSpec[] {
  const { segments, arr } = overview;
  const tallies = segments?.effective ?? arr?.tiers ?? [];
  const table = (segments ? tops.tiers : tops.arrTiers) ?? 0;
  const hasRanges = segments !== null && segmentScale(model).treatments.some(({ share }) => share);
  const charts = tierCharts(table + 1, tallies.length - 1, tops.charts ?? 0, hasRanges);
  if (tops.concentration === undefined) return charts;
  return [...charts, curveChart(tops.concentration + CURVE_HEAD - 1, 10)];
}

/** The words that a live formula gives, in the column of the verdicts or right beside it, are coloured by rule. */
function verdictColors(rows: number): ColorRule[] {
  const area = { row: 0, column: VERDICT_COLUMN, rows, columns: 2 };
  return [
    { ...area, formula: `=LEFT(G1;${DIFFERS.length})="${DIFFERS}"`, ...ATTENTION },
    { ...area, formula: `=LEFT(G1;${RECONCILES.length})="${RECONCILES}"`, ...FINE },
  ];
}
