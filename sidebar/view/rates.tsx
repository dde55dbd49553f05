// Amounts in several currencies: what a unit of each is worth in one of them, with the day on which it was entered.
import { useSignal } from '@preact/signals';
import type { ModelDocument } from '../../src/core/model/model.ts';
import type { CurrencyFound } from '../../src/core/read/doubt-kinds.ts';
import { quantity } from '../format.ts';
import { formats, reading, saved, today } from '../reading.ts';
import { storeReading } from '../run.ts';
import { Button, Plain } from './button.tsx';
import { Choice, Entry, Field } from './field.tsx';

type Currencies = NonNullable<ModelDocument['currencies']>;

interface FormProps {
  readonly id: string;
  /** Of the sheet. */
  readonly codes: readonly string[];
  readonly stored?: Currencies;
}

function RatesForm({ id, codes, stored }: FormProps) {
  const base = useSignal(stored?.base ?? codes[0] ?? '');
  const typed = useSignal<Readonly<Record<string, string>>>({});
  const others = codes.filter((code) => code !== base.value);
  const rateOf = (code: string) => typed.value[code] ?? keptRate(code, base.value, stored);
  const isComplete = others.every((code) => Number(rateOf(code)) > 0);
  const isOff = !isComplete || reading.value.state === 'busy';
  const put = () => {
    const rates = Object.fromEntries(others.map((code) => [code, Number(rateOf(code))]));
    void storeReading({ currencies: { base: base.peek(), rates, entered: today.peek() } });
  };
  return (
    <div class="rates">
      <Field id={`base-${id}`} label="Convert all to">
        <Choice
          id={`base-${id}`}
          value={base.value}
          onChoose={(code) => {
            base.value = code;
          }}
        >
          {codes.map((code) => (
            <option key={code}>{code}</option>
          ))}
        </Choice>
      </Field>
      {others.map((code) => (
        <Field key={code} id={`rate-${id}-${code}`} label={`1 ${code} in ${base.value}`}>
          <input
            id={`rate-${id}-${code}`}
            type="number"
            class="wide"
            inputMode="decimal"
            min={0}
            step="any"
            value={rateOf(code)}
            onInput={({ currentTarget: { value } }) => {
              typed.value = { ...typed.peek(), [code]: value };
            }}
          />
        </Field>
      ))}
      <Button aria-disabled={isOff} onClick={() => !isOff && put()}>
        Use these rates
      </Button>
    </div>
  );
}

interface FoundProps {
  readonly id: string;
  readonly found: readonly CurrencyFound[];
}

/** Rates for what stands in the sheet; of a dollar sign it is asked first which dollar it is. */
export function FoundRates({ id, found }: FoundProps) {
  const chosen = useSignal<Readonly<Record<string, string>>>({});
  const asked = found.filter(({ codes }) => codes.length > 1);
  const codeOf = ({ sign, codes }: CurrencyFound) => (codes.length > 1 ? chosen.value[sign] : codes[0]) ?? sign;
  return (
    <>
      {asked.map(({ sign, codes, accounts }) => (
        <Field
          key={sign}
          id={`which-${id}-${sign}`}
          label={`Which ${sign}? ${quantity(formats.value.count(accounts), 'amount')}`}
        >
          <Choice
            id={`which-${id}-${sign}`}
            value={chosen.value[sign] ?? ''}
            onChoose={(code) => {
              chosen.value = { ...chosen.peek(), [sign]: code };
            }}
          >
            <option value="">Choose</option>
            {codes.map((code) => (
              <option key={code}>{code}</option>
            ))}
          </Choice>
        </Field>
      ))}
      {asked.every(({ sign }) => chosen.value[sign]) && (
        <RatesForm key={JSON.stringify(chosen.value)} id={id} codes={[...new Set(found.map(codeOf))]} />
      )}
    </>
  );
}

function keptRate(code: string, base: string, stored: Currencies | undefined): string {
  return stored?.base === base ? String(stored.rates[code] ?? '') : '';
}

/** Rates that hold: to be seen, changed, added to and given up. */
export function Rates() {
  const { currencies } = saved.value.document;
  const added = useSignal('');
  if (!currencies) return null;
  const { base, rates, entered } = currencies;
  const code = added.value.trim().toUpperCase();
  const codes = [base, ...Object.keys(rates), ...(/^[A-Z]{3}$/.test(code) && !(code in rates) ? [code] : [])];
  return (
    <details>
      <summary id="currencies">Amounts in {base}</summary>
      <p class="quiet">
        Rates of {entered}. A blank currency counts as {base}; one without a rate is not read.
      </p>
      <RatesForm key={entered + base} id="all" codes={codes} stored={currencies} />
      <Field id="add-currency" label="One more currency">
        <Entry id="add-currency" type="text" size={5} maxLength={3} placeholder="CHF" text={added} />
      </Field>
      <Plain onClick={() => void storeReading({ currencies: undefined })}>Forget these rates</Plain>
    </details>
  );
}
