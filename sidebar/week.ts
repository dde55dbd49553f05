// The list for this week in the panel: whose accounts, for which reason and in which segment are shown, and as text.
import { computed, signal } from '@preact/signals';
import { needsCall } from '../src/core/log/week-counts.ts';
import type { WeekItem } from '../src/core/log/week-list.ts';
import { formats } from './reading.ts';
import { review } from './review.ts';

export interface WeekFilter {
  /** '' for any, as in the others. */
  readonly owner: string;
  /** Title of a reason, or CALL. */
  readonly reason: string;
  readonly segment: string;
}

const CALL = 'Call this week';

const ALL: WeekFilter = { owner: '', reason: '', segment: '' };

export const weekFilter = signal<WeekFilter>(ALL);

export type WeekChoices = Readonly<Record<keyof WeekFilter, readonly string[]>>;

/** What there is to choose from, in the order of the list. */
export const weekChoices = computed<WeekChoices>(() => {
  const items = review.value?.week ?? [];
  const distinct = (texts: readonly string[]) => [...new Set(texts)].filter(Boolean);
  return {
    owner: distinct(items.map(({ owner }) => owner)).sort((a, b) => a.localeCompare(b)),
    reason: distinct([...(items.some(needsCall) ? [CALL] : []), ...items.flatMap(titlesOf)]),
    segment: distinct(items.map(({ segment }) => segment)),
  };
});

const titlesOf = ({ reasons }: WeekItem) => reasons.map(({ title }) => title);

/** What was chosen and is not on the list any more filters nothing. */
export const weekShown = computed<readonly WeekItem[]>(() => {
  const [choices, chosen] = [weekChoices.value, weekFilter.value];
  const { owner, reason, segment } = {
    owner: choices.owner.includes(chosen.owner) ? chosen.owner : '',
    reason: choices.reason.includes(chosen.reason) ? chosen.reason : '',
    segment: choices.segment.includes(chosen.segment) ? chosen.segment : '',
  };
  return (review.value?.week ?? []).filter(
    (item) =>
      (owner === '' || item.owner === owner) &&
      (segment === '' || item.segment === segment) &&
      (reason === '' || (reason === CALL ? needsCall(item) : titlesOf(item).includes(reason))),
  );
});

/** What is shown, for a mail or a ticket: an account a paragraph. */
export function weekText(): string {
  return weekShown
    .peek()
    .map(({ account, owner, segment, arr, reasons }) => {
      const amount = arr === null ? '' : formats.peek().amount(arr);
      const head = [account, segment, amount, owner].filter((text) => text !== '').join(', ');
      return [head, ...reasons.map(({ why, todo }) => `  ${why}${todo && `. ${todo}`}`)].join('\n');
    })
    .join('\n\n');
}
