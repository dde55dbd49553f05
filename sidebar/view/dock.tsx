// The tiers as the draft computes them, with the change against the saved model: in sight while the model is edited.

import { percentOf } from '../../src/core/checks/check.ts';
import { arrTitle, type Tally } from '../../src/core/checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../../src/core/composite/codes.ts';
import { offDimensions } from '../../src/core/composite/segment.ts';
import { segmentScale } from '../../src/core/model/model.ts';
import { listTier } from '../account-list.ts';
import { DIMENSION_TITLES } from '../dimension-titles.ts';
import { baselineName, type Outcome, outcome, savedOutcome } from '../outcome.ts';
import { go } from '../place.ts';
import { accounts, formats } from '../reading.ts';
import { tierColor, UNSEGMENTED_COLOR } from '../tier-color.ts';
import { type CheckName, previewOf, verdictsOf } from '../verdicts.ts';
import { Plain } from './button.tsx';
import { Verdict } from './verdict.tsx';

const NO_ARR = '–';

export function Dock() {
  const [current, of] = [outcome.value, accounts.value];
  if (!current || !of) return null;
  const { segments } = current.overview;
  return (
    <section class="dock" aria-label="Tiers of the draft">
      {segments ? (
        <>
          <Tallies outcome={current} tallies={segments.computed} />
          <div class="signs">
            {Object.entries(verdictsOf(previewOf(current, of))).map(([name, word]) => (
              <Sign key={name} name={name as CheckName} word={word} />
            ))}
          </div>
        </>
      ) : (
        <NoScore outcome={current} />
      )}
    </section>
  );
}

function Sign({ name, word }: { readonly name: CheckName; readonly word: string }) {
  return (
    <Plain aria-label={`${name}: ${word}`} title={word} onClick={() => go('tiers', 'checks')}>
      <Verdict word={word} label={name} />
    </Plain>
  );
}

function Tallies({ outcome: { model, overview }, tallies }: { outcome: Outcome; tallies: readonly Tally[] }) {
  const { treatments } = segmentScale(model);
  const saved = savedOutcome.value?.overview.segments?.computed;
  const before = (label: string) => saved?.find((tally) => tally.label === label);
  const tiered = tallies.slice(0, -1).reduce((sum, { accounts: each }) => sum + each, 0);
  const isEmpty = (tally: Tally | undefined) => !tally || tally.accounts === 0;
  // A line of nobody Unsegmented would only take room.
  const shown = tallies.filter(
    (tally) => tally.label !== UNSEGMENTED_LABEL || !isEmpty(tally) || !isEmpty(before(tally.label)),
  );
  return (
    <table class="tiers">
      <caption class="hidden">By tier; a number with a sign is the change against {baselineName}</caption>
      <thead>
        <tr>
          <th scope="col">Tier</th>
          <th scope="col">Accounts</th>
          <th scope="col" title="Of the accounts with a tier">
            Share
          </th>
          <th scope="col">{arrTitle(overview)}</th>
        </tr>
      </thead>
      <tbody>
        {shown.map((tally, i) => (
          <TierRow
            key={tally.label}
            tally={tally}
            color={tally.label === UNSEGMENTED_LABEL ? UNSEGMENTED_COLOR : tierColor(i)}
            note={tally.label === UNSEGMENTED_LABEL ? 'Data missing' : (treatments[i]?.service ?? '')}
            before={before(tally.label)}
            tiered={tiered}
            hasArr={overview.arr !== null}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All active</th>
          <td>{formats.value.count(overview.active)}</td>
          <td />
          <td>{overview.arr ? formats.value.compact(overview.arr.total) : NO_ARR}</td>
        </tr>
      </tfoot>
    </table>
  );
}

interface TierRowProps {
  readonly tally: Tally;
  readonly color: string;
  readonly note: string;
  readonly before: Tally | undefined;
  /** Accounts with a tier: what the check and the summary divide by too. */
  readonly tiered: number;
  readonly hasArr: boolean;
}

function TierRow({ tally, color, note, before, tiered, hasArr }: TierRowProps) {
  const { count, change } = formats.value;
  const moved = before ? tally.accounts - before.accounts : 0;
  return (
    <tr>
      <th scope="row">
        <span class="swatch" style={`background:${color}`} />
        <Plain title={`Show the accounts of ${tally.label}`} onClick={() => listTier(tally.label)}>
          {tally.label}
        </Plain>
        <small>{note}</small>
      </th>
      <td>
        {count(tally.accounts)}
        <small>{moved !== 0 && change(moved)}</small>
      </td>
      <td>{tally.label === UNSEGMENTED_LABEL ? '–' : shareText(tally.accounts, tiered)}</td>
      <Arr amount={hasArr ? tally.arr : undefined} change={before ? tally.arr - before.arr : 0} />
    </tr>
  );
}

function Arr({ amount, change }: { readonly amount: number | undefined; readonly change: number }) {
  const { amount: exact, compact, compactChange } = formats.value;
  if (amount === undefined) return <td>{NO_ARR}</td>;
  return (
    <td title={exact(amount)}>
      {compact(amount)}
      <small>{change !== 0 && compactChange(change)}</small>
    </td>
  );
}

function shareText(accounts: number, tiered: number): string {
  const share = percentOf(accounts, tiered);
  return share === null ? '' : formats.value.percent(share);
}

function NoScore({ outcome: { model, scores } }: { readonly outcome: Outcome }) {
  const off = offDimensions(model, scores.dimensions).map((dimension) => DIMENSION_TITLES[dimension]);
  const why =
    model.segmentBy === 'composite' && off.length > 0
      ? `too few columns for ${off.join(' and ')}`
      : 'the columns that it comes from are not there';
  return (
    <div class="problem">
      <p>No segment: {why}.</p>
      <Plain onClick={() => go('data', 'ready')}>Show what is missing</Plain>
    </div>
  );
}
