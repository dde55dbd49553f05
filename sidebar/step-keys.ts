// The keys that take a step back or again, as everywhere: Ctrl or Command with Z, Shift Z or Y.
import { redo, undo } from './draft.ts';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

export function stepKeyOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Pressed): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  const letter = key.toLowerCase();
  if (letter === 'z') return shiftKey ? 'redo' : 'undo';
  return letter === 'y' && !shiftKey ? 'redo' : null;
}

/** Fields of text keep their own undo; numbers are settings of the model. */
export function listenForSteps(page: Document): void {
  page.addEventListener('keydown', (event) => {
    const step = stepKeyOf(event);
    if (step === null || (event.target as Element).matches('input[type=search], input[type=text], input[type=date]')) {
      return;
    }
    event.preventDefault();
    if (step === 'undo') undo();
    else redo();
  });
}
