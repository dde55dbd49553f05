// Accounts to compare with their source by hand, each with a verdict; what was found goes to the log.
import { openAccount } from '../chosen-account.ts';
import { quantity, shortened } from '../format.ts';
import { formats } from '../reading.ts';
import { foundIn, judge, type Kind, record, samples, type Verdict, verdicts } from '../spot-check.ts';
import { Button, Plain } from './button.tsx';
import { Choice } from './field.tsx';

const TEXTS: Readonly<Record<Kind, readonly [title: string, what: string]>> = {
  rules: ['Spot check', 'Compare each account with its source: CRM, billing, product.'],
  definition: ['Test of the definitions', 'Is this the segment in which you would serve the account?'],
};

const VERDICTS: readonly (readonly [Verdict | '', string])[] = [
  ['', '–'],
  ['right', 'Right'],
  ['wrong', 'Wrong'],
  ['missing', 'No value'],
];

export function SpotCheck({ kind }: { readonly kind: Kind }) {
  const sample = samples.value[kind];
  const { count, percent } = formats.value;
  const { right, wrong, missing } = foundIn(kind);
  const [title, what] = TEXTS[kind];
  const judged = right + wrong + missing;
  return (
    <details>
      <summary>
        {title} ({count(sample.length)})
      </summary>
      <p class="quiet">{what}</p>
      <ul class="matches">
        {sample.map(({ key, account, name, segment }) => (
          <li key={key} class="row">
            <span class="name">
              <Plain id={`${kind}-${account}`} onClick={() => openAccount(account, `${kind}-${account}`)}>
                <bdi>{shortened(name)}</bdi>
                <small>{segment}</small>
              </Plain>
            </span>
            <Choice
              aria-label={`Verdict on ${name}`}
              value={verdicts.value[kind][key] ?? ''}
              onChoose={(verdict) => judge(kind, key, verdict as Verdict | '')}
            >
              {VERDICTS.map(([id, text]) => (
                <option key={id} value={id}>
                  {text}
                </option>
              ))}
            </Choice>
          </li>
        ))}
      </ul>
      {judged > 0 && (
        <div class="row">
          <span>
            {quantity(count(judged), 'account')} judged
            {right + wrong > 0 && `: ${percent((right / (right + wrong)) * 100)} right`}
          </span>
          <Button onClick={() => void record(kind)}>Record</Button>
        </div>
      )}
    </details>
  );
}
