// Part B, first half: usage and engagement (S14 to S18).
import type { System } from '../system.ts';

const BY_BEHAVIOR = 'Behavior-Based Segmentation';

export const BEHAVIOR: readonly System[] = [
  {
    id: 14,
    name: 'Usage pattern',
    status: 'shown',
    asks: 'Is the account a power user, a standard user, at risk, or gone?',
    rule: [
      'No login for as many days as below: Dormant, whatever else.',
      'Else the weaker of two signals decides. Adoption: Power, Standard (with the gaps around it) or At-Risk. Frequency: daily (5 or more active days a week), weekly (1 or more) or less.',
      'Adoption in the gaps of the source, 30–40% and 70–80%, is Standard with a note.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methods.adoption',
        title: 'Adoption',
        value: 'Feature adoption',
        label: 'Level',
        unit: 'share',
        tags: ['seed', 'fill', 'seed', 'fill', 'seed'],
      },
      {
        kind: 'numbers',
        rows: [
          ['methods.usage.dormantDays', 'Dormant from days without a login', 'seed'],
          ['methods.usage.labels', 'Patterns', 'seed'],
          ['methods.usage.notes', 'Notes, by level of adoption', 'fill'],
          ['methods.usage.frequencyPoints.daily', 'Daily use is F of variant A (S19), from', 'fill'],
          ['methods.usage.frequencyPoints.weekly', 'Weekly use is F of variant A, from', 'fill'],
        ],
      },
    ],
    references: [
      {
        title: 'What the source says about each pattern',
        head: ['Pattern', 'Churn risk', 'Engagement'],
        rows: [
          ['Power Users', 'low', 'community, beta tests, advocacy'],
          ['Standard Users', 'medium when stagnant', 'more use cases, training'],
          ['At-Risk Users', 'high', 'onboard again, executive attention'],
          ['Dormant', 'very high', 'save play or a friendly end'],
        ],
      },
    ],
    missing: 'One signal alone decides. Neither adoption nor frequency, and no long silence: no pattern.',
    sources: [
      ['003', 'Core Segmentation Approaches › 2. Behavioral Segmentation', 'bands, 30 days, risks', 'seed'],
      ['ours', '', 'the order, the gaps', 'fill'],
    ],
    disagree: [
      [
        27,
        'Adoption of 30–40% and 70–80%, and accounts whose two signals differ, are in no band.',
        'Standard with a note; the weaker signal decides.',
      ],
    ],
    shows: {
      columns: ['Usage pattern (methods)', 'Usage note (methods)'],
      functions: ['USAGE_PATTERN'],
      report: ['usagePattern'],
    },
  },
  {
    id: 15,
    name: 'Engagement level',
    status: 'shown',
    asks: 'Who are the most and the least engaged accounts of this book?',
    rule: [
      'One numeric engagement column is ranked as in S21: the top fifth are Power Users, the bottom fifth At-Risk Users, the rest Active Users.',
      'It compares accounts with each other, so it is never merged with S14.',
    ],
    tables: [
      { kind: 'numbers', rows: [['strategies.engagement.labels', 'Levels', 'seed']] },
      {
        kind: 'record',
        path: 'planning.expectedShares.engagement',
        title: 'Expected share of the accounts',
        head: ['Level', 'Accounts'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    missing: 'No number, or not active: no level.',
    sources: [['004', `${BY_BEHAVIOR} › Key Behavioral Dimensions › 1. Engagement Level`, 'fifths and names', 'seed']],
    shows: { columns: ['Engagement level (strategies)'], summary: ['Other systems'] },
  },
  {
    id: 16,
    name: 'Feature adoption pattern',
    status: 'shown',
    asks: 'Does the account use many features, few deeply, or only the basics?',
    rule: [
      'The source gives four names and no numbers, so there is nothing to compute: a column Feature adoption pattern holds one of the names.',
    ],
    tables: [{ kind: 'numbers', rows: [['strategies.labelLists.featurePattern', 'Names', 'seed']] }],
    references: [
      {
        title: 'Patterns',
        head: ['Pattern', 'What it leads to'],
        rows: [
          ['Broad Adopter', 'candidate for expansion'],
          ['Deep User', 'cross-selling'],
          ['Surface User', 'training, showing value'],
          ['Feature Explorer', 'research into the experience, guided adoption'],
        ],
      },
    ],
    missing: 'Nothing depends on it. Another text is listed as unreadable (`INVALID_FEATURE_PATTERN`).',
    sources: [
      ['004', `${BY_BEHAVIOR} › Key Behavioral Dimensions › 2. Feature Adoption Pattern`, 'names and actions', 'seed'],
    ],
    shows: { functions: ['SEGMENT_EXPLAIN'], columns: ['Reason codes'], summary: ['Groups by label'] },
  },
  {
    id: 17,
    name: 'Growth trajectory',
    status: 'shown',
    asks: 'Is usage growing, stable, stalled or falling?',
    rule: [
      'A written trend is taken as it is. Else from the usage of three months u1, u2, u3 with g1 = u2/u1 − 1 and g2 = u3/u2 − 1.',
      'g2 below minus the tolerance: Declining. Above it: Accelerating. Else Plateaued when g1 is above it, otherwise Stable.',
      'From 0 to something is Accelerating; 0 to 0 is No usage.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['strategies.trajectory.tolerance', 'Tolerance', 'ext', 'share'],
          ['strategies.trajectory.labels', 'Trajectories', 'seed'],
        ],
      },
    ],
    missing: 'Neither a readable trend nor all three months: no trajectory.',
    sources: [
      ['004', `${BY_BEHAVIOR} › Key Behavioral Dimensions › 3. Growth Trajectory`, 'the four names', 'seed'],
      ['ours', '', 'the numbers, No usage', 'ext'],
    ],
    shows: { columns: ['Growth trajectory (strategies)'] },
  },
  {
    id: 18,
    name: 'B2B usage segments',
    status: 'shown',
    asks: 'The pattern of S14 under the names of the strategies document.',
    rule: ['Same result, other names, in the order of S14.'],
    tables: [{ kind: 'numbers', rows: [['methods.usage.aliases', 'Names', 'seed']] }],
    missing: 'As S14.',
    sources: [['004', `${BY_BEHAVIOR} › Behavioral Segmentation in B2B SaaS`, 'names', 'seed']],
    disagree: [
      [
        43,
        'Three schemes call somebody a power user: top 20%, advanced daily use, over 80% adoption.',
        'S14, S15 and S18 are separate columns.',
      ],
    ],
    shows: { columns: ['Usage segment (strategies)'] },
  },
];
