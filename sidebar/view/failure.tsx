// Something did not work: what, why, and what to do next.
import type { Failure } from '../reading.ts';
import { Button, Plain } from './button.tsx';

interface Props {
  readonly failure: Failure;
  readonly action: string;
  readonly onAct: () => void;
}

export function FailureNote({ failure: { message, details }, action, onAct }: Props) {
  return (
    <div class="problem">
      <p>{message}</p>
      <div class="buttons">
        <Button onClick={onAct}>{action}</Button>
        {details !== '' && <Plain onClick={({ currentTarget }) => copy(details, currentTarget)}>Copy details</Plain>}
      </div>
    </div>
  );
}

/** By a field and a command: the frame of an add-on may not use the clipboard itself. */
function copy(text: string, button: HTMLElement): void {
  const field = document.createElement('textarea');
  field.value = text;
  document.body.append(field);
  field.select();
  button.textContent = document.execCommand('copy') ? 'Copied' : text;
  field.remove();
  button.focus();
}
