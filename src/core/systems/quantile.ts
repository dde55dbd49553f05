// The scoring of the R package rfm (S22, compatibility mode): type-7 quantiles plus one.

const FIFTHS = [0.2, 0.4, 0.6, 0.8];

/** Lowest values scored 2, 3, 4 and 5. */
export function quantileCuts(values: Float64Array): number[] {
  // "Never" is Infinity days: it takes the worst score and no part in the cuts.
  const sorted = values.filter(Number.isFinite).sort();
  return FIFTHS.map((share) => {
    const place = (sorted.length - 1) * share;
    const below = sorted[Math.floor(place)] as number;
    const above = sorted[Math.ceil(place)] as number;
    return below + (place - Math.floor(place)) * (above - below) + 1;
  });
}

/** 1 to 5 by the cuts of the values themselves, 0 for NaN; reversed: few days are good. */
export function quantileScores(values: Float64Array, isReversed: boolean): Uint8Array {
  const cuts = quantileCuts(values);
  return Uint8Array.from(values, (value) => {
    if (Number.isNaN(value)) return 0;
    const score = 1 + cuts.filter((cut) => value >= cut).length;
    return isReversed ? 6 - score : score;
  });
}
