// Why there is nothing to show, and what to do.
import { focusOn } from '../focus.ts';
import { panel, reading } from '../reading.ts';
import { load } from '../run.ts';
import { FailureNote } from './failure.tsx';

export function Problem() {
  const { value } = reading;
  const message = panel.value?.problem ?? '';
  const failure = value.state === 'failed' ? value : { message, details: '' };
  return (
    <div role="alert">
      {failure.message !== '' && <FailureNote failure={failure} action="Try again" onAct={again} />}
    </div>
  );
}

function again(): void {
  // The button goes while the sheet is read: the keyboard waits at the top.
  focusOn('title');
  void load();
}
