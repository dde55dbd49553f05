// What the past says of the draft: whether its tiers told who left, which weights it would have chosen, what grace spares.

import { round } from '../../src/core/exact/numbers.ts';
import { factsOfPast, LIMIT_OF_PAST } from '../../src/core/tabs/past.ts';
import type { Backtest, TierOutcome } from '../../src/core/whatif/backtest.ts';
import { graceText } from '../../src/core/whatif/hysteresis.ts';
import type { BacktestResult, OutcomeBasis } from '../../src/core/whatif/period-start.ts';
import type { TunedWeights } from '../../src/core/whatif/weights-from-outcomes.ts';
import { draft, draftModel, edit, replaceDraft } from '../draft.ts';
import { quantity } from '../format.ts';
import { chosenOutcome, grace, graceRule, leftWords, outcomeHeader, past, weights } from '../modelling.ts';
import { formats, panel } from '../reading.ts';
import { Asked } from './asked.tsx';
import { Button, Plain } from './button.tsx';
import { Choice, Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { Section } from './section.tsx';

export function Past() {
  const [told, tuned] = [past.answer.value, weights.answer.value];
  return (
    <Section id="past" title="What the past says">
      <Field id="outcome" label="Who left, by">
        <Choice id="outcome" value={outcomeHeader.value} onChoose={chooseHeader}>
          <option value="">the status</option>
          {panel.value?.input?.proposals.map(({ header, column }) => (
            <option key={column} value={header}>
              {header}
            </option>
          ))}
        </Choice>
      </Field>
      <Asked question={past} button="Did the tiers tell who left?" onAsk={() => past.ask(chosenOutcome())}>
        {told && <Told told={told} />}
      </Asked>
      <Asked
        question={weights}
        button="Which weights would the past have chosen?"
        onAsk={() => weights.ask(chosenOutcome())}
      >
        {tuned && ('refused' in tuned.result ? <Refused why={tuned.result.refused} /> : <Tuned found={tuned.result} />)}
      </Asked>
      <Grace />
    </Section>
  );
}

function chooseHeader(header: string): void {
  outcomeHeader.value = header;
  leftWords.value = null;
}

function Refused({ why }: { readonly why: string }) {
  return <p class="quiet">No answer: {why}.</p>;
}

function Told({ told }: { readonly told: BacktestResult }) {
  return (
    <>
      {told.warning && <p class="problem">{told.warning}</p>}
      {told.basis === 'run' && <p>By the scores of the run for {told.day}.</p>}
      <Words told={told} />
      {'refused' in told.result ? <Refused why={told.result.refused} /> : <Tested found={told.result} />}
    </>
  );
}

/** A person confirms what means that an account left. */
function Words({ told: { outcome } }: { readonly told: OutcomeBasis }) {
  const left = outcome.texts.filter(({ means }) => means === 'churned').map(({ text }) => text);
  const toggle = (text: string) => {
    leftWords.value = left.includes(text) ? left.filter((each) => each !== text) : [...left, text];
    void past.ask(chosenOutcome());
  };
  return (
    <details>
      <summary>What counts as left</summary>
      {outcome.texts.slice(0, MOST_WORDS).map(({ text, accounts, means }) => (
        <label key={text} class="check">
          <input type="checkbox" checked={means === 'churned'} disabled={text === ''} onChange={() => toggle(text)} />
          <span>
            <bdi>{text || 'blank'}</bdi> ({formats.value.count(accounts)}){means === 'left out' && ', not counted'}
          </span>
        </label>
      ))}
    </details>
  );
}

const MOST_WORDS = 20;

function Tested({ found }: { readonly found: Backtest }) {
  const { count, percent } = formats.value;
  const say = { count, percent: (share: number) => percent(share * 100) };
  return (
    <>
      <table class="matrix">
        <caption class="hidden">Who left, by tier</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Accounts</th>
            <th scope="col">Left</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {found.tiers.map((tier) => (
            <Tier key={tier.label} tier={tier} />
          ))}
        </tbody>
      </table>
      {factsOfPast(found, say).map((fact) => (
        <p key={fact}>{fact}</p>
      ))}
      {found.doubts.map((doubt) => (
        <p key={doubt} class="quiet">
          {doubt}.
        </p>
      ))}
      <small>{LIMIT_OF_PAST}</small>
    </>
  );
}

function Tier({ tier: { label, accounts, churned, rate, interval } }: { readonly tier: TierOutcome }) {
  const { count, percent } = formats.value;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{count(accounts)}</td>
      <td>{count(churned)}</td>
      <td>
        {rate === null ? 'too few' : percent(rate * 100)}
        {interval && (
          <small>
            {percent(interval[0] * 100)}–{percent(interval[1] * 100)}
          </small>
        )}
      </td>
    </tr>
  );
}

function Tuned({ found }: { readonly found: TunedWeights }) {
  const { firmographic, behavioral, value } = found.percents;
  const { score } = formats.value;
  const spread = (name: 'firmographic' | 'behavioral' | 'value') => {
    const all = found.folds.flatMap(({ weights: each }) => (each ? round(each[name] * 100, 0) : []));
    return `${Math.min(...all)}–${Math.max(...all)}`;
  };
  return (
    <>
      <p>
        Firmographic {firmographic}%, behavioral {behavioral}%, value {value}%. Fitted on four fifths of the accounts
        they were {spread('firmographic')}, {spread('behavioral')} and {spread('value')}%; on the fifth that they had
        not seen they ranked {found.wins} of {found.folds.length} times better (AUC {score(found.meanTuned)} against{' '}
        {score(found.meanNow)}).
      </p>
      {found.isSuggested ? (
        <Button onClick={() => edit({ weights: found.percents })}>Use these weights</Button>
      ) : (
        <p class="quiet">That is too little to suggest them.</p>
      )}
      <small>
        Who left once does not say who leaves next. The best mix of a 5% grid has AUC {score(found.grid.auc)}:
        likelihood and rank are different aims.
      </small>
    </>
  );
}

function Grace() {
  const { margin, runs, onlyDown } = graceRule.value;
  const found = grace.answer.value;
  const put = (change: Partial<typeof graceRule.value>) => {
    graceRule.value = { ...graceRule.value, ...change };
  };
  const { count } = formats.value;
  return (
    <>
      <Field id="grace-margin" label="Grace: past a cut by">
        <NumberField
          id="grace-margin"
          text={String(margin)}
          min={0}
          max={1e12}
          step={0.05}
          onType={(next) => put({ margin: next })}
          onSettle={(next) => put({ margin: next })}
        />
      </Field>
      <Field id="grace-runs" label="in how many runs running">
        <NumberField
          id="grace-runs"
          text={String(runs)}
          min={1}
          max={12}
          step={1}
          onType={(next) => put({ runs: next })}
          onSettle={(next) => put({ runs: next })}
        />
      </Field>
      <label class="check">
        <input type="checkbox" checked={onlyDown} onChange={() => put({ onlyDown: !onlyDown })} />
        <span>Downgrades only</span>
      </label>
      <Asked question={grace} button="How many changes would that spare?" onAsk={() => grace.ask(graceRule.peek())}>
        {found && (
          <p>
            Over {count(found.runs)} runs {quantity(count(found.plain.changes), 'change')} of tier, of which{' '}
            {count(found.plain.thereAndBack)} there and back within three runs. With grace {count(found.graced.changes)}{' '}
            and {count(found.graced.thereAndBack)}. The price: {count(found.graced.runsInAnotherTier)} times an account
            stands in another tier than by the plain rule.
          </p>
        )}
        {found && <Button onClick={() => edit({ grace: graceRule.peek() })}>Flag by this rule</Button>}
      </Asked>
      <Held />
    </>
  );
}

/** When the draft has a change flagged, where that is not at once. */
function Held() {
  const { grace: held } = draftModel.value;
  if (!held) return null;
  const { grace: _, ...others } = draft.value;
  return (
    <p>
      A change is flagged {graceText(held, formats.value.amount)}; what is computed stays.{' '}
      <Plain onClick={() => replaceDraft(others)}>Flag at once</Plain>
    </p>
  );
}
