// What the panel has is not what it should go with: another stored model, or a script of another version.
import { VERSION } from '../../src/core/model/version.ts';

import { discardDraft, isOutdated, keepDraft } from '../draft.ts';
import { focusOn } from '../focus.ts';
import { panel } from '../reading.ts';
import { Button } from './button.tsx';

export function Outdated() {
  const answer = (act: () => void) => {
    // The question goes: the keyboard waits at the top.
    focusOn('title');
    act();
  };
  const script = panel.value?.version ?? VERSION;
  return (
    <div role="alert">
      {script !== VERSION && (
        <p class="problem">
          {`This panel is version ${VERSION} and the script is ${script}: push both files of one build, then reload the sheet.`}
        </p>
      )}
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
