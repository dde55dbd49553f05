// Takes one part of the model back to its preset.
import { Plain } from './button.tsx';

interface Props {
  readonly what: string;
  readonly isOff: boolean;
  readonly onReset: () => void;
}

/** Stays focusable when there is nothing to reset, so that the keyboard does not lose its place. */
export function ResetButton({ what, isOff, onReset }: Props) {
  return (
    <Plain
      aria-label={`Reset ${what}`}
      title="Back to the preset"
      aria-disabled={isOff}
      onClick={() => !isOff && onReset()}
    >
      Reset
    </Plain>
  );
}
