// The segments that hold and the ARR tiers: accounts, share, ARR, what the sources expect of them, and their charts.

import { fteRange, ratioText } from '../../checks/capacity.ts';
import type { CheckLine } from '../../checks/check.ts';
import { concentration, coverage, dominance, shareName, shareParts, shareVerdict } from '../../checks/distribution.ts';
import { type ExpectedShare, expectedShares } from '../../checks/groups.ts';
import type { Tally } from '../../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../../composite/codes.ts';
import { centsOf, round } from '../../exact/numbers.ts';
import type { Model } from '../../model/model.ts';
import { type ChartSpec, tierColor } from '../sheet-grid.ts';
import { type Block, COUNT, header, live, MONEY, PERCENT, row, type SummaryCell, type SummaryRow } from './block.ts';
import { numberCell, numberFormat } from './checks.ts';
import { expectation, RANGE_FORMATS, type TallyTable, tallyCells, totalRow, VERDICT_COLUMN } from './tables.ts';

/** Letters of a bar that is all of the ARR. */
const BAR = 12;
const SHARE_COLUMN = 'E';

/** The segments with their ARR as bars in the colours of the panel. */
export const segments: Block = {
  id: 'tiers',
  title: 'Segments',
  rows({ checked, place }, top) {
    const { segments: found, arr } = checked.overview;
    if (!found) return [];
    const { effective, scale } = found;
    const table: TallyTable = { place, id: 'segment', tallies: effective, first: top + 1 };
    const total = effective.reduce((sum, tally) => sum + centsOf(tally.arr), 0) / 100;
    const labels = effective.length - 1;
    return [
      header('Segment', 'Accounts', 'Share', 'ARR', 'Of ARR', 'Share of ARR', '', 'How we serve them'),
      ...effective.map((tally, k) => {
        const part = total > 0 ? tally.arr / total : 0;
        const cells = [...tallyCells(table, k), ...(arr ? barCells(table, k, part) : ['', '']), ''];
        const service = scale.treatments[k]?.service ?? 'Fill in what is missing';
        return row('line', [...cells, k < labels ? service : tally.accounts > 0 ? service : ''], {
          formats: ['@', COUNT, PERCENT, MONEY, PERCENT, '@', '@', '@'],
          inks: { 5: tierColor(k < labels ? k : -1) },
        });
      }),
      totalRow(table),
    ];
  },
};

/** Share of the ARR, as a number and as a bar. */
function barCells({ place, tallies, first }: TallyTable, k: number, part: number): SummaryCell[] {
  const sum = `SUM(D${first}:D${first + tallies.length - 1})`;
  const bar = '█'.repeat(round(part * BAR, 0));
  return [
    live(place && `IF(${sum}=0;0;D${first + k}/${sum})`, part),
    live(place && `REPT("█";ROUND(${SHARE_COLUMN}${first + k}*${BAR};0))`, bar),
  ];
}

/** How many accounts each segment has against what is expected of it, and whether enough have one at all. */
export const distribution: Block = {
  id: 'distribution',
  title: 'Distribution and coverage',
  rows({ checked, place, checks }, top) {
    const { overview } = checked;
    if (!overview.segments) return [];
    const { effective, source } = overview.segments;
    const table: TallyTable = { place, id: 'segment', tallies: effective, first: top + 1 };
    const expected = shareParts(checked).filter(({ of }) => of === 'accounts');
    const unsaid = source === 'composite' ? '' : 'none in the source';
    return [
      header('Segment', 'Accounts', 'Share', 'ARR', 'From', 'To', 'Verdict', 'What to do'),
      ...effective.slice(0, -1).map((_, k) => {
        const { cells, verdict } = expectation(expected[k], unsaid);
        const action = checks.find(({ id, name }) => id === 'distribution' && name === shareName(expected[k]))?.action;
        return row('line', [...tallyCells(table, k), ...cells, action ?? ''], { formats: RANGE_FORMATS, ...verdict });
      }),
      ...checks.filter(({ id }) => COVERAGE.includes(id)).map(coverageRow),
    ];
  },
};

const COVERAGE: readonly string[] = [coverage.id, concentration.id, dominance.id];

function coverageRow(check: CheckLine): SummaryRow {
  const { name, threshold, verdict, isFine, isWrong, action } = check;
  const cells = [name, '', numberCell(check), threshold, '', '', verdict, action];
  return row('line', cells, {
    formats: ['@', '@', numberFormat(check)],
    verdict: { column: VERDICT_COLUMN, isFine, isWrong },
  });
}

/** The ARR tiers of the model's preset: their cuts, the shares that the preset expects, the people they take. */
export const arrTiers: Block = {
  id: 'arrTiers',
  title: 'ARR tiers',
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

/** Beside the first screen, so that nothing of it waits for a chart or has a hole where there are none. */
const CHART_COLUMN = 9;
const CHART_STEP = 14;
const BLUE = '#0072b2';
const ORANGE = '#e69f00';
const GREY = '#9aa0a6';

/**
 * @param table grid row (0-based) of the headers of a table with labels, accounts and ARR
 * @param shares the same of the table with the expected shares; null: nothing is expected
 */
export function tierCharts(table: number, labels: number, shares: number | null): ChartSpec[] {
  const place = { kind: 'column', anchorColumn: CHART_COLUMN, width: 460, height: 270 } as const;
  const ofTable = { ...place, firstRow: table, rows: labels + 2, colors: [BLUE] };
  return [
    { ...ofTable, title: 'Accounts by segment', series: [1], anchorRow: 0 },
    { ...ofTable, title: 'ARR by segment', series: [3], anchorRow: CHART_STEP },
    ...(shares === null
      ? []
      : [
          {
            ...place,
            title: 'Share of accounts against what is expected',
            firstRow: shares,
            rows: labels + 1,
            series: [2, 4, 5],
            colors: [BLUE, '#dadce0', GREY],
            anchorRow: 2 * CHART_STEP,
            isPercent: true,
          } as const,
        ]),
  ];
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
    anchorColumn: CHART_COLUMN,
    width: 460,
    height: 270,
    isPercent: true,
  };
}
