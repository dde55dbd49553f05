// Accounts near a cut: those that a small change of data or of the model would move.
import { type NearCut, nearCuts } from '../../checks/near-cut.ts';
import { round } from '../../checks/share.ts';
import { cleanScore, scoreFormat } from '../../composite/display-score.ts';
import { numberReader } from '../../composite/number-reader.ts';
import type { Facts } from './facts.ts';
import { DECIMAL, header, heading, MONEY, note, orBlank, row, type SummaryRow } from './row.ts';

const MOST = 10;

export function nearRows(facts: Facts): SummaryRow[] {
  const near = nearCuts(facts.book);
  if (near.length === 0) return [];
  const more = near.length - MOST;
  return [
    heading(`Accounts near a cut: ${near.length}`),
    header('Account', 'Score', 'Cut', 'ARR', 'Distance', 'Row', 'Tier', 'What it means'),
    ...near.slice(0, MOST).map((each) => nearRow(facts, each)),
    ...(more > 0 ? [note(`${more} more have the flag NEAR_BOUNDARY`)] : []),
  ];
}

function nearRow({ sheet }: Facts, { account, score, cut, distance, tier, other }: NearCut): SummaryRow {
  const { accounts, model } = sheet;
  const arr = numberReader(accounts.columns.arr)(account);
  const format = scoreFormat(score, model.segmentScales.composite.bands);
  const gap = round(distance, 9);
  const side = `${other} is just ${distance < 0 ? 'above' : 'below'}`;
  const name = accounts.names[account] || (accounts.ids[account] as string);
  return row(
    'line',
    [
      name,
      cleanScore(score),
      cut,
      orBlank(arr),
      gap,
      (accounts.rows[account] as number) + 1,
      tier,
      gap === 0 ? `Exactly on the cut: ${side}` : side,
    ],
    { formats: ['@', format, DECIMAL, MONEY, '+0.00##;-0.00##;0', '0', '@', '@'] },
  );
}
