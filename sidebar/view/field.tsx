// A line of a form: a name and what is chosen or typed for it.
import type { Signal } from '@preact/signals';
import type { ComponentChildren, ComponentProps } from 'preact';

interface FieldProps {
  /** Of the control that the label belongs to. */
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}

export function Field({ id, label, children }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

type EntryProps = ComponentProps<'input'> & {
  /** Holds what is typed. */
  readonly text: Signal<string>;
};

export function Entry({ text, ...rest }: EntryProps) {
  return (
    <input
      {...rest}
      value={text.value}
      onInput={({ currentTarget: { value } }) => {
        text.value = value;
      }}
    />
  );
}

type ChoiceProps = ComponentProps<'select'> & {
  readonly onChoose: (value: string) => void;
};

export function Choice({ onChoose, ...rest }: ChoiceProps) {
  return <select {...rest} onChange={({ currentTarget: { value } }) => onChoose(value)} />;
}
