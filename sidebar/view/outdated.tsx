// The stored model is not the one that the draft started from: the person says which of them goes on.

import { discardDraft, isOutdated, keepDraft } from '../draft.ts';
import { focusOn } from '../focus.ts';
import { Button } from './button.tsx';

export function Outdated() {
  const answer = (act: () => void) => {
    // The question goes: the keyboard waits at the top.
    focusOn('title');
    act();
  };
  return (
    <div role="alert">
      {isOutdated.value && (
        <div class="question">
          <p>The stored model was changed elsewhere since your draft began. Which one goes on?</p>
          <div class="buttons">
            <Button onClick={() => answer(keepDraft)}>Keep my draft</Button>
            <Button onClick={() => answer(discardDraft)}>Take the stored one</Button>
          </div>
        </div>
      )}
    </div>
  );
}
