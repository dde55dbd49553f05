// A name and a button that does something with it.
import { useSignal } from '@preact/signals';
import { LONGEST_NAME } from '../../src/core/job/scenario.ts';

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
      <input
        aria-label={label}
        placeholder={label}
        autoComplete="off"
        maxLength={LONGEST_NAME}
        value={typed.value}
        onInput={({ currentTarget: { value } }) => {
          typed.value = value;
        }}
      />
      <button type="submit" aria-disabled={isOff}>
        {verb}
      </button>
    </form>
  );
}
