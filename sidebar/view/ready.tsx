// What these columns can give, as the first thing that a person sees.
import { draftModel } from '../draft.ts';
import { shortened } from '../format.ts';
import { waiting } from '../labels.ts';
import { go } from '../place.ts';
import { accounts, panel } from '../reading.ts';
import { ARR_TIERS, COMPOSITE, type Gift, gifts } from '../ready.ts';
import { chooseColumn } from '../run.ts';
import { choices, chooseSource, isSaid, SOURCE_NAMES, source } from '../segment-source.ts';
import { Approach } from './approach.tsx';
import { Button, Plain } from './button.tsx';
import { waitingText } from './label-tables.tsx';
import { Section } from './section.tsx';
import { talliesText } from './source.tsx';
import { Verdict } from './verdict.tsx';

const WORDS = { ready: 'Ready', question: 'One answer away', missing: 'Missing' } as const;

export function Ready() {
  const all = gifts.value;
  if (!all) return null;
  const parts = all.filter(({ have }) => have);
  const isShown = ({ name, state, have }: Gift) => !have && (state !== 'missing' || MAIN.includes(name));
  const folded = all.filter((gift) => !isShown(gift) && gift.missing.length > 0);
  return (
    <Section id="ready" title="What these columns can give">
      <ul class="gifts">
        {all.filter(isShown).map((gift) => (
          <GiftLine key={gift.name} gift={gift} parts={gift.name === COMPOSITE ? parts : []} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details>
          <summary>What more columns would give</summary>
          <ul class="gifts">
            {folded.map(({ name, state, missing }) => (
              <li key={name}>
                {name}
                <small>
                  {state === 'missing' ? 'Needs' : 'Better with'} {missing.join(', ')}
                </small>
              </li>
            ))}
          </ul>
        </details>
      )}
      <Markets />
      <Waiting />
      <Start />
      <Approach />
    </Section>
  );
}

/** What a newcomer asks for first: said also where it is missing. */
const MAIN: readonly string[] = [ARR_TIERS, COMPOSITE];

/** The source of the segment that fits these columns, and one press that sets it. */
function Start() {
  const fits = source.value;
  if (!fits) return null;
  if (isSaid.value) {
    return (
      <p class="start-with">
        Segments come from {SOURCE_NAMES[fits]}. <Plain onClick={() => go('model', 'source')}>Change</Plain>
      </p>
    );
  }
  const tallies = choices.value.find((choice) => choice.source === fits)?.tallies ?? [];
  return (
    <div class="ask offer start-with">
      <p>
        Start with {SOURCE_NAMES[fits]}: {talliesText(tallies)}.
      </p>
      <div class="row">
        <Button onClick={() => chooseSource(fits)}>Use {SOURCE_NAMES[fits]}</Button>
        <Plain onClick={() => go('model', 'source')}>Others</Plain>
      </div>
    </div>
  );
}

/** Countries say where an account is, not how good a market that is: the one answer that no question asks. */
function Markets() {
  const { columns } = accounts.value ?? {};
  const found = panel.value?.input?.proposals.find(({ field }) => field === 'country');
  const { rubrics, mapping } = draftModel.value;
  const counts = rubrics.firmographic.some(({ field, isOff }) => field === 'geography' && !isOff);
  if (!found || !columns?.country || columns.geography || !counts || mapping.geography === null) return null;
  return (
    <p class="waiting">
      "<bdi>{shortened(found.header)}</bdi>" is not rated as markets yet.{' '}
      <Plain onClick={() => void chooseColumn('geography', found.header)}>Use as Geography</Plain>
    </p>
  );
}

/** What keeps accounts from a tier though the columns are there. */
function Waiting() {
  if (waiting.value.texts === 0) return null;
  return (
    <p class="waiting">
      {waitingText()} <Plain onClick={() => go('model', 'labels')}>Rate them</Plain>
    </p>
  );
}

interface LineProps {
  readonly gift: Gift;
  /** Of the composite tier. */
  readonly parts: readonly Gift[];
}

function GiftLine({ gift: { name, state, missing }, parts }: LineProps) {
  return (
    <li>
      <div class="row">
        <span>{name}</span>
        <Verdict word={WORDS[state]} />
      </div>
      {parts.map((part) => (
        <small key={part.name}>{partText(part)}</small>
      ))}
      {state === 'missing' && missing.length > 0 && <small>Needs {missing.join(', ')}</small>}
    </li>
  );
}

/** `Who they are (firmographic): 3 of 4 columns` */
function partText({ name, state, says = '', have: [there, all] = [0, 0] }: Gift): string {
  const part = `${says} (${name.toLowerCase()}): `;
  // A health score stands in for usage, a score of the person's own for all.
  return part + (state === 'ready' && there === 0 ? 'from a score' : `${there} of ${all} columns`);
}
