// Capacity beside the cuts: hours required against available, people by ratio, and the lowest line that can be served.
import { labelsOf } from '../../src/core/model/bands.ts';
import { segmentScale } from '../../src/core/model/model.ts';
import { type Amount, capacity, served, servesScores, setAmount, setHours } from '../capacity.ts';
import { cutText, moveCut } from '../cuts.ts';
import { draft, draftModel, edit, reset } from '../draft.ts';
import { quantity } from '../format.ts';
import { formats } from '../reading.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { ResetButton } from './reset-button.tsx';
import { Section } from './section.tsx';
import { Verdict } from './verdict.tsx';

export function Capacity() {
  const found = capacity.value;
  if (!found) return null;
  return (
    <Section
      id="capacity"
      title="Capacity"
      action={<ResetButton what="capacity" isOff={!draft.value.capacity} onReset={() => reset('capacity')} />}
    >
      <AmountField name="csms" title="CSMs" step={0.25} />
      {found.settings.csms === 0 ? (
        <p class="quiet">The tiers take {requiredText(found)} a month. How many CSMs serve them?</p>
      ) : (
        <>
          <Use found={found} />
          {servesScores.value && <Served found={found} />}
        </>
      )}
      <details>
        <summary>Hours and people</summary>
        <Hours found={found} />
        <AmountField name="hoursPerMonth" title="Hours a CSM a month" step={1} least={1} />
        <AmountField name="efficiency" title="Share of them for accounts, %" step={5} least={1} most={100} unit={100} />
        <AmountField name="proactive" title="Programs, hours a month" step={5} />
        <AmountField name="buffer" title="Buffer, hours a month" step={5} />
      </details>
    </Section>
  );
}

type Found = NonNullable<typeof capacity.value>;
type FoundProps = { readonly found: Found };

interface AmountProps {
  readonly name: Amount;
  readonly title: string;
  readonly step: number;
  readonly least?: number;
  readonly most?: number;
  /** What the field multiplies the amount with. */
  readonly unit?: number;
}

function AmountField({ name, title, step, least = 0, most = 100_000, unit = 1 }: AmountProps) {
  const amount = capacity.value?.settings[name] ?? 0;
  const put = (typed: number, isSettled: boolean) => {
    const allowed = Math.min(most, Math.max(least, typed));
    // Half a number may be out of range: it waits until the field is left.
    if (isSettled || allowed === typed) setAmount(name, allowed / unit, isSettled);
  };
  return (
    <Field id={name} label={title}>
      <NumberField
        id={name}
        text={String(Number((amount * unit).toFixed(4)))}
        min={least}
        max={most}
        step={step}
        onType={(typed) => put(typed, false)}
        onSettle={(typed) => put(typed, true)}
      />
    </Field>
  );
}

function hoursText(hours: number): string {
  return `${formats.value.amount(hours)} h`;
}

/** With the change against the baseline. */
function requiredText({ required, before }: Found): string {
  const isSame = before === null || before === required;
  return hoursText(required) + (isSame ? '' : ` (${formats.value.change(required - before)})`);
}

function Use({ found }: FoundProps) {
  const { required, available, utilisation, gapHours, extraFTE, status } = found;
  const isEnough = status === 'OK';
  const rest = isEnough
    ? `${hoursText(available - required)} left`
    : `${hoursText(gapHours)} too few, ${formats.value.amount(extraFTE)} FTE`;
  return (
    <>
      <div class="row">
        <span>
          {requiredText(found)} of {hoursText(available)}
        </span>
        <Verdict word={isEnough ? 'OK' : 'Red flag'} label={formats.value.percent(utilisation * 100)} />
      </div>
      <div class="bar">
        <div class={status} style={`width:${Math.min(100, utilisation * 100)}%`} />
      </div>
      <small>{rest}</small>
    </>
  );
}

/** Capacity-first: what the people can serve, as a line of the first tier. */
function Served({ found: { settings, available, model } }: FoundProps) {
  const people = `With ${quantity(formats.value.amount(settings.csms), 'CSM')} (${hoursText(available)})`;
  const [tier] = labelsOf(segmentScale(model).bands);
  const line = served.value;
  if (!line) return <p>{`${people} no ${tier} line can be served: the other tiers take more.`}</p>;
  const size = `${quantity(formats.value.count(line.accounts), 'account')}, ${hoursText(line.required)}`;
  const isThere = draftModel.value.segmentScales.composite.bands.cuts[0]?.[0] === line.at;
  return (
    <div class="row">
      <p>{`${people} the lowest ${tier} line you can serve is ${cutText(line.at)}: ${size}.`}</p>
      <Button
        aria-disabled={isThere}
        onClick={() =>
          !isThere && edit({ tiers: moveCut(draftModel.peek().segmentScales.composite.bands, 0, line.at).bands })
        }
      >
        Use it
      </Button>
    </div>
  );
}

function Hours({ found: { tiers } }: FoundProps) {
  const { count, amount } = formats.value;
  return (
    <table class="hours">
      <thead>
        <tr>
          {['Tier', 'Accounts', 'h each', 'Hours', 'FTE'].map((title) => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tiers.map(({ label, accounts, each, hours, fte }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>{count(accounts)}</td>
            <td>
              <NumberField
                label={`Hours an account of ${label}`}
                text={String(each)}
                min={0}
                max={1000}
                step={0.5}
                onType={(typed) => typed >= 0 && setHours(label, typed, false)}
                onSettle={(typed) => setHours(label, Math.max(0, typed), true)}
              />
            </td>
            <td>{amount(hours)}</td>
            <td>{fte ? fte.map(amount).join('–') : '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
