import { describe, expect, it } from 'vitest';
import { displayScore } from '../../../src/core/composite/composite.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';

const { bands: tiers } = resolveModel({}).segmentScales.composite;

describe('a shown score', () => {
  it('is rounded half up as a cell rounds it, whatever its binary form', () => {
    expect([3.475, 3.4749999999999996, 1.005, 2.675].map((score) => displayScore(score, tiers))).toEqual([
      '3.48',
      '3.48',
      '1.01',
      '2.68',
    ]);
  });

  it('never reads as reaching a cut that it does not reach', () => {
    expect([3.995, 3.9996, 2.4999, 4].map((score) => displayScore(score, tiers))).toEqual([
      '3.995',
      '3.9996',
      '2.4999',
      '4.00',
    ]);
  });
});
