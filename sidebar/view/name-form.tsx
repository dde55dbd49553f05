// A name and a button that does something with it.
import { useSignal } from '@preact/signals';
import { LONGEST_NAME } from '../../src/core/tabs/scenarios.ts';
import { Entry } from './field.tsx';

interface Props {
  readonly label: string;
  readonly verb: string;
  /** What the field starts with, and goes back to. */
  readonly name: string;
  readonly onName: (name: string) => unknown;
}

export function NameForm({ label, verb, name, onName }: Props) {
  const typed = useSignal(name);
  const isOff = typed.value.trim() === name;
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (isOff || typed.value.trim() === '') return;
        void onName(typed.value);
        typed.value = name;
      }}
    >
      <Entry aria-label={label} placeholder={label} autoComplete="off" maxLength={LONGEST_NAME} text={typed} />
      <button type="submit" aria-disabled={isOff}>
        {verb}
      </button>
    </form>
  );
}
