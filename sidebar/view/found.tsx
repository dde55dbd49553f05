// What the panel found in the sheet: the accounts, the columns it reads, and those that nothing reads.
import { useSignal } from '@preact/signals';
import type { FoundColumn } from '../../src/core/panel/calls.ts';
import { quantity, shortened } from '../format.ts';
import { outcome } from '../outcome.ts';
import { accounts, formats, panel, reading } from '../reading.ts';
import { load } from '../run.ts';
import { Plain } from './button.tsx';
import { AddColumn, ColumnField } from './column-fields.tsx';
import { HeaderRow } from './header-row.tsx';
import { Section } from './section.tsx';
import { UnreadColumns } from './unread-columns.tsx';

export function Found() {
  const { sheetName, table } = panel.value ?? {};
  if (!table) return null;
  const { count } = formats.value;
  const records = accounts.value?.count ?? 0;
  return (
    <Section
      id="found"
      title={
        <>
          {quantity(count(records), 'account')} in '<bdi>{shortened(sheetName ?? '')}</bdi>', headers in row{' '}
          {table.headerRow}
        </>
      }
      action={<Refresh />}
    >
      {table.said?.map((sentence) => (
        <p key={sentence} class="warning">
          {sentence}.
        </p>
      ))}
      {records === 0 ? <NoAccounts headerRow={table.headerRow} /> : <Left />}
      <Columns columns={table.columns} />
      <UnreadColumns />
    </Section>
  );
}

function Refresh() {
  const isBusy = reading.value.state === 'busy';
  return (
    <Plain aria-disabled={isBusy} onClick={() => !isBusy && void load()}>
      Refresh
    </Plain>
  );
}

function NoAccounts({ headerRow }: { readonly headerRow: number }) {
  return <p>No accounts here yet: put one account a row below the headers in row {headerRow}, then refresh.</p>;
}

/** Accounts that are not counted, or counted more than once. */
function Left() {
  const { overview } = outcome.value ?? {};
  if (!overview) return null;
  const { count } = formats.value;
  const inactive = overview.records - overview.active;
  const notes = [
    inactive > 0 && `${count(inactive)} inactive, not counted below`,
    overview.duplicates > 0 && quantity(count(overview.duplicates), 'duplicate row'),
  ].filter((note) => note !== false);
  return notes.length > 0 ? <p class="quiet">{notes.join('; ')}</p> : null;
}

function Columns({ columns }: { readonly columns: readonly FoundColumn[] }) {
  const isOpen = useSignal(false);
  return (
    <details
      onToggle={({ currentTarget }) => {
        isOpen.value = currentTarget.open;
      }}
    >
      <summary>{quantity(formats.value.count(columns.length), 'column')} read</summary>
      {isOpen.value && (
        <>
          {columns.map(({ field, header }) => (
            <ColumnField key={field} field={field} header={header} />
          ))}
          <AddColumn columns={columns} />
          <HeaderRow />
        </>
      )}
    </details>
  );
}
