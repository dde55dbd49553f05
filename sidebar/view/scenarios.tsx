// Named scenarios: keep the draft under a name, take one up again, make one the baseline, put up to three side by side.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ModelDocument } from '../../src/core/model/model.ts';
import type { Scenario } from '../../src/core/tabs/scenarios.ts';
import { draft } from '../draft.ts';
import { shortened } from '../format.ts';
import { fingerprintOf, withPreset } from '../model-document.ts';
import { pinned } from '../outcome.ts';
import { saved } from '../reading.ts';
import { added, duplicated, removed, replaced } from '../scenario-list.ts';
import {
  applyScenario,
  change,
  compared,
  draftText,
  loadScenarios,
  pin,
  rename,
  stored,
  working,
} from '../scenarios.ts';
import { MOST_COMPARED, toggleCompared } from '../side-by-side.ts';
import { staleAccounts } from '../stale.ts';
import { Button, Plain } from './button.tsx';
import { DoingNote } from './doing-note.tsx';
import { NameForm } from './name-form.tsx';
import { Section } from './section.tsx';
import { SideBySide } from './side-by-side.tsx';

export function Scenarios() {
  useEffect(() => {
    if (!stored.peek()) void loadScenarios();
  }, []);
  const { scenarios } = stored.value ?? {};
  return (
    <Section id="scenarios" title="Scenarios">
      <DoingNote now={working.value} onRetry={loadScenarios} />
      {scenarios && (
        <NameForm
          label="Keep the draft as"
          verb="Save as"
          name=""
          onName={(name) => change((before) => added(before, name, draftText()))}
        />
      )}
      {scenarios && scenarios.length > 0 && (
        <>
          <small>Tick up to {MOST_COMPARED} to see them side by side.</small>
          <ul class="scenarios">
            <li>
              <Tick name={null} title="Draft" />
            </li>
            {scenarios.map((scenario) => (
              <Item key={scenario.name} scenario={scenario} />
            ))}
          </ul>
        </>
      )}
      <SideBySide />
    </Section>
  );
}

interface TickProps {
  readonly name: string | null;
  readonly title: string;
  readonly note?: string;
}

function Tick({ name, title, note }: TickProps) {
  const isOn = compared.value.includes(name);
  return (
    <label class="tick">
      <input
        type="checkbox"
        checked={isOn}
        disabled={!isOn && compared.value.length === MOST_COMPARED}
        onChange={() => toggleCompared(name)}
      />
      <span>
        <bdi>{shortened(title)}</bdi>
        <small>{note}</small>
      </span>
    </label>
  );
}

function Item({ scenario }: { readonly scenario: Scenario }) {
  const isOpen = useSignal(false);
  const { name, hash } = scenario;
  return (
    <li>
      <div class="row top">
        {hash === '' ? (
          <span class="problem">“{name}” on the tab is no model: correct it there or delete it.</span>
        ) : (
          <Tick name={name} title={name} note={noteOf(scenario)} />
        )}
        <Plain
          aria-expanded={isOpen.value}
          aria-label={`Actions for ${name}`}
          onClick={() => {
            isOpen.value = !isOpen.value;
          }}
        >
          Actions
        </Plain>
      </div>
      {isOpen.value && <Acts scenario={scenario} />}
    </li>
  );
}

/** What it is at present, beside when it was stored. */
function noteOf({ name, hash, savedAt }: Scenario): string {
  const notes = [
    savedAt,
    pinned.value?.name === name && 'baseline',
    isModel(hash, draft.value) && 'as the draft',
    isModel(hash, saved.value.document) &&
      (staleAccounts.value === 0 ? 'the sheet is scored with it' : 'as the saved model'),
  ];
  return notes.filter(Boolean).join(', ');
}

function Acts({ scenario: { name, hash } }: { readonly scenario: Scenario }) {
  const isPinned = pinned.value?.name === name;
  const sound: [string, () => unknown][] = [
    ['Use as draft', () => applyScenario(name)],
    [isPinned ? 'Unpin' : 'Pin as baseline', () => pin(isPinned ? null : name)],
    ['Duplicate', () => change((before) => duplicated(before, name))],
    ['Update from draft', () => change((before) => replaced(before, name, draftText()))],
  ];
  const acts: typeof sound = [
    ...(hash === '' ? [] : sound),
    ['Delete', () => change((before) => removed(before, name))],
  ];
  return (
    <div class="acts">
      {acts.map(([text, act]) => (
        <Button key={text} onClick={() => void act()}>
          {text}
        </Button>
      ))}
      <NameForm label={`New name of ${name}`} verb="Rename" name={name} onName={(to) => rename(name, to)} />
    </div>
  );
}

/** The first scoring adds the source that it used to a model that says none: it is the same model. */
function isModel(hash: string, document: ModelDocument): boolean {
  return hash === fingerprintOf(document) || hash === fingerprintOf(withPreset(document, 'segmentBy'));
}
