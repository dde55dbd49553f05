// Looks at the segmentation itself: when each was last taken, when the next is due, and one press that records one.
import { lookAt, review } from '../review.ts';
import { Plain } from './button.tsx';
import { Reviewed } from './reviewed.tsx';

export function Looks() {
  const looks = review.value?.looks ?? [];
  return (
    <section aria-labelledby="looks">
      <Reviewed id="looks" title="Reviews of the segmentation">
        <p class="quiet">Looked at and left as it is? One press writes it to the log and the calendar.</p>
        <ul class="matches">
          {looks.map(({ id, name, owner, last, next, status }) => (
            <li key={id} class="row top">
              <span class="name">
                {name}
                <small>{owner}</small>
                <small>
                  {last === '' ? 'Not yet' : `Last on ${last}, next by ${next}`}
                  {(status === 'Overdue' || status === 'Due soon') && `: ${status.toLowerCase()}`}
                </small>
              </span>
              <Plain aria-label={`Looked at: ${name}`} onClick={() => void lookAt(id)}>
                Looked at
              </Plain>
            </li>
          ))}
        </ul>
      </Reviewed>
    </section>
  );
}
