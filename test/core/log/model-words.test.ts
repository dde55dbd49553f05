import { describe, expect, it } from 'vitest';
import { modelWords } from '../../../src/core/log/model-words.ts';
import type { ModelDocument } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';

const said = (before: ModelDocument, after: ModelDocument) => modelWords(resolveModel(before), resolveModel(after));

describe('what a saved model changed, in words', () => {
  it('is nothing for the first one, and for the same', () => {
    expect(modelWords(null, resolveModel({}))).toEqual({ from: '', to: '' });
    expect(said({}, {})).toEqual({ from: '', to: '' });
  });

  it('names cuts and weights with what was and what is', () => {
    const after: ModelDocument = {
      weights: { firmographic: 0.25, behavioral: 0.32, value: 0.43 },
      tiers: {
        cuts: [
          [3.8, '>=', 'Tier 1'],
          [2.5, '>=', 'Tier 2'],
        ],
        floor: 'Tier 3',
      },
    };
    expect(said({}, after)).toEqual({
      from: 'Tier 1 cut 4; weight of behavioral 40%; weight of value 35%',
      to: 'Tier 1 cut 3.8; weight of behavioral 32%; weight of value 43%',
    });
  });

  it('names people and hours as the panel does', () => {
    const { from, to } = said({}, { capacity: { csms: 10, hoursPerAccount: { 'Tier 1': 8 } } });
    expect(from).toBe('CSMs none; hours an account, Tier 1 none');
    expect(to).toBe('CSMs 10; hours an account, Tier 1 8');
  });

  it('names other settings too, and never a JSON', () => {
    const { from, to } = said({}, { segmentBy: 'arr', behavioralMissing: 'median3', name: 'Ours' });
    expect(from).toBe('name 3 ARR tiers: 25k, 100k; segment from none; without usage data scored without it');
    expect(to).toBe('name Ours; segment from ARR tier; without usage data counted as the median');
    expect(`${from}${to}`).not.toMatch(/[{}[\]"]/);
  });
});
