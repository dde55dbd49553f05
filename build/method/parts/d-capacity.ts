// Part D, second half: service models and capacity (S32 to S35).
import type { System } from '../system.ts';

const RESOURCES = 'Prioritizing CS Resources';

export const CAPACITY: readonly System[] = [
  {
    id: 32,
    name: 'Service model',
    status: 'shown',
    asks: 'How is an account of a tier served?',
    rule: ['Each composite tier maps to one service model and one action; both can be edited in the model.'],
    tables: [
      {
        kind: 'record',
        path: 'methodology.serviceModels',
        title: 'Service models',
        head: ['Tier', 'Model', 'Action'],
        keys: ['name', 'action'],
        tag: 'seed',
      },
    ],
    references: [
      {
        title: 'What else the source says',
        head: ['Model', 'Onboarding', 'QBR'],
        rows: [
          ['High-Touch', 'custom, with its own implementation', 'monthly or every two months'],
          ['Low-Touch', 'guided by a CSM, from templates', 'quarterly'],
          ['Tech-Touch', 'self-serve, automated', 'none, automated health mails'],
        ],
      },
    ],
    missing: 'Unsegmented accounts have no service model.',
    sources: [
      [
        '000',
        '§1 Core Concepts › Service Model Mapping (High-Touch, Low-Touch, Tech-Touch)',
        'models and what changes',
        'seed',
      ],
      ['000', '§3 Benchmarks & Standards › Customer Tier Thresholds (by ARR)', 'onboarding, QBRs', 'seed'],
      ['002', 'ARR-based segmentation', 'dedicated, pooled, tech-touch', 'seed'],
    ],
    disagree: [
      [
        34,
        'QBRs of Enterprise are monthly or quarterly, of SMB none or twice a year, by source.',
        'The cadence belongs to the preset.',
      ],
    ],
    shows: { columns: ['Service model'] },
  },
  {
    id: 33,
    name: 'Capacity in hours',
    status: 'shown',
    asks: 'Do the people have the hours that the segments need?',
    rule: [
      'Available = CSMs × hours a month × efficiency. Required = Σ accounts × hours of their tier + proactive + buffer. Enough when required is at most available.',
      'Else CSMs to add = the shortfall / (hours × efficiency), rounded up. Room in a tier = what is left for it / its hours, rounded down.',
      'Hours of programs and buffer are those of the example: a model counts them where it names them.',
      'Capacity-first: the lowest line of the first tier that the people can serve, on a grid, the other cuts as they are.',
      'Example of the source: 5 × 160 × 0.70 = 560 = 100 + 200 + 175 + 0 + 50 + 35, just enough.',
    ],
    tables: [
      {
        kind: 'numbers',
        rows: [
          ['capacity.capacity.hoursPerMonth', 'Hours a month', 'seed'],
          ['capacity.capacity.efficiency', 'Efficiency', 'seed', 'share'],
          ['capacity.capacity.proactive', 'Hours of proactive programs', 'seed'],
          ['capacity.capacity.buffer', 'Hours of buffer', 'seed'],
          ['capacity.modelling.cutStep', 'Grid of the capacity-first line', 'ext'],
        ],
      },
      {
        kind: 'record',
        path: 'capacity.capacity.hoursPerAccount',
        title: 'Hours an account',
        head: ['Tier', 'Hours'],
        tag: 'seed',
      },
    ],
    missing: 'A tier without hours takes none.',
    sources: [
      ['004', `${RESOURCES} › Capacity Planning`, 'formula and example', 'seed'],
      ['ours', '', 'the hours for the three composite tiers, the inverse', 'fill'],
    ],
    disagree: [
      [
        36,
        'The allocation of S30 is 10 / 25 / 35 / 30%, the accounts of this example are 2 / 10 / 36 / 52%.',
        'Both are kept: one is an expectation, the other an example.',
      ],
    ],
    shows: {
      summary: ['Capacity'],
      note: 'The sidebar shows hours, people and the capacity-first line beside the cuts.',
    },
  },
  {
    id: 34,
    name: 'Capacity by ratio',
    status: 'partly',
    asks: 'How many CSMs do the segments need by the usual ratios?',
    rule: [
      'FTE = accounts / accounts a CSM; CSMs = FTE rounded up. A range of ratios gives a range of FTE.',
      'Examples: 45 Enterprise accounts at 1:22 are 2.05 FTE, at the benchmark of 1:15 three CSMs; 200 accounts at 30 need 7.',
    ],
    tables: [
      {
        kind: 'record',
        path: 'capacity.ratios.methodology',
        title: 'Methodology, accounts a CSM',
        head: ['Model', 'Accounts'],
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'capacity.ratios.methods',
        title: 'Methods, accounts a CSM',
        head: ['Tier', 'Accounts'],
        tag: 'seed',
      },
      {
        kind: 'record',
        path: 'capacity.ratios.strategies',
        title: 'Strategies, accounts a CSM',
        head: ['Tier', 'Accounts'],
        tag: 'seed',
      },
    ],
    missing: 'A tier without CSMs needs none.',
    sources: [
      [
        '000',
        '§1 Core Concepts › Service Model Mapping (High-Touch, Low-Touch, Tech-Touch)',
        'ratios of the methodology',
        'seed',
      ],
      ['003', 'Core Segmentation Approaches › 1. Value-Based Segmentation', 'ratios of the methods', 'seed'],
      ['004', 'Value-Based Segmentation › Common Value Tiers', 'ratios of the strategies', 'seed'],
      ['001', '§6 Overcoming Common Belief Barriers', 'why a ratio by segment is needed', 'seed'],
      ['001', '§1 Project Overview › Common Belief Barriers', '45 accounts at 1:22 and 1:15', 'seed'],
      ['002', 'Connect segments to capacity', '30 accounts a CSM, 200 accounts', 'seed'],
    ],
    disagree: [
      [
        15,
        'Low-Touch is 50–200 accounts a CSM in the text of 000 and 150–200 in its table.',
        '50–200: it joins the ranges beside it, the table leaves 50–150 empty.',
      ],
      [35, 'The ratios of 000, 003 and 004 differ by a factor of three to four.', 'They belong to the preset.'],
    ],
    shows: {
      summary: ['Capacity', 'ARR tiers'],
      note: 'The sidebar shows the range of people of each composite tier by its service model.',
    },
  },
  {
    id: 35,
    name: 'CSM time by health segment',
    status: 'shown',
    asks: 'How should the hours be spread over healthy and unhealthy accounts?',
    rule: ['Hours of a segment = available hours × share; divided by its accounts, hours an account.'],
    tables: [
      {
        kind: 'record',
        path: 'capacity.timeShare',
        title: 'Share of CSM time',
        head: ['Segment', 'Share'],
        unit: 'percent',
        tag: 'seed',
      },
    ],
    missing: 'A segment without accounts has no hours an account.',
    sources: [['003', 'Core Segmentation Approaches › 4. Health & Risk Segmentation', 'the shares', 'seed']],
    shows: {
      summary: ['Other systems'],
      note: 'Beside each health segment: its share of the hours that the tiers need, and hours an account.',
    },
  },
];
