// Looks at the segmentation itself: when each was last taken, when the next is due, and one press that records one.
import type { SpotCheckResult } from '../../src/core/log/looks.ts';
import { formats } from '../reading.ts';
import { lookAt, review } from '../review.ts';
import { Plain } from './button.tsx';
import { Reviewed } from './reviewed.tsx';
import { SpotCheck } from './spot-check.tsx';

export function Looks() {
  const looks = review.value?.looks ?? [];
  return (
    <section aria-labelledby="looks">
      <Reviewed id="looks" title="Reviews of the segmentation">
        <p class="quiet">Looked at and left as it is? One press writes it to the log and the calendar.</p>
        <ul class="matches">
          {looks.map(({ id, name, owner, last, next, status, spotCheck }) => (
            <li key={id} class="row top">
              <span class="name">
                {name}
                <small>{owner}</small>
                <small>
                  {last === '' ? 'Not yet' : `Last on ${last}, next by ${next}`}
                  {(status === 'Overdue' || status === 'Due soon') && `: ${status.toLowerCase()}`}
                </small>
                {spotCheck && <small>{foundText(spotCheck)}</small>}
              </span>
              <Plain aria-label={`Looked at: ${name}`} onClick={() => void lookAt(id)}>
                Looked at
              </Plain>
            </li>
          ))}
        </ul>
        <SpotCheck kind="rules" />
        <SpotCheck kind="definition" />
      </Reviewed>
    </section>
  );
}

function foundText({ right, wrong, accuracy, verdict }: SpotCheckResult): string {
  const { count, percent } = formats.value;
  if (accuracy === null) return 'Spot check: nothing could be compared';
  return `Spot check: ${count(right)} of ${count(right + wrong)} right, ${percent(accuracy)} (${verdict})`;
}
