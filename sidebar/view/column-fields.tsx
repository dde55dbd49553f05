// Which column each field is read from: a person can choose another one, none, or one for a field more.
import { useSignal } from '@preact/signals';
import { FIELD_NAMES, FIELDS, type Field } from '../../src/core/model/fields.ts';
import type { FoundColumn } from '../../src/core/panel/calls.ts';
import { shortened } from '../format.ts';
import { panel } from '../reading.ts';
import { chooseColumn } from '../run.ts';
import { Choice } from './field.tsx';
import { FieldHelp } from './field-help.tsx';

export function ColumnField({ field, header }: { readonly field: Field; readonly header: string }) {
  const { title } = FIELDS[field];
  const proposal = panel.value?.input?.proposals.find((one) => one.header === header);
  const samples = (proposal?.samples ?? []).map(shortened).join(', ');
  return (
    <div class="field">
      <span class="name">
        <label for={`column-${field}`}>{title}</label> <FieldHelp field={field} />
        {samples !== '' && (
          <small title={proposal?.reason}>
            <bdi>{samples}</bdi>
          </small>
        )}
      </span>
      <Headers id={`column-${field}`} chosen={header} onChoose={(chosen) => void chooseColumn(field, chosen || null)} />
    </div>
  );
}

/** A field that no column was found for. */
export function AddColumn({ columns }: { readonly columns: readonly FoundColumn[] }) {
  const field = useSignal<Field | ''>('');
  const open = FIELD_NAMES.filter((name) => !columns.some((column) => column.field === name));
  return (
    <div class="field">
      <Choice
        aria-label="Field to add"
        value={field.value}
        onChoose={(name) => {
          field.value = name as Field;
        }}
      >
        <option value="">Another field…</option>
        {open.map((name) => (
          <option key={name} value={name}>
            {FIELDS[name].title}
          </option>
        ))}
      </Choice>
      {field.value !== '' && <FieldHelp field={field.value} />}
      <Headers
        id="column-added"
        label="Its column"
        chosen=""
        onChoose={(header) => field.peek() && header && void chooseColumn(field.peek() as Field, header)}
      />
    </div>
  );
}

interface HeadersProps {
  readonly id: string;
  readonly label?: string;
  readonly chosen: string;
  readonly onChoose: (header: string) => void;
}

export function Headers({ id, label, chosen, onChoose }: HeadersProps) {
  const headers = (panel.value?.input?.proposals ?? []).map(({ header }) => header);
  return (
    <Choice id={id} aria-label={label} value={chosen} onChoose={onChoose}>
      <option value="">Not used</option>
      {headers
        .filter((header) => header !== '')
        .map((header, i) => (
          <option key={i} value={header}>
            {shortened(header)}
          </option>
        ))}
    </Choice>
  );
}
