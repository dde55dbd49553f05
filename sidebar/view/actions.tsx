// The buttons that write to the sheet, and how the last run went.
import { useEffect, useRef } from 'preact/hooks';
import { parseIsoDay } from '../../src/core/input/calendar.ts';
import { cancel, start, write } from '../run.ts';
import { asOf, differs, discardDraft, isOutdated, type Job, panel, run, setAsOf } from '../state.ts';
import { Steps } from './steps.tsx';

export function Actions() {
  return (
    <footer>
      <Unsaved />
      <AsOf />
      <Buttons />
      <Result />
    </footer>
  );
}

function Unsaved() {
  if (!differs.value) return null;
  return (
    <div class="row unsaved">
      <span>
        {isOutdated.value
          ? 'The saved model was changed elsewhere: discard your changes to take it over'
          : 'Draft differs from the saved model'}
      </span>
      <button type="button" class="plain" onClick={discard}>
        Discard changes
      </button>
    </div>
  );
}

function discard(): void {
  focusOn('score');
  discardDraft();
}

/** The button that was pressed is about to go: the keyboard keeps its place on one that stays. */
function focusOn(job: Job): void {
  document.getElementById(job)?.focus();
}

function retry(job: Job): void {
  focusOn(job);
  void start(job);
}

function AsOf() {
  return (
    <div class="row">
      <Steps />
      <label for="as-of" class="push">
        As of
      </label>
      <input
        id="as-of"
        type="date"
        value={asOf.value}
        onInput={({ currentTarget: { value } }) => parseIsoDay(value) !== null && setAsOf(value)}
        onBlur={({ currentTarget }) => {
          // A cleared or impossible date would leave the field blank beside numbers of another day.
          if (parseIsoDay(currentTarget.value) !== null) return;
          setAsOf(panel.peek()?.today ?? '');
          currentTarget.value = asOf.peek();
        }}
      />
    </div>
  );
}

function Buttons() {
  const isBusy = run.value.state === 'busy';
  const isAsked = run.value.state === 'planned';
  return (
    <div class="buttons">
      <button
        id="score"
        type="button"
        class={isAsked ? '' : 'primary'}
        aria-disabled={isBusy}
        onClick={() => void start('score')}
      >
        Score accounts
      </button>
      <button id="summary" type="button" aria-disabled={isBusy} onClick={() => void start('summary')}>
        Build summary
      </button>
    </div>
  );
}

function Result() {
  const result = run.value;
  return (
    <>
      <div role="status">
        {result.state === 'busy' && <p class="progress">{result.message}</p>}
        {result.state === 'done' && <p>{result.message}</p>}
        {result.state === 'done' && <Warnings warnings={result.warnings} />}
      </div>
      {result.state === 'planned' && <Plan message={result.message} />}
      <div role="alert">
        {result.state === 'failed' && (
          <div class="problem">
            <p>{result.message}</p>
            <button type="button" onClick={() => retry(result.job)}>
              Retry
            </button>
          </div>
        )}
      </div>
    </>
  );
}

/** Asked in place; the question goes when it is answered, and the keyboard returns to the button that asked. */
function Plan({ message }: { readonly message: string }) {
  const yes = useRef<HTMLButtonElement>(null);
  useEffect(() => yes.current?.focus(), []);
  const answer = (act: () => unknown) => {
    focusOn('score');
    void act();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out like this in every browser.
    <div
      role="group"
      aria-labelledby="plan"
      class="plan"
      onKeyDown={(event) => event.key === 'Escape' && answer(cancel)}
    >
      <p id="plan">{message}</p>
      <div class="buttons">
        <button type="button" class="primary" ref={yes} aria-describedby="plan" onClick={() => answer(write)}>
          Write
        </button>
        <button type="button" onClick={() => answer(cancel)}>
          Cancel
        </button>
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
