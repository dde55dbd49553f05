// Scores in the sheet stand beside another account: said as soon as the panel opens, with what puts it right.
import { focusOn } from '../focus.ts';
import { go } from '../place.ts';
import { torn } from '../reading.ts';
import { start } from '../run.ts';
import { Button } from './button.tsx';

export function Torn() {
  return (
    <div role="alert">
      {torn.value !== '' && (
        <div class="question">
          <p>{torn.value}. Score again to put them right; no cell of yours changes.</p>
          <div class="buttons">
            <Button onClick={again}>Score again</Button>
          </div>
        </div>
      )}
    </div>
  );
}

function again(): void {
  // The question goes: the keyboard waits at the button that scores.
  go('run');
  focusOn('score');
  void start('score');
}
