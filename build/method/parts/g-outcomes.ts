// Part G, second third: outcomes, industries, labels (S57 to S60).
import type { System } from '../system.ts';

export const OUTCOMES: readonly System[] = [
  {
    id: 57,
    name: 'Segment outcomes',
    status: 'partly',
    asks: 'What became of the revenue of a period?',
    rule: [
      'With ARR S at its start and E at its end (0 when churned): NRR = ΣE / ΣS, GRR = Σ min(S, E) / ΣS, logo churn = churned / accounts with S above 0. Accounts without S do not count, nor active ones without E, nor prospects.',
      'NPS = share of 9–10 minus share of 0–6.',
      'By segment: the one that an account had at the start of the period (column Segment at period start), else its segment of today, and then it is flagged.',
      'Two segments with at least 10 accounts each are indistinct when the one with more touch churns no less, or has the lower NPS.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['planning.outcomes.leastAccounts', 'Least accounts of a segment to compare', 'fill'],
          ['planning.outcomes.promoterFrom', 'A promoter answers, from', 'seed'],
          ['planning.outcomes.detractorTo', 'A detractor answers, up to', 'seed'],
        ],
      },
    ],
    missing: 'No column for prior ARR: off.',
    sources: [
      [
        '001',
        '§1 Project Overview › What business outcomes does this project drive?',
        'NRR and GRR by segment',
        'seed',
      ],
      ['002', 'Measure segment-level outcomes', 'the comparison of churn', 'seed'],
      ['002', 'Let data challenge your assumptions', 'the comparison of NPS', 'seed'],
      ['003', 'Best Practices', 'distinct outcomes', 'seed'],
      [
        '004',
        'Implementation Guide › Step 5: Measure and Iterate › Segment Performance Metrics',
        'metrics by segment',
        'seed',
      ],
      ['ours', '', '10 accounts, prospects', 'fill'],
    ],
    shows: {
      report: ['outcomesAll'],
      summary: ['Outcomes by segment'],
      note: 'The report has NRR, GRR and logo churn of all accounts; the summary tab has them with NPS by segment, against the targets of S2 (methods preset) and the ranges of S23, and compares each segment with the next one.',
    },
  },
  {
    id: 58,
    name: 'Industry',
    status: 'shown',
    asks: 'What churn is usual in an industry?',
    rule: ['A table to look up by the name of the industry, where the cell of Industry fit says one.'],
    tables: [
      {
        kind: 'record',
        path: 'reference.industryChurn',
        title: 'Monthly churn, 2025',
        head: ['Industry', 'Churn'],
        unit: 'percent',
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'reference.industrySpellings',
        title: 'Also read as',
        head: ['Industry', 'Spellings'],
        tag: 'fill',
      },
      {
        kind: 'record',
        path: 'reference.serviceIndustries.names',
        title: 'Industries of service businesses',
        head: ['Name'],
        tag: 'seed',
      },
    ],
    missing: 'Nothing depends on it.',
    sources: [
      ['004', 'Industry/Vertical Segmentation › Industry Churn Benchmarks (2025)', 'churn', 'seed'],
      ['004', 'Industry/Vertical Segmentation › Common Industry Segments for Service Businesses', 'names', 'seed'],
    ],
    shows: { functions: ['SEGMENT_EXPLAIN'] },
  },
  {
    id: 59,
    name: 'Labels without a score',
    status: 'partly',
    asks: 'What does the customer want, and who buys?',
    rule: [
      'Lists of names without numbers: a column Customer need, Buyer persona, Psychographic or Service segment holds one of them. They are validated and grouped, never scored.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['strategies.labelLists.need', 'Needs', 'seed'],
          ['strategies.labelLists.persona', 'Personas', 'seed'],
          ['strategies.labelLists.psychographic', 'Psychographics', 'seed'],
          ['strategies.labelLists.serviceLevel', 'Service business', 'seed'],
        ],
      },
    ],
    missing: 'Nothing depends on it. Another text is listed as unreadable, such as `INVALID_PERSONA`.',
    sources: [
      ['004', 'Needs-Based Segmentation › Common Customer Need Categories', 'needs', 'seed'],
      ['003', 'Advanced Segmentation Techniques › Persona-Based Segmentation', 'personas', 'seed'],
      ['004', 'Needs-Based Segmentation › Psychographic Elements', 'psychographics', 'seed'],
      ['004', 'Value-Based Segmentation › Service Business Value Segmentation', 'service business', 'seed'],
    ],
    shows: { columns: ['Reason codes'], functions: ['SEGMENT_EXPLAIN'], summary: ['Groups by label'] },
  },
  {
    id: 60,
    name: 'Threshold modelling',
    status: 'partly',
    asks: 'How unequal is the book, and what does a change of the model move?',
    rule: [
      'Gini = Σ(2i − n − 1) × x / (n Σx) over ascending ARR: 0 when all are equal, towards 1 when one holds everything.',
      'Stability index of two distributions = Σ(q − p) × ln(q / p), each share at least 0.0001.',
      'Share of the largest n; accounts whose tier differs between two models.',
      'Each run keeps segment and ARR of its accounts. Against the run before: a matrix of who went from which segment to which, in accounts and ARR, accounts that came and went, and the stability index.',
      'Why accounts moved: data, rule and override are the three things that can differ between two runs. A part is the mean of what its change adds over the six orders in which the three can change (Shapley value), so no order counts and the parts sum to the change exactly; they are counted in sixths of an account. The tier is the override if there is one, else the computed one. New and gone accounts belong to data, and so do the as-of day and how columns are read.',
    ],
    tables: [
      { kind: 'bands', path: 'planning.drift', title: 'Stability index', value: 'Index', label: 'Drift', tags: 'ext' },
      {
        kind: 'numbers',
        rows: [
          ['planning.drift.leastShare', 'A share counts at least', 'ext'],
          ['planning.log.keptRuns', 'Runs that are kept', 'ext'],
        ],
      },
    ],
    missing: 'No ARR: no Gini. An empty side: no index.',
    sources: [['ours', '', 'everything', 'ext']],
    shows: {
      report: ['gini'],
      summary: ['Concentration of ARR', 'Since run'],
      note: 'The sidebar previews tier counts on its own. Natural breaks are not built.',
    },
  },
];
