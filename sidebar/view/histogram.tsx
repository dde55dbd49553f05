// The values of the segment's source as bars in the tiers' colours, with a handle at each cut.
import { labelsOf } from '../../src/core/model/bands.ts';
import type { Source } from '../../src/core/model/model.ts';
import { type Axis, axisOf } from '../axis.ts';
import { type Bins, binsOf } from '../bins.ts';
import { levelsOf } from '../crowd.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { accounts, formats } from '../reading.ts';
import { editedScale, editedSource } from '../segment-source.ts';
import { tierColor } from '../tier-color.ts';
import { BASE, BIN_WIDTH, HEIGHT, LEFT, RIGHT, TOP, WIDTH, xOf, yOf } from './chart-area.ts';
import { CutHandle, TARGET } from './cut-handle.tsx';

const WHAT: Readonly<Record<Source, string>> = {
  composite: 'Composite scores',
  arr: 'ARR',
  priority: 'Priority scores',
};

export function Histogram() {
  const { scores, overview } = outcome.value ?? {};
  const { segments } = scores ?? {};
  if (!accounts.value || !segments || !overview?.segments || segments.source !== editedSource.value) return null;
  const { bands } = segments.scale;
  const labels = labelsOf(bands);
  const axis = axisOf(segments.source, segments.values, bands);
  const bins = binsOf(segments, accounts.value, labels.length, axis);
  const { count } = formats.value;
  const tiers = overview.segments.computed.map((tally) => `${tally.label} ${count(tally.accounts)}`).join(', ');
  const cuts = bands.cuts.map(([at]) => valueText(at, axis)).join(' and ');
  const title = `${WHAT[segments.source]} of ${quantity(count(bins.accounts), 'account')}: ${tiers}. Cuts at ${cuts}.`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture inside has its text; the handles must stay outside of it.
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="histogram">
      <svg role="img" aria-label={title}>
        <Axes tallest={bins.tallest} axis={axis} />
        {labels.map((label, tier) => (
          <path key={label} d={barsOf(bins, tier)} style={`fill:${tierColor(tier)}`} />
        ))}
      </svg>
      <Handles axis={axis} />
    </svg>
  );
}

/** They follow the draft at once; the bars follow on the next frame. */
function Handles({ axis }: { readonly axis: Axis }) {
  const { bands: tiers } = editedScale.value;
  const at = tiers.cuts.map(([cut]) => cut);
  const places = at.map((cut) => xOf(axis, cut));
  const levels = levelsOf(places, TARGET);
  return (
    <>
      {at.map((cut, i) => (
        <line key={i} class="cut-line" x1={xOf(axis, cut)} x2={xOf(axis, cut)} y1={TOP - 4} y2={BASE} />
      ))}
      {tiers.cuts.map(([, , label], i) => (
        <CutHandle
          key={i}
          tiers={tiers}
          index={i}
          label={label}
          level={levels[i] ?? null}
          axis={axis}
          number={valueText(at[i] as number, axis)}
          showsNumber={hasRoom(places, i)}
        />
      ))}
    </>
  );
}

function Axes({ tallest, axis }: { readonly tallest: number; readonly axis: Axis }) {
  const step = niceStep(tallest / 2);
  const counts = [step, step * 2].filter((value) => value <= tallest);
  return (
    <>
      {counts.map((value) => (
        <g key={value} class="axis">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={yOf(value, tallest)} y2={yOf(value, tallest)} />
          <text x={LEFT - 5} y={yOf(value, tallest) + 4} text-anchor="end">
            {formats.value.compact(value)}
          </text>
        </g>
      ))}
      {axis.ticks.map((value) => (
        <text key={value} x={Math.min(WIDTH - RIGHT - 4, xOf(axis, value))} y={HEIGHT - 4} text-anchor="middle">
          {formats.value.compact(value)}
        </text>
      ))}
      <line class="base" x1={LEFT} x2={WIDTH - RIGHT} y1={BASE} y2={BASE} />
    </>
  );
}

/** The number of a cut close to the one above it is left out; its field says it. */
function hasRoom(places: readonly number[], i: number): boolean {
  return places.slice(0, i).every((above) => above - (places[i] as number) > 28);
}

/** A cut where there is little room: amounts as `25K`. */
function valueText(at: number, { isByPowers }: Axis): string {
  return isByPowers ? formats.value.compact(at) : formats.value.score(at);
}

/** One path for the bars of a tier, standing on those of the tiers below it. */
function barsOf({ byTier, tallest }: Bins, tier: number): string {
  let path = '';
  byTier[tier]?.forEach((count, bin) => {
    if (count === 0) return;
    const below = byTier.slice(tier + 1).reduce((sum, bins) => sum + (bins[bin] as number), 0);
    const [bottom, top] = [yOf(below, tallest), yOf(below + count, tallest)];
    const x = LEFT + bin * BIN_WIDTH;
    path += `M${x.toFixed(2)} ${bottom.toFixed(2)}V${top.toFixed(2)}h${(BIN_WIDTH - 0.8).toFixed(2)}V${bottom.toFixed(2)}z`;
  });
  return path;
}

/** The largest of 1, 2, 5, 10, 20, 50, … that is not above `value`, at least 1. */
function niceStep(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(Math.max(1, value)));
  const factor = [5, 2, 1].find((candidate) => candidate * magnitude <= value) ?? 1;
  return factor * magnitude;
}
