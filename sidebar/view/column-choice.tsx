// Which columns of single systems scoring writes too, where their inputs are mapped.
import { OPTIONAL_COLUMNS, OPTIONAL_HEADERS } from '../../src/core/model/fields.ts';
import { draftModel, edit } from '../draft.ts';
import { Button } from './button.tsx';

export function ColumnChoice() {
  const { columns } = draftModel.value;
  const all: readonly string[] = OPTIONAL_COLUMNS;
  const chosen = columns.includes('all') ? all : columns;
  const choose = (id: string, isOn: boolean) => {
    const next = all.filter((one) => (one === id ? isOn : chosen.includes(one)));
    edit({ columns: next.length === all.length ? ['all'] : next });
  };
  return (
    <details>
      <summary id="columns">
        Columns of other systems: {chosen.length === 0 ? 'none' : `${chosen.length} of ${all.length}`}
      </summary>
      <p class="quiet">
        Lifecycle, health, usage, priority and more, each beside the segment. One whose own columns the sheet does not
        have is left out.
      </p>
      <Button class="plain start" onClick={() => edit({ columns: chosen.length > 0 ? [] : ['all'] })}>
        {chosen.length > 0 ? 'None' : 'All'}
      </Button>
      {OPTIONAL_COLUMNS.map((id) => (
        <label key={id} class="check">
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={({ currentTarget: { checked } }) => choose(id, checked)}
          />
          {OPTIONAL_HEADERS[id]}
        </label>
      ))}
    </details>
  );
}
