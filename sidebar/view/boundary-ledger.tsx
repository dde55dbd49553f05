// Finance view of the cuts: totals that reconcile with the sheet, and who stands on each cut and near it.

import { cleanScore } from '../../src/core/composite/composite.ts';
import type { Operator } from '../../src/core/exact/numbers.ts';
import type { CutLedger } from '../../src/core/whatif/boundary-ledger.ts';
import type { Move } from '../../src/core/whatif/compare.ts';
import { cutText } from '../cuts.ts';
import { quantity } from '../format.ts';
import { type CutKind, ledgers, nearPercent, opened, totals } from '../ledger.ts';
import { hasArr, outcome } from '../outcome.ts';
import { formats } from '../reading.ts';
import { AccountItem } from './account-item.tsx';
import { ControlTotals } from './control-totals.tsx';
import { Field } from './field.tsx';
import { NumberField } from './number-field.tsx';
import { QuietCuts } from './quiet-cuts.tsx';
import { Section } from './section.tsx';

export function BoundaryLedger() {
  const { model, scores } = outcome.value ?? {};
  if (!model || !totals.value) return null;
  const setPercent = (percent: number) => {
    nearPercent.value = Math.min(100, Math.max(0, percent));
  };
  return (
    <Section id="ledger" title="Boundary ledger">
      <ControlTotals totals={totals.value} />
      <Field id="near" label="Close to a cut: ± percent of it">
        <NumberField
          id="near"
          text={String(nearPercent.value)}
          min={0}
          max={100}
          step={1}
          onType={setPercent}
          onSettle={setPercent}
        />
      </Field>
      {scores?.arrTiers && <Ledger kind="arr" title="ARR cuts" />}
      {scores?.composite && <Ledger kind="composite" title="Composite cuts" />}
      {scores?.segments?.source === 'priority' && <Ledger kind="priority" title="Priority cuts" />}
    </Section>
  );
}

function Ledger({ kind, title }: { readonly kind: CutKind; readonly title: string }) {
  return (
    <details
      open={opened[kind].value}
      onToggle={({ currentTarget: { open } }) => {
        opened[kind].value = open;
      }}
    >
      <summary>{title}</summary>
      {kind !== 'priority' && <QuietCuts kind={kind} />}
      {ledgers[kind].value.map((cut) => (
        <CutBlock key={cut.above} cut={cut} value={kind === 'arr' ? formats.value.amount : scoreText} />
      ))}
    </details>
  );
}

function scoreText(score: number): string {
  return cutText(cleanScore(score));
}

function signOf(operator: Operator): string {
  return operator === '>=' ? '≥' : '>';
}

function CutBlock({ cut, value }: { readonly cut: CutLedger; readonly value: (at: number) => string }) {
  const { at, operator, above, below, nearest } = cut;
  return (
    <>
      <h3>
        {above} {signOf(operator)} {value(at)}
      </h3>
      <p>{onText(cut)}</p>
      {sideText(cut.passing, above)}
      {sideText(cut.missing, below)}
      <ul class="movers">
        {nearest.map((near) => (
          <AccountItem
            key={near.index}
            list={`near-${above}`}
            index={near.index}
            note={(near.passes ? above : below) + (near.isOn ? ', exactly on the cut' : '')}
            value={value(near.value)}
          />
        ))}
      </ul>
    </>
  );
}

/** What the operator decides. */
function onText({ on, operator, above, below }: CutLedger): string {
  if (on.accounts === 0) return 'Nobody stands exactly on it: ≥ and > say the same.';
  const [from, to] = operator === '>=' ? [above, below] : [below, above];
  return `${told(on)} exactly on it, in ${from}. With ${operator === '>=' ? '>' : '≥'} this moves to ${to}.`;
}

function sideText(side: Move, label: string) {
  return <small>{`Close, in ${label}: ${side.accounts > 0 ? told(side) : 'nobody'}`}</small>;
}

/** `2 accounts, 1,000 ARR` */
function told({ accounts, arr }: Move): string {
  const { count, amount } = formats.value;
  return quantity(count(accounts), 'account') + (hasArr.value ? `, ${amount(arr)} ARR` : '');
}
