// "?" beside a field: what it is, an example, and where other systems keep it. The texts are asked for once.
import { signal, useSignal } from '@preact/signals';
import type { Field } from '../../src/core/model/fields.ts';
import { call } from '../server.ts';
import { Button } from './button.tsx';

const texts = signal<Readonly<Partial<Record<Field, string>>> | null>(null);

export function FieldHelp({ field }: { readonly field: Field }) {
  const isOpen = useSignal(false);
  const toggle = (open: boolean) => {
    isOpen.value = open;
    if (open && !texts.peek()) {
      call('fieldHelp', {}).then(
        (answer) => {
          texts.value = answer;
        },
        (error: Error) => {
          texts.value = null;
          isOpen.value = false;
          console.warn(error.message);
        },
      );
    }
  };
  return (
    <>
      <Button
        class="plain help"
        aria-label="What is this?"
        aria-expanded={isOpen.value}
        onClick={() => toggle(!isOpen.peek())}
        onKeyDown={({ key }) => key === 'Escape' && toggle(false)}
      >
        ?
      </Button>
      {isOpen.value && <small role="status">{texts.value ? (texts.value[field] ?? 'No help on this.') : '…'}</small>}
    </>
  );
}
