// The list for this week: who needs somebody, why, and what to do, the same as on the tab of the sheet.
import { useSignal } from '@preact/signals';
import { type WeekCounts, weekSentence } from '../../src/core/log/week-counts.ts';
import type { WeekItem } from '../../src/core/log/week-list.ts';
import { keyAt } from '../../src/core/read/identity.ts';
import { openAccount } from '../chosen-account.ts';
import { copy } from '../copy.ts';
import { shortened } from '../format.ts';
import { accounts, formats } from '../reading.ts';
import { review } from '../review.ts';
import { type WeekFilter, weekChoices, weekFilter, weekShown, weekText } from '../week.ts';
import { Button, Plain } from './button.tsx';
import { Choice } from './field.tsx';
import { Reviewed } from './reviewed.tsx';

const STEP = 25;
const NOBODY: WeekCounts = { all: 0, calls: 0, critical: 0, ended: 0 };

export function WeekList() {
  const most = useSignal(STEP);
  const { week = [], weekCounts: counts = NOBODY } = review.value ?? {};
  const { count } = formats.value;
  const shown = weekShown.value;
  return (
    <section aria-labelledby="week">
      <Reviewed id="week" title={`This week${review.value ? ` (${count(counts.all)})` : ''}`}>
        {week.length === 0 ? (
          <p class="quiet">No account needs anybody: none is in danger, and no contract ends within 90 days.</p>
        ) : (
          <>
            <p class="quiet">
              {weekSentence(counts, count)}.
              {week.length < counts.all &&
                ` The ${count(week.length)} most urgent are here, all are on the list's tab.`}
            </p>
            <div class="find filters">
              <Filter name="owner" any="Any owner" />
              <Filter name="reason" any="Any reason" />
              <Filter name="segment" any="Any segment" />
            </div>
            <ul class="matches">
              {shown.slice(0, most.value).map((item, k) => (
                <li key={item.row}>
                  <Item item={item} id={`week-${k}`} />
                </li>
              ))}
            </ul>
            <div class="buttons">
              {shown.length > most.value && (
                <Plain
                  onClick={() => {
                    most.value += STEP;
                  }}
                >
                  Show more
                </Plain>
              )}
              <Plain onClick={({ currentTarget }) => copy(weekText(), currentTarget)}>
                Copy {count(shown.length)} as text
              </Plain>
            </div>
          </>
        )}
      </Reviewed>
    </section>
  );
}

interface FilterProps {
  readonly name: keyof WeekFilter;
  readonly any: string;
}

/** Only where there is something to choose between. */
function Filter({ name, any }: FilterProps) {
  const choices = weekChoices.value[name];
  if (choices.length < 2) return null;
  return (
    <Choice
      id={`week-${name}`}
      aria-label={any.replace('Any', 'Only')}
      value={weekFilter.value[name]}
      onChoose={(chosen) => {
        weekFilter.value = { ...weekFilter.peek(), [name]: chosen };
      }}
    >
      <option value="">{any}</option>
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {shortened(choice)}
        </option>
      ))}
    </Choice>
  );
}

function Item({
  item: { key, account, owner, segment, arr, reasons },
  id,
}: {
  readonly item: WeekItem;
  readonly id: string;
}) {
  return (
    <Button id={id} class="item row top" onClick={() => open(key, id)}>
      <span>
        <bdi>{shortened(account)}</bdi>
        {reasons.map(({ id: reason, why, todo }) => (
          <small key={reason}>
            {shortened(why)}
            {todo && `. ${todo}`}
          </small>
        ))}
        <small>
          <bdi>{[segment, shortened(owner)].filter((text) => text !== '').join(' · ')}</bdi>
        </small>
      </span>
      <span class="amount">{arr !== null && formats.value.compact(arr)}</span>
    </Button>
  );
}

/** An account that nothing identifies has no story to go to. */
function open(key: string, caller: string): void {
  const of = accounts.peek();
  const index = of && key !== '' ? of.rows.findIndex((_, i) => keyAt(of, i) === key) : -1;
  if (index >= 0) openAccount(index, caller);
}
