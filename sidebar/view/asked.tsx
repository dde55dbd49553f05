// A part that the add-on answers when it is asked: how that stands, and the answer while it is of the draft.
import type { ComponentChildren } from 'preact';
import type { Question } from '../modelling.ts';
import type { CallName } from '../server.ts';
import { Button } from './button.tsx';
import { DoingNote } from './doing-note.tsx';

interface Props<N extends CallName> {
  readonly question: Question<N>;
  readonly button: string;
  readonly onAsk?: () => unknown;
  readonly children: ComponentChildren;
}

export function Asked<N extends CallName>({ question, button, onAsk = () => question.ask(), children }: Props<N>) {
  return (
    <>
      <Button onClick={() => void onAsk()}>{button}</Button>
      <DoingNote now={question.now.value} />
      {question.isOld.value && <p class="quiet">The draft has changed since: ask again.</p>}
      {question.answer.value && children}
    </>
  );
}
