// Part A, first third: value of an account (S1 to S4).
import type { System } from '../system.ts';

const TIERS_BY_ARR = '§3 Benchmarks & Standards › Customer Tier Thresholds (by ARR)';

export const VALUE: readonly System[] = [
  {
    id: 1,
    name: 'ARR tier, methodology preset',
    status: 'shown',
    asks: 'How large is the account by its annual recurring revenue, in the tiers of the playbook?',
    rule: [
      'ARR is rounded to cents and takes the first tier whose lower bound it reaches. An ARR of 0 is a value: SMB.',
      'Inside Enterprise a second cut names the accounts that deserve a senior CSM and an executive sponsor. It is a sub-label: tiers and counts still say Enterprise.',
      'When more than half of the accounts with an ARR lie below the small-account line, the summary advises to segment on usage instead.',
    ],
    tables: [
      { kind: 'bands', path: 'methodology.arrTiers', title: 'Tiers', value: 'ARR', label: 'Tier', tags: 'seed' },
      {
        kind: 'bands',
        path: 'methodology.subsegment',
        title: 'Sub-label',
        value: 'ARR',
        label: 'Sub-label',
        tags: 'seed',
      },
      {
        kind: 'numbers',
        rows: [
          ['methodology.checks.lowArrBelow', 'A small account lies below', 'seed'],
          [
            'methodology.checks.lowArrShareOver',
            'Share of small accounts that changes the advice, over',
            'seed',
            'percent',
          ],
        ],
      },
    ],
    missing: 'A blank or unreadable ARR gives no tier: the column says Unsegmented. A negative ARR is unreadable.',
    sources: [
      ['000', TIERS_BY_ARR, 'the two cuts, 250K, 10K', 'seed'],
      [
        '000',
        '§1 Core Concepts › Service Model Mapping (High-Touch, Low-Touch, Tech-Touch)',
        'the same cuts beside the service models',
        'seed',
      ],
      ['002', 'ARR-based segmentation', 'the same cuts', 'seed'],
    ],
    disagree: [
      [
        1,
        'An ARR of exactly 25,000: below 25K is SMB, but 25K–100K and 5K–25K both name it.',
        'Mid-Market: "below 25K" excludes it, and a tie goes to the higher band.',
      ],
      [
        4,
        '000, 003 and 004 have three tier systems under the same names; Enterprise begins at 100K or at 50K.',
        'Three named presets, 000 by default; a column never mixes them (C15).',
      ],
    ],
    shows: {
      columns: ['ARR tier (methodology)', 'ARR sub-segment'],
      functions: ['ARR_TIER'],
      checks: ['ARR below 10000'],
      report: ['arrTier', 'arrTierCounts', 'arrTotal', 'shareBelow10kARR'],
      note: 'The summary tab has a table of ARR tiers with accounts, ARR, cut and share of ARR. The sub-label keeps its cut when a model edits the tiers, and stands only inside the best tier.',
    },
  },
  {
    id: 2,
    name: 'ARR tier, methods preset',
    status: 'partly',
    asks: 'The same question with four lower tiers, and what revenue retention to expect of each.',
    rule: ['First tier whose bound the ARR passes. The top bound is strict: 50,000 itself is Growth.'],
    tables: [
      { kind: 'bands', path: 'methods.arrTiers', title: 'Tiers', value: 'ARR', label: 'Tier', tags: 'seed' },
      {
        kind: 'record',
        path: 'planning.nrrTargets',
        title: 'Target of net revenue retention',
        head: ['Tier', 'NRR'],
        unit: 'percent',
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'planning.expectedShares.arrAccounts',
        title: 'Expected share of the accounts',
        head: ['Tier', 'Accounts'],
        unit: 'percent',
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'planning.expectedShares.arrAmount',
        title: 'Expected share of the ARR',
        head: ['Tier', 'ARR'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    references: [
      {
        title: 'What the source says about each tier',
        head: ['Tier', 'Service model'],
        rows: [
          ['Strategic', 'high-touch, dedicated CSM'],
          ['Growth', 'standard CSM coverage'],
          ['Core', 'pooled CSM, digital first'],
          ['Starter', 'tech-touch only'],
        ],
      },
    ],
    missing: 'As S1.',
    sources: [
      [
        '003',
        'Core Segmentation Approaches › 1. Value-Based Segmentation',
        'bounds, shares, ratios, NRR targets',
        'seed',
      ],
    ],
    disagree: [
      [
        2,
        'Exactly 50,000 ("over 50K" beside "15K–50K") and exactly 15,000 (named by two bands).',
        'Both are Growth: the words settle 50,000, a tie goes to the higher band.',
      ],
    ],
    shows: {
      columns: ['ARR tier (methods)'],
      functions: ['ARR_TIER'],
      report: ['arrTier', 'arrTierCounts'],
      summary: ['ARR tiers'],
      note: 'The expected shares are compared with the book in the methods preset. The NRR targets are compared with nothing yet.',
    },
  },
  {
    id: 3,
    name: 'ARR tier, strategies preset',
    status: 'shown',
    asks: 'The same question in the four tiers of the strategies document, with a self-serve tail.',
    rule: ['First tier whose bound the ARR reaches.'],
    tables: [{ kind: 'bands', path: 'strategies.arrTiers', title: 'Tiers', value: 'ARR', label: 'Tier', tags: 'seed' }],
    references: [
      {
        title: 'How each tier is served',
        head: ['Tier', 'Model'],
        rows: [
          ['Enterprise', 'dedicated CSM'],
          ['Mid-Market', 'named CSM, pooled'],
          ['SMB', 'pooled CS and digital'],
          ['Self-Serve', 'digital only'],
        ],
      },
    ],
    missing: 'As S1.',
    sources: [['004', 'Value-Based Segmentation › Common Value Tiers', 'bounds and models', 'seed']],
    disagree: [
      [
        3,
        'Exactly 100,000 is Enterprise in the table of tiers but not in the priority score ("over 100K").',
        'Enterprise, and 40 points: one document has one definition of a tier, and the table is it.',
      ],
    ],
    shows: {
      columns: ['ARR tier (strategies)'],
      functions: ['ARR_TIER'],
      report: ['arrTier', 'arrTierCounts'],
      note: 'Feeds the priority score (S29).',
    },
  },
  {
    id: 4,
    name: 'Value metrics',
    status: 'partly',
    asks: 'What is the ARR when the export has only monthly revenue or a contract total?',
    rule: [
      'ARR = MRR × 12, rounded to cents: 8,333.33 gives 99,999.96 and 8,333.34 gives 100,000.08.',
      'Annual value of a contract = total value / years; a length of 0 or less is unreadable. 300,000 over 3 years is 100,000.',
      'A sheet without an ARR column uses MRR, else total contract value and years. These accounts carry the flag `IMPUTED_ARR`.',
      'Lifetime value = revenue per account / monthly churn: 500 at 2% is 25,000. It has no value when churn is 0 or unknown.',
    ],
    missing: 'A blank MRR is a missing ARR. A contract total without a usable length is unreadable (`INVALID_ARR`).',
    sources: [
      [
        '004',
        'Value-Based Segmentation › Calculating Customer Value › Current Value Metrics',
        'the three formulas',
        'seed',
      ],
    ],
    shows: {
      columns: ['Flags'],
      note: 'Lifetime value is a function of `src/core/read/derived-arr.ts` that nothing shows yet.',
    },
  },
];
