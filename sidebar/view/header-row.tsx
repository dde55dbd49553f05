// Which row holds the headers, where the add-on took another one or found none.
import { useSignal } from '@preact/signals';
import { panel } from '../reading.ts';
import { storeReading } from '../run.ts';
import { Button } from './button.tsx';
import { Entry, Field } from './field.tsx';

export function HeaderRow() {
  const row = useSignal(String(panel.value?.table?.headerRow ?? 1));
  const take = () => {
    const headerRow = Math.floor(Number(row.peek()));
    if (headerRow >= 1) void storeReading({ headerRow });
  };
  return (
    <Field id="header-row" label="Headers are in row">
      <Entry id="header-row" type="number" min={1} text={row} onKeyDown={({ key }) => key === 'Enter' && take()} />
      <Button onClick={take}>Use</Button>
    </Field>
  );
}
