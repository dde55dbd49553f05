// The choices of the model that are words, not numbers.
import { POLICIES, type Policy } from '../../src/core/model/settings.ts';
import { draftModel, edit, readsOtherwise } from '../draft.ts';
import { labelsText, listOf } from '../lists.ts';
import { Choice } from './field.tsx';

export function Policies() {
  return (
    <details>
      <summary id="policies">Rules for missing data and duplicates</summary>
      {POLICIES.map((policy) => (
        <PolicyField key={policy.setting} policy={policy} />
      ))}
      <div class="field column">
        <label for="inactive">Not counted: status is</label>
        <input
          id="inactive"
          type="text"
          value={labelsText(draftModel.value.inactiveStatuses)}
          onChange={({ currentTarget: { value } }) => edit({ inactiveStatuses: listOf(value) })}
        />
      </div>
      {readsOtherwise.value && (
        <p class="quiet" role="status">
          How the sheet is read changes with this: scoring saves the model and reads the sheet again.
        </p>
      )}
    </details>
  );
}

/** Answers longer than this do not fit beside their question. */
const SHORT = 16;

function PolicyField({ policy: { setting, title, answers, help } }: { readonly policy: Policy }) {
  const current = draftModel.value[setting as 'preset'];
  const isLong = answers.some(([, name]) => name.length > SHORT);
  return (
    <div class={isLong ? 'field column' : 'field'}>
      <label for={setting}>{title}</label>
      <Choice
        id={setting}
        title={help}
        value={String(current)}
        onChoose={(value) => edit({ [setting]: answers.find(([answer]) => String(answer) === value)?.[0] })}
      >
        {answers.map(([answer, name]) => (
          <option key={name} value={String(answer)}>
            {name}
          </option>
        ))}
      </Choice>
    </div>
  );
}
