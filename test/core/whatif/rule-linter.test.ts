import { describe, expect, it } from 'vitest';
import { lintBoxes } from '../../../src/core/whatif/box-table.ts';
import { idleWeights, lintDocument } from '../../../src/core/whatif/rule-linter.ts';
import { boxesAsCsv, GOLDEN } from '../support/modelling.ts';
import { scoreRows } from '../support/report.ts';

const warned = (document: Parameters<typeof lintDocument>[0]) =>
  lintDocument(document).filter(({ level }) => level !== 'note');

describe('the rules of a model', () => {
  it.each(['methodology', 'methods', 'strategies'] as const)('have one note in the preset %s', (preset) => {
    expect(lintDocument({ preset })).toEqual([
      {
        kind: 'dead',
        level: 'note',
        place: 'scales.priority',
        text: 'Tier 4 is what stands below 40: with a health score no account has less than 20.',
        witness: { input: 20, gets: 'Tier 4' },
      },
    ]);
  });

  it('name the labels that no score gets, with the score that comes nearest', () => {
    const tiers = {
      cuts: [
        [6, '>=', 'Tier 1'],
        [0.5, '>=', 'Tier 2'],
      ],
      floor: 'Tier 3',
    } as const;
    expect(warned({ tiers })).toEqual([
      {
        kind: 'dead',
        level: 'error',
        place: 'tiers',
        text: 'No score reaches Tier 1 (6 is above 5).',
        witness: { input: 5, gets: 'Tier 2' },
      },
      {
        kind: 'dead',
        level: 'error',
        place: 'tiers',
        text: 'No score falls to Tier 3 (0.5 is below 1).',
        witness: { input: 1, gets: 'Tier 2' },
      },
    ]);
  });

  it('name the RFM segments that no total gets', () => {
    const segments = {
      cuts: [
        [16, '>=', 'Champions'],
        [9, '>=', 'Loyal'],
        [3, '>=', 'At-risk'],
      ],
      floor: 'Needs attention',
    } as const;
    const found = warned({ rfm: { strategies: { segments } } });
    expect(found.map(({ text, witness }) => [text, witness.input, witness.gets])).toEqual([
      ['No total reaches Champions (16 is above 15).', 15, 'Loyal'],
      ['No total falls to Needs attention (3 is the least total).', 3, 'At-risk'],
    ]);
  });

  it('warn of an ARR tier that nobody falls to, and of a priority tier at the least priority', () => {
    const arrTiers = { cuts: [[0, '>=', 'All']], floor: 'None' } as const;
    expect(warned({ arrTiers })).toMatchObject([
      {
        level: 'warning',
        place: 'arrTiers',
        text: 'No ARR falls to None (0 is the least ARR).',
        witness: { input: 0 },
      },
    ]);
    const priority = {
      cuts: [
        [80, '>=', 'A'],
        [60, '>=', 'B'],
        [20, '>=', 'C'],
      ],
      floor: 'D',
    } as const;
    expect(warned({ scales: { priority } })).toMatchObject([
      { text: 'No priority falls to D: with a health score the least there is 20.', witness: { input: 20, gets: 'C' } },
    ]);
  });

  it('name a text under two labels, a label under another and what the model decides against the preset', () => {
    const map = { 'General B2B software': 'Target vertical', 'general  b2b SOFTWARE ': 'Poor fit' };
    expect(warned({ labels: { industry: { map } } })).toEqual([
      {
        kind: 'clash',
        level: 'error',
        place: 'labels.industry',
        text: '"general  b2b SOFTWARE" is under Target vertical and Poor fit.',
        witness: { input: 'general  b2b SOFTWARE', gets: ['Target vertical', 'Poor fit'] },
      },
    ]);
    const own = { industry: { map: { 'Target vertical': 'Poor fit' } } };
    expect(warned({ labels: own })).toMatchObject([
      { level: 'error', text: '"Target vertical" is itself a label of the list and stands under Poor fit.' },
    ]);
    const notes = lintDocument({ labels: { growthStage: { map: { unknown: 'Mature' } } } });
    expect(notes[1]).toMatchObject({
      level: 'note',
      text: '"unknown" is Unknown / Pre-revenue by the preset, and Mature by this model: the model counts.',
    });
  });

  it('name a weight on a dimension without columns', () => {
    const { model, scores } = scoreRows(
      [
        ['id', 'Firmographic score', 'Value score'],
        ['A', 4, 3],
      ],
      '2026-06-30',
    );
    expect(idleWeights(model, scores)).toMatchObject([
      {
        kind: 'idle',
        place: 'weights.behavioral',
        text: '40% of the weight lies on the behavioral score, which has too few columns: every tier is provisional.',
        witness: { input: 40, gets: ['Usage frequency', 'Feature adoption', 'Usage trend', 'Open tickets'] },
      },
    ]);
  });
});

describe('a table of RFM segments', () => {
  it.each(['rfmReadme', 'putler'] as const)('%s is judged cell by cell', (name) => {
    const { rules, ...wanted } = GOLDEN.linter[name];
    const { cells, gaps, overlaps, dead } = lintBoxes(boxesAsCsv(rules));
    expect(wanted).toMatchObject({ cells, gaps, overlaps, dead });
  });

  it('names the first of each kind', () => {
    const found = lintBoxes(boxesAsCsv(GOLDEN.linter.rfmReadme.rules)).findings;
    expect(found.map(({ kind, witness }) => [kind, witness.input, witness.gets])).toEqual([
      ['gap', [2, 1, 5], []],
      ['overlap', [1, 2, 4], ['At Risk', 'Lost']],
    ]);
  });

  it('has a sentence for each cell that is open or in dispute', () => {
    const { each } = lintBoxes('Segment,R,FM\nBest,4-5,2-10\nGood,3-4,2-9\nLost,1-2,2-10\n');
    expect(each).toEqual([
      'R 3 F+M 10 is in no segment',
      ...[2, 3, 4, 5, 6, 7, 8, 9].map((sum) => `R 4 F+M ${sum} is in Best, Good: Best counts`),
    ]);
    const { rules, gaps, overlaps } = GOLDEN.linter.rfmReadme;
    expect(lintBoxes(boxesAsCsv(rules)).each).toHaveLength(gaps + overlaps);
    expect(lintBoxes(boxesAsCsv(rules)).each[0]).toBe('R 1 F 2 M 4 is in At Risk, Lost: At Risk counts');
  });

  it('may have its ranges in one cell or in two, and other marks between', () => {
    const one = lintBoxes('Segment;R;FM\n"Best; of all";4-5;6-10\nRest;1–3;2-10\n');
    expect([one.cells, one.gaps, one.overlaps, one.dead]).toEqual([45, 8, 0, []]);
    expect(lintBoxes('Segment,R from,R to,FM from,FM to\nBest,4,5,6,10\nRest,1,3,2,10\n').gaps).toBe(8);
    expect(lintBoxes('Segment,R,F,M\nAll,1-5,1-5,1-5\nNone,6,6,6\n').findings).toMatchObject([
      { kind: 'dead', text: 'Nobody gets None: no scores lie in its ranges.' },
    ]);
  });

  it('says what it cannot read', () => {
    expect(() => lintBoxes('Segment,R,F,M\nBest,four,5,5\n')).toThrow('Row 2 of the table ("Best") has a range');
    expect(() => lintBoxes('Segment,R,F,M\n')).toThrow('needs a header row');
  });
});
