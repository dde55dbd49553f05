// Why one account stands where it stands: its tier, score, criteria, and the least that would move it.
import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Line } from '../../src/core/systems/system.ts';
import type { Told } from '../chosen-account.ts';
import { shortened } from '../format.ts';
import { otherSystems, selectInSheet } from '../in-sheet.ts';
import { Button, Plain } from './button.tsx';
import { OverrideForm } from './override-form.tsx';

interface Props {
  readonly story: Told;
  readonly onBack: () => void;
}

export function AccountStory({ story: { id, name, row, lines }, onBack }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from each of its controls.
    <div class="story" onKeyDown={(event) => event.key === 'Escape' && onBack()}>
      <div class="row top">
        <h3 id="story" ref={heading} tabIndex={-1}>
          <bdi>{shortened(name || id)}</bdi>
          <small>
            <bdi>{shortened(id)}</bdi>, row {row}
          </small>
        </h3>
        <Plain onClick={onBack}>Close</Plain>
      </div>
      <Button class="plain start" onClick={() => void selectInSheet(row)}>
        Select in the sheet
      </Button>
      <OverrideForm />
      <dl class="lines">
        {lines.map((line, i) => (
          <StoryLine key={i} line={line} />
        ))}
      </dl>
      <OtherSystems key={`${id} ${row}`} row={row} />
    </div>
  );
}

/** Read when they are asked for: the page itself scores segments alone. */
function OtherSystems({ row }: { readonly row: number }) {
  const lines = useSignal<readonly Line[] | null>(null);
  const isReading = useSignal(false);
  const list = useRef<HTMLDListElement>(null);
  // The button that was pressed is gone: the keyboard goes on with what it brought.
  useEffect(() => list.current?.focus({ preventScroll: true }), [lines.value]);
  const read = async () => {
    if (isReading.value) return;
    isReading.value = true;
    lines.value = await otherSystems(row);
    isReading.value = false;
  };
  if (lines.value?.length)
    return (
      <dl class="lines" ref={list} tabIndex={-1} aria-label="Other systems">
        {lines.value.map((line, i) => (
          <StoryLine key={i} line={line} />
        ))}
      </dl>
    );
  return (
    <>
      <Button class="plain start" onClick={() => void read()}>
        {isReading.value ? 'Reading…' : 'RFM, health, lifecycle and what to do'}
      </Button>
      {lines.value !== null && !isReading.value && <p class="quiet">No other system has its columns here.</p>}
    </>
  );
}

/** The lines of criteria stand below the dimension that they belong to. */
function StoryLine({ line: [what, value, how] }: { readonly line: Line }) {
  return (
    <div class={what.startsWith(' ') ? 'line part' : 'line'}>
      <dt>{what.trim()}</dt>
      <dd>
        <bdi>{shortened(String(value)) || '–'}</bdi>
      </dd>
      {how !== '' && <dd>{how}</dd>}
    </div>
  );
}
