// What people do for each label of the systems beside the segment: the source's words, or one's own.
import { useSignal } from '@preact/signals';
import { PRESETS } from '../../src/core/model/preset-models.ts';
import { draft, edit } from '../draft.ts';
import { Choice, Field } from './field.tsx';

export function LabelTreatments() {
  const chosen = useSignal('');
  const table = PRESETS.labelTreatments[chosen.value];
  return (
    <details>
      <summary>What people do, by label</summary>
      <p class="quiet">Stands in the story of an account and in the summary. Blank: as in the source.</p>
      <Field id="treated" label="Labels of">
        <Choice
          id="treated"
          value={chosen.value}
          onChoose={(id) => {
            chosen.value = id;
          }}
        >
          <option value="">Choose</option>
          {Object.entries(PRESETS.labelTreatments).map(([id, { title }]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Choice>
      </Field>
      {table?.labels.map((label, k) => (
        <div key={`${chosen.value}-${label}`} class="field column">
          <label for={`does-${k}`}>{label}</label>
          <textarea
            id={`does-${k}`}
            rows={2}
            placeholder={table.does[k]}
            value={draft.value.treatments?.[chosen.value]?.[label] ?? table.does[k]}
            onChange={({ currentTarget: { value } }) => put(chosen.value, label, value.trim(), table.does[k] ?? '')}
          />
        </div>
      ))}
    </details>
  );
}

function put(id: string, label: string, text: string, preset: string): void {
  const { [id]: own, ...others } = draft.peek().treatments ?? {};
  const { [label]: _, ...rest } = own ?? {};
  const texts = text === '' || text === preset ? rest : { ...rest, [label]: text };
  edit({ treatments: Object.keys(texts).length > 0 ? { ...others, [id]: texts } : others });
}
