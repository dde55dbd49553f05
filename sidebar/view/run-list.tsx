// The runs that the log tells of; the previous scores of the last ones can be put back.
import { quantity } from '../format.ts';
import { formats } from '../reading.ts';
import { review, undoRun } from '../review.ts';
import { Plain } from './button.tsx';
import { Reviewed } from './reviewed.tsx';

export function RunList() {
  const runs = review.value?.runs ?? [];
  return (
    <section aria-labelledby="runs">
      <Reviewed id="runs" title="Runs so far">
        {runs.length === 0 && <p class="quiet">No run is in the log yet.</p>}
        <ul class="matches">
          {runs.map(({ run, at, asOf, rows, canUndo }) => (
            <li key={run} class="row">
              <span>
                Run {run}, {at.slice(0, 16)}
                <small>
                  as of {asOf}, {quantity(formats.value.count(Number(rows)), 'account')}
                </small>
              </span>
              {canUndo && (
                <Plain aria-label={`Undo run ${run}`} onClick={() => void undoRun(run)}>
                  Undo
                </Plain>
              )}
            </li>
          ))}
        </ul>
      </Reviewed>
    </section>
  );
}
