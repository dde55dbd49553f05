// Earlier models: what one of them would change in the draft, and back to it.
import { useSignal } from '@preact/signals';
import { type Difference, differencesOf } from '../../src/core/model/document.ts';
import { resolveModel } from '../../src/core/model/resolve.ts';
import { draftModel, replaceDraft } from '../draft.ts';
import { shortened } from '../format.ts';
import { documentOf } from '../model-document.ts';
import { review } from '../review.ts';
import { Button } from './button.tsx';
import { Choice, Field } from './field.tsx';
import { Reviewed } from './reviewed.tsx';

export function Versions() {
  const [from, to] = [useSignal(''), useSignal('0')];
  const versions = review.value?.versions ?? [];
  const modelOf = (at: string) => {
    const version = at === '' ? undefined : versions[Number(at)];
    return version ? resolveModel(documentOf(version.text)) : draftModel.value;
  };
  const picked = to.value === '' ? undefined : versions[Number(to.value)];
  return (
    <section aria-labelledby="versions">
      <Reviewed id="versions" title="Versions of the model">
        {versions.length === 0 ? (
          <p class="quiet">The log has no saved model yet.</p>
        ) : (
          <>
            <Pick id="from-version" title="From" pick={from} />
            <Pick id="to-version" title="To" pick={to} />
            <Differences list={differencesOf(modelOf(from.value), modelOf(to.value))} />
            {picked && <Button onClick={() => replaceDraft(documentOf(picked.text))}>Restore into the draft</Button>}
          </>
        )}
      </Reviewed>
    </section>
  );
}

function Pick({ id, title, pick }: { readonly id: string; readonly title: string; readonly pick: { value: string } }) {
  return (
    <Field id={id} label={title}>
      <Choice
        id={id}
        value={pick.value}
        onChoose={(version) => {
          pick.value = version;
        }}
      >
        <option value="">The draft</option>
        {review.value?.versions.map(({ at, by, note }, i) => (
          <option key={i} value={String(i)}>
            {shortened(`${at.slice(0, 16)}, ${by}${note && `: ${note}`}`)}
          </option>
        ))}
      </Choice>
    </Field>
  );
}

export function Differences({ list }: { readonly list: readonly Difference[] }) {
  if (list.length === 0) return <p class="quiet">They say the same.</p>;
  return (
    <dl>
      {list.map(({ what, from, to }) => (
        <div key={what}>
          <dt>{shortened(what)}</dt>
          <dd>
            <bdi>{shortened(from)}</bdi> → <bdi>{shortened(to)}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
