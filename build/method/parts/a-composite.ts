// Part A, last third: from points to the composite tier (S9 to S13).
import type { System } from '../system.ts';

export const COMPOSITE: readonly System[] = [
  {
    id: 9,
    name: 'From points to a dimension score',
    status: 'shown',
    asks: 'How do the points of a rubric become a score of 1 to 5?',
    rule: [
      'Score = sum of points / number of criteria with points, not rounded.',
      'This mean is the only linear map on which both tier scales agree: 16 of 20 points is 4.0 and 10 of 20 is 2.5, the composite cuts.',
      'At least 60% of the criteria must have points (3 of 4), and 60% of the columns must be there. The scaled points of an incomplete rubric are mean × 4.',
      'A dimension may also be entered as a number from 1 to 5, with decimals; the entered number wins.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [['methodology.rubricRules.leastShare', 'Least share of the criteria', 'fill', 'share']],
      },
    ],
    missing:
      'Fewer criteria: the dimension is missing and the account Unsegmented (`MISSING_FIRMOGRAPHIC`, `MISSING_VALUE`). An entered number outside of 1 to 5 is unreadable.',
    sources: [['ours', '', 'the mean, 60%, direct entry', 'fill']],
    disagree: [
      [
        8,
        '000 has points of 4 to 20 and scores of 1 to 5, but no way from one to the other.',
        'The mean of the criteria.',
      ],
    ],
    shows: {
      columns: ['Firmographic (1–5)', 'Behavioral (1–5)', 'Value (1–5)'],
      functions: ['SEGMENT_SCORE', 'SEGMENT_EXPLAIN'],
      report: ['firmographic', 'behavioural', 'value'],
    },
  },
  {
    id: 10,
    name: 'Behavioral score',
    status: 'partly',
    asks: 'How does the account use the product?',
    rule: [
      'Sources: a score that was entered for the account; else the rubric below when any of its columns is mapped; else the health score as 1 + 4 × health / 100. The model can fix the source.',
      'The rubric is an extension, built from numbers of the sources. Its score is the mean of the criteria with points; one is enough.',
      'Frequency, adoption or trend that is blank beside another behavioral criterion counts as the median 3 and is flagged `IMPUTED_FREQUENCY`, `IMPUTED_ADOPTION` or `IMPUTED_TREND`.',
      'It gives the worked example of 000: monthly use 2, 35% adoption 2, declining 2, three tickets 2, so 2.0.',
      'Two optional criteria can be switched on: NPS (not in the first 30 days of an account), and active users / licences.',
    ],
    tables: [
      { kind: 'rubric', path: 'methodology.rubrics.behavioral', title: 'Criteria', tag: 'ext' },
      { kind: 'rubric', path: 'methodology.behavioralExtras', title: 'Optional criteria', tag: 'ext' },
      {
        kind: 'numbers',
        rows: [
          ['methodology.rubricRules.median', 'Points of product usage that is not known', 'seed'],
          ['methodology.rubricRules.npsFromDay', 'NPS counts from this day of an account', 'seed'],
        ],
      },
    ],
    missing: 'No behavioral data at all: the account is provisional (S44).',
    sources: [
      [
        '000',
        '§4 Calculations & Scoring › Composite Segment Scoring Method',
        'where the score comes from; the worked example',
        'seed',
      ],
      [
        '000',
        '§5 Edge Cases & Deep Dives › Edge Case 1: New Company with No Historical Behavioral Data',
        'median 3, NPS skipped',
        'seed',
      ],
      ['003', 'Core Segmentation Approaches › 2. Behavioral Segmentation', 'bands of adoption', 'seed'],
      ['004', 'Behavior-Based Segmentation › RFM Model for Behavioral Scoring', 'words of frequency', 'seed'],
      [
        '004',
        'Behavior-Based Segmentation › Key Behavioral Dimensions › 3. Growth Trajectory',
        'names of the trend',
        'seed',
      ],
      ['002', 'Behavioral segmentation', 'three active users of 50 licences as a sign of risk', 'seed'],
      ['ours', '', 'the rubric and its points', 'ext'],
    ],
    shows: {
      columns: ['Behavioral (1–5)', 'Flags'],
      functions: ['SEGMENT_EXPLAIN'],
      report: ['behavioural'],
      note: 'Onboarding completion as a stand-in for engagement is not built: its column is found but not scored.',
    },
  },
  {
    id: 11,
    name: 'Composite score',
    status: 'shown',
    asks: 'One number for company, behavior and value together.',
    rule: [
      'Composite = F × weight + B × weight + V × weight; the weights sum to 1.',
      'Stability of a tier: the share of the 27 mixes of changed weights, scaled to a sum of 1, that keep it.',
      'F4 B2 V5 with the default weights: 1.0 + 0.8 + 1.75 = 3.55, Tier 2 with an intervention. F4 B3 V5 with 0.3 / 0.4 / 0.3: 3.9.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['methodology.weights.firmographic', 'Weight of the firmographic score', 'seed', 'share'],
          ['methodology.weights.behavioral', 'Weight of the behavioral score', 'seed', 'share'],
          ['methodology.weights.value', 'Weight of the value score', 'seed', 'share'],
          ['capacity.modelling.factors', 'Stability: each weight times', 'ext'],
        ],
      },
    ],
    missing:
      'Without a behavioral score: S44. Without one of the others, if it has weight: Unsegmented. Without its columns: the composite is off and a note names them.',
    sources: [
      [
        '000',
        '§4 Calculations & Scoring › Composite Segment Scoring Method',
        'formula, starting weights, worked example',
        'seed',
      ],
      ['000', '§4 Calculations & Scoring › Formula Quick Reference', 'the example with other weights', 'seed'],
    ],
    disagree: [
      [
        9,
        'The worked example gives V = 5 for an 85K account; by the rubric ARR earns 4 points, so at most 4.75. F = 4 holds only for an early-stage company.',
        'The example is read as scores entered directly. With 4.75 the composite is 3.4625: still Tier 2 with an intervention.',
      ],
      [
        11,
        'Weights 0.25 / 0.40 / 0.35 in the method, 0.3 / 0.4 / 0.3 in the quick reference.',
        'The first by default: the source calls them typical starting weights.',
      ],
    ],
    shows: {
      columns: ['Composite score', 'Reason'],
      functions: ['SEGMENT_SCORE', 'SEGMENT_TABLE', 'SEGMENT_EXPLAIN'],
      report: ['composite'],
      note: 'The sidebar shows the stability of each tier and of all of them.',
    },
  },
  {
    id: 12,
    name: 'Composite tier',
    status: 'shown',
    asks: 'Which of three tiers, and so which service model, does the score lead to?',
    rule: [
      'First tier whose cut the score reaches, before any rounding, with a tolerance of 0.000000001 for binary noise (C3).',
      'The boundary ledger lists who stands on a cut and near it, and what moves if its operator flips.',
      'A score close to a cut, on either side of it, is flagged `NEAR_BOUNDARY`; how close is ours.',
      'Weight 1 on one dimension makes a firmographic-only or value-only model; its tiers equal those of the rubric.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.tiers',
        title: 'Tiers',
        value: 'Composite score',
        label: 'Tier',
        tags: 'seed',
      },
      {
        kind: 'numbers',
        rows: [
          ['methodology.nearBoundary', 'Close to a cut: at most', 'ext'],
          ['capacity.modelling.nearPercent', 'Boundary ledger: percent of a cut to begin with', 'ext'],
        ],
      },
    ],
    missing: 'No score, no tier: Unsegmented, with every reason.',
    sources: [['000', '§4 Calculations & Scoring › Composite Segment Scoring Method', 'the two cuts', 'seed']],
    disagree: [
      [
        5,
        'Tier 2 ends at 3.99 and Tier 1 begins at 4.0.',
        'A score of 3.995 is Tier 2, and it is shown as 3.995 (C1, C4).',
      ],
    ],
    shows: {
      columns: ['Composite tier', 'Segment'],
      functions: ['COMPOSITE_TIER'],
      checks: ['Share of Tier 1'],
      report: ['computedTier', 'computedTierCounts'],
    },
  },
  {
    id: 13,
    name: 'Intervention flag',
    status: 'shown',
    asks: 'Which valuable accounts hardly use the product?',
    rule: [
      'High value: the value score alone would be Tier 1. Low use: the behavioral score alone would be the last tier. Both: flag `INTERVENTION`.',
      'It has no cuts of its own, follows edited tiers and never changes a tier. It holds for Unsegmented accounts too.',
    ],
    missing: 'Without a value or a behavioral score: no flag.',
    sources: [
      ['000', '§4 Calculations & Scoring › Composite Segment Scoring Method', 'the alert, whatever the tier', 'seed'],
      ['ours', '', 'what is high and what is low', 'fill'],
    ],
    shows: { columns: ['Flags', 'Reason'], checks: ['Intervention'], report: ['intervention'] },
  },
];
