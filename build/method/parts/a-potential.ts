// Part A, second third: potential and the two rubrics (S5 to S8).
import type { System } from '../system.ts';

export const POTENTIAL: readonly System[] = [
  {
    id: 5,
    name: 'Value matrix',
    status: 'shown',
    asks: 'Which accounts to grow, retain, nurture or serve cheaply?',
    rule: [
      'Two questions: is the current value high, and is the potential high? Both: GROW. Value only: RETAIN. Potential only: NURTURE. Neither: OPTIMIZE.',
      'Potential is the score of S6 where the account has one, else it is high when the expansion level is High (S29).',
      'The value cut is ours: retained accounts get a named CSM, and Mid-Market is the lowest tier of S3 that has one.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'strategies.matrix.labels',
        title: 'Quadrants',
        head: ['Value and potential', 'Quadrant'],
        names: ['high, high', 'high, low', 'low, high', 'low, low'],
        tag: 'seed',
      },
      { kind: 'bands', path: 'strategies.highArr', title: 'Current value', value: 'ARR', label: 'Value', tags: 'fill' },
      {
        kind: 'bands',
        path: 'strategies.highPotential',
        title: 'Potential',
        value: 'Potential score',
        label: 'Potential',
        tags: 'fill',
      },
    ],
    missing: 'Without ARR, or with neither a potential score nor an expansion level: no quadrant.',
    sources: [
      ['004', 'Value-Based Segmentation › Value Segmentation Matrix', 'the four quadrants and their treatment', 'seed'],
      ['ours', '', 'both cuts', 'fill'],
    ],
    shows: { columns: ['Value quadrant'], functions: ['VALUE_QUADRANT'], report: ['valueMatrix'] },
  },
  {
    id: 6,
    name: 'Potential value indicators',
    status: 'shown',
    asks: 'How much more could the account become?',
    rule: [
      'Five indicators are rated 1 to 5. Potential = Σ(rating × weight) / Σ(weight) over those that are rated.',
      'Weights are ours: 2 for a strong signal, 1 for a medium one. Ratings 4, 3, 5, 5, 2 give 33 / 8 = 4.125.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'strategies.potential.weights',
        title: 'Weights',
        head: ['Indicator', 'Weight'],
        tag: 'fill',
      },
      { kind: 'numbers', rows: [['strategies.potential.leastRatings', 'Ratings needed', 'fill']] },
    ],
    missing: 'Fewer rated indicators than needed: no score. Fewer mapped columns than that: the system is off.',
    sources: [
      [
        '004',
        'Value-Based Segmentation › Calculating Customer Value › Potential Value Indicators',
        'indicators and signal strength',
        'seed',
      ],
      ['ours', '', 'weights, the mean, the least number', 'fill'],
    ],
    shows: { columns: ['Potential score'] },
  },
  {
    id: 7,
    name: 'Firmographic rubric',
    status: 'shown',
    asks: 'How well does the company itself fit?',
    rule: [
      'Four criteria give 1 to 5 points each; their mean is the firmographic score (S9).',
      'On its own the rubric has tiers by points out of 20, on the scaled mean when a criterion is missing.',
    ],
    tables: [
      { kind: 'rubric', path: 'methodology.rubrics.firmographic', title: 'Criteria', tag: 'seed' },
      {
        kind: 'bands',
        path: 'methodology.rubricTiers',
        title: 'Tiers of one rubric',
        value: 'Points of 20',
        label: 'Tier',
        tags: 'seed',
      },
    ],
    missing:
      'A criterion without a cell is left out of the mean (S9). Industry and employees are key fields: without them the account is Unsegmented (S46).',
    sources: [
      ['000', '§4 Calculations & Scoring › Firmographic Scoring Rubric', 'all points and both tier cuts', 'seed'],
    ],
    disagree: [
      [6, 'Bands 10–15 and 16 up: where are fractions of points?', 'Lower bounds 16 and 10 on the scaled points (C1).'],
      [
        10,
        'A growth stage "Unknown" is worth a point, but a blank is missing data.',
        'The written word gives 1 point; a blank is missing, so that it lowers completeness.',
      ],
    ],
    shows: {
      columns: ['Firmographic (1–5)'],
      functions: ['SEGMENT_EXPLAIN'],
      report: ['firmographic'],
      note: 'The tier of the rubric alone stands in the report only.',
    },
  },
  {
    id: 8,
    name: 'Value rubric',
    status: 'shown',
    asks: 'What is the account worth, beyond its size?',
    rule: [
      'Four criteria, points and tiers as in S7. Expansion is read as its label or as potential ARR / current ARR.',
      'The ratio of 1 between Limited and Contracting is ours [fill]; the points of the labels are of the source.',
    ],
    tables: [{ kind: 'rubric', path: 'methodology.rubrics.value', title: 'Criteria', tag: 'seed' }],
    missing:
      'ARR is a key field (S46). With an ARR of 0 a ratio means nothing and counts as missing; a label still counts.',
    sources: [
      ['000', '§4 Calculations & Scoring › Value Scoring Rubric', 'all points but the ratio below 1.2', 'seed'],
      ['ours', '', 'ratio 1.0 between Limited and Contracting', 'fill'],
    ],
    disagree: [
      [
        7,
        'ARR bands that end at 99K, 49K, 24K leave the amounts up to the next band open.',
        'Only lower bounds are stored (C1).',
      ],
    ],
    shows: {
      columns: ['Value (1–5)'],
      functions: ['SEGMENT_EXPLAIN'],
      report: ['value'],
      note: 'The tier of the rubric alone stands in the report only.',
    },
  },
];
