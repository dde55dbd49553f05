// The review queue: accounts whose computed tier is not the segment they are served in, for a person to decide.
import { useSignal } from '@preact/signals';
import { type Decision, jointCoverageEnd } from '../../src/core/log/decisions.ts';
import type { QueueItem } from '../../src/core/log/queue.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { quantity, shortened } from '../format.ts';
import { formats, today } from '../reading.ts';
import { decide, mark, markAll, marked, review } from '../review.ts';
import { Button, Plain } from './button.tsx';
import { Entry, Field } from './field.tsx';
import { Reviewed } from './reviewed.tsx';

export function ReviewQueue() {
  const { queue = [], transitions = [], overrides = [] } = review.value ?? {};
  const count = review.value ? ` (${formats.value.count(queue.length)})` : '';
  return (
    <section aria-labelledby="review">
      <Reviewed id="review" title={`Review queue${count}`}>
        {queue.length === 0 && <p class="quiet">Nothing waits for a decision.</p>}
        {queue.length > 1 && (
          <label class="check">
            <input
              type="checkbox"
              checked={marked.value.length === queue.length}
              onChange={() => markAll(queue.map(({ key }) => key))}
            />
            All {formats.value.count(queue.length)}
          </label>
        )}
        <ul class="matches">
          {queue.map((item) => (
            <li key={item.key}>
              <label class="check">
                <input type="checkbox" checked={marked.value.includes(item.key)} onChange={() => mark(item.key)} />
                <Item item={item} word="due" why={item.reason.split(': ')[0]} />
              </label>
            </li>
          ))}
        </ul>
        {marked.value.length > 0 && <Decide />}
        <Listed title="In transition" items={transitions} />
        <Listed title="Overrides" items={overrides} isOverride />
      </Reviewed>
    </section>
  );
}

interface ItemProps {
  readonly item: QueueItem;
  /** What its last day means. */
  readonly word: string;
  /** The queue has room for what the tier is now, the account's story for how it came about. */
  readonly why: string | undefined;
}

function Item({ item: { account, from, to, since, until, status, arr }, word, why }: ItemProps) {
  return (
    <>
      <span class="name">
        <bdi>{shortened(account)}</bdi>
        <small>{from ? `${from} → ${to}` : to}</small>
        <small>
          {status}, since {since}
          {until && `, ${word} ${until}`}
        </small>
        {why && (
          <small>
            <bdi>{shortened(why)}</bdi>
          </small>
        )}
      </span>
      <span>{arr !== null && formats.value.compact(arr)}</span>
    </>
  );
}

/** One decision for all that are marked. */
function Decide() {
  const day = useSignal(today.value);
  const reason = useSignal('');
  const isDay = parseIsoDay(day.value) !== null;
  const send = (action: 'approve' | 'reject') =>
    isDay &&
    decide(marked.peek().map((key) => ({ key, action, ...shownOf(key), reason: reason.peek(), day: day.peek() })));
  return (
    <div class="question">
      <p>{quantity(formats.value.count(marked.value.length), 'account')} marked</p>
      <Field id="decided" label="Decided on">
        <Entry id="decided" type="date" text={day} />
      </Field>
      <Entry type="text" class="wide" aria-label="Reason" placeholder="Reason (needed to reject)" text={reason} />
      {isDay && <p class="quiet">Approved, both owners cover it until {jointCoverageEnd(day.value)}.</p>}
      <div class="buttons">
        <Button class="primary" onClick={() => void send('approve')}>
          Approve
        </Button>
        <Button aria-disabled={reason.value.trim() === ''} onClick={() => void send('reject')}>
          Reject
        </Button>
      </div>
    </div>
  );
}

/** A colleague may have scored since: the change that stands here is decided on, or none. */
function shownOf(key: string): { readonly shown: Decision['shown'] } {
  const item = review.peek()?.queue.find((each) => each.key === key);
  return { shown: item && { from: item.from, to: item.to } };
}

interface ListedProps {
  readonly title: string;
  readonly items: readonly QueueItem[];
  readonly isOverride?: boolean;
}

function Listed({ title, items, isOverride = false }: ListedProps) {
  if (items.length === 0) return null;
  const remove = ({ key }: QueueItem) =>
    void decide([{ key, action: 'removeOverride', reason: '', day: today.peek() }]);
  return (
    <>
      <h3>{title}</h3>
      <ul class="matches">
        {items.map((item) => (
          <li key={item.key} class="row top">
            <Item item={item} word={isOverride ? 'look again' : 'until'} why={item.reason} />
            {isOverride && <Plain onClick={() => remove(item)}>Remove</Plain>}
          </li>
        ))}
      </ul>
    </>
  );
}
