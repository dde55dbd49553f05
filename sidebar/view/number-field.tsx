// A number that can be typed: applies while it is typed if it can, settles when left, Escape takes it back.
import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { stepKeyOf } from '../step-keys.ts';

interface Props {
  readonly id?: string;
  readonly label?: string;
  /** The number as the field writes it. */
  readonly text: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly describedBy?: string;
  readonly isOff?: boolean;
  readonly onType: (value: number) => void;
  readonly onSettle: (value: number) => void;
}

export function NumberField({ id, label, text, min, max, step, describedBy, isOff = false, onType, onSettle }: Props) {
  /** What is being typed, which must not be rewritten under the person's hands. */
  const typed = useSignal<string | null>(null);
  const atFocus = useRef(text);
  return (
    <input
      id={id}
      type="number"
      style={`--digits:${(typed.value ?? text).length}`}
      inputMode="decimal"
      aria-label={label}
      aria-describedby={describedBy}
      min={min}
      max={max}
      step={step}
      disabled={isOff}
      value={typed.value ?? text}
      onFocus={() => {
        atFocus.current = text;
      }}
      onInput={({ currentTarget: { value } }) => {
        typed.value = value;
        if (value !== '') onType(Number(value));
      }}
      onChange={({ currentTarget: { value } }) => {
        typed.value = null;
        if (value !== '') onSettle(Number(value));
      }}
      onBlur={() => {
        typed.value = null;
      }}
      onKeyDown={(event) => {
        // The panel takes the step back, and the field shows what holds then.
        if (stepKeyOf(event) !== null) typed.value = null;
        if (event.key !== 'Escape') return;
        event.preventDefault();
        const isChanged = typed.value !== null || text !== atFocus.current;
        typed.value = null;
        if (isChanged) onSettle(Number(atFocus.current));
      }}
    />
  );
}
