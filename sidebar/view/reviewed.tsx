// A part that shows something of the log: folded until it is asked for, with how the last step went.
import type { ComponentChildren } from 'preact';
import { loadReview, review, reviewing } from '../review.ts';
import { DoingNote } from './doing-note.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Reviewed({ id, title, children }: Props) {
  return (
    <details onToggle={({ currentTarget: { open } }) => open && !review.peek() && void loadReview()}>
      <summary id={id}>{title}</summary>
      <DoingNote now={reviewing.value} />
      {review.value && children}
    </details>
  );
}
