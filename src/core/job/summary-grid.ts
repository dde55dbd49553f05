// The summary tab: stamp, tiers, ARR tiers, checks, each number from one overview.
import { type CheckLine, checkLines } from '../check/check-lines.ts';
import { type Overview, overviewOf, type Tally, UNSEGMENTED_LABEL } from '../check/overview.ts';
import { isoDay } from '../input/calendar.ts';
import type { Model } from '../model/model.ts';
import type { ScoredSheet } from './score-sheet.ts';
import type { ChartSpec, GridRow, SheetGrid } from './sheet-grid.ts';

export const COUNT = '#,##0';
export const MONEY = '#,##0.00';
export const PERCENT = '0.0%';
const WIDTHS = [200, 90, 80, 130, 190, 130, 380];
/** Rows that the charts lie over, between the stamp and the tables. */
const CHART_ROWS = 15;

export interface Stamp {
  readonly sheetName: string;
  readonly modelHash: string;
}

export interface Summary {
  readonly grid: SheetGrid;
  readonly checks: readonly CheckLine[];
}

export function summaryOf(sheet: ScoredSheet, stamp: Stamp): Summary {
  const { model, accounts, scores, warnings } = sheet;
  const overview = overviewOf(model, accounts, scores);
  const { segments, arr } = overview;
  const checks = checkLines(model, overview);
  const rows: GridRow[] = stampRows(sheet, overview, stamp);
  const anchorRow = rows.length + 1;
  rows.push(...new Array<GridRow>(CHART_ROWS + 1).fill(BLANK));
  // A table starts with a blank row, its heading and its column headers.
  const tableRow = rows.length + 2;
  const charted = segments ? segments.effective : arr?.tiers;
  if (segments) rows.push(...tierRows(model, segments.effective, overview));
  if (arr) rows.push(...arrRows(model, arr.tiers));
  rows.push(...checkRows(checks), ...noteRows(warnings));
  return {
    grid: { widths: WIDTHS, rows, charts: charted ? chartsOver(charted.length, tableRow, anchorRow) : [] },
    checks,
  };
}

/** Accounts and ARR of the first table. */
function chartsOver(labels: number, firstRow: number, anchorRow: number): ChartSpec[] {
  const place = { kind: 'column', firstRow, rows: labels + 1, anchorRow } as const;
  return [
    { ...place, title: 'Accounts by tier', series: [1], anchorColumn: 0 },
    { ...place, title: 'ARR by tier', series: [3], anchorColumn: 4 },
  ];
}

function stampRows({ model, scores }: ScoredSheet, { records, active }: Overview, stamp: Stamp): GridRow[] {
  return [
    { kind: 'title', cells: ['Tierwise summary'] },
    { kind: 'note', cells: [`As of ${isoDay(scores.asOf)}. Model: ${model.name}, hash ${stamp.modelHash}`] },
    { kind: 'note', cells: [`Sheet "${stamp.sheetName}": ${records} rows, ${active} active accounts`] },
  ];
}

function noteRows(warnings: readonly string[]): GridRow[] {
  if (warnings.length === 0) return [];
  return [
    BLANK,
    { kind: 'heading', cells: ['Notes'] },
    ...warnings.map((text): GridRow => ({ kind: 'line', cells: [text] })),
  ];
}

const BLANK: GridRow = { kind: 'line', cells: [] };

function tierRows(model: Model, tallies: readonly Tally[], { segments, active }: Overview): GridRow[] {
  const rows: GridRow[] = [
    BLANK,
    { kind: 'heading', cells: ['Tiers (segment that holds)'] },
    { kind: 'header', cells: ['Tier', 'Accounts', 'Share', 'ARR', 'Expected share', 'Verdict', 'Service model'] },
  ];
  tallies.forEach((tally, i) => {
    const share = segments?.distribution.tiers[i];
    const range = model.expectedShares[tally.label];
    const verdict = share && share.status !== 'n/a' ? share.status : '';
    const service = model.serviceModels[tally.label];
    rows.push({
      kind: 'line',
      cells: [
        tally.label,
        tally.accounts,
        // Tier shares are of the accounts with a tier (S39), so Unsegmented has none.
        tally.label === UNSEGMENTED_LABEL ? '' : (share?.pct ?? 0) / 100,
        tally.arr,
        range ? `${range[0]}–${range[1]}%` : '',
        verdict,
        service ? `${service.name}: ${service.action}` : '',
      ],
      formats: ['@', COUNT, PERCENT, MONEY, '@', '@', '@'],
      ...(verdict ? { verdict: { column: 5, isFine: verdict === 'In range' } } : {}),
    });
  });
  rows.push(totalRow(active, tallies));
  return rows;
}

function totalRow(accounts: number, tallies: readonly Tally[]): GridRow {
  const cents = tallies.reduce((sum, { arr }) => sum + Math.round(arr * 100), 0);
  return { kind: 'total', cells: ['Total', accounts, '', cents / 100], formats: ['@', COUNT, PERCENT, MONEY] };
}

function arrRows(model: Model, tallies: readonly Tally[]): GridRow[] {
  const accounts = tallies.reduce((sum, tally) => sum + tally.accounts, 0);
  const total = tallies.reduce((sum, tally) => sum + tally.arr, 0);
  const cutAt = (i: number) => model.arrTiers[model.preset].cuts[i];
  return [
    BLANK,
    { kind: 'heading', cells: [`ARR tiers (${model.preset})`] },
    { kind: 'header', cells: ['Tier', 'Accounts', 'Share', 'ARR', 'Cut', 'Share of ARR'] },
    ...tallies.map(
      ({ label, accounts: count, arr }, i): GridRow => ({
        kind: 'line',
        cells: [
          label,
          count,
          accounts > 0 ? count / accounts : 0,
          arr,
          cutText(cutAt(i), label),
          total > 0 ? arr / total : 0,
        ],
        formats: ['@', COUNT, PERCENT, MONEY, '@', PERCENT],
      }),
    ),
    totalRow(accounts, tallies),
  ];
}

/** `≥ 25,000`: the operator belongs to the cut (C2). */
function cutText(cut: readonly [number, string, string] | undefined, label: string): string {
  if (label === UNSEGMENTED_LABEL) return 'ARR missing or unreadable';
  if (!cut) return 'everything below';
  return `${cut[1] === '>=' ? '≥' : cut[1]} ${String(cut[0]).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}

function checkRows(checks: readonly CheckLine[]): GridRow[] {
  return [
    BLANK,
    { kind: 'heading', cells: ['Checks'] },
    { kind: 'header', cells: ['Check', 'Number', '', '', 'Threshold', 'Verdict', 'Next action'] },
    ...checks.map(
      (check): GridRow => ({
        kind: 'line',
        cells: [check.name, numberCell(check), '', '', check.threshold, check.verdict, check.action],
        formats: ['@', formatOf(check), '@', '@', '@', '@', '@'],
        verdict: { column: 5, isFine: check.isFine },
      }),
    ),
  ];
}

function numberCell({ number, isPercent }: CheckLine): number | string {
  if (number === null) return 'n/a';
  return isPercent ? number / 100 : number;
}

/** As many decimals as the text has, so that a shown percentage never reads as crossing its threshold. */
function formatOf({ value, isPercent, number }: CheckLine): string {
  if (!isPercent) return number !== null && number % 1 !== 0 ? MONEY : COUNT;
  const decimals = value.replace('%', '').split('.')[1]?.length ?? 1;
  return `0.${'0'.repeat(decimals)}%`;
}
