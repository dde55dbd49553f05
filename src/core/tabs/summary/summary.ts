// The summary and its details: blocks one below the other, each from the same counts; the order is that of their worth.
import type { CheckLine } from '../../checks/check.ts';
import { checkedSheet } from '../../checks/checks.ts';
import { arrTitle } from '../../checks/overview.ts';
import { figuresOf } from '../../log/run-week.ts';
import { weekList } from '../../log/week-list.ts';
import type { ScoredSheet } from '../../systems/score-sheet.ts';
import { type ChartSpec, type ColorRule, FINE, type SheetGrid, WRONG } from '../sheet-grid.ts';
import { rangeLink } from '../week-grid.ts';
import { approach, benchmarks, calendar, checklist, edits } from './advice.ts';
import { BLANK, type Block, type Facts, heading, note, row, type Stamp, type SummaryRow } from './block.ts';
import { accountsBehind, behindPlaces, checkList, controls, made, notes } from './checks.ts';
import { arrCurve, CURVE_HEAD, cleanup, fieldTable, groups, products } from './data.ts';
import { headline } from './headline.ts';
import { failed, names, renewals } from './needs-somebody.ts';
import { capacityTable, waiting } from './people.ts';
import { arrTiers, curveChart, distribution, segments, tierCharts } from './segments.ts';
import { rfmGrid, rfmGridColors, systems } from './systems.ts';
import { DIFFERS, RECONCILES, VERDICT_COLUMN } from './tables.ts';
import { movement, nearTable, outcomeGroupTables, outcomes, past } from './time.ts';

export interface SummaryGrid extends SheetGrid {
  readonly rows: readonly SummaryRow[];
}

export interface Summary {
  readonly grid: SummaryGrid;
  /** Of the second tab: how the numbers came about, and what else there is to know. */
  readonly details: SummaryGrid;
  readonly checks: readonly CheckLine[];
}

/** Together 1,000 pixels: a page that nobody has to scroll sideways. */
const WIDTHS = [165, 75, 70, 115, 105, 115, 115, 240];
const DETAIL_WIDTHS = [205, 80, 100, 120, 110, 110, 115, 420];
const TEXT_COLUMN = 7;

/** Rows of a tab that was just made: an area that never changes is not made again. */
const NEW_TAB_ROWS = 1000;

/** What a first look takes in. */
const SCREEN: readonly Block[] = [headline, segments, names, renewals, failed];

/** What goes into a meeting. */
const PAGE: readonly Block[] = [
  ...SCREEN,
  distribution,
  arrTiers,
  fieldTable,
  outcomes,
  capacityTable,
  movement,
  controls,
];

/** Those with charts and colours come first: their height hardly changes. */
const DETAILS: readonly Block[] = [
  arrCurve,
  rfmGrid,
  checkList,
  waiting,
  cleanup,
  systems,
  products,
  groups,
  outcomeGroupTables,
  past,
  nearTable,
  approach,
  calendar,
  checklist,
  benchmarks,
  edits,
  notes,
  made,
  accountsBehind,
];

const DETAILS_HEAD: readonly SummaryRow[] = [
  row('title', ['Tierwise details']),
  note('How the numbers of the summary came about, and what else there is to know'),
];

export function summaryOf(sheet: ScoredSheet, stamp: Stamp): Summary {
  const { checked, checks } = checkedSheet(sheet, stamp.snapshot);
  const week = stamp.week ?? weekList(sheet);
  const figures = figuresOf(sheet, checked.overview, week, checks);
  const facts: Facts = { sheet, checked, stamp, place: stamp.place, checks, week, figures, behindLinks: () => null };
  const details = laidOut(DETAILS, facts, DETAILS_HEAD);
  const page = laidOut(PAGE, { ...facts, behindLinks: behindLinks(facts, details.tops) }, []);
  return { checks, grid: pageGrid(facts, page), details: detailsGrid(details) };
}

/** By the check: a link to its accounts on the tab with the details. */
function behindLinks(facts: Facts, tops: Tops): Facts['behindLinks'] {
  const { detailsId } = facts.stamp;
  const top = tops.get(accountsBehind);
  if (detailsId === undefined || top === undefined) return () => null;
  // Below the heading, counted from 1.
  const places = behindPlaces(facts, top + 2);
  return (check) => {
    const place = places.get(check);
    return place ? rangeLink(detailsId, place, String(check.behind.count)) : null;
  };
}

function pageGrid(facts: Facts, { rows, tops }: LaidOut): SummaryGrid {
  const colorRules = verdictColors(rows.length);
  return {
    widths: WIDTHS,
    rows,
    charts: chartsOf(facts, tops),
    colorRules,
    wrapped: [TEXT_COLUMN],
    tabColor: '#0072b2',
    ...pageTwoOf(tops),
  };
}

/** What goes into a meeting is the first page, however short it is. */
function pageTwoOf(tops: Tops): Pick<SheetGrid, 'pageTwo'> {
  const pageTwo = PAGE.slice(SCREEN.length)
    .map((block) => tops.get(block))
    .find((top) => top !== undefined);
  return pageTwo === undefined ? {} : { pageTwo };
}

function detailsGrid({ rows, tops }: LaidOut): SummaryGrid {
  const [curve, grid] = [tops.get(arrCurve), tops.get(rfmGrid)];
  return {
    widths: DETAIL_WIDTHS,
    rows,
    charts: curve === undefined ? [] : [curveChart(curve + CURVE_HEAD, 10)],
    colorRules: [...verdictColors(rows.length), ...(grid === undefined ? [] : rfmGridColors(grid))],
    tabColor: '#80868b',
  };
}

/** Grid rows (0-based) on which the blocks that say something begin. */
type Tops = ReadonlyMap<Block, number>;

interface LaidOut {
  readonly rows: SummaryRow[];
  readonly tops: Tops;
}

function laidOut(blocks: readonly Block[], facts: Facts, head: readonly SummaryRow[]): LaidOut {
  const rows = [...head];
  const tops = new Map<Block, number>();
  const arr = arrTitle(facts.checked.overview);
  const named = (line: SummaryRow): SummaryRow =>
    line.kind === 'header' ? { ...line, cells: line.cells.map((cell) => (cell === 'ARR' ? arr : cell)) } : line;
  for (const block of blocks) {
    const { title } = block;
    const top = rows.length === 0 ? 0 : rows.length + 1;
    const lines = block.rows(facts, top + 1 + (title === undefined ? 0 : 1));
    if (lines.length === 0) continue;
    if (rows.length < top) rows.push(BLANK);
    tops.set(block, top);
    if (title !== undefined) rows.push(heading(typeof title === 'string' ? title : title(facts)));
    rows.push(...lines.map(named));
  }
  return { rows, tops };
}

function chartsOf({ checked: { overview } }: Facts, tops: Tops): ChartSpec[] {
  const { segments: found, arr } = overview;
  const table = tops.get(found ? segments : arrTiers);
  if (table === undefined) return [];
  const tallies = found?.effective ?? arr?.tiers ?? [];
  const hasRanges = found?.scale.treatments.some(({ share }) => share) ?? false;
  const shares = hasRanges ? tops.get(distribution) : undefined;
  return tierCharts(table + 1, tallies.length - 1, shares === undefined ? null : shares + 1);
}

/** The words that a live formula gives, in the column of the verdicts or right beside it, are coloured by rule. */
function verdictColors(rows: number): ColorRule[] {
  const area = { row: 0, column: VERDICT_COLUMN, rows: Math.max(NEW_TAB_ROWS, rows), columns: 2 };
  return [
    { ...area, formula: `=LEFT(G1;${DIFFERS.length})="${DIFFERS}"`, ...WRONG },
    { ...area, formula: `=LEFT(G1;${RECONCILES.length})="${RECONCILES}"`, ...FINE },
  ];
}
