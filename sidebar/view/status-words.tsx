// Every word of the status column: whether its accounts count, as a switch each; those in doubt first.
import type { StatusWord } from '../../src/core/read/said-at-once.ts';
import { quantity, shortened } from '../format.ts';
import { formats, panel, reading, saved } from '../reading.ts';
import { storeReading } from '../run.ts';

export function StatusWords() {
  const words = panel.value?.input?.statuses ?? [];
  if (words.length === 0) return null;
  const doubt = words.filter(({ kind }) => kind === 'doubt');
  const out = words.filter(({ kind }) => kind === 'out');
  return (
    <details open={doubt.length > 0}>
      <summary id="statuses">
        {doubt.length > 0
          ? `Status: ${quantity(formats.value.count(doubt.length), 'word')} to decide`
          : `Status: ${quantity(formats.value.count(out.length), 'word')} not counted`}
      </summary>
      <p class="quiet">Ticked words count as customers.</p>
      {[...doubt, ...words.filter(({ kind }) => kind !== 'doubt')].map((word) => (
        <Word key={word.text} word={word} />
      ))}
    </details>
  );
}

function Word({ word: { text, kind, accounts } }: { readonly word: StatusWord }) {
  const isBusy = reading.value.state === 'busy';
  const put = (counts: boolean) =>
    void storeReading({ statuses: { ...saved.peek().document.statuses, [text]: counts ? 'active' : 'out' } });
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={kind !== 'out'}
        disabled={isBusy}
        onChange={({ currentTarget: { checked } }) => put(checked)}
      />
      <span>
        <bdi>{shortened(text)}</bdi>
        <small>
          {quantity(formats.value.count(accounts), 'account')}
          {kind === 'doubt' ? ' · to decide, counted until then' : ''}
        </small>
      </span>
    </label>
  );
}
