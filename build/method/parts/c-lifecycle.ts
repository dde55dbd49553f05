// Part C: lifecycle and health (S23 to S28).
import type { System } from '../system.ts';

const LIFECYCLE = 'Lifecycle Stage Segmentation';

export const LIFECYCLE_AND_HEALTH: readonly System[] = [
  {
    id: 23,
    name: 'Lifecycle, methods preset',
    status: 'partly',
    asks: 'How old is the relationship?',
    rule: [
      'Day 0 is the start date; Onboarding lasts through the day below. From then on calendar months count: on its second and fifth anniversary an account is in the later stage.',
      'A start after the as-of date is Not started and is not counted.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['methods.lifecycle.onboardingDays', 'Onboarding through day', 'seed'],
          ['methods.lifecycle.matureMonths', 'Mature from month', 'seed'],
          ['methods.lifecycle.lateMonths', 'Late Stage from month', 'seed'],
          ['methods.lifecycle.stages', 'Stages', 'seed'],
          ['methods.lifecycle.healthTargets', 'Health targets of the first four', 'seed'],
        ],
      },
      {
        kind: 'record',
        path: 'planning.churnRisk',
        title: 'Expected churn',
        head: ['Stage', 'Churn'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    references: [
      {
        title: 'What the source says about each stage',
        head: ['Stage', 'Work of the CSM'],
        rows: [
          ['Onboarding', 'intensive, structured'],
          ['Growth', 'expansion, QBRs'],
          ['Mature', 'business reviews, deeper relations'],
          ['Late Stage', 'innovation, modernisation'],
        ],
      },
    ],
    missing: 'No start date: no stage.',
    sources: [
      ['003', 'Core Segmentation Approaches › 3. Lifecycle Stage Segmentation', 'stages, targets, risks', 'seed'],
    ],
    disagree: [
      [
        22,
        'Onboarding ends at day 90 in 003 and at day 30 in 004, with different stages after it.',
        'Two named presets.',
      ],
      [23, 'Two and five years stand in two bands each.', 'The later stage at the anniversary (C2).'],
    ],
    shows: {
      columns: ['Lifecycle (methods)', 'Health against stage (methods)'],
      functions: ['LIFECYCLE_STAGE'],
      report: ['lifecycleMethods'],
      note: 'Churn is compared with the ranges of the stages nowhere yet.',
    },
  },
  {
    id: 24,
    name: 'Lifecycle, strategies preset',
    status: 'shown',
    asks: 'Where on its journey is the account?',
    rule: [
      'By days since the start: Onboarding, then Adoption.',
      'After Adoption with a known contract end: Renewal in the window before it and past it; else Advocacy when all criteria of S25 hold; else Growth.',
      'Without a contract end: Advocacy when the criteria hold; else Renewal from the day below; else Growth.',
      'Flag `RENEWAL_WINDOW` when the contract end is in the window or past, `RENEWAL_OVERDUE` when it is past. They change no early stage.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['strategies.lifecycle.onboardingDays', 'Onboarding through day', 'seed'],
          ['strategies.lifecycle.adoptionDays', 'Adoption through day', 'seed'],
          ['strategies.lifecycle.renewalFromDay', 'Renewal from day, contract end unknown', 'seed'],
          ['strategies.lifecycle.renewalWindowDays', 'Days before the contract end', 'seed'],
          ['strategies.lifecycle.stages', 'Stages', 'seed'],
        ],
      },
    ],
    references: [
      {
        title: 'What the source says about each stage',
        head: ['Stage', 'Goal', 'Metrics'],
        rows: [
          ['Onboarding', 'first value', 'time to value, setup'],
          ['Adoption', 'regular use', 'DAU/MAU, features'],
          ['Growth', 'more value', 'expansion, health'],
          ['Renewal', 'signed contract', 'renewal rate, NRR'],
          ['Advocacy', 'references', 'NPS, referrals'],
        ],
      },
    ],
    missing: 'No start date: no stage and no flags.',
    sources: [
      ['004', `${LIFECYCLE} › Stage-Specific Focus Areas`, 'days of the stages', 'seed'],
      ['004', `${LIFECYCLE} › Lifecycle Transition Triggers`, '90 days before the contract end', 'seed'],
      ['ours', '', 'the order of the rules', 'fill'],
    ],
    disagree: [
      [
        20,
        'The table starts Onboarding at day 0, the diagram at day 1 after an Acquisition.',
        'The table: its five stages are the ones with metrics.',
      ],
      [
        21,
        'Day 270 is in Growth and in Renewal, and renewal also begins 90 days before the contract end.',
        'Day 270 is Renewal; a known contract end wins, as contracts may run for years.',
      ],
    ],
    shows: {
      columns: ['Lifecycle (strategies)', 'Flags'],
      functions: ['LIFECYCLE_STAGE'],
      report: ['lifecycleStrategies'],
    },
  },
  {
    id: 25,
    name: 'Stage transition criteria',
    status: 'shown',
    asks: 'Has the account earned the stage that time has put it in?',
    rule: [
      'All criteria of a transition must hold. Ready: those of its own stage do. Behind: not all of them, and the column lists which. Early: those of the next stage hold already.',
      'The switch `milestoneMode` keeps an account in a stage until the criteria of the next one hold.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'strategies.transitions.into',
        title: 'Criteria',
        head: ['Into', 'Columns', 'Health over', 'NPS from'],
        names: ['Adoption', 'Growth', 'Renewal', 'Advocacy'],
        keys: ['fields', 'healthOver', 'npsFrom'],
        tag: 'seed',
      },
    ],
    missing:
      'A criterion without a column does not count; without any column of a transition there is no answer. A blank cell is a no. Advocacy needs all of its columns.',
    sources: [['004', `${LIFECYCLE} › Lifecycle Transition Triggers`, 'all criteria', 'seed']],
    disagree: [
      [
        42,
        'A champion has an NPS of 8 or more in 003; a promoter is 9–10 in 004.',
        '8 for Champions (S27), 9 for Advocacy, each as written.',
      ],
    ],
    shows: { columns: ['Stage readiness (strategies)', 'Lifecycle (strategies)'] },
  },
  {
    id: 26,
    name: 'Stage communication',
    status: 'shown',
    asks: 'How often and on which channel to talk to an account of a stage?',
    rule: ['A table to look up by the stage of S24.'],
    tables: [
      {
        kind: 'record',
        path: 'reference.communication',
        title: 'Communication',
        head: ['Stage', 'How often', 'Channel', 'About'],
        tag: 'seed',
      },
    ],
    missing: 'Nothing depends on it.',
    sources: [['004', `${LIFECYCLE} › Lifecycle-Based Communication`, 'the table', 'seed']],
    shows: { functions: ['SEGMENT_EXPLAIN'] },
  },
  {
    id: 27,
    name: 'Health and risk segment',
    status: 'shown',
    asks: 'Who is healthy and growing, healthy, at risk, or critical?',
    rule: [
      'By health; an account in the top band is a Champion only with the NPS below and when it is expanding, else Stable.',
      'NPS is the answer of the account, 0 to 10, not the index of a company. Expanding is the flag of the account, else ARR above prior ARR.',
    ],
    tables: [
      { kind: 'bands', path: 'methods.health', title: 'Segments', value: 'Health', label: 'Segment', tags: 'seed' },
      { kind: 'numbers', rows: [['methods.championNps.at', 'NPS of a Champion, from', 'seed']] },
      {
        kind: 'record',
        path: 'planning.expectedShares.health',
        title: 'Expected share of the accounts',
        head: ['Segment', 'Accounts'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    missing: 'No health: no segment. No NPS, or nothing known about expansion: not a Champion.',
    sources: [
      ['003', 'Core Segmentation Approaches › 4. Health & Risk Segmentation', 'bands, NPS, shares', 'seed'],
      ['ours', '', 'the order', 'fill'],
    ],
    disagree: [
      [
        16,
        'Bands 80 and up, 75–85 and 60–75 overlap; 86–100 without growth and 75–79 with growth are nowhere.',
        'The order above: every score has exactly one segment.',
      ],
    ],
    shows: {
      columns: ['Health segment (methods)'],
      functions: ['HEALTH_SEGMENT'],
      report: ['healthRisk', 'healthRiskCounts'],
      summary: ['Other systems'],
    },
  },
  {
    id: 28,
    name: 'Health colors of the priority scale',
    status: 'shown',
    asks: 'Which color does health have in the priority score?',
    rule: ['First color whose cut health reaches; 69.5 is Yellow. Used by S29 and S51 only.'],
    tables: [
      {
        kind: 'bands',
        path: 'strategies.healthColors',
        title: 'Colors',
        value: 'Health',
        label: 'Color',
        tags: 'seed',
      },
    ],
    missing: 'No health, or outside of 0 to 100: no color.',
    sources: [['004', 'Prioritizing CS Resources › Prioritization Framework', 'the three ranges', 'seed']],
    disagree: [
      [
        17,
        'Green begins at 75 or 80 in 003 and at 70 in 004, red ends at 60 or at 40.',
        'Two scales, the risk scale (S27) and this one; headers name them. A health of 50 is red on one and yellow on the other.',
      ],
    ],
    shows: { columns: ['Health color (priority scale)'], report: ['healthColour'] },
  },
];
