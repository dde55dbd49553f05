// The composite scores of the active accounts as bars in the tiers' colours, with a handle at each cut.
import { labelsOf } from '../../src/core/model/bands.ts';
import { type Bins, binsOf } from '../bins.ts';
import { levelsOf } from '../crowd.ts';
import { draftModel } from '../draft.ts';
import { quantity } from '../format.ts';
import { outcome } from '../outcome.ts';
import { accounts, formats } from '../reading.ts';
import { tierColor } from '../tier-color.ts';
import { BASE, BIN_WIDTH, HEIGHT, LEFT, RIGHT, TOP, WIDTH, xOf, yOf } from './chart-area.ts';
import { CutHandle, TARGET } from './cut-handle.tsx';

export function Histogram() {
  const { model, scores, overview } = outcome.value ?? {};
  if (!model || !accounts.value || !scores?.composite || !overview?.segments) return null;
  const { bands } = model.segmentScales.composite;
  const labels = labelsOf(bands);
  const bins = binsOf(scores.composite, accounts.value, labels.length);
  const { count, score } = formats.value;
  const tiers = overview.segments.computed.map((tally) => `${tally.label} ${count(tally.accounts)}`).join(', ');
  const cuts = bands.cuts.map(([at]) => score(at)).join(' and ');
  const title = `Composite scores of ${quantity(count(bins.accounts), 'account')}: ${tiers}. Cuts at ${cuts}.`;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the picture inside has its text; the handles must stay outside of it.
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} class="histogram">
      <svg role="img" aria-label={title}>
        <Axes tallest={bins.tallest} />
        {labels.map((label, tier) => (
          <path key={label} d={barsOf(bins, tier)} style={`fill:${tierColor(tier)}`} />
        ))}
      </svg>
      <Handles />
    </svg>
  );
}

/** They follow the draft at once; the bars follow on the next frame. */
function Handles() {
  const { bands: tiers } = draftModel.value.segmentScales.composite;
  const at = tiers.cuts.map(([cut]) => cut);
  const levels = levelsOf(at.map(xOf), TARGET);
  return (
    <>
      {at.map((cut, i) => (
        <line key={i} class="cut-line" x1={xOf(cut)} x2={xOf(cut)} y1={TOP - 4} y2={BASE} />
      ))}
      {tiers.cuts.map(([, , label], i) => (
        <CutHandle
          key={i}
          tiers={tiers}
          index={i}
          label={label}
          level={levels[i] ?? null}
          showsNumber={hasRoom(at, i)}
        />
      ))}
    </>
  );
}

function Axes({ tallest }: { readonly tallest: number }) {
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
      {[1, 2, 3, 4, 5].map((value) => (
        <text key={value} x={xOf(value)} y={HEIGHT - 4} text-anchor="middle">
          {value}
        </text>
      ))}
      <line class="base" x1={LEFT} x2={WIDTH - RIGHT} y1={BASE} y2={BASE} />
    </>
  );
}

/** The number of a cut close to the one above it is left out; its field says it. */
function hasRoom(at: readonly number[], i: number): boolean {
  return at.slice(0, i).every((above) => xOf(above) - xOf(at[i] as number) > 28);
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
