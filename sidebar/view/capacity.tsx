// Capacity beside the cuts: hours required against available, people by ratio, and the lowest line that can be served.

import { peopleNowText } from '../../src/core/checks/capacity.ts';
import { labelsOf } from '../../src/core/model/bands.ts';
import { segmentScale } from '../../src/core/model/model.ts';
import { type Amount, capacity, heldHours, now, served, servesScores, setAmount, setHours, ways } from '../capacity.ts';
import { openAccount } from '../chosen-account.ts';
import { cutText, moveCut } from '../cuts.ts';
import { draft, draftModel, edit, reset } from '../draft.ts';
import { quantity, shortened } from '../format.ts';
import { accounts, formats } from '../reading.ts';
import { editCuts, editedScale, segmentSpace } from '../segment-source.ts';
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
          {found.status === 'OK' ? servesScores.value && <Served found={found} /> : <Ways />}
        </>
      )}
      <Held />
      <details>
        <summary>Hours and people</summary>
        <Hours found={found} />
        {found.tiers.map(({ label }, k) => {
          const text = peopleNowText(now.value[k]);
          return text && <small key={label}>{`${label}: ${text}`}</small>;
        })}
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

/** The same number as in the summary, or why not. */
function Held() {
  const hours = heldHours.value;
  if (hours === null) return null;
  return (
    <p class="quiet">
      The summary says {hoursText(hours)}: it counts the segments that hold until a change is approved, this the tiers
      of the draft.
    </p>
  );
}

/** Each way out of too few people, with its number and a press that takes it into the draft. */
function Ways() {
  const found = ways.value;
  const { amount, count } = formats.value;
  if (!found) return null;
  const { people, cut, hours, pooled } = found;
  const { names } = accounts.value ?? { names: [] };
  return (
    <ul class="matches" aria-label="Ways out">
      <Way
        text={`${quantity(amount(people.needed), 'CSM')} instead of ${amount(people.csms)}`}
        onUse={() => setAmount('csms', people.needed, true)}
      />
      {cut && (
        <Way
          text={`${cut.label} from ${amount(cut.at)}: ${quantity(count(cut.accounts), 'account')}`}
          onUse={() => editCuts(moveCut(editedScale.peek().bands, 0, cut.at, segmentSpace.peek()).bands, null)}
        />
      )}
      {hours && (
        <Way
          text={`${amount(hours.to)} h instead of ${amount(hours.from)} for an account of ${hours.label}`}
          onUse={() => setHours(hours.label, hours.to, true)}
        />
      )}
      {pooled && (
        <li>
          <details>
            <summary>
              {quantity(count(pooled.accounts.length), 'account')} of {pooled.label} served as {pooled.into}
            </summary>
            <p class="quiet">The smallest by ARR. Set each by hand in its story, with the reason:</p>
            {pooled.accounts.slice(0, MOST_POOLED).map((i) => (
              <Button key={i} id={`pooled-${i}`} class="item row" onClick={() => openAccount(i, `pooled-${i}`)}>
                <bdi>{shortened(names[i] ?? '')}</bdi>
              </Button>
            ))}
          </details>
        </li>
      )}
    </ul>
  );
}

const MOST_POOLED = 20;

function Way({ text, onUse }: { readonly text: string; readonly onUse: () => void }) {
  return (
    <li class="row">
      <span>{text}</span>
      <Button aria-label={`Use it: ${text}`} onClick={onUse}>
        Use it
      </Button>
    </li>
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
