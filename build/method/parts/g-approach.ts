// Part G, first third: approach and cadence (S53 to S56).
import type { System } from '../system.ts';

const MATRIX = '§2 Decision Frameworks › Approach Selection Matrix';
const SCOPING = '§4 Scoping › Scoping Factors';

export const APPROACH: readonly System[] = [
  {
    id: 53,
    name: 'Approach selection matrix',
    status: 'shown',
    asks: 'Which kind of model fits this company, by its size and data?',
    rule: [
      'Product-led: Behavioral-first with value overlay.',
      'No customer success platform: Firmographic-only for a small book or poor data, else Firmographic + basic behavioral.',
      'With a platform: poor data Firmographic-only; a small book the composite if its data is very good, else Firmographic-only; a middle book the composite; a large one Multi-dimensional with several products or very good data, else the composite.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['planning.matrix.smallBook', 'A small book is below, accounts', 'seed'],
          ['planning.matrix.largeBook', 'A large book is from, accounts', 'seed'],
          ['planning.matrix.compositeBest', 'The composite is at its best from, accounts', 'seed'],
          ['planning.matrix.leastCompleteness', 'Poor data is below', 'seed', 'percent'],
          ['planning.matrix.highCompleteness', 'Very good data is from', 'seed', 'percent'],
        ],
      },
    ],
    references: [
      {
        title: 'What the approaches take',
        head: ['Approach', 'Weeks', 'Predictive power', 'Refresh', 'Result'],
        rows: [
          ['Firmographic-only', '1–2', 'moderate', 'quarterly', '3–5 tiers'],
          ['Multi-dimensional', '4–8', 'high', 'daily', '10–15 playbooks and more'],
        ],
      },
    ],
    missing: 'Every answer is needed.',
    sources: [
      ['000', MATRIX, 'the five rows', 'seed'],
      ['000', '§2 Decision Frameworks › Scoping Factors', 'completeness', 'seed'],
      ['000', '§2 Decision Frameworks › Firmographic-Only Approach', 'weeks, power', 'seed'],
      [
        '000',
        '§2 Decision Frameworks › Composite Multi-Dimensional Approach',
        '500 customers, refresh, playbooks',
        'seed',
      ],
      ['ours', '', 'the order of the rows', 'fill'],
    ],
    disagree: [
      [
        32,
        'The composite is for 200–2,000 customers, and at its best from 500.',
        'From 200, with a note below 500: the matrix is the rule.',
      ],
    ],
    shows: { summary: ['Approach and scope'] },
  },
  {
    id: 54,
    name: 'Approach decision questions',
    status: 'shown',
    asks: 'Which of three project approaches do five answers point to?',
    rule: [
      'Data below the cleanup line: cleanup first. Else each answer has one vote, split over the approaches it names; most votes win, a tie goes to the lower number. Without a platform votes for approach 3 go to 2.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['planning.questions.clean', 'Approach 1 over a completeness of', 'seed', 'percent'],
          ['planning.questions.cleanup', 'Cleanup first below', 'seed', 'percent'],
          ['planning.questions.smallBook', 'Approach 1 below, accounts', 'seed'],
          ['planning.questions.largeBook', 'Approach 3 from, accounts', 'seed'],
        ],
      },
    ],
    references: [
      {
        title: 'Answers',
        head: ['Question', 'Approach 1', 'Approach 2', 'Approach 3'],
        rows: [
          ['Platform with usage data', 'no', 'no', 'yes'],
          ['Completeness', 'over 80%', '50–80%', ''],
          ['Dimensions', '2–3', '3–4', '4–5'],
          ['Enrichment in place', 'no', 'yes', 'yes'],
          ['Active accounts', 'below 200', '200–1,000', 'from 1,000'],
        ],
      },
    ],
    missing: 'Every answer is needed.',
    sources: [
      ['001', '§5 Discovery Questions › Approach Decision Questions', 'questions and answers', 'seed'],
      ['ours', '', 'the vote', 'fill'],
    ],
    disagree: [
      [
        30,
        'Very complete data speaks for the full model in 000 and for approach 1 in 001.',
        'Both are answered: 001 asks whether enrichment is needed, another question.',
      ],
      [47, 'A completeness of 80% is named by two answers.', 'Approach 2: the other one says "over".'],
    ],
    shows: { summary: ['Approach and scope'] },
  },
  {
    id: 55,
    name: 'Scope and effort',
    status: 'shown',
    asks: 'How many hours will the project take?',
    rule: [
      'Hours of the dimensions + hours of the approach + add-ons, as a range. Six dimensions and more are to be cut to five.',
      'Enrichment is light for one or two fields of fewer than 500 accounts. Below 200 accounts work by hand is feasible, below 1,000 in bulk with samples, beyond with a loader and automatic checks.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'planning.effort.dimensions',
        title: 'Dimensions',
        head: ['Up to', 'Hours'],
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'planning.effort.approaches',
        title: 'Approaches',
        head: ['Approach', 'Hours'],
        tag: 'seed',
      },
      { kind: 'record', path: 'planning.effort.addOns', title: 'Add-ons', head: ['Add-on', 'Hours'], tag: 'seed' },
      {
        kind: 'numbers',
        rows: [
          ['planning.effort.creditsPerCustomer', 'Enrichment credits a customer, from and to', 'seed'],
          ['planning.effort.light.mostFields', 'Light enrichment: most fields', 'seed'],
          ['planning.effort.light.fewerAccounts', 'Light enrichment: fewer accounts than', 'seed'],
        ],
      },
      {
        kind: 'bands',
        path: 'planning.effort.assignment',
        title: 'How segments are assigned',
        value: 'Active accounts',
        label: 'By',
        tags: 'seed',
      },
    ],
    missing: 'Every answer is needed.',
    sources: [
      ['001', SCOPING, 'dimensions, add-ons, sizes', 'seed'],
      ['001', '§4 Scoping › Multiple Approaches', 'hours of the approaches', 'seed'],
      ['001', '§5 Discovery Questions › Information to Gather Before Implementation', 'credits', 'seed'],
    ],
    shows: { summary: ['Approach and scope'] },
  },
  {
    id: 56,
    name: 'Governance cadence',
    status: 'shown',
    asks: 'What has to be reviewed when, and by whom?',
    rule: [
      'Next due = last date + months of the calendar. Overdue after it or when never done, due soon in the days before it.',
      'The definition review is Good within the first number of months, Warning within the second, else Red flag. Scores older than the days below are stale.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'planning.governance.components',
        title: 'Reviews',
        head: ['What', 'Months', 'Owner'],
        tag: 'seed',
      },
      {
        kind: 'numbers',
        rows: [
          ['planning.governance.dueSoonDays', 'Due soon, days', 'fill'],
          ['planning.governance.goodMonths', 'Good, months', 'seed'],
          ['planning.governance.warningMonths', 'Warning, months', 'seed'],
          ['planning.governance.staleDays', 'Stale after days', 'seed'],
        ],
      },
    ],
    references: [
      {
        title: 'Reviews of metrics',
        head: ['Metric', 'How often'],
        rows: [
          ['NRR, churn, time to value', 'monthly'],
          ['NPS, hours of a CSM a dollar retained', 'quarterly'],
        ],
      },
    ],
    missing: 'A review without a date was never done.',
    sources: [
      ['000', '§1 Core Concepts › Segment Governance', 'reviews and owners', 'seed'],
      ['000', '§3 Benchmarks & Standards › Quick Reference Thresholds', 'verdicts of the review', 'seed'],
      [
        '004',
        'Implementation Guide › Step 5: Measure and Iterate › Segment Performance Metrics',
        'reviews of metrics',
        'seed',
      ],
      ['ours', '', '14 days', 'fill'],
    ],
    disagree: [
      [
        28,
        'Segments are stale within one quarter in 000, within two in 002.',
        '90 days: the stricter one, and it fits the quarterly review.',
      ],
    ],
    shows: { summary: ['Governance calendar'] },
  },
];
