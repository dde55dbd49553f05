// Whom to call: accounts in danger, with fallen health or a contract that ends soon, each with why and its owner.
import { keyAt } from '../../src/core/read/identity.ts';
import { openAccount } from '../chosen-account.ts';
import { shortened } from '../format.ts';
import { accounts, formats } from '../reading.ts';
import { review } from '../review.ts';
import { Button } from './button.tsx';
import { Reviewed } from './reviewed.tsx';

export function CallList() {
  const { calls = [], callCount = 0 } = review.value ?? {};
  const count = review.value ? ` (${formats.value.count(callCount)})` : '';
  return (
    <section aria-labelledby="calls">
      <Reviewed id="calls" title={`Whom to call${count}`}>
        {calls.length === 0 && <p class="quiet">Nobody is in danger, and no contract ends within 90 days.</p>}
        <ul class="matches">
          {calls.map(({ key, account, status, reason, from, arr }, k) => (
            <li key={k}>
              <Button id={`calls-${k}`} class="item row top" onClick={() => open(key, `calls-${k}`)}>
                <span>
                  <bdi>{shortened(account)}</bdi>
                  <small>{reason}</small>
                  <small>
                    <bdi>{[from, shortened(status)].filter((text) => text !== '').join(' · ')}</bdi>
                  </small>
                </span>
                <span class="amount">{arr !== null && formats.value.compact(arr)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </Reviewed>
    </section>
  );
}

/** An account that nothing identifies has no story to go to. */
function open(key: string, caller: string): void {
  const of = accounts.peek();
  const index = of && key !== '' ? of.rows.findIndex((_, i) => keyAt(of, i) === key) : -1;
  if (index >= 0) openAccount(index, caller);
}
