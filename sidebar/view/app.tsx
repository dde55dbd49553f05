// The panel: what was found, the draft of the model, what it does to the tiers, and the buttons.
import { announcement } from '../announce.ts';
import { load } from '../run.ts';
import { accounts, panel, reading } from '../state.ts';
import { AccountSearch } from './account-search.tsx';
import { Actions } from './actions.tsx';
import { Checks } from './checks.tsx';
import { Cuts } from './cuts.tsx';
import { Found } from './found.tsx';
import { ModelFile } from './model-file.tsx';
import { Moves } from './moves.tsx';
import { Questions } from './questions.tsx';
import { TierTable } from './tiers.tsx';
import { Weights } from './weights.tsx';

export function App() {
  const { table } = panel.value ?? {};
  return (
    <>
      <main aria-busy={reading.value.state === 'busy'}>
        <h1 id="title" class="hidden" tabIndex={-1}>
          Tierwise
        </h1>
        <p role="status" class={panel.value ? 'hidden' : 'quiet'}>
          {reading.value.state === 'busy' && 'Reading the sheet…'}
        </p>
        <Problem />
        {!panel.value && reading.value.state === 'busy' && <Skeleton />}
        {table && <Found />}
        <Questions />
        {accounts.value !== null && accounts.value.count > 0 && <Model />}
      </main>
      {accounts.value !== null && accounts.value.count > 0 && <Actions />}
      <p class="hidden" aria-live="polite">
        {announcement}
      </p>
    </>
  );
}

function Model() {
  return (
    <>
      <Weights />
      <Cuts />
      <TierTable />
      <Moves />
      <Checks />
      <AccountSearch />
      <ModelFile />
    </>
  );
}

/** Why there is nothing to show, and what to do. */
function Problem() {
  const failure = reading.value.state === 'failed' ? reading.value.message : null;
  const message = failure ?? panel.value?.problem ?? null;
  return (
    <div role="alert">
      {message !== null && (
        <div class="problem">
          <p>{message}</p>
          <button type="button" onClick={tryAgain}>
            Try again
          </button>
        </div>
      )}
    </div>
  );
}

function tryAgain(): void {
  // The button goes while the sheet is read: the keyboard waits at the top.
  document.getElementById('title')?.focus();
  void load();
}

function Skeleton() {
  return (
    <div class="skeleton" aria-hidden="true">
      {[88, 60, 100, 100, 100, 72, 100, 100].map((width, i) => (
        <div key={i} style={`width:${width}%`} />
      ))}
    </div>
  );
}
