// Why there is nothing to show, and what to do.
import { focusOn } from '../focus.ts';
import { shortened } from '../format.ts';
import { otherTab } from '../open-tab.ts';
import { panel, reading } from '../reading.ts';
import { load, switchTab } from '../run.ts';
import { Button, Plain } from './button.tsx';
import { FailureNote } from './failure.tsx';

export function Problem() {
  const { value } = reading;
  const message = panel.value?.problem ?? '';
  const failure = value.state === 'failed' ? value : { message, details: '' };
  if (value.state !== 'failed' && panel.value?.isEmpty) return <Welcome />;
  return (
    <div role="alert">
      {failure.message !== '' && <FailureNote failure={failure} action="Try again" onAct={again} />}
    </div>
  );
}

function Welcome() {
  return (
    <section class="welcome">
      <h2>Welcome to Tierwise</h2>
      <p>
        The tab “<bdi>{shortened(panel.value?.sheetName ?? '')}</bdi>” is empty. Paste or import your accounts, one a
        row below a row of headers, then read it.
      </p>
      <Button onClick={again}>Read the tab</Button>
    </section>
  );
}

/** The tab that is open is another than the one shown here. */
export function OtherTab() {
  const tab = otherTab.value;
  if (!tab) return null;
  return (
    <p class="warning other-tab">
      This is about “<bdi>{shortened(panel.value?.sheetName ?? '')}</bdi>”, and “<bdi>{shortened(tab.sheetName)}</bdi>”
      is open. <Plain onClick={() => void switchTab(tab.sheetId)}>Switch</Plain>
    </p>
  );
}

function again(): void {
  // The button goes while the sheet is read: the keyboard waits at the top.
  focusOn('title');
  void load();
}
