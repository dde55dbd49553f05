// Part E, first half: coverage, completeness, shares (S36 to S39).
import type { System } from '../system.ts';

const QUICK = '§3 Benchmarks & Standards › Quick Reference Thresholds';
const QUALITY = '§3 Benchmarks & Standards › Data Quality Thresholds for Segmentation';
const FORMULAS = '§4 Calculations & Scoring › Formula Quick Reference';

export const CHECKS: readonly System[] = [
  {
    id: 36,
    name: 'Segment coverage',
    status: 'shown',
    asks: 'How many active accounts have a segment?',
    rule: [
      'Accounts whose segment is not Unsegmented / active accounts. Provisional and overridden ones count. 450 of 500 is 90%, Warning.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.checks.coverage',
        title: 'Verdict',
        value: 'Coverage',
        label: 'Verdict',
        unit: 'percent',
        tags: 'seed',
      },
    ],
    missing: 'No active account: n/a.',
    sources: [
      ['000', FORMULAS, 'the formula', 'seed'],
      ['000', QUICK, 'the verdicts', 'seed'],
      ['001', '§7 Metrics Impact & Success Measurement › How to Measure Success', 'target of 100%', 'seed'],
    ],
    disagree: [
      [
        33,
        'Good is 95% in 000, the target is 100% in 001.',
        'The verdict is by 95 and 80; 100 is named as the target.',
      ],
    ],
    shows: { checks: ['Segment coverage'], report: ['coverage'] },
  },
  {
    id: 37,
    name: 'Field completeness',
    status: 'partly',
    asks: 'Are the fields filled in that the method needs?',
    rule: [
      'Usable cells / active accounts, field by field; an unreadable cell is not usable. 420 of 500 is 84%: Warning, Medium, Target reached.',
      'Key fields are those of industry, employees and ARR that are mapped and carry weight. The summary has a line for each field and one for accounts with all key fields; their mean is in the report.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.checks.completeness',
        title: 'Verdict',
        value: 'Completeness',
        label: 'Verdict',
        unit: 'percent',
        tags: 'seed',
      },
      {
        kind: 'bands',
        path: 'methodology.checks.completenessTarget',
        title: 'Ladder of targets',
        value: 'Completeness',
        label: 'Reached',
        unit: 'percent',
        tags: 'seed',
      },
      {
        kind: 'bands',
        path: 'methodology.checks.completenessMaturity',
        title: 'Data maturity',
        value: 'Completeness',
        label: 'Maturity',
        unit: 'percent',
        tags: 'seed',
      },
    ],
    missing: 'A field without a column is not listed.',
    sources: [
      ['000', FORMULAS, 'the formula', 'seed'],
      ['000', QUICK, 'the verdicts', 'seed'],
      ['000', QUALITY, 'the ladder', 'seed'],
      ['000', '§2 Decision Frameworks › Scoping Factors', 'maturity', 'seed'],
    ],
    disagree: [
      [
        29,
        'Four scales: 85/60, 60/80/95 and 60/85 in 000, 80/50/70 in 001.',
        'Verdict by the first, ladder and maturity beside it, 001 only in S42 and S54: each keeps its purpose.',
      ],
    ],
    shows: {
      checks: ['ARR filled in', 'Accounts with all key fields'],
      report: ['completeness', 'keyFieldCompletenessMean', 'recordCompleteness'],
      note: 'Maturity stands in the report only. The warning of 000 about misclassified accounts below 60% is not shown.',
    },
  },
  {
    id: 38,
    name: 'Concentration',
    status: 'shown',
    asks: 'Does one segment hold most of the book?',
    rule: [
      'Accounts of the largest segment / active accounts. Exactly the limit is fine; 280 of 500 is 56%, OK.',
      'The setting `concentrationReason` says why it is so on purpose: the warning becomes a note with that reason.',
    ],
    tables: [
      { kind: 'numbers', rows: [['methodology.checks.concentrationWarnOver', 'Warning over', 'seed', 'percent']] },
    ],
    missing: 'Unsegmented is no segment, but its accounts count below the line. No active account: n/a.',
    sources: [
      ['000', FORMULAS, 'formula and limit', 'seed'],
      ['001', '§7 Metrics Impact & Success Measurement › How to Measure Success', 'unless intentional', 'seed'],
    ],
    disagree: [
      [
        37,
        '000 divides by all accounts here and names no divisor for tier shares.',
        'All active accounts here, accounts with a tier in S39: low coverage must not hide a dominant segment.',
      ],
    ],
    shows: { checks: ['Concentration'], report: ['concentration'] },
  },
  {
    id: 39,
    name: 'Distribution of tiers',
    status: 'partly',
    asks: 'Are the tiers about as large as they should be?',
    rule: [
      'Accounts of a tier / accounts with a tier, against a range with its bounds included. Outside of it the summary says by how many points.',
      'A tier over the limit dominates: change cuts or weights.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'methodology.expectedShares',
        title: 'Expected shares',
        head: ['Tier', 'Share'],
        unit: 'percent',
        tag: 'seed',
      },
      {
        kind: 'numbers',
        rows: [
          ['methodology.checks.dominantOver', 'A tier dominates over', 'seed', 'percent'],
          ['planning.expectedShares.margin', 'Points around a share that is a single number', 'fill'],
        ],
      },
    ],
    missing: 'No account with a tier: n/a.',
    sources: [['000', '§4 Calculations & Scoring › Composite Segment Scoring Method', 'ranges and limit', 'seed']],
    shows: {
      checks: ['Largest tier', 'Share of Tier 1', 'Share of Tier 2', 'Share of Tier 3'],
      report: ['distribution'],
      summary: ['Tiers', 'ARR tiers', 'Other systems'],
      note: 'The composite tiers are checked in every preset with these ranges. The expected shares stand with S2, S15, S27 and S30.',
    },
  },
];
