// Accounts with a column for every system, their cells on cuts and beside them, and models that read them in every way.

import type { TableColumn } from '../../../src/core/sql/cells.ts';
import { createRandom, type Random } from '../../reference/random.ts';
import type { Table, TableCell } from './typed-table.ts';

type Made = readonly [name: string, type: TableColumn['type'], cells: readonly TableCell[]];

const FLAGS = ['yes', 'no', 'TRUE', '0', '', 'perhaps'];
const RATINGS = [1, 2, 3.5, 4, 5, 6, null];
const MILESTONES = [
  'Training completed',
  'First value reached',
  'Usage threshold met',
  'Core features adopted',
  'Usage stable 30 days',
  'ROI demonstrated',
  'Health assessed',
  'Contract renewed',
  'Strong champion',
  'Willing to refer',
];

const COLUMNS: readonly Made[] = [
  ['ARR', 'number', [0, 4999.99, 5000, 15000, 25000, 49999.995, 50000, 100000, 250000, -1, null]],
  ['Prior ARR', 'number', [0, 5000, 20833.33, 50000, 100000, null]],
  ['Employees', 'number', [10, 50, 500, 1000, null]],
  ['Industry fit', 'text', ['Target vertical', 'poor', 'Space', '', 'n/a']],
  ['Country', 'text', ['de', ' DE ', 'US', 'fr', '']],
  ['Contract type', 'text', ['Multi\u2013year', 'monthly', 'Rolling', '']],
  ['Expansion potential', 'text', ['High', 'some', '1.2', '2x', '0.99', '']],
  [
    'Start date',
    'date',
    ['2026-06-20', '2026-05-31', '2026-04-01', '2025-09-30', '2024-06-30', '2021-06-30', '2026-07-01', null],
  ],
  ['Contract end', 'date', ['2026-06-29', '2026-09-28', '2026-09-29', '2027-12-31', null]],
  ['Last activity', 'date', ['2026-06-30', '2026-06-22', '2026-05-31', '2026-04-01', '2026-03-01', '2026-07-01', null]],
  ['Active days in 30', 'number', [0, 1, 4, 12, 20, 32, null]],
  ['Order count', 'number', [1, 2, 3, 5, 8, null]],
  ['Feature adoption', 'number', [0, 0.3, 0.4, 0.7, 0.8, 0.81, 1, null]],
  ['Usage 2 months ago', 'number', [0, 100, 95, null]],
  ['Usage last month', 'number', [0, 100, 105, null]],
  ['Usage this month', 'number', [0, 100, 94.9, 111, null]],
  ['Health score', 'number', [0, 0.39, 0.4, 0.6, 0.7, 0.75, 0.8, 1, null]],
  ['Previous health', 'number', [0.35, 0.55, 0.7, 0.9, null]],
  ['NPS', 'number', [0, 7, 8, 9, 10, 11, null]],
  ['Expanding', 'text', FLAGS],
  ['Engagement', 'number', [1, 2, 3, 4, 5, 5, 9, null]],
  ['Logo value', 'number', [0, 4, 10, 12, -3, null]],
  ['Onboarding completion', 'number', [0, 0.25, 1, null]],
  ...['Size potential', 'Industry growth', 'Product fit', 'White space'].map((name): Made => [name, 'number', RATINGS]),
  ...MILESTONES.map((name): Made => [name, 'text', FLAGS]),
  ['Customer need', 'text', ['growth drivers', 'Whatever', '']],
  ['Status', 'text', ['Active', 'Churned', 'paused', '', '#REF!']],
  ['Current segment', 'text', ['Tier 1', 'tier  2', 'Gold', 'unsegmented', '']],
];

export function allColumns(seed: number, count: number): Table {
  const random = createRandom(seed);
  return {
    columns: [{ name: 'Account id', type: 'text' }, ...COLUMNS.map(([name, type]): TableColumn => ({ name, type }))],
    rows: Array.from({ length: count }, (_, i) => [`A${random.chance(0.1) ? i - 1 : i}`, ...row(random)]),
  };
}

function row(random: Random): TableCell[] {
  return COLUMNS.map(([, , cells]) => random.pick(cells));
}

/** Nothing in the cells makes a column of segments sure where the source has other labels. */
const BASE = {
  columns: ['all'],
  mapping: { currentSegment: 'Current segment' },
  readAs: { health: '0-1', previousHealth: '0-1' },
};

export const MODELS: readonly (readonly [what: string, document: object])[] = [
  [
    'scales that were answered, published cuts',
    {
      ...BASE,
      segmentBy: 'composite',
      rubrics: { firmographic: { criteria: [{ field: 'industry' }, { field: 'employees' }] } },
    },
  ],
  [
    'quantiles as the R package has them, amounts in cents',
    {
      ...BASE,
      readAs: { ...BASE.readAs, arr: 'cents', priorArr: 'thousands' },
      segmentBy: 'arr',
      preset: 'methods',
      rfmMode: 'rfm-r',
    },
  ],
  [
    'frozen edges, milestones, fractions each by itself',
    {
      ...BASE,
      readAs: { ...BASE.readAs, adoption: 'each' },
      segmentBy: 'priority',
      preset: 'strategies',
      monetaryEdges: [100000, 50000, 25000, 5000],
      milestoneMode: true,
      priorityCap: 'none',
    },
  ],
  [
    'stand-ins, contracts by their dates, onboarding',
    {
      ...BASE,
      readAs: { ...BASE.readAs, adoption: 'points' },
      segmentBy: 'composite',
      missingData: 'fallback',
      countries: { DE: 'Primary market', us: 'Secondary market' },
      contractFromDates: true,
      behavioralMissing: 'onboarding',
      statuses: { paused: 'out' },
      rubrics: { behavioral: { criteria: [{ field: 'trend' }, { field: 'nps', weight: 0.5 }, { field: 'adoption' }] } },
    },
  ],
];
