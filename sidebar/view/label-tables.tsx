// The words of the sheet and the label that each of them gets; several get one at once.
import { useSignal } from '@preact/signals';
import type { RatedText } from '../../src/core/composite/rated-texts.ts';
import type { RatedBy } from '../../src/core/model/label.ts';
import { quantity, shortened } from '../format.ts';
import { labelTables, rate, rateRest, tick, tickAll, ticked, type WaitingTable, waiting } from '../labels.ts';
import { hasArr } from '../outcome.ts';
import { formats } from '../reading.ts';
import { Button, Plain } from './button.tsx';
import { Choice, Field } from './field.tsx';
import { Findings } from './findings.tsx';
import { Section } from './section.tsx';

export function LabelTables() {
  const tables = labelTables.value;
  if (tables.length === 0) return null;
  return (
    <Section id="labels" title="Words of the sheet">
      <p role="status">{waitingText()}</p>
      <Findings of="labels" />
      {tables.map((table) => (
        <Table key={table.key} table={table} />
      ))}
    </Section>
  );
}

export function waitingText(): string {
  const { texts, columns } = waiting.value;
  const { count } = formats.value;
  if (texts === 0) return 'Every word has a label.';
  const verb = texts === 1 ? 'waits' : 'wait';
  return `${quantity(count(texts), 'word')} in ${quantity(count(columns), 'column')} ${verb} for a label. Until then they count as missing.`;
}

/** Texts that are shown before a person asks for more. */
const SHOWN = 25;

function Table({ table }: { readonly table: WaitingTable }) {
  const isOpen = useSignal(false);
  const isAll = useSignal(false);
  const { key, title, texts, waiting: open } = table;
  const { count } = formats.value;
  const shown = isAll.value ? texts : texts.slice(0, SHOWN);
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>
        {title}:{' '}
        {open.texts === 0
          ? 'all have a label'
          : `${quantity(count(open.texts), 'word')}, ${quantity(count(open.accounts), 'account')} wait`}
      </summary>
      {isOpen.value && (
        <>
          <ForTicked table={table} />
          <ul class="words">
            {shown.map((each) => (
              <Word key={each.text} table={table} word={each} />
            ))}
          </ul>
          {shown.length < texts.length && (
            <Plain
              onClick={() => {
                isAll.value = true;
              }}
            >
              Show all {count(texts.length)}
            </Plain>
          )}
          <Field id={`rest-${key}`} label="Everything else">
            <LabelChoice
              id={`rest-${key}`}
              table={table}
              value={table.rest ?? ''}
              none="Not rated"
              onChoose={(label) => rateRest(key, label)}
            />
          </Field>
        </>
      )}
    </details>
  );
}

/** One label for all that are ticked. */
function ForTicked({ table }: { readonly table: WaitingTable }) {
  const { key, title, texts } = table;
  const chosen = (ticked.value[key] ?? []).filter((text) => texts.some((each) => each.text === text));
  const open = texts.filter(({ by }) => by === '').map(({ text }) => text);
  return (
    <div class="ticked">
      <Button
        class="plain start"
        onClick={() => tickAll(key, chosen.length > 0 ? [] : open.length > 0 ? open : texts.map(({ text }) => text))}
      >
        {chosen.length > 0 ? 'Untick all' : open.length > 0 ? 'Tick all that wait' : 'Tick all'}
      </Button>
      <LabelChoice
        label={`Label of the ticked words of ${title}`}
        table={table}
        value=""
        none={chosen.length > 0 ? `Label for ${formats.value.count(chosen.length)}…` : 'Tick words, then choose'}
        isOff={chosen.length === 0}
        onChoose={(label) => {
          rate(key, chosen, label);
          tickAll(key, []);
        }}
      />
    </div>
  );
}

const BY: Readonly<Record<RatedBy, string>> = {
  method: 'a label of the method',
  yours: 'yours',
  known: 'known',
  rest: 'as everything else',
  '': '',
};

function Word({ table, word }: { readonly table: WaitingTable; readonly word: RatedText }) {
  const { key } = table;
  const { text, accounts, arr, label, by, near } = word;
  const { count, compact } = formats.value;
  const isTicked = ticked.value[key]?.includes(text) ?? false;
  const size = quantity(count(accounts), 'account') + (hasArr.value ? ` · ${compact(arr)}` : '');
  return (
    <li class={by === '' ? 'open' : undefined}>
      <label class="tick">
        <input type="checkbox" checked={isTicked} onChange={() => tick(key, text)} />
        <span>
          <bdi>{shortened(text)}</bdi>
          <small>{BY[by] === '' ? size : `${size} · ${BY[by]}`}</small>
        </span>
      </label>
      {by === 'method' ? (
        <span class="quiet">{label}</span>
      ) : (
        <LabelChoice
          label={`Label of ${shortened(text)}`}
          table={table}
          value={label}
          none="Not rated"
          onChoose={(chosen) => rate(key, [text], chosen)}
        />
      )}
      {near !== '' && (
        <p class="near">
          Do you mean {near}? <Plain onClick={() => rate(key, [text], near)}>Yes</Plain>
        </p>
      )}
    </li>
  );
}

interface ChoiceProps {
  readonly id?: string;
  readonly label?: string;
  readonly table: WaitingTable;
  readonly value: string;
  /** What stands for no label. */
  readonly none: string;
  readonly isOff?: boolean;
  readonly onChoose: (label: string) => void;
}

function LabelChoice({ id, label, table, value, none, isOff = false, onChoose }: ChoiceProps) {
  return (
    <Choice id={id} aria-label={label} value={value} disabled={isOff} onChoose={onChoose}>
      <option value="">{none}</option>
      {table.labels.map((each) => (
        <option key={each} value={each}>
          {each}
        </option>
      ))}
    </Choice>
  );
}
