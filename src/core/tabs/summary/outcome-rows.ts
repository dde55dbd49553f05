// Outcomes by segment (S57), against the targets of the sources, and whether unlike treatment has unlike results.
import { churnByStage, nrrByArrTier, type OutcomeRow, segmentOutcomes } from '../../checks/segment-outcomes.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, note, orBlank, PERCENT, row, type SummaryRow } from './row.ts';

const NPS = '0.0';
const FORMATS = ['@', COUNT, PERCENT, PERCENT, PERCENT, NPS, '@', '@'];

export function outcomeRows({ sheet }: Facts): SummaryRow[] {
  const { model, accounts, scores } = sheet;
  const outcomes = segmentOutcomes(accounts, scores);
  if (!outcomes) return [];
  const { rows, all, byPresent, flags } = outcomes;
  return [
    heading('Outcomes by segment at the start of the period'),
    header('Segment', 'Accounts', 'NRR', 'GRR', 'Logo churn', 'NPS', 'Verdict', 'What it means'),
    ...rows.map((outcome) => outcomeRow('line', outcome, `${outcome.answers} answers to NPS`)),
    outcomeRow('total', all, distinctText(flags, rows)),
    ...targetRows('ARR tier at the start (methods)', 'NRR', nrrByArrTier(model, accounts)),
    ...targetRows('Lifecycle stage (methods)', 'churn', churnByStage(accounts, scores)),
    ...(byPresent > 0
      ? [note(`${byPresent} rows have no segment of the start: the present one stands in, which flatters the best`)]
      : []),
  ];
}

function distinctText(flags: readonly string[], rows: readonly OutcomeRow[]): string {
  if (flags.length > 0) return flags.join('. ');
  return rows.every(({ logoChurn }) => logoChurn === null) ? '' : 'No segment is known to do worse than the one below';
}

function targetRows(title: string, what: string, outcomes: readonly OutcomeRow[]): SummaryRow[] {
  if (outcomes.length === 0) return [];
  return [
    header(title, 'Accounts', 'NRR', 'GRR', 'Logo churn', 'NPS', 'Verdict', 'Target'),
    ...outcomes.map((outcome) => {
      const [low, high] = outcome.target ?? [];
      return outcomeRow('line', outcome, `${what} of ${low}–${high}% is expected`, what === 'NRR' ? 'below' : 'above');
    }),
  ];
}

/** @param bad verdict that is no good news */
function outcomeRow(kind: 'line' | 'total', outcome: OutcomeRow, text: string, bad = ''): SummaryRow {
  const { label, accounts, nrr, grr, logoChurn, nps, verdict } = outcome;
  const cells = [label, accounts, orBlank(nrr), orBlank(grr), orBlank(logoChurn), orBlank(nps), verdict, text];
  return row(kind, cells, {
    formats: FORMATS,
    ...(verdict ? { verdict: { column: 6, isFine: verdict !== bad } } : {}),
  });
}
