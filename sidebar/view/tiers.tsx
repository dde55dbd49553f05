// Accounts, share and ARR of each tier as the draft computes them, with the change against the saved model.
import { type Overview, type Tally, UNSEGMENTED_LABEL } from '../../src/core/check/overview.ts';
import { percentOf } from '../../src/core/check/share.ts';
import type { Model } from '../../src/core/model/model.ts';
import { offDimensions } from '../../src/core/score/segment.ts';
import { quantity } from '../format.ts';
import { DIMENSION_TITLES } from '../needs.ts';
import { formats, type Outcome, outcome, savedOutcome } from '../state.ts';
import { tierColor, UNSEGMENTED_COLOR } from '../tier-color.ts';

const NO_ARR = '–';

export function TierTable() {
  const current = outcome.value;
  if (!current) return null;
  const { model, overview } = current;
  return (
    <section aria-labelledby="tiers">
      <h2 id="tiers">Tiers</h2>
      {overview.segments ? (
        <>
          <Tallies model={model} overview={overview} tallies={overview.segments.computed} />
          <Held overview={overview} />
        </>
      ) : (
        <NoScore outcome={current} />
      )}
    </section>
  );
}

interface TalliesProps {
  readonly model: Model;
  readonly overview: Overview;
  readonly tallies: readonly Tally[];
}

function Tallies({ model, overview, tallies }: TalliesProps) {
  const before = savedOutcome.value?.overview.segments?.computed;
  return (
    <table class="tiers">
      <caption class="hidden">By tier; a number with a sign is the change against the saved model</caption>
      <thead>
        <tr>
          <th scope="col">Tier</th>
          <th scope="col">Accounts</th>
          <th scope="col">Share</th>
          <th scope="col">ARR</th>
        </tr>
      </thead>
      <tbody>
        {tallies.map((tally, i) => (
          <TierRow
            key={tally.label}
            tally={tally}
            color={tally.label === UNSEGMENTED_LABEL ? UNSEGMENTED_COLOR : tierColor(i)}
            note={model.serviceModels[tally.label]?.name ?? (tally.label === UNSEGMENTED_LABEL ? 'Data missing' : '')}
            before={before?.find(({ label }) => label === tally.label)}
            overview={overview}
          />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">All active</th>
          <td>{formats.value.count(overview.active)}</td>
          <td>{overview.active > 0 && formats.value.exactPercent(100)}</td>
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
  readonly overview: Overview;
}

function TierRow({ tally, color, note, before, overview }: TierRowProps) {
  const { count, change } = formats.value;
  const moved = before ? tally.accounts - before.accounts : 0;
  return (
    <tr>
      <th scope="row">
        <span class="swatch" style={`background:${color}`} />
        {tally.label}
        <small>{note}</small>
      </th>
      <td>
        {count(tally.accounts)}
        <small>{moved !== 0 && change(moved)}</small>
      </td>
      <td>{shareText(tally.accounts, overview)}</td>
      <Arr amount={overview.arr ? tally.arr : undefined} change={before ? tally.arr - before.arr : 0} />
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

function shareText(accounts: number, { active }: Overview): string {
  const share = percentOf(accounts, active);
  return share === null ? '' : formats.value.percent(share);
}

/** Accounts whose segment is another than the tier that the table counts them in. */
function Held({ overview: { segments } }: { readonly overview: Overview }) {
  const { count } = formats.value;
  const [current, overridden] = [segments?.flaggedForReview.length ?? 0, segments?.overrideConflicts.length ?? 0];
  if (current + overridden === 0) return null;
  const by = [
    current > 0 && `${count(current)} by the current segment`,
    overridden > 0 && `${count(overridden)} by an override`,
  ].filter((part) => part !== false);
  return (
    <p class="quiet">
      Tiers as computed. {quantity(count(current + overridden), 'account')} in another segment: {by.join(', ')}. Checks
      count the segments that hold.
    </p>
  );
}

function NoScore({ outcome: { model, scores } }: { readonly outcome: Outcome }) {
  const off = offDimensions(model, scores.dimensions).map((dimension) => DIMENSION_TITLES[dimension]);
  return (
    <p class="problem">
      No composite tier: too few columns for {off.join(' and ')}. See “not found” above for what is missing, or set{' '}
      {off.length > 1 ? 'these weights' : 'this weight'} to 0.
    </p>
  );
}
