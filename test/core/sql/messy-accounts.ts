// Accounts as a warehouse has them at their worst, and the models that read them: every cut with its neighbours, words
// in every spelling, days at the ends of months.

import { FIELDS, type Field } from '../../../src/core/model/fields.ts';
import type { TableColumn } from '../../../src/core/sql/cells.ts';
import { createRandom, type Random } from '../../reference/random.ts';
import { RAW_TEXTS, randomModel } from '../../reference/random-model.ts';
import { someOwnColumns } from '../../reference/random-own-columns.ts';
import type { Table, TableCell } from './typed-table.ts';

type Make = (random: Random) => TableCell;
type Made = readonly [name: string, type: TableColumn['type'], make: Make];

const CENTS = [0, 0, 0, 0.01, -0.01, 0.005, -0.005, 0.004, 0.0049999];
const HAIRS = [0, 0, 0, 1e-9, -1e-9, 2e-9, -2e-9, 5e-10, 1e-12, -1e-12];

function beside(cuts: readonly number[], steps: readonly number[], odd: readonly TableCell[]): Make {
  return (random) => {
    if (random.chance(0.1)) return null;
    return random.chance(0.04) ? random.pick(odd) : random.pick(cuts) + random.pick(steps);
  };
}

const money = beside(
  [
    0, 4999, 5000, 8333.33, 10000, 15000, 24999.99, 25000, 49999.99, 50000, 50000.01, 99999, 100000, 250000, 1.005,
    2.675,
  ],
  CENTS,
  [-1, -0.004, -0.006, 1e12, 9.007e13, 123456789.125],
);
const count = (cuts: readonly number[]) => beside(cuts, HAIRS, [-1, -1e-9, 1e9, 0.5]);
const share = beside(
  [0, 0.05, 0.25, 0.3, 0.31, 0.39, 0.4, 0.69, 0.7, 0.79, 0.8, 0.81, 0.95, 1],
  HAIRS,
  [-0.2, 1.5, 40],
);
const health = beside([0, 22, 39, 40, 59, 60, 69, 70, 74, 75, 79, 80, 90, 100], HAIRS, [-1, 101, 0.7]);
const points = beside([1, 2, 2.4, 2.5, 3, 3.75, 4, 4.2, 5], HAIRS, [0, 6]);
const ten = beside([0, 1, 4, 6.5, 8, 10], HAIRS, [-3, 12]);

const NOTHING = ['', ' ', 'N/A', 'na', '-', '\u2014', '\u2013', 'Null', 'none', 'TBD', '#N/A', '\u00a0'];
const ERRORS = ['#REF!', '#DIV/0!', 'Loading...', ' #VALUE! ', '#NAME?', '#ref!'];

/** C11: case, spaces of any kind, invisible marks and dashes may differ. */
function oddly(text: string, random: Random): string {
  const forms = [
    text,
    text,
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    ` ${text}\t`,
    text.replace(/ /g, '\u00a0 '),
    text.replace(/-/g, random.pick(['\u2013', '\u2014', '\u2011'])),
    `\u200b${text}\ufeff`,
    `${text}\n`,
    text.replace(/ /g, '\u2009'),
    text.replace(/x/g, '\u00d7'),
  ];
  return random.pick(forms);
}

function words(texts: readonly string[]): Make {
  const more = [
    "O'Hara",
    'a\\b',
    'say "x"',
    'na\u00efve',
    '\u0130stanbul',
    'stra\u00dfe',
    '100%',
    '{x}',
    '--',
    '\u2011',
  ];
  return (random) => {
    if (random.chance(0.12)) return random.pick<TableCell>([null, ...NOTHING]);
    if (random.chance(0.05)) return random.pick([...more, ...ERRORS]);
    return oddly(random.pick(texts), random);
  };
}

const rated = (field: string, labels: readonly string[]) => words([...labels, ...(RAW_TEXTS[field]?.texts ?? [])]);
const flags = words(['yes', 'no', 'TRUE', 'false', '1', '0', 'x', 'Ja', 'perhaps']);
const ticked: Make = (random) => random.pick([true, false, null]);

const DAYS = [
  ['2026-06-30', '2026-06-29', '2026-06-28', '2026-06-23', '2026-06-22', '2026-06-17', '2026-06-16', '2026-06-01'],
  ['2026-05-31', '2026-05-30', '2026-04-30', '2026-04-02', '2026-04-01', '2026-03-31', '2026-03-30', '2026-09-28'],
  ['2025-10-04', '2025-10-03', '2025-10-01', '2025-09-30', '2025-06-30', '2025-07-01', '2025-06-29', '2026-09-29'],
  ['2024-02-29', '2024-02-28', '2024-03-31', '2024-06-30', '2023-06-30', '2023-07-01', '2023-06-29', '2028-02-29'],
  ['2021-06-30', '2021-07-01', '2021-08-31', '2020-02-29', '2026-07-01', '2027-06-30', '2027-07-01', '2029-06-30'],
  ['1949-12-31', '1950-01-01', '1899-12-30', '2100-02-28', '2025-12-31', '2026-01-30', '2026-01-31', '2026-02-28'],
].flat();
const day: Make = (random) => (random.chance(0.1) ? null : random.pick(DAYS));

const YES_OR_NO: readonly Field[] = [
  'trainingDone',
  'firstValue',
  'usageMet',
  'coreAdopted',
  'usageStable',
  'roiShown',
  'healthAssessed',
  'contractRenewed',
  'championStrong',
  'willing',
];

const SEGMENTS = [
  'Tier 1',
  'Tier 2',
  'Tier 3',
  'Gold',
  'Silver',
  'A',
  'B',
  'SMB',
  'Enterprise',
  'Unsegmented',
  'Large',
];

/** By field: the column is called by the title of its field. */
const MADE: Readonly<Partial<Record<Field, readonly [type: TableColumn['type'], make: Make]>>> = {
  status: ['text', words(['Active', 'Churned', 'paused', 'Customer', 'lost', 'Inactive'])],
  owner: ['text', words(['Ana', 'Bo'])],
  startDate: ['date', day],
  contractEnd: ['date', day],
  lastActivity: ['date', day],
  arr: ['number', money],
  priorArr: ['number', money],
  mrr: ['number', beside([0, 416.67, 2083.33, 2083.34, 2083.335, 8333.34, 8333.3333], CENTS, [-5, 1e12])],
  tcv: ['number', beside([0, 75000, 100001, 300000, 49999.99], CENTS, [-5, 1e12])],
  contractYears: ['number', count([0, 1, 2, 3, 1.5])],
  employees: ['number', count([0, 1, 49, 50, 99, 100, 499, 500, 999, 1000, 2000, 25000])],
  industry: ['text', rated('industry', ['Target vertical', 'Adjacent vertical', 'General B2B', 'poor fit'])],
  geography: ['text', rated('geography', ['Primary market', 'Secondary market', 'Supported region'])],
  growthStage: ['text', rated('growthStage', ['Growth / Scale-up', 'Established', 'Mature', 'Early-stage'])],
  country: ['text', words(['DE', 'de', 'US', 'fr', 'Germany'])],
  contract: [
    'text',
    rated('contract', ['Multi-year', 'Annual (renewing)', 'Annual (new)', 'Month-to-month', 'At risk']),
  ],
  strategic: [
    'text',
    rated('strategic', ['Named logo / reference customer', 'Industry influencer', 'Standard customer']),
  ],
  expansion: [
    'text',
    rated('expansion', ['Strong', 'some', 'Limited', '1.2', '1.5', '2x', '0.99', '0', '3', '-1', '1.50']),
  ],
  usageFrequency: [
    'text',
    rated('usageFrequency', ['Daily', '3-4x per week', 'Weekly', 'Monthly', '5', '0.23', '8', '1']),
  ],
  activeDaysPerWeek: ['number', count([0, 0.2, 12 / 52, 0.25, 0.5, 1, 2, 3, 4, 5, 6, 7])],
  activeDays30: ['number', count([0, 1, 3, 4, 11, 12, 19, 20, 30, 31])],
  orders: ['number', count([0, 1, 2, 3, 5, 8, 13])],
  adoption: ['number', share],
  onboarding: ['number', share],
  trend: ['text', rated('trend', ['Accelerating', 'Stable', 'Plateaued', 'Declining', 'No usage'])],
  tickets: ['number', count([0, 1, 2, 3, 4, 5, 12])],
  licences: ['number', count([0, 1, 50, 100])],
  activeUsers: ['number', count([0, 1, 5, 10, 20, 33, 40, 45, 90])],
  usage1: ['number', count([0, 95, 100, 105])],
  usage2: ['number', count([0, 95, 100, 105])],
  usage3: ['number', count([0, 94.9, 95, 100, 105, 110, 120])],
  health: ['number', health],
  previousHealth: ['number', health],
  nps: ['number', count([0, 5, 6, 7, 8, 9, 10])],
  engagement: ['number', count([1, 2, 3, 3, 3, 8])],
  expanding: ['text', flags],
  logo: ['number', ten],
  reference: ['number', ten],
  partnership: ['number', ten],
  potentialSize: ['number', points],
  industryGrowth: ['number', points],
  productFit: ['number', points],
  whiteSpace: ['number', points],
  championStrength: ['number', points],
  firmographicScore: ['number', points],
  behavioralScore: ['number', points],
  valueScore: ['number', points],
  currentSegment: ['text', words(SEGMENTS)],
  overrideSegment: ['text', (random) => (random.chance(0.8) ? null : words(SEGMENTS)(random))],
  need: ['text', words(['growth drivers', 'Whatever'])],
  persona: ['text', words(['Economic buyer', 'Nobody'])],
  ...Object.fromEntries(YES_OR_NO.map((field, k) => [field, k % 5 > 0 ? ['flag', ticked] : ['text', flags]])),
};

/** Columns of the own criteria of random models. */
const OWN: readonly Made[] = [
  ['Support plan', 'text', words(['Platinum', 'Gold', 'Silver', 'None bought', 'Bronze', 'Basic'])],
  ['Sponsor', 'text', words(['Executive', 'Head of', 'Team', 'C-level', 'Director', 'Manager', 'Owner'])],
  ['Integrations', 'number', beside([-3, 0, 1, 1 / 3, 3, 4.99, 5, 9, 10, 1200], HAIRS, [1e15, -1e15])],
  ['Net margin', 'number', beside([-3, 0, 1, 1 / 3, 3, 4.99, 5, 9, 10, 1200], HAIRS, [1e15, -1e15])],
  ['SSO enabled', 'text', flags],
  ['Uses the interface', 'flag', ticked],
  ['Last training', 'date', day],
  ['Last workshop', 'date', day],
];

const FIELDS_MADE = Object.keys(MADE) as Field[];

/** Ids are alike, in other spaces, or not there. */
function idOf(random: Random, i: number): TableCell {
  if (random.chance(0.02)) return random.pick<TableCell>([null, ...NOTHING]);
  if (random.chance(0.01)) return random.pick(ERRORS);
  return oddly(`A ${random.chance(0.05) ? Math.floor(i / 2) : i}`, random);
}

export function messyAccounts(seed: number, count: number): Table {
  const random = createRandom(seed);
  const made: readonly Made[] = [
    ...FIELDS_MADE.map((field): Made => [FIELDS[field].title, ...(MADE[field] as readonly ['text', Make])]),
    ...OWN,
  ];
  return {
    columns: [{ name: 'Account id', type: 'text' }, ...made.map(([name, type]): TableColumn => ({ name, type }))],
    rows: Array.from({ length: count }, (_, i) => [idOf(random, i), ...made.map(([, , make]) => make(random))]),
  };
}

/** How columns may be read, and how often a model says so. */
const READ_AS: readonly (readonly [share: number, fields: readonly Field[], answers: readonly string[]])[] = [
  [0.7, ['adoption', 'onboarding'], ['fractions', 'points', 'each']],
  [0.4, ['health', 'previousHealth'], ['0-1', '0-5', '0-10', '0-100']],
  [0.15, ['arr', 'priorArr', 'mrr', 'tcv'], ['cents', 'thousands']],
];
/** Without these a random model may have no source for its segment. */
const KEPT: readonly Field[] = ['arr', 'health', 'employees', 'industry'];
const SCORES: readonly Field[] = ['firmographicScore', 'behavioralScore', 'valueScore'];

/** A column by its field's title; null: it is not to be read. */
function mappingOf(isRead: (field: Field) => boolean): object {
  const columns = FIELDS_MADE.map((field) => [field, isRead(field) ? FIELDS[field].title : null] as const);
  return { id: 'Account id', ...Object.fromEntries(columns) };
}

/** A model over some of those columns. */
export function messyModel(seed: number): object {
  const random = createRandom(seed * 7 + 3);
  const some = <T extends object>(share: number, make: () => T) => (random.chance(share) ? make() : {});
  const own = someOwnColumns(random, 8);
  const isRead = (field: Field) =>
    KEPT.includes(field) ? random.chance(0.95) : random.chance(SCORES.includes(field) ? 0.15 : 0.75);
  return {
    ...randomModel(random, own),
    ...some(0.8, () => ({ columns: ['all'] })),
    mapping: mappingOf(isRead),
    readAs: Object.fromEntries(
      READ_AS.flatMap(([share, fields, answers]) =>
        fields.filter(() => random.chance(share)).map((field) => [field, random.pick(answers)]),
      ),
    ),
    ...some(0.3, () => ({ rfmMode: 'rfm-r' })),
    ...some(0.2, () => ({ monetaryEdges: [100000, 50000, 25000, 5000] })),
    ...some(0.4, () => ({ milestoneMode: true })),
    ...some(0.3, () => ({ statuses: { paused: 'out', Lost: 'active' } })),
    ...some(0.3, () => ({ inactiveStatuses: ['Inactive', 'lost'] })),
    ...some(0.5, () => ({ countries: { DE: 'Primary market', us: 'Secondary market', Germany: 'Supported region' } })),
    ...some(0.4, () => ({ behavioralSource: random.pick(['rubric', 'health']) })),
  };
}

/** Scores that are entered would leave nothing to work out. */
const BASE = {
  columns: ['all'],
  mapping: mappingOf((field) => !SCORES.includes(field)),
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
