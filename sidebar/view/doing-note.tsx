// How something that takes a while stands, in words.
import type { Doing } from '../doing.ts';
import { Button } from './button.tsx';
import { Progress } from './progress.tsx';

interface Props {
  readonly now: Doing;
  readonly onRetry?: () => unknown;
}

export function DoingNote({ now, onRetry }: Props) {
  return (
    <>
      <div role="status">
        {now.state === 'busy' && <Progress message={now.message} />}
        {now.state === 'done' && <p>{now.message}</p>}
      </div>
      <div role="alert">
        {now.state === 'failed' && (
          <div class="problem">
            <p>{now.message}</p>
            {onRetry && <Button onClick={() => void onRetry()}>Try again</Button>}
          </div>
        )}
      </div>
    </>
  );
}
