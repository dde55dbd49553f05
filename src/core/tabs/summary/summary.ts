// The summary tab: blocks one below the other, each from the same counts; the order is that of their worth.
import { type CheckLine, checkedOf } from '../../checks/check.ts';
import { checkLines } from '../../checks/checks.ts';
import { arrFromColumn } from '../../checks/control-totals.ts';
import { arrTitle } from '../../checks/overview.ts';
import type { ScoredSheet } from '../../systems/score-sheet.ts';
import { type ChartSpec, type ColorRule, FINE, type SheetGrid, WRONG } from '../sheet-grid.ts';
import { approach, benchmarks, calendar, checklist, edits } from './advice.ts';
import { BLANK, type Block, type Facts, heading, type Stamp, type SummaryRow } from './block.ts';
import { checkList, controls, headline, notes } from './checks.ts';
import { arrCurve, CURVE_HEAD, cleanup, fieldTable, groups, products } from './data.ts';
import { capacityTable, waiting } from './people.ts';
import { arrTiers, chartArea, curveChart, segments, tierCharts } from './segments.ts';
import { rfmGrid, rfmGridColors, systems } from './systems.ts';
import { DIFFERS, RECONCILES, VERDICT_COLUMN } from './tables.ts';
import { movement, nearTable, outcomes } from './time.ts';

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

/** From the top of the tab down. Those with charts and colours come first: their height never changes. */
const BLOCKS: readonly Block[] = [
  headline,
  controls,
  segments,
  arrTiers,
  chartArea,
  arrCurve,
  rfmGrid,
  checkList,
  waiting,
  movement,
  fieldTable,
  cleanup,
  systems,
  products,
  groups,
  capacityTable,
  outcomes,
  nearTable,
  approach,
  calendar,
  checklist,
  benchmarks,
  edits,
  notes,
];

export function summaryOf(sheet: ScoredSheet, stamp: Stamp): Summary {
  const { model, accounts, scores } = sheet;
  const checked = checkedOf(model, accounts, scores, arrFromColumn(stamp.snapshot, sheet));
  const checks = checkLines(checked);
  const facts: Facts = { sheet, checked, stamp, place: stamp.place, checks };
  const { rows, tops } = laidOut(facts);
  const gridTop = tops.get(rfmGrid);
  return {
    checks,
    grid: {
      widths: WIDTHS,
      rows,
      charts: chartsOf(facts, tops),
      colorRules: [
        ...verdictColors(Math.max(NEW_TAB_ROWS, rows.length)),
        ...(gridTop === undefined ? [] : rfmGridColors(gridTop)),
      ],
      tabColor: '#0072b2',
    },
  };
}

/** Grid rows (0-based) on which the blocks that say something begin. */
type Tops = ReadonlyMap<Block, number>;

function laidOut(facts: Facts): { rows: SummaryRow[]; tops: Tops } {
  const rows: SummaryRow[] = [];
  const tops = new Map<Block, number>();
  const arr = arrTitle(facts.checked.overview);
  const named = (line: SummaryRow): SummaryRow =>
    line.kind === 'header' ? { ...line, cells: line.cells.map((cell) => (cell === 'ARR' ? arr : cell)) } : line;
  for (const block of BLOCKS) {
    const top = rows.length === 0 ? 0 : rows.length + 1;
    const { title } = block;
    const lines = block.rows(facts, top + 1 + (title === undefined ? 0 : 1));
    if (lines.length === 0) continue;
    if (top > 0) rows.push(BLANK);
    tops.set(block, top);
    if (title !== undefined) rows.push(heading(typeof title === 'string' ? title : title(facts)));
    rows.push(...lines.map(named));
  }
  return { rows, tops };
}

function chartsOf({ checked: { overview } }: Facts, tops: Tops): ChartSpec[] {
  const { segments: found, arr } = overview;
  const tallies = found?.effective ?? arr?.tiers ?? [];
  const table = tops.get(found ? segments : arrTiers) ?? 0;
  const hasRanges = found?.scale.treatments.some(({ share }) => share) ?? false;
  const charts = tierCharts(table + 1, tallies.length - 1, tops.get(chartArea) ?? 0, hasRanges);
  const curve = tops.get(arrCurve);
  return curve === undefined ? charts : [...charts, curveChart(curve + CURVE_HEAD, 10)];
}

/** The words that a live formula gives, in the column of the verdicts or right beside it, are coloured by rule. */
function verdictColors(rows: number): ColorRule[] {
  const area = { row: 0, column: VERDICT_COLUMN, rows, columns: 2 };
  return [
    { ...area, formula: `=LEFT(G1;${DIFFERS.length})="${DIFFERS}"`, ...WRONG },
    { ...area, formula: `=LEFT(G1;${RECONCILES.length})="${RECONCILES}"`, ...FINE },
  ];
}
