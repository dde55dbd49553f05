// Part B, second half: RFM (S19 to S22).
import type { System } from '../system.ts';

const BY_BEHAVIOR = 'Behavior-Based Segmentation';
const RFM_004 = `${BY_BEHAVIOR} › RFM Model for Behavioral Scoring`;
const RFM_003 = 'Advanced Segmentation Techniques › RFM Analysis (Recency, Frequency, Monetary)';

export const RFM: readonly System[] = [
  {
    id: 19,
    name: 'RFM variant A: recency and frequency',
    status: 'shown',
    asks: 'How recently and how often is the account active?',
    rule: [
      'Recency counts whole days from the last activity to the as-of date. The word "never" gives 1.',
      'Frequency takes the number of active days a week first, then the written frequency, then the active days of the last 30.',
      'Five active days a week are daily use: a working week.',
    ],
    tables: [
      { kind: 'bands', path: 'strategies.rfm.recencyDays', title: 'Recency', value: 'Days', label: 'R', tags: 'seed' },
      { kind: 'labels', path: 'strategies.rfm.frequency', title: 'Frequency in words', tags: 'seed' },
      {
        kind: 'bands',
        path: 'strategies.rfm.activeDaysPerWeek',
        title: 'Frequency in days',
        value: 'Active days a week',
        label: 'F',
        tags: 'fill',
      },
      {
        kind: 'bands',
        path: 'strategies.activeDays30',
        title: 'Frequency in a month',
        value: 'Active days of 30',
        label: 'F',
        tags: 'fill',
      },
      { kind: 'numbers', rows: [['strategies.rfm.letter', 'Letter of the variant', 'fill']] },
    ],
    missing: 'A blank or future last activity gives no recency, and so no RFM.',
    sources: [
      ['004', RFM_004, 'recency, frequency in words', 'seed'],
      ['ours', '', 'frequency in numbers', 'fill'],
    ],
    disagree: [
      [25, 'Twice a week, five times a week and fortnightly use are undefined.', 'Lower bounds: 3, 5 and 2 (C1).'],
    ],
    shows: { columns: ['RFM A code'], functions: ['RFM'], report: ['rfmA'] },
  },
  {
    id: 20,
    name: 'RFM variant B: recency and frequency',
    status: 'shown',
    asks: 'The same in the methods preset, of which the source gives only the ends 5 and 1.',
    rule: [
      'The bands between are ours and reuse the edges of variant A, so the variants differ only between 15 and 89 days.',
      'Monthly use is F1 here and F2 in variant A.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methods.rfm.recencyDays',
        title: 'Recency',
        value: 'Days',
        label: 'R',
        tags: ['seed', 'fill', 'fill', 'fill', 'seed'],
      },
      {
        kind: 'labels',
        path: 'methods.rfm.frequency',
        title: 'Frequency in words',
        tags: ['seed', 'fill', 'fill', 'fill', 'seed', 'seed'],
      },
      {
        kind: 'bands',
        path: 'methods.rfm.activeDaysPerWeek',
        title: 'Frequency in days',
        value: 'Active days a week',
        label: 'F',
        tags: 'fill',
      },
      { kind: 'numbers', rows: [['methods.rfm.letter', 'Letter of the variant', 'fill']] },
    ],
    missing: 'As S19.',
    sources: [
      ['003', RFM_003, 'R5, R1, F5, F1', 'seed'],
      ['ours', '', 'everything between', 'fill'],
    ],
    disagree: [
      [
        24,
        '003 and 004 differ in R1 (90 or 61 days), in monthly use (F1 or F2) and in the bands of the total; 003 leaves 8–89 days open.',
        'Two variants that are never mixed; the gaps filled as above.',
      ],
    ],
    shows: { columns: ['RFM B code'], functions: ['RFM'], report: ['rfmB'] },
  },
  {
    id: 21,
    name: 'RFM monetary score',
    status: 'shown',
    asks: 'In which fifth of the book is the account by ARR?',
    rule: [
      'Over the N active accounts with an ARR, 0 included: percentile = (number below + half of the number equal, itself included) / N.',
      'Equal amounts get equal scores; row order and currency do not matter; N different amounts with N divisible by 5 give N/5 accounts a score; a single account gets 3.',
      'A model can freeze the four edges as fixed amounts, so that an account does not move because others did.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.monetaryMidrank',
        title: 'Score',
        value: 'Percentile',
        label: 'M',
        tags: ['seed', 'seed', 'seed', 'seed', 'seed'],
      },
    ],
    missing: 'No ARR or not active: no monetary score, and so no RFM.',
    sources: [
      ['004', RFM_004, 'fifths', 'seed'],
      ['003', RFM_003, 'top and bottom fifth', 'seed'],
      ['ours', '', 'the rule for ties', 'fill'],
    ],
    disagree: [
      [
        26,
        'Neither source says what a percentile is or what happens to ties.',
        'Mid-rank: no other common rule keeps all of the properties above.',
      ],
    ],
    shows: {
      functions: ['RFM', 'SEGMENT_EXPLAIN'],
      report: ['monetaryScore'],
      note: 'SEGMENT_EXPLAIN lists the edges that the book had: the lowest ARR scored 5, 4, 3 and 2.',
    },
  },
  {
    id: 22,
    name: 'RFM total and segment',
    status: 'shown',
    asks: 'What do the three scores together say?',
    rule: [
      'Total = R + F + M, 3 to 15; the code is the three digits. A total of 12, 9 or 6 means different things in A and B, so headers name the variant.',
      'The methodology and strategies presets write variant A, the methods preset variant B; the report has both.',
      'Extension, off by default: mode `rfm-r` scores all three by type-7 quantiles + 1 as the R package rfm does, recency reversed. It reproduces the scores of the 995 customers of that package.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'strategies.rfm.segments',
        title: 'Variant A',
        value: 'Total',
        label: 'Segment',
        tags: 'seed',
      },
      {
        kind: 'bands',
        path: 'methods.rfm.segments',
        title: 'Variant B',
        value: 'Total',
        label: 'Segment',
        tags: 'seed',
      },
    ],
    missing: 'Any of the three missing: no RFM. In the mode `rfm-r` a frequency in words is no number.',
    sources: [
      ['004', RFM_004, 'bands of A', 'seed'],
      ['003', RFM_003, 'bands of B', 'seed'],
      ['ours', '', 'mode rfm-r', 'ext'],
    ],
    shows: {
      columns: ['RFM A code', 'RFM A segment (strategies)', 'RFM B code', 'RFM B segment (methods)'],
      functions: ['RFM'],
      report: ['rfmA', 'rfmB'],
    },
  },
];
