// Something did not work: what, why, and what to do next.
import { copy } from '../copy.ts';
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
