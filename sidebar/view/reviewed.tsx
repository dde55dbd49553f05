// A part that shows something of the log: folded until it is asked for, with how the last step went.
import type { ComponentChildren } from 'preact';
import { loadReview, review, reviewing } from '../review.ts';
import { Progress } from './progress.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Reviewed({ id, title, children }: Props) {
  const now = reviewing.value;
  return (
    <details onToggle={({ currentTarget: { open } }) => open && !review.peek() && void loadReview()}>
      <summary id={id}>{title}</summary>
      <div role="status">
        {now.state === 'busy' && <Progress message={now.message} />}
        {now.state === 'done' && <p>{now.message}</p>}
      </div>
      <div role="alert">{now.state === 'failed' && <p class="problem">{now.message}</p>}</div>
      {review.value && children}
    </details>
  );
}
