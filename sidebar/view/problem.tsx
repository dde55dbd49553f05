// Why there is nothing to show, and what to do.
import { load } from '../run.ts';
import { panel, reading } from '../state.ts';

export function Problem() {
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
