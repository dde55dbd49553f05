// Run: the day to score for, the question before new columns are written, and how the last job went.
import { useEffect, useRef } from 'preact/hooks';
import type { Question } from '../../src/core/panel/calls.ts';
import { parseIsoDay } from '../../src/core/read/date.ts';
import { asOf, setAsOf } from '../draft.ts';
import { focusOn } from '../focus.ts';
import { quantity } from '../format.ts';
import { formats, type Job, run, today } from '../reading.ts';
import { answer, cancel, start, write } from '../run.ts';
import { staleAccounts } from '../stale.ts';
import { Button } from './button.tsx';
import { ColumnChoice } from './column-choice.tsx';
import { FailureNote } from './failure.tsx';
import { Field } from './field.tsx';
import { Looks } from './looks.tsx';
import { Progress } from './progress.tsx';
import { RunList } from './run-list.tsx';
import { Section } from './section.tsx';

export function RunPage() {
  const isBusy = run.value.state === 'busy';
  return (
    <>
      <Section id="run" title="Score and summary">
        <Standing />
        <AsOf />
        <ColumnChoice />
        <div class="buttons">
          <Button id="summary" aria-disabled={isBusy} onClick={() => void start('summary')}>
            Build summary
          </Button>
          <Button id="handout" aria-disabled={isBusy} onClick={() => void start('handout')}>
            Make a handout
          </Button>
        </div>
        <Result />
      </Section>
      <Looks />
      <RunList />
    </>
  );
}

/** What the scores in the sheet are worth. */
function Standing() {
  const stale = staleAccounts.value;
  const count = quantity(formats.value.count(stale ?? 0), 'account');
  const verb = stale === 1 ? 'stands' : 'stand';
  if (stale === null) return <p class="quiet">The sheet has no tiers yet.</p>;
  if (stale === 0) return <p class="quiet">The tiers in the sheet are those of the saved model.</p>;
  return (
    <p class="warning">
      {count} in the sheet {verb} in another tier than the saved model gives as of {asOf}: score again.
    </p>
  );
}

function AsOf() {
  return (
    <Field id="as-of" label="As of">
      <input
        id="as-of"
        type="date"
        value={asOf.value}
        onInput={({ currentTarget: { value } }) => parseIsoDay(value) !== null && setAsOf(value)}
        onBlur={({ currentTarget }) => {
          // A cleared or impossible date would leave the field blank beside numbers of another day.
          if (parseIsoDay(currentTarget.value) !== null) return;
          setAsOf(today.peek());
          currentTarget.value = asOf.peek();
        }}
      />
    </Field>
  );
}

/** The button that was pressed is about to go: the keyboard keeps its place on one that stays. */
function retry(job: Job): void {
  focusOn(job);
  void start(job);
}

function Result() {
  const result = run.value;
  return (
    <>
      <div role="status">
        {result.state === 'busy' && <Progress message={result.message} />}
        {result.state === 'done' && <p>{result.message}</p>}
        {result.state === 'done' && <Warnings warnings={result.warnings} />}
      </div>
      {result.state === 'planned' && <Plan message={result.message} />}
      {result.state === 'asked' && <AddOnAsks job={result.job} question={result.question} />}
      <div role="alert">
        {result.state === 'failed' && <FailureNote failure={result} action="Retry" onAct={() => retry(result.job)} />}
      </div>
    </>
  );
}

/** Where the scores go is asked before new columns are written. */
function Plan({ message }: { readonly message: string }) {
  return <Asked text={message} answers={[{ title: 'Write', act: write }]} />;
}

function AddOnAsks({ job, question }: { readonly job: Job; readonly question: Question }) {
  const answers = question.answers.map(({ id, title }) => ({ title, act: () => answer(job, question, id) }));
  return <Asked text={question.text} answers={answers} />;
}

interface AskedProps {
  readonly text: string;
  readonly answers: readonly { readonly title: string; readonly act: () => unknown }[];
}

/** Asked in place; the question goes when it is answered, and the keyboard returns to the button that asked. */
function Asked({ text, answers }: AskedProps) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const take = (act: () => unknown) => {
    focusOn('score');
    void act();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser.
    <div role="group" aria-labelledby="plan" class="plan" onKeyDown={(event) => event.key === 'Escape' && take(cancel)}>
      <p id="plan">{text}</p>
      <div class="buttons">
        {answers.map(({ title, act }, k) => (
          <button
            key={title}
            type="button"
            class={k === 0 ? 'primary' : ''}
            {...(k === 0 ? { ref: first } : {})}
            aria-describedby="plan"
            onClick={() => take(act)}
          >
            {title}
          </button>
        ))}
        <Button onClick={() => take(cancel)}>Cancel</Button>
      </div>
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <ul class="warnings">
      {warnings.map((warning) => (
        <li key={warning}>{warning}</li>
      ))}
    </ul>
  );
}
