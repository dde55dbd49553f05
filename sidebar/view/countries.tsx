// Countries as markets: what a billing country stands for where the sheet has no geography of its own (S47).
import { useSignal } from '@preact/signals';
import { normaliseLabel } from '../../src/core/model/label.ts';
import { presetScale } from '../../src/core/model/resolve.ts';
import { draft, draftModel, edit } from '../draft.ts';
import { shortened } from '../format.ts';
import { accounts } from '../reading.ts';
import { Choice, Field } from './field.tsx';

export function Countries() {
  const isOpen = useSignal(false);
  const texts = accounts.value?.columns.country?.labels ?? [];
  if (texts.length === 0) return null;
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>Countries as markets</summary>
      <p class="quiet">
        They count where an account has no geography and a blank required field is scored with stand-ins.
      </p>
      {isOpen.value && texts.map((text) => <Country key={text} text={text} />)}
    </details>
  );
}

function Country({ text }: { readonly text: string }) {
  const { countries } = draftModel.value;
  const labels = Object.keys(presetScale('geography')?.labels ?? {});
  const [key] = Object.keys(countries).filter((each) => normaliseLabel(each) === normaliseLabel(text));
  const put = (label: string) => {
    const { [key ?? text]: _, ...others } = draft.peek().countries ?? {};
    edit({ countries: label === '' ? others : { ...others, [text]: label } });
  };
  return (
    <Field id={`country-${text}`} label={shortened(text)}>
      <Choice id={`country-${text}`} value={key === undefined ? '' : (countries[key] ?? '')} onChoose={put}>
        <option value="">Not rated</option>
        {labels.map((label) => (
          <option key={label}>{label}</option>
        ))}
      </Choice>
    </Field>
  );
}
