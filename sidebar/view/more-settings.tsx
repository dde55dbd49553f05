// What most people leave as it is: the tiers' names and treatment, and the cuts of single systems.
import { useSignal } from '@preact/signals';
import { type Bands, labelsOf } from '../../src/core/model/bands.ts';
import type { ScaleName, Treatment } from '../../src/core/model/model.ts';
import { SETTINGS } from '../../src/core/model/settings.ts';
import type { Space } from '../cuts.ts';
import { draft, draftModel, edit, settle } from '../draft.ts';
import { editedScale, editedSource } from '../segment-source.ts';
import { changeTiers, renamed, setService, setShare, withOneLess, withOneMore } from '../tier-names.ts';
import { Button, Plain } from './button.tsx';
import { CutRows } from './cut-rows.tsx';
import { Choice, Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';

export function MoreSettings() {
  return (
    <Section id="more" title="More settings">
      <TierNames />
      {editedSource.value === 'composite' && <Treatments />}
      {SCALES.map((scale) => (
        <Scale key={scale.name} {...scale} />
      ))}
      <PriorityRules />
    </Section>
  );
}

function TierNames() {
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
function Treatments() {
  const notice = useSignal('');
  const { bands, treatments } = draftModel.value.segmentScales.composite;
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

function TierTreatment({ label, treatment: { service, action, share }, say }: TreatmentProps) {
  const [low, high] = share ?? [0, 100];
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
      <div class="field column">
        <input
          type="text"
          aria-label={`Service of ${label}`}
          placeholder="Service, such as High-Touch"
          value={service}
          onChange={({ currentTarget: { value } }) => setService(label, { name: value })}
        />
        <input
          type="text"
          aria-label={`What people do in ${label}`}
          placeholder="What people do"
          value={action}
          onChange={({ currentTarget: { value } }) => setService(label, { action: value })}
        />
      </div>
      <div class="field">
        <span>Expected, % of accounts</span>
        <span class="range">
          {end('Lowest', low, (typed) => [typed, high])}–{end('Highest', high, (typed) => [low, typed])}
        </span>
      </div>
    </>
  );
}

interface ScaleProps {
  readonly name: ScaleName;
  readonly title: string;
  readonly space: Space;
  readonly step: number;
}

const HEALTH: Space = { low: 0, high: 100, decimals: 0, what: 'Health scores' };
const SCALES: readonly ScaleProps[] = [
  { name: 'health', title: 'Health segments', space: HEALTH, step: 1 },
  { name: 'healthColor', title: 'Health colors', space: HEALTH, step: 1 },
  { name: 'adoption', title: 'Feature adoption', space: { low: 0, high: 1, decimals: 2, what: 'Shares' }, step: 0.05 },
  { name: 'priority', title: 'Priority tiers', space: { low: 0, high: 100, decimals: 1, what: 'Scores' }, step: 1 },
];

function Scale({ name, title, space, step }: ScaleProps) {
  const put = (bands: Bands<string>, source: string) =>
    edit({ scales: { ...draft.peek().scales, [name]: bands } }, source || null);
  const { [name]: own, ...others } = draft.value.scales ?? {};
  return (
    <details>
      <summary>{title}</summary>
      <CutRows id={`scale-${name}`} bands={draftModel.value.scales[name]} space={space} step={step} onEdit={put} />
      <ResetButton what={title} isOff={!own} onReset={() => edit({ scales: others })} />
    </details>
  );
}

/** Choices of words that few people change. */
function PriorityRules() {
  return (
    <details>
      <summary>Priority score and lifecycle</summary>
      {(['priorityCap', 'milestoneMode'] as const).map((name) => {
        const { title, answers, help } = SETTINGS[name];
        return (
          <Field key={name} id={name} label={title}>
            <Choice
              id={name}
              title={help}
              value={String(draftModel.value[name])}
              onChoose={(value) => edit({ [name]: answers.find(([answer]) => String(answer) === value)?.[0] })}
            >
              {answers.map(([answer, text]) => (
                <option key={text} value={String(answer)}>
                  {text}
                </option>
              ))}
            </Choice>
          </Field>
        );
      })}
    </details>
  );
}
