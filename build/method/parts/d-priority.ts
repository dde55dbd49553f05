// Part D, first half: priority (S29 to S31).
import type { System } from '../system.ts';

const RESOURCES = 'Prioritizing CS Resources';

export const PRIORITY: readonly System[] = [
  {
    id: 29,
    name: 'Priority score',
    status: 'shown',
    asks: 'Which accounts come first?',
    rule: [
      'Priority = value + health + strategic.',
      'Value: points of the ARR tier (S3) plus points of the expansion level, together at most the cap. Strong expansion is High, Moderate or Some is Medium, Limited or Contracting is Low; as a ratio from 2.0, from 1.2, below.',
      'Health: points of the color (S28). Yellow outranks Red: the source puts attention where it still helps.',
      'Strategic: logo value, reference potential and partnership, each limited to 0–10; blank is 0.',
      'The cap is a switch: on the value part (default), on the total, or none.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['strategies.priority.arrPoints', 'Enterprise, Mid-Market, SMB, Self-Serve', 'seed'],
          ['strategies.priority.expansionPoints', 'Low, Medium, High expansion', 'seed'],
          ['strategies.priority.expansionLevels.high', 'High expansion from points of S8', 'fill'],
          ['strategies.priority.expansionLevels.medium', 'Medium expansion from points of S8', 'fill'],
          ['strategies.priority.healthPoints', 'Green, Yellow, Red', 'seed'],
          ['strategies.priority.valueCap', 'Cap of the value part', 'fill'],
          ['strategies.priority.ratingCap', 'Most points of one strategic rating', 'seed'],
          ['strategies.priority.mostStrategic', 'Most strategic points', 'seed'],
        ],
      },
    ],
    missing:
      'No ARR: no score. No health: (value + strategic) × 100 / 70, flag `PARTIAL`. No expansion: 0 points. Without a column for expansion or for health the system is off.',
    sources: [
      ['004', `${RESOURCES} › Prioritization Framework`, 'all points', 'seed'],
      ['ours', '', 'the cap, the scaling without health', 'fill'],
    ],
    disagree: [
      [
        18,
        'The value part reaches 40 + 10 although it is printed as 0–40, and the total 110 although it is printed as 0–100.',
        'The value part is capped at 40: the only single change that makes both ranges true.',
      ],
      [
        46,
        'Expansion is High, Medium, Low in 004 and Strong to Contracting in 000.',
        'Mapped by name and ratio as above.',
      ],
    ],
    shows: {
      columns: ['Priority score', 'Flags'],
      functions: ['PRIORITY_SCORE', 'SEGMENT_EXPLAIN'],
      report: ['priority'],
      note: 'SEGMENT_EXPLAIN says what a cap took away: value 50 capped to 40.',
    },
  },
  {
    id: 30,
    name: 'Priority tier',
    status: 'shown',
    asks: 'Which of four levels of attention does the score lead to?',
    rule: [
      'First tier whose cut the score reaches. With health the score is 20 to 100, so the lower half of Tier 4 stays empty.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'strategies.priorityTiers',
        title: 'Tiers',
        value: 'Priority score',
        label: 'Tier',
        tags: 'seed',
      },
      {
        kind: 'record',
        path: 'strategies.touch.models',
        title: 'Touch models',
        head: ['Tier', 'Touch'],
        names: ['Tier 1', 'Tier 2', 'Tier 3', 'Tier 4'],
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'planning.expectedShares.priority',
        title: 'Expected share of the accounts',
        head: ['Tier', 'Accounts'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    references: [
      {
        title: 'Allocation',
        head: ['Tier', 'CSM ratio'],
        rows: [
          ['Tier 1', '1:10–15'],
          ['Tier 2', '1:30–50'],
          ['Tier 3', '1:100 and more'],
          ['Tier 4', 'no CSM'],
        ],
      },
    ],
    missing: 'As S29.',
    sources: [['004', `${RESOURCES} › Resource Allocation Model`, 'cuts, shares, ratios, touch', 'seed']],
    disagree: [
      [19, 'A score below 20 cannot occur, yet Tier 4 is printed as 0–39.', 'Nothing changes; it is arithmetic.'],
      [45, '"Tier 1" stands for the best tier of three scales: composite, rubric, priority.', 'Headers say which.'],
    ],
    shows: {
      columns: ['Priority tier', 'Touch model (priority)'],
      functions: ['PRIORITY_SCORE'],
      report: ['priorityTierCounts'],
      summary: ['Other systems'],
    },
  },
  {
    id: 31,
    name: 'Touch models',
    status: 'shown',
    asks: 'What does an account of a priority tier get?',
    rule: ['A list to look up by the touch model (S30).'],
    tables: [
      {
        kind: 'record',
        path: 'reference.touchModels',
        title: 'Content',
        head: ['Touch', 'What it is'],
        tag: 'seed',
      },
    ],
    missing: 'Nothing depends on it.',
    sources: [['004', `${RESOURCES} › Touch Model Definitions`, 'the four models', 'seed']],
    shows: { functions: ['SEGMENT_EXPLAIN'] },
  },
];
