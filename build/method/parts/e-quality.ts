// Part E, second half: segments and data quality (S40 to S43).
import type { System } from '../system.ts';

const QUICK = '§3 Benchmarks & Standards › Quick Reference Thresholds';
const COUNTS = '§3 Benchmarks & Standards › Segment Count Benchmarks';
const QUALITY = '§3 Benchmarks & Standards › Data Quality Thresholds for Segmentation';

export const QUALITY_CHECKS: readonly System[] = [
  {
    id: 40,
    name: 'Number of segments',
    status: 'partly',
    asks: 'Are there too few or too many segments?',
    rule: [
      'Non-empty segments: 4 to 8 Good, 9 to 15 Warning, up to 2 or from 16 Red flag. Three are Good with fewer than 200 active accounts, else Warning.',
      'More dimensions or values than below are too many.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.segmentCount',
        title: 'Verdict',
        value: 'Non-empty segments',
        label: 'Verdict',
        tags: ['seed', 'seed', 'seed', 'fill', 'seed'],
      },
      {
        kind: 'numbers',
        rows: [
          ['methodology.segmentCount.threeIsGoodBelow', 'Three are Good below this number of active accounts', 'fill'],
          ['planning.breadth.mostDimensions', 'Most dimensions', 'seed'],
          ['planning.breadth.mostValues', 'Most values of one', 'seed'],
        ],
      },
    ],
    references: [
      {
        title: 'Benchmarks',
        head: ['What', 'Low', 'Typical', 'High'],
        rows: [
          ['Dimensions', '1', '3', '5'],
          ['Values of a dimension', '2', '3–4', '6'],
          ['Segments', '3', '6–12', '20'],
        ],
      },
    ],
    missing: 'No segment at all is a Red flag.',
    sources: [
      ['000', QUICK, 'the verdicts', 'seed'],
      ['000', COUNTS, 'benchmarks, 5 dimensions, 6 values', 'seed'],
      ['000', '§2 Decision Frameworks › Scoping Factors', 'three tiers below 200 customers', 'seed'],
      ['002', 'Over-segmenting', 'three to five to begin with', 'seed'],
      ['ours', '', 'three segments of a larger book', 'fill'],
    ],
    disagree: [
      [
        31,
        'Three segments are in no band of 000; its own benchmark is 6–12 against a good 4–8; 002 says 3–5, 003 3–4, 004 at most 4–5.',
        'As above: for a small book 000 calls three tiers sufficient.',
      ],
    ],
    shows: {
      checks: ['Number of segments', 'Values of the model'],
      report: ['segmentCount'],
      note: 'Segments with the same action count as one (S43). A segment without an action counts, and is reported by S43. More values than the limit are a line of their own.',
    },
  },
  {
    id: 41,
    name: 'Segment size',
    status: 'shown',
    asks: 'Is a segment large enough to compare?',
    rule: ['By its number of accounts; an empty segment is called empty, not too small.'],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.checks.segmentSize',
        title: 'Size',
        value: 'Accounts',
        label: 'Size',
        tags: 'seed',
      },
    ],
    missing: 'Nothing can be missing.',
    sources: [['000', COUNTS, '10, 30, 100', 'seed']],
    shows: { checks: ['Size of Tier 1', 'Size of Tier 2', 'Size of Tier 3'], report: ['segmentSizes'] },
  },
  {
    id: 42,
    name: 'Data quality',
    status: 'partly',
    asks: 'Are there duplicates, and is what is written true?',
    rule: [
      'Duplicate rate = (rows − different accounts) / rows, with strict bounds: 5.0% is only Minimum. Rows are the same account by id, else domain, else name (C8).',
      'Spot check: 50 accounts of the sorted list of keys, every k-th with k = N / 50 rounded down, the same ones every time.',
      'Completeness has a second scale for the scope of a project.',
    ],
    tables: [
      {
        kind: 'bands',
        path: 'methodology.checks.duplicates',
        title: 'Duplicates',
        value: 'Rate',
        label: 'Level',
        unit: 'percent',
        tags: 'seed',
      },
      {
        kind: 'bands',
        path: 'planning.quality.accuracy',
        title: 'Accuracy by spot check',
        value: 'Correct',
        label: 'Level',
        unit: 'percent',
        tags: 'seed',
      },
      {
        kind: 'bands',
        path: 'planning.quality.scoping',
        title: 'Completeness for scoping',
        value: 'Completeness',
        label: 'Level',
        unit: 'percent',
        tags: 'seed',
      },
      { kind: 'numbers', rows: [['planning.quality.spotCheck', 'Accounts of a spot check', 'seed']] },
    ],
    references: [
      {
        title: 'Other figures',
        head: ['What', 'Minimum', 'Target', 'Ideal'],
        rows: [
          ['Coverage after enrichment', '70%', '85%', '95% and more'],
          ['Completeness before a project starts', '70%', '', ''],
        ],
      },
    ],
    missing: 'Rows without id, domain and name are never duplicates.',
    sources: [
      ['000', QUALITY, 'duplicates, accuracy, sample, enrichment', 'seed'],
      ['001', '§4 Scoping › Scoping Factors', 'levels for scoping', 'seed'],
    ],
    shows: {
      columns: ['Reason codes'],
      checks: ['Duplicate rows'],
      summary: ['Approach and scope', 'Checklist'],
      note: 'The summary names the level and asks for work from 5% on. The checklist names the rows of the spot check, the same ones every time.',
    },
  },
  {
    id: 43,
    name: 'Actionability',
    status: 'shown',
    asks: 'Is every segment treated differently?',
    rule: [
      'A segment without an action is a label. Segments with the same action should be merged. Good: each has its own. Warning: some do. Red flag: all the same.',
    ],
    missing: 'A blank action is none.',
    sources: [
      ['000', QUICK, 'the verdicts', 'seed'],
      ['000', '§1 Core Concepts › Segmentation vs. Categorization', 'what makes a segment', 'seed'],
      ['002', 'Segments without playbooks', 'labels are no strategy', 'seed'],
    ],
    shows: { checks: ['Actionability'], summary: ['Checklist'] },
  },
];
