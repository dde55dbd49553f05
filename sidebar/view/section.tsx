// A part of a view: its heading is where a link from elsewhere leads, beside it what acts on the whole part.
import type { ComponentChildren } from 'preact';

interface Props {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Section({ id, title, action, children }: Props) {
  return (
    <section aria-labelledby={id}>
      <div class="row top">
        <h2 id={id} tabIndex={-1}>
          {title}
        </h2>
        {action}
      </div>
      {children}
    </section>
  );
}
