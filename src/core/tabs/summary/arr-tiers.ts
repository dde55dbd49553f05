// The ARR tiers of the model's preset: their cuts, the shares that the preset expects, the people they take.
import { fteRange } from '../../checks/capacity.ts';
import { type ExpectedShare, expectedShareLines } from '../../checks/expected-shares.ts';
import { type Tally, UNSEGMENTED_LABEL } from '../../checks/overview.ts';
import type { Model } from '../../model/model.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, live, MONEY, PERCENT, row, type SummaryRow } from './row.ts';
import { type TallyTable, tallyCells, totalRow } from './tallies.ts';

export function arrTierRows({ sheet, book, place }: Facts, top: number): SummaryRow[] {
  const { model, accounts, scores } = sheet;
  const { arr } = book.overview;
  if (!arr) return [];
  const table: TallyTable = { place, id: 'arrTier', tallies: arr.tiers, first: top + 2 };
  const expected = expectedShareLines(model, accounts, scores).filter(({ group }) => group.startsWith('ARR tier'));
  return [
    heading(`ARR tiers (${model.preset})`),
    header('Tier', 'Accounts', 'Share', 'ARR', 'Share of ARR', 'Cut', 'Verdict', 'What the preset expects'),
    ...arr.tiers.map((tally, k) => arrTierRow(table, k, tally, model, expected)),
    totalRow(table),
  ];
}

function arrTierRow(
  table: TallyTable,
  k: number,
  { label, arr }: Tally,
  model: Model,
  expected: readonly ExpectedShare[],
): SummaryRow {
  const { first, tallies } = table;
  const sum = `SUM(D${first}:D${first + tallies.length - 1})`;
  const total = tallies.reduce((cents, tally) => cents + Math.round(tally.arr * 100), 0) / 100;
  const own = expected.filter((each) => each.label === label);
  const off = own.filter(({ status }) => status === 'High' || status === 'Low');
  const verdict = own.length === 0 ? '' : off.length === 0 ? 'In range' : 'Off range';
  return row(
    'line',
    [
      ...tallyCells(table, k),
      live(table.place && `IF(${sum}=0;0;D${first + k}/${sum})`, total > 0 ? arr / total : 0),
      cutText(model.arrTiers[model.preset].cuts[k], label),
      verdict,
      [...own.map(shareText), csmText(model, k, tallies[k]?.accounts ?? 0)].filter(Boolean).join('; '),
    ],
    {
      formats: ['@', COUNT, PERCENT, MONEY, PERCENT, '@', '@', '@'],
      ...(verdict ? { verdict: { column: 6, isFine: off.length === 0 } } : {}),
    },
  );
}

function shareText({ group, range: [low, high], status, offBy }: ExpectedShare): string {
  const off = offBy > 0 ? ` (${status} by ${offBy.toFixed(1)} pts)` : '';
  return `${low}–${high}% of ${group.endsWith('accounts') ? 'accounts' : 'ARR'}${off}`;
}

/** S34 for presets whose ratios go by ARR tier; those of the methodology go by service model. */
function csmText({ preset, segmentScales }: Model, k: number, accounts: number): string {
  const treatment = segmentScales.arr.treatments[k];
  if (!treatment || preset === 'methodology') return '';
  const { ratio } = treatment;
  if (!ratio) return 'no CSM';
  const [low, high] = fteRange(accounts, ratio);
  return `1 CSM to ${ratio[0]}–${ratio[1]}: ${low.toFixed(1)}–${high.toFixed(1)} CSMs`;
}

/** `≥ 25,000`: the operator belongs to the cut (C2). */
function cutText(cut: readonly [number, string, string] | undefined, label: string): string {
  if (label === UNSEGMENTED_LABEL) return 'no readable ARR';
  if (!cut) return 'all below';
  return `${cut[1] === '>=' ? '≥' : cut[1]} ${String(cut[0]).replace(/\B(?=(\d{3})+$)/g, ',')}`;
}
