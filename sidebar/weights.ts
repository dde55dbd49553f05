// The three weights as the whole percents that the sliders show.
import { DIMENSIONS, type Dimension, type Weights } from '../src/core/model/model.ts';
import { apportion, evenly, rebalance } from './rebalance.ts';

/** Where a slider was picked up: the others keep these proportions while it moves, so that moving back restores them. */
export interface Grip {
  readonly dimension: Dimension;
  readonly base: readonly number[];
}

export function percentsOf(weights: Weights): Readonly<Record<Dimension, number>> {
  return byDimension(wholePercents(weights));
}

export function gripOf(dimension: Dimension, weights: Weights): Grip {
  return { dimension, base: wholePercents(weights) };
}

/** The weights, as fractions, with the gripped one at `percent` and the locked ones as they were. */
export function movedWeights({ dimension, base }: Grip, percent: number, locked: readonly Dimension[] = []): Weights {
  return fractions(rebalance(base, DIMENSIONS.indexOf(dimension), percent, indexesOf(locked)));
}

export function evenWeights(weights: Weights, locked: readonly Dimension[]): Weights {
  return fractions(evenly(wholePercents(weights), indexesOf(locked)));
}

function indexesOf(dimensions: readonly Dimension[]): number[] {
  return dimensions.map((dimension) => DIMENSIONS.indexOf(dimension));
}

function fractions(percents: readonly number[]): Weights {
  return byDimension(percents.map((share) => share / 100));
}

function wholePercents(weights: Weights): number[] {
  return apportion(
    DIMENSIONS.map((dimension) => weights[dimension]),
    100,
  );
}

function byDimension(values: readonly number[]): Record<Dimension, number> {
  const result = {} as Record<Dimension, number>;
  DIMENSIONS.forEach((dimension, i) => {
    result[dimension] = values[i] as number;
  });
  return result;
}
