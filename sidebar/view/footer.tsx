// What is always at hand: a step back or again, the saved model, and the score.

import { differs, discardDraft } from '../draft.ts';
import { go } from '../place.ts';
import { run } from '../reading.ts';
import { start } from '../run.ts';
import { Button, Plain } from './button.tsx';
import { Steps } from './steps.tsx';

export function Footer() {
  const isBusy = run.value.state === 'busy';
  const isAsked = ['planned', 'asked'].includes(run.value.state);
  return (
    <footer>
      <Steps />
      <Plain
        aria-label="Discard changes"
        title="Back to the saved model"
        aria-disabled={!differs.value}
        onClick={() => differs.peek() && discardDraft()}
      >
        Discard
      </Plain>
      <Button id="score" class={isAsked ? 'push' : 'push primary'} aria-disabled={isBusy} onClick={score}>
        Score accounts
      </Button>
    </footer>
  );
}

function score(): void {
  go('run', 'score');
  void start('score');
}
