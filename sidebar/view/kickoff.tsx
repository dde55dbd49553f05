// The tab with the questions to begin with, and what its answers would set: a proposal, taken as one step.
import { doing, idle } from '../doing.ts';
import { edit } from '../draft.ts';
import { kickoff } from '../modelling.ts';
import { call } from '../server.ts';
import { Asked } from './asked.tsx';
import { Button } from './button.tsx';
import { DoingNote } from './doing-note.tsx';

const making = idle();

function make(): Promise<void> {
  return doing(making, 'Making the kickoff…', async () => (await call('makeKickoff', {})).message);
}

export function Kickoff() {
  const found = kickoff.answer.value;
  return (
    <>
      <Button onClick={() => void make()}>Make a kickoff</Button>
      <DoingNote now={making.value} onRetry={make} />
      <Asked question={kickoff} button="Read its answers">
        {found && (
          <>
            <p>
              {found.answered} of {found.questions} questions are answered.
            </p>
            {found.problems.length > 0 && (
              <ul class="warnings">
                {found.problems.map((text) => (
                  <li key={text}>{text}.</li>
                ))}
              </ul>
            )}
            {found.sets.length > 0 ? (
              <>
                <ul>
                  {found.sets.map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
                <Button onClick={() => edit(found.change)}>Use these answers</Button>
              </>
            ) : (
              <p class="quiet">There is nothing that they would change in the draft.</p>
            )}
          </>
        )}
      </Asked>
    </>
  );
}
