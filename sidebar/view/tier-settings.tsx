// The tiers of the segment: their names, how many there are, what people do in each, and how many accounts are expected.
import { useSignal } from '@preact/signals';
import { labelsOf } from '../../src/core/model/bands.ts';
import type { Treatment } from '../../src/core/model/model.ts';
import { settle } from '../draft.ts';
import { editedScale, editedSource } from '../segment-source.ts';
import { changeTiers, renamed, setService, setShare, withOneLess, withOneMore } from '../tier-names.ts';
import { Button, Plain } from './button.tsx';
import { NumberField } from './number-field.tsx';

export function TierNames() {
  const notice = useSignal('');
  const labels = labelsOf(editedScale.value.bands);
  return (
    <details>
      <summary>Names and number of tiers</summary>
      {labels.map((label, index) => (
        <div key={index} class="field">
          <input
            type="text"
            aria-label={`Name of tier ${index + 1}`}
            value={label}
            onChange={(event) => {
              notice.value = changeTiers((bands) => renamed(bands, index, event.currentTarget.value));
              event.currentTarget.value = labelsOf(editedScale.peek().bands)[index] ?? '';
            }}
          />
          <Plain
            aria-label={`Remove ${label}`}
            onClick={() => {
              notice.value = changeTiers((bands) => withOneLess(bands, index));
            }}
          >
            Remove
          </Plain>
        </div>
      ))}
      {editedSource.value !== 'priority' && (
        <Button
          class="plain start"
          onClick={() => {
            notice.value = changeTiers(withOneMore);
          }}
        >
          Add a tier
        </Button>
      )}
      <p class="notice" role="status">
        {notice.value}
      </p>
    </details>
  );
}

/** What people do in each tier, and how many accounts are expected there. */
export function Treatments() {
  const notice = useSignal('');
  const { bands, treatments } = editedScale.value;
  return (
    <details>
      <summary>Service and expected shares</summary>
      {labelsOf(bands).map((label, k) => (
        <TierTreatment
          key={k}
          label={label}
          treatment={treatments[k] as Treatment}
          say={(text) => {
            notice.value = text;
          }}
        />
      ))}
      <p class="notice" role="status">
        {notice.value}
      </p>
    </details>
  );
}

interface TreatmentProps {
  readonly label: string;
  readonly treatment: Treatment;
  readonly say: (notice: string) => void;
}

function TierTreatment({ label, treatment: { service, action, share, cadence, onboarding }, say }: TreatmentProps) {
  const [low, high] = share ?? [0, 100];
  const more = [cadence && `reviews: ${cadence}`, onboarding && `onboarding: ${onboarding}`].filter(Boolean).join('; ');
  const put = (next: readonly [number, number], end: string) => say(setShare(label, next, `share-${label}-${end}`));
  const end = (title: string, value: number, next: (typed: number) => readonly [number, number]) => (
    <NumberField
      label={`${title} expected share of ${label} in percent`}
      text={String(value)}
      min={0}
      max={100}
      step={1}
      onType={() => undefined}
      onSettle={(typed) => {
        put(next(Math.min(100, Math.max(0, typed))), title);
        settle();
      }}
    />
  );
  return (
    <>
      <h3>{label}</h3>
      {more !== '' && <p class="quiet">{more}</p>}
      <div class="field column">
        <input
          type="text"
          aria-label={`Service of ${label}`}
          placeholder="Service, such as High-Touch"
          value={service}
          onChange={({ currentTarget: { value } }) => setService(label, { name: value })}
        />
        <textarea
          rows={3}
          aria-label={`What people do in ${label}`}
          placeholder="What people do"
          value={action}
          onChange={({ currentTarget: { value } }) => setService(label, { action: value })}
        />
      </div>
      <div class="field">
        <span>
          Expected, % of accounts
          {!share && <small>none in the source</small>}
        </span>
        <span class="range">
          {end('Lowest', low, (typed) => [typed, high])}–{end('Highest', high, (typed) => [low, typed])}
        </span>
      </div>
    </>
  );
}
