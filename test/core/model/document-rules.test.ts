// Faults of a document of format 2, one sentence each; documents of other formats.
import { describe, expect, it } from 'vitest';
import { parseDocument, parseModel, sealDocument } from '../../../src/core/model/parse-model.ts';

function problems(document: unknown): readonly string[] {
  const parsed = parseDocument(document);
  return 'problems' in parsed ? parsed.problems : [];
}

const own = (change: object) => ({
  id: 'support_plan',
  title: 'Support plan',
  column: 'Support plan',
  kind: 'label',
  labels: { Platinum: 5, Gold: 4 },
  ...change,
});
const rubric = (...criteria: object[]) => ({ rubrics: { firmographic: { criteria } } });

describe('a rubric', () => {
  it.each<[string, object, string]>([
    ['capitals in an id', rubric(own({ id: 'Support Plan' })), 'The id "Support Plan" must have small letters'],
    ['an id of a field', rubric(own({ id: 'employees' })), 'The id "employees" is a word of the method'],
    ['an id twice', rubric(own({}), own({})), 'The id "support_plan" stands 2 times'],
    ['a weight of 0', rubric(own({ weight: 0 })), 'The weight of "Support plan" is 0, must be above 0'],
    ['six points', rubric(own({ labels: { Platinum: 6 } })), '"Platinum" of "Support plan" gives 6 points'],
    ['half points', rubric(own({ labels: { Platinum: 2.5 } })), '"Platinum" of "Support plan" gives 2.5 points'],
    ['no criteria', rubric(), '"rubrics.firmographic" has 0 criteria, must have one to eight'],
    ['no column', rubric(own({ column: '' })), 'needs a field of the method, or an id, a title and a column'],
    ['a flag without points', rubric(own({ kind: 'flag' })), 'must say how many points "yes" and "no" give'],
    [
      'cuts that do not fall',
      rubric(
        own({
          kind: 'number',
          bands: {
            cuts: [
              [1, '>=', 5],
              [2, '>=', 4],
            ],
            floor: 1,
          },
        }),
      ),
      '"Support plan" cuts must fall: 1, 2',
    ],
  ])('has no %s', (_, document, sentence) => {
    expect(problems(document).join('\n')).toContain(sentence);
  });

  it('takes an exact cut as a text', () => {
    const bands = {
      cuts: [
        ['12/52', '>=', 5],
        ['0.1', '>=', 2],
      ],
      floor: 1,
    };
    const parsed = parseDocument(rubric(own({ kind: 'number', bands })));
    const [criterion] = 'problems' in parsed ? [] : parsed.model.rubrics.firmographic;
    expect(criterion && 'bands' in criterion && criterion.bands.cuts[0]?.[0]).toBe(12 / 52);
    expect(problems(rubric(own({ kind: 'number', bands: { cuts: [['a third', '>=', 5]], floor: 1 } })))).toEqual([
      '"Support plan" has the cut "a third": write a number, or a text such as "12/52"',
    ]);
  });
});

describe('a label that nobody can get', () => {
  it('is named, of tiers and of RFM totals', () => {
    const tiers = {
      cuts: [
        [6, '>=', 'Tier 1'],
        [0.5, '>=', 'Tier 2'],
      ],
      floor: 'Tier 3',
    };
    expect(problems({ tiers })).toEqual([
      '"tiers": no score reaches Tier 1 (6 is above 5)',
      '"tiers": no score falls to Tier 3 (0.5 is below 1)',
    ]);
    const segments = {
      cuts: [
        [16, '>=', 'Champions'],
        [9, '>=', 'Loyal'],
        [3, '>=', 'At-risk'],
      ],
      floor: 'Needs attention',
    };
    expect(problems({ rfm: { strategies: { segments } } })).toEqual([
      '"rfm.strategies.segments": no total reaches Champions (16 is above 15)',
      '"rfm.strategies.segments": no total falls to Needs attention (3 is the least total)',
    ]);
  });
});

describe('a label table', () => {
  const map = (texts: object) => ({ labels: { industry: { map: texts } } });

  it('has one label for a text, and no entry for a label of the list', () => {
    expect(problems(map({ Retail: 'Target vertical', 'retail ': 'Poor fit' }))).toEqual([
      '"retail" is under Target vertical and Poor fit in "labels.industry": keep one of them',
    ]);
    expect(problems(map({ 'Target vertical': 'Poor fit' })).join()).toContain('is itself a label of the list');
    expect(problems(map({ SaaS: 'Best' })).join()).toContain('"labels.industry" has the label "Best": use one of');
  });

  it('is what the spellings of format 1 become', () => {
    const synonyms = { industry: { 'Target vertical': ['SaaS'], 'Poor fit': ['Mining'] } };
    const parsed = parseDocument({ version: 1, synonyms, behavioralExtras: ['nps'] });
    expect('problems' in parsed ? parsed.problems : parsed.document).toEqual({
      labels: { industry: { map: { SaaS: 'Target vertical', Mining: 'Poor fit' } } },
      rubrics: {
        behavioral: {
          criteria: [
            { field: 'usageFrequency' },
            { field: 'adoption' },
            { field: 'trend' },
            { field: 'tickets' },
            { field: 'nps' },
          ],
        },
      },
    });
    const clash = { industry: { 'Target vertical': ['general b2b software'], 'Poor fit': ['General  B2B software'] } };
    expect(problems({ synonyms: clash }).join()).toContain('is under Target vertical and Poor fit');
  });
});

describe('the format of a document', () => {
  it('that a newer version wrote is said, not read', () => {
    const newer = { problems: ['This model was saved by a newer Tierwise (format 3). Update the add-on.'] };
    expect(parseDocument({ version: 3, preset: 'methodology' })).toEqual(newer);
    expect(parseModel('{"version":3,"preset":"methodology","seal":"00000000"}')).toEqual(newer);
  });

  it('is written as the present one, and what another one sealed is checked', () => {
    const sealed = sealDocument({ preset: 'methods' });
    expect(JSON.parse(sealed)).toMatchObject({ version: 2, preset: 'methods' });
    expect(parseModel(sealed)).toMatchObject({ model: { preset: 'methods' } });
    const spoiled = sealed.replace('"methods"', '"method"');
    expect(parseModel(spoiled)).toMatchObject({ problems: [expect.stringContaining('"preset" must be')] });
  });
});

describe('what people do for labels (S80)', () => {
  it('is said of labels that there are', () => {
    expect(problems({ treatments: { healthSegment: { Critical: 'Call today' } } })).toEqual([]);
    expect(problems({ treatments: { healthSegment: { Red: 'Call today' }, moods: { Good: 'Smile' } } })).toEqual([
      '"treatments.healthSegment" has the label "Red": use one of Champions, Stable, At-Risk, Critical',
      expect.stringMatching(/^"treatments.moods" is no list of labels: use one of quadrant, usage, engagement, /),
    ]);
  });
});
