// Whether the tiers of then told who left (S68), in words and as rows of a tab. The warning that scores of today judge
// themselves comes first and cannot be left out.
import { numberText } from '../exact/numbers.ts';
import type { Backtest } from '../whatif/backtest.ts';
import type { BacktestResult, OutcomeBasis } from '../whatif/period-start.ts';
import { type GridRow, WRONG } from './sheet-grid.ts';
import { COUNT, DECIMAL, header, note, PERCENT, row } from './summary/block.ts';

/** Numbers in words: a count, and a share of 0 to 1. */
export interface Say {
  readonly count: (value: number) => string;
  readonly percent: (share: number) => string;
}

export const LIMIT_OF_PAST = 'It says what went together in this period, not why, and nothing of the next one.';

/** How well the scores and the flag told who left, with the counts that the shares are of. */
export function factsOfPast({ churned, accounts, score, arr, flag, lowestTenth }: Backtest, say: Say): string[] {
  const { count, percent } = say;
  const [low, high] = score.interval;
  const alone = arr ? `; by ARR alone in ${percent(arr.auc)}` : '';
  const named =
    flag && flag.precision !== null
      ? ` Of ${count(flag.flagged)} with an intervention flag ${percent(flag.precision)} left: ${percent(flag.recall)} of all who did.`
      : '';
  return [
    `${count(churned)} of ${count(accounts)} ${accounts === 1 ? 'account' : 'accounts'} left. Of one that left and one that stayed, the one that left had the lower score in ${percent(score.auc)} of the pairs (${percent(low)} to ${percent(high)})${alone}. A coin has 50%.`,
    `The lowest tenth of the scores held ${percent(lowestTenth.share)} of those who left.${named}`,
  ];
}

/** Six columns. @param locale of the spreadsheet; English without one */
export function pastRows({ result, ...basis }: BacktestResult, locale?: string): GridRow[] {
  if ('refused' in result) return [note(`No answer: ${result.refused}`)];
  const text = numberText(locale);
  const say: Say = { count: text, percent: (share) => `${text(Math.round(share * 1000) / 10, 1)}%` };
  return [
    ...(basis.warning ? [row('line', [basis.warning], { inks: { 0: WRONG.color } })] : []),
    note(basisText(basis)),
    header('Segment then', 'Accounts', 'Left', 'Share', 'Sure to 95%', 'Times the share of all'),
    ...result.tiers.map(({ label, accounts, churned, rate, interval, lift }) => {
      const between = interval ? interval.map(say.percent).join('–') : '';
      return row('line', [label, accounts, churned, rate ?? 'too few', between, lift ?? ''], {
        formats: ['@', COUNT, COUNT, PERCENT, '@', DECIMAL],
        rights: [4],
      });
    }),
    ...[...factsOfPast(result, say), ...result.doubts.map((doubt) => `${doubt}.`), LIMIT_OF_PAST].map(note),
  ];
}

const MOST_WORDS = 5;

function basisText({ basis, day, outcome }: OutcomeBasis): string {
  const scores = {
    run: `Segments and scores of the run for ${day}`,
    given: `Segments and scores of ${day}`,
    column: 'Segments at the start of the period, as the sheet says them',
    today: `Segments and scores of ${day}`,
  }[basis];
  const words = outcome.texts.filter(({ means }) => means === 'churned');
  const shown = words.slice(0, MOST_WORDS).map(({ text, accounts }) => `"${text}" (${accounts})`);
  const more = words.length > MOST_WORDS ? ` and ${words.length - MOST_WORDS} more` : '';
  return `${scores}. Left is what "${outcome.title}" calls ${shown.join(', ')}${more}`;
}
