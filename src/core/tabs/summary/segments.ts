// The segments that hold and the ARR tiers: accounts, share, ARR, what the sources expect of them, and their charts.

import { fteRange, ratioText, treatmentText } from '../../checks/capacity.ts';
import { shareParts, shareVerdict } from '../../checks/distribution.ts';
import { type ExpectedShare, expectedShares } from '../../checks/groups.ts';
import type { Tally } from '../../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../../composite/codes.ts';
import { centsOf } from '../../exact/numbers.ts';
import type { Model } from '../../model/model.ts';
import type { ChartSpec } from '../sheet-grid.ts';
import { BLANK, type Block, COUNT, header, live, MONEY, PERCENT, row, type SummaryRow } from './block.ts';
import { expectation, RANGE_FORMATS, type TallyTable, tallyCells, totalRow } from './tables.ts';

export const segments: Block = {
  id: 'tiers',
  title: 'Tiers (segment that holds)',
  rows({ checked, place }, top) {
    const { overview } = checked;
    if (!overview.segments) return [];
    const { effective, scale, source } = overview.segments;
    const table: TallyTable = { place, id: 'segment', tallies: effective, first: top + 1 };
    const expected = shareParts(checked).filter(({ of }) => of === 'accounts');
    const unsaid = source === 'composite' ? '' : 'none in the source';
    return [
      header('Tier', 'Accounts', 'Share', 'ARR', 'Expected from', 'Expected to', 'Verdict', 'Service model'),
      ...effective.map((_, k) => {
        const { cells, verdict } = expectation(expected[k], k < expected.length ? unsaid : '');
        const treatment = scale.treatments[k];
        const service = treatment ? `${treatment.service}: ${treatmentText(treatment)}` : '';
        return row('line', [...tallyCells(table, k), ...cells, service], { formats: RANGE_FORMATS, ...verdict });
      }),
      totalRow(table),
    ];
  },
};

/** The ARR tiers of the model's preset: their cuts, the shares that the preset expects, the people they take. */
export const arrTiers: Block = {
  id: 'arrTiers',
  title: ({ sheet }) => `ARR tiers (${sheet.model.preset})`,
  rows({ sheet, checked, place }, top) {
    const { arr } = checked.overview;
    if (!arr) return [];
    const table: TallyTable = { place, id: 'arrTier', tallies: arr.tiers, first: top + 1 };
    const expected = expectedShares(sheet).filter(({ column }) => column === 'arrTier');
    return [
      header('Tier', 'Accounts', 'Share', 'ARR', 'Share of ARR', 'Cut', 'Verdict', 'What the preset expects'),
      ...arr.tiers.map((tally, k) => arrTierRow(table, k, tally, sheet.model, expected)),
      totalRow(table),
    ];
  },
};

function arrTierRow(
  table: TallyTable,
  k: number,
  { label, arr, accounts }: Tally,
  model: Model,
  expected: readonly ExpectedShare[],
): SummaryRow {
  const { first, tallies } = table;
  const sum = `SUM(D${first}:D${first + tallies.length - 1})`;
  const total = tallies.reduce((cents, tally) => cents + centsOf(tally.arr), 0) / 100;
  const own = expected.filter((each) => each.k === k);
  const off = own.filter(({ offBy }) => offBy > 0);
  const verdict = own.length === 0 ? '' : off.length === 0 ? 'In range' : 'Off range';
  return row(
    'line',
    [
      ...tallyCells(table, k),
      live(table.place && `IF(${sum}=0;0;D${first + k}/${sum})`, total > 0 ? arr / total : 0),
      cutText(model.arrTiers[model.preset].cuts[k], label),
      verdict,
      [...own.map(shareText), csmText(model, k, accounts)].filter(Boolean).join('; '),
    ],
    {
      formats: ['@', COUNT, PERCENT, MONEY, PERCENT, '@', '@', '@'],
      ...(verdict ? { verdict: { column: 6, isFine: off.length === 0 } } : {}),
    },
  );
}

function shareText(expected: ExpectedShare): string {
  const { of, range, offBy } = expected;
  return `${range[0]}–${range[1]}% of ${of}${offBy > 0 ? ` (${shareVerdict(expected)})` : ''}`;
}

/** S34 for presets whose ratios go by ARR tier; those of the methodology go by service model. */
function csmText({ preset, segmentScales }: Model, k: number, accounts: number): string {
  const treatment = segmentScales.arr.treatments[k];
  if (!treatment || preset === 'methodology') return '';
  const { ratio } = treatment;
  if (!ratio) return 'no CSM';
  const [low, high] = fteRange(accounts, ratio);
  return `1 CSM to ${ratioText(ratio)}: ${low.toFixed(1)}–${high.toFixed(1)} CSMs`;
}

/** `≥ 25,000`: the operator belongs to the cut (C2). */
function cutText(cut: readonly [number, string, string] | undefined, label: string): string {
  if (label === UNSEGMENTED_LABEL) return 'no readable ARR';
  if (!cut) return 'all below';
  return `${cut[1] === '>=' ? '≥' : cut[1]} ${String(cut[0]).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}

/** Rows of the grid that the charts at the top lie over. */
const CHART_ROWS = 13;
const HEIGHT = 260;
const BLUE = '#0072b2';
const ORANGE = '#e69f00';
const GREY = '#9aa0a6';

export const chartArea: Block = { id: 'charts', rows: () => new Array<SummaryRow>(CHART_ROWS).fill(BLANK) };

/** @param table grid row (0-based) of the table's headers */
export function tierCharts(table: number, labels: number, anchorRow: number, hasRanges: boolean): ChartSpec[] {
  const place = { kind: 'column', firstRow: table, anchorRow, height: HEIGHT } as const;
  const charts: ChartSpec[] = [
    { ...place, title: 'Accounts by tier', rows: labels + 2, series: [1], colors: [BLUE], anchorColumn: 0, width: 360 },
    { ...place, title: 'ARR by tier', rows: labels + 2, series: [3], colors: [BLUE], anchorColumn: 3, width: 330 },
  ];
  if (!hasRanges) return charts;
  const title = 'Share of accounts against what is expected';
  const colors = [BLUE, '#dadce0', GREY];
  return [...charts, { ...place, title, rows: labels + 1, series: [2, 4, 5], colors, anchorColumn: 6, width: 450 }];
}

/** @param table grid row (0-based) of the headers of the curve's points */
export function curveChart(table: number, points: number): ChartSpec {
  return {
    kind: 'line',
    title: 'Share of ARR that the largest accounts hold',
    firstRow: table,
    rows: points + 1,
    series: [4, 2],
    colors: [ORANGE, GREY],
    anchorRow: table - 1,
    anchorColumn: 5,
    width: 540,
    height: HEIGHT,
  };
}
