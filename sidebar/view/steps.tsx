// Undo and redo of the draft's edits.
import { canRedo, canUndo, redo, undo } from '../draft.ts';
import { Button } from './button.tsx';

export function Steps() {
  return (
    <div class="steps">
      <StepButton name="Undo" keys="Ctrl+Z" isOff={!canUndo.value} onStep={undo} path={BACK} />
      <StepButton name="Redo" keys="Ctrl+Y" isOff={!canRedo.value} onStep={redo} path={AGAIN} />
    </div>
  );
}

const BACK = 'M7 4 3 8l4 4M3.5 8H12a4.5 4.5 0 0 1 0 9H8';
const AGAIN = 'm13 4 4 4-4 4m3.5-4H8a4.5 4.5 0 0 0 0 9h4';

interface Props {
  readonly name: string;
  readonly keys: string;
  readonly isOff: boolean;
  readonly onStep: () => void;
  readonly path: string;
}

/** Stays focusable when there is no step, so that the keyboard does not lose its place. */
function StepButton({ name, keys, isOff, onStep, path }: Props) {
  return (
    <Button
      class="plain icon"
      aria-label={name}
      title={`${name} (${keys})`}
      aria-disabled={isOff}
      onClick={() => !isOff && onStep()}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d={path} />
      </svg>
    </Button>
  );
}
