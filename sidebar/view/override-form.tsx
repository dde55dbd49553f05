// A segment set by hand for the account that is shown, with its reason and when to look at it again.
import { useSignal } from '@preact/signals';
import { keyAt } from '../../src/core/input/identity.ts';
import { labelsOf } from '../../src/core/model/bands.ts';
import { chosen } from '../chosen-account.ts';
import { decide, reviewing } from '../review.ts';
import { accounts, draftModel, panel } from '../state.ts';
import { Button } from './button.tsx';

export function OverrideForm() {
  const labels = labelsOf(draftModel.value.tiers);
  const segment = useSignal(labels[0] ?? '');
  const reason = useSignal('');
  const reviewDate = useSignal('');
  const set = () => {
    const of = accounts.peek();
    const index = chosen.peek()?.index;
    if (!of || index === undefined || reason.peek().trim() === '') return;
    const until = reviewDate.peek() ? { reviewDate: reviewDate.peek() } : {};
    const day = panel.peek()?.today ?? '';
    const said = { segment: segment.peek(), reason: reason.peek(), day, ...until };
    void decide([{ key: keyAt(of, index), action: 'override', ...said }]);
  };
  const now = reviewing.value;
  return (
    <details>
      <summary>Override its segment</summary>
      <div class="field">
        <label for="override">Segment</label>
        <select
          id="override"
          value={segment.value}
          onChange={({ currentTarget: { value } }) => {
            segment.value = value;
          }}
        >
          {labels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="override-reason">Reason</label>
        <input
          id="override-reason"
          type="text"
          value={reason.value}
          onInput={({ currentTarget: { value } }) => {
            reason.value = value;
          }}
        />
      </div>
      <div class="field">
        <label for="review-date">Look again on</label>
        <input
          id="review-date"
          type="date"
          title="Blank: in a quarter"
          value={reviewDate.value}
          onInput={({ currentTarget: { value } }) => {
            reviewDate.value = value;
          }}
        />
      </div>
      <Button aria-disabled={reason.value.trim() === '' || now.state === 'busy'} onClick={set}>
        Set the override
      </Button>
      <p role="status">{now.state !== 'idle' && now.message}</p>
    </details>
  );
}
