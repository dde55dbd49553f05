// Why a value differs from its preset, and why one segment holds most accounts on purpose: for whoever reads the summary.
import { useSignal } from '@preact/signals';
import { editsOf } from '../../src/core/model/document.ts';
import { draft, draftModel, edit } from '../draft.ts';
import { shortened } from '../format.ts';
import { formats } from '../reading.ts';

/** S38: a segment that is meant to be large is a note, no warning. */
export function Intended() {
  return (
    <details>
      <summary>One large segment on purpose</summary>
      <div class="field column">
        <label for="intended">Why most accounts are in one segment</label>
        <input
          id="intended"
          type="text"
          placeholder="Blank: the check warns"
          value={draftModel.value.concentrationReason}
          onChange={({ currentTarget: { value } }) => edit({ concentrationReason: value.trim() })}
        />
      </div>
    </details>
  );
}

export function Notes() {
  const isOpen = useSignal(false);
  const edits = isOpen.value ? editsOf(draftModel.value) : [];
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>Notes on edited values</summary>
      {edits.length === 0 && <p class="quiet">Nothing differs from where the model started.</p>}
      {edits.length > 0 && (
        <p class="quiet">
          {formats.value.count(edits.length)} differ. Say why: the summary lists them with your words.
        </p>
      )}
      {edits.map(({ path, what, to }) => (
        <div key={path} class="field column">
          <label for={`note-${path}`}>
            {shortened(what)}: <bdi>{shortened(to)}</bdi>
          </label>
          <input
            id={`note-${path}`}
            type="text"
            placeholder="Why"
            value={draftModel.value.notes[path] ?? ''}
            onChange={({ currentTarget: { value } }) => putNote(path, value.trim())}
          />
        </div>
      ))}
    </details>
  );
}

function putNote(path: string, text: string): void {
  const { [path]: _, ...others } = draft.peek().notes ?? {};
  edit({ notes: text === '' ? others : { ...others, [path]: text } });
}
