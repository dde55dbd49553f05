import { describe, expect, it } from 'vitest';
import { parseDocument, parseModel } from '../../../src/core/model/parse-model.ts';
import fc from '../../fast-check.ts';

function problems(document: unknown): readonly string[] {
  const parsed = parseDocument(document);
  return 'problems' in parsed ? parsed.problems : [];
}

describe('model document', () => {
  it('takes every setting', () => {
    const bands = { cuts: [[4.5, '>=', 'A']], floor: 'B' };
    expect(
      problems({
        version: 1,
        preset: 'methods',
        name: 'Ours',
        weights: { firmographic: 25, behavioral: 40, value: 35 },
        tiers: bands,
        arrTiers: bands,
        scales: { highArr: bands },
        expectedShares: { A: [10, 20] },
        serviceModels: { A: { name: 'High', action: 'Call' } },
        behavioralMissing: 'median3',
        behavioralSource: 'health',
        behavioralExtras: ['nps'],
        missingData: 'fallback',
        priorityCap: 'none',
        rfmMode: 'rfm-r',
        monetaryEdges: [9, 7, 5, 3],
        multiProduct: true,
        milestoneMode: false,
        countries: { de: 'Primary market' },
        columns: ['all', 'priorityTier'],
        inactiveStatuses: ['gone'],
        synonyms: { industry: { 'Poor fit': ['bad'] } },
        mapping: { arr: 'Umsatz', employees: null },
        capacity: {
          csms: 1.5,
          hoursPerMonth: 150,
          efficiency: 0.8,
          hoursPerAccount: { A: 8 },
          proactive: 9,
          buffer: 0,
        },
        notes: { weights: 'why' },
      }),
    ).toEqual([]);
  });

  it.each<[unknown, string]>([
    [7, 'The model must be an object, found 7'],
    [{ preset: 'method' }, '"preset" must be "methodology" or "methods" or "strategies", found "method"'],
    [{ tires: 1, colour: 2 }, 'Unknown setting "tires", "colour": remove it or check the spelling'],
    [{ weights: { firmographic: 1, value: 0 } }, '"weights.behavioral" must be a number, found nothing'],
    [
      { weights: { firmographic: 1, behavioral: 0, value: 0, x: 1 } },
      'Unknown setting "x" in "weights": remove it or check the spelling',
    ],
    [
      { tiers: { cuts: [[4, '=>', 'A']], floor: 'B' } },
      '"tiers.cuts.0.1" must be ">=" or ">" or "<=" or "<", found "=>"',
    ],
    [{ tiers: { cuts: [[4]], floor: 'B' } }, '"tiers.cuts.0" must be a list such as [4, ">=", "Tier 1"], found [4]'],
    [{ mapping: { arr: 5 } }, '"mapping.arr" must be a string, found 5'],
    [{ capacity: { csms: -1 } }, '"capacity" has -1 for csms, must be 0 or more'],
    [{ capacity: { hoursPerAccount: { A: -2 } } }, '"capacity" has -2 for A, must be 0 or more'],
    [{ capacity: { efficiency: 0 } }, '"capacity.efficiency" is 0, must be above 0 and at most 1'],
    [{ capacity: { hoursPerMonth: 0 } }, '"capacity.hoursPerMonth" is 0, must be above 0'],
    [{ columns: 'all' }, '"columns" must be an array, found "all"'],
    [{ multiProduct: 'yes' }, '"multiProduct" must be a boolean, found "yes"'],
    [{ scales: { health: { cuts: [[75, '>=', 'A']], floor: 'B' } } }, '"scales.health" has 1 cuts, must have 3'],
    [
      { monetaryEdges: [1, 2, 3, 4] },
      '"monetaryEdges" must be four falling amounts: the lowest ARR scored 5, 4, 3 and 2',
    ],
  ])('refuses %j in a sentence', (document, sentence) => {
    expect(problems(document)).toEqual([sentence]);
  });

  it('names the fields and the columns there are', () => {
    expect(problems({ mapping: { turnover: 'x' } })[0]).toMatch(
      /^"mapping.turnover" is not a field: use one of id, name, /,
    );
    expect(problems({ columns: ['priority'] })[0]).toMatch(
      /^"columns" has "priority": use "all" or some of otherPolicy, /,
    );
  });

  it('never throws, whatever the document', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const parsed = parseModel(text);
        if ('problems' in parsed) for (const problem of parsed.problems) expect(problem).not.toBe('');
      }),
    );
  });
});
