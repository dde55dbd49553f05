// The model as a query, to run where the accounts come from.
import type { SqlCall } from '../../src/core/panel/calls.ts';
import { copy } from '../copy.ts';
import { dialect, ENGINES, makeQuery, making, query, table } from '../model-sql.ts';
import { Button } from './button.tsx';
import { Choice, Entry, Field } from './field.tsx';
import { Section } from './section.tsx';

export function ModelSql() {
  const now = making.value;
  return (
    <Section id="model-sql" title="Model as SQL">
      <Field id="sql-dialect" label="For">
        <Choice
          id="sql-dialect"
          value={dialect.value}
          onChoose={(name) => {
            dialect.value = name as SqlCall['dialect'];
          }}
        >
          {Object.entries(ENGINES).map(([name, title]) => (
            <option key={name} value={name}>
              {title}
            </option>
          ))}
        </Choice>
      </Field>
      <Field id="sql-table" label="Table">
        <Entry id="sql-table" text={table} />
      </Field>
      <div class="buttons">
        <Button onClick={makeQuery}>Copy as SQL…</Button>
        {query.value !== '' && (
          <Button onClick={({ currentTarget }) => copy(query.value, currentTarget)}>Copy the query</Button>
        )}
      </div>
      <p class="quiet" role="status">
        {now.state === 'busy' && now.message}
        {query.value !== '' && 'The query is ready: it gives the columns of scoring beside those of the table.'}
      </p>
      <div role="alert">{now.state === 'failed' && <p class="problem">{now.message}</p>}</div>
    </Section>
  );
}
