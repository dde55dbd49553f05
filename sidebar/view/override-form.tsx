// A segment set by hand for the account that is shown, with its reason and when to look at it again.
import { useSignal } from '@preact/signals';
import { labelsOf } from '../../src/core/model/bands.ts';
import { segmentScale } from '../../src/core/model/model.ts';
import { keyAt } from '../../src/core/read/identity.ts';
import { chosen } from '../chosen-account.ts';
import { draftModel } from '../draft.ts';
import { accounts, today } from '../reading.ts';
import { decide, reviewing } from '../review.ts';
import { Button } from './button.tsx';
import { Choice, Entry, Field } from './field.tsx';

export function OverrideForm() {
  const labels = labelsOf(segmentScale(draftModel.value).bands);
  const segment = useSignal(labels[0] ?? '');
  const reason = useSignal('');
  const reviewDate = useSignal('');
  const set = () => {
    const of = accounts.peek();
    const index = chosen.peek()?.index;
    if (!of || index === undefined || reason.peek().trim() === '') return;
    const until = reviewDate.peek() ? { reviewDate: reviewDate.peek() } : {};
    const day = today.peek();
    const said = { segment: segment.peek(), reason: reason.peek(), day, ...until };
    void decide([{ key: keyAt(of, index), action: 'override', ...said }]);
  };
  const now = reviewing.value;
  return (
    <details>
      <summary>Override its segment</summary>
      <Field id="override" label="Segment">
        <Choice
          id="override"
          value={segment.value}
          onChoose={(label) => {
            segment.value = label;
          }}
        >
          {labels.map((label) => (
            <option key={label}>{label}</option>
          ))}
        </Choice>
      </Field>
      <Field id="override-reason" label="Reason">
        <Entry id="override-reason" type="text" text={reason} />
      </Field>
      <Field id="review-date" label="Look again on">
        <Entry id="review-date" type="date" title="Blank: in a quarter" text={reviewDate} />
      </Field>
      <Button aria-disabled={reason.value.trim() === '' || now.state === 'busy'} onClick={set}>
        Set the override
      </Button>
      <p role="status">{now.state !== 'idle' && now.message}</p>
    </details>
  );
}
