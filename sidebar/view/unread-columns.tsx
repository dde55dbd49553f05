// Columns that nothing reads, each with a field to choose beside it.
import { FIELD_NAMES, FIELDS, type Field } from '../../src/core/model/fields.ts';
import type { Proposal } from '../../src/core/read/mapping.ts';
import { quantity, shortened } from '../format.ts';
import { formats, panel, unreadColumns } from '../reading.ts';
import { chooseColumn } from '../run.ts';
import { Choice } from './field.tsx';

export function UnreadColumns() {
  const columns = unreadColumns.value;
  if (columns.length === 0) return null;
  return (
    <details>
      <summary id="unread">{quantity(formats.value.count(columns.length), 'column')} that nothing reads</summary>
      {columns.map((proposal) => (
        <UnreadColumn key={proposal.column} proposal={proposal} />
      ))}
    </details>
  );
}

function UnreadColumn({ proposal: { column, header, samples } }: { readonly proposal: Proposal }) {
  const taken = new Set((panel.value?.table?.columns ?? []).map(({ field }) => field));
  const id = `unread-${column}`;
  return (
    <div class="field">
      <span class="name">
        <label for={id}>
          <bdi>{shortened(header)}</bdi>
        </label>
        {samples.length > 0 && (
          <small>
            <bdi>{samples.map(shortened).join(', ')}</bdi>
          </small>
        )}
      </span>
      <Choice id={id} value="" onChoose={(field) => field && void chooseColumn(field as Field, header)}>
        <option value="">Not used</option>
        {FIELD_NAMES.filter((field) => !taken.has(field)).map((field) => (
          <option key={field} value={field}>
            {FIELDS[field].title}
          </option>
        ))}
      </Choice>
    </div>
  );
}
