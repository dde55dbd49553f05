import { requireDay } from './calendar.ts';
import { createRandom, type Random } from './random.ts';
import * as cells from './random-cells.ts';
import type { Row } from './sheet.ts';

const TIERS = ['Tier 1', 'Tier 2', 'Tier 3'];
const STATUSES = [
  'Active',
  'Active',
  'Active',
  'Active',
  'active ',
  '',
  'Onboarding',
  'Churned',
  'CANCELLED',
  'Prospect',
];

/**
 * Made-up rows under the fixture's columns: amounts and dates on cuts, ties, blanks, unreadable cells, repeated ids.
 * The seed also decides what the sheet has: a status column, committed segments, overrides, adoption in percent points.
 */
export function randomAccounts(seed: number, count: number, asOf = '2026-06-30'): Row[] {
  const random = createRandom(seed);
  const sheet = {
    random,
    asOf: requireDay(asOf),
    percentPoints: random.chance(0.3),
    status: random.chance(0.8),
    committed: random.chance(0.6),
    overridden: random.chance(0.6),
    messiness: random.pick([0, 0.05, 0.05, 0.3]),
  };
  const rows = Array.from({ length: count }, (_, index) => randomRow(sheet, index));
  return repeatSomeIds(rows, random).map((row) => (random.chance(0.02) ? blankRow(row) : row));
}

type Sheet = Omit<cells.Shape, 'blank' | 'broken'> & {
  status: boolean;
  committed: boolean;
  overridden: boolean;
  messiness: number;
};

function randomRow(sheet: Sheet, index: number): Row {
  const { random, messiness } = sheet;
  const messy = random.chance(0.5) ? messiness : 0;
  const shape = { ...sheet, blank: messy, broken: messy / 3 };
  const id = `R${String(index + 1).padStart(4, '0')}`;
  return {
    account_id: id,
    name: `Account ${id}`,
    domain: `${id.toLowerCase()}.example`,
    ...(sheet.status ? { status: random.pick(STATUSES) } : {}),
    start_date: cells.startDateCell(shape),
    contract_end: cells.contractEndCell(shape),
    arr: cells.arrCell(shape),
    prior_arr: cells.arrCell(shape),
    employees: cells.employeesCell(shape),
    ...labels(shape),
    ...usage(shape),
    ...sentiment(shape),
    ...(sheet.committed ? { current_segment: random.chance(0.7) ? tier(random) : '' } : {}),
    ...(sheet.overridden ? { override_tier: random.chance(0.1) ? tier(random) : '', override_reason: '' } : {}),
  };
}

function labels(shape: cells.Shape): Row {
  return {
    industry_fit: cells.labelCell(shape, 'firmographic.industryFit'),
    geography: cells.labelCell(shape, 'firmographic.geography'),
    growth_stage: cells.labelCell(shape, 'firmographic.growthStage'),
    expansion_ratio: cells.expansionCell(shape),
    contract_type: cells.labelCell(shape, 'value.contract'),
    strategic: cells.labelCell(shape, 'value.strategic'),
  };
}

/** One account in eight has no usage at all, one in eight has a frequency of one kind only. */
function usage(shape: cells.Shape): Row {
  const kind = shape.random.pick(['none', 'label', 'number', 'both', 'both', 'both', 'both', 'both']);
  const silent = kind === 'none';
  const unlessSilent = (read: (shape: cells.Shape) => string) => (silent ? '' : read(shape));
  return {
    usage_frequency: silent || kind === 'number' ? '' : cells.labelCell(shape, 'frequency.strategies'),
    active_days_per_week: silent || kind === 'label' ? '' : cells.daysPerWeekCell(shape),
    feature_adoption: unlessSilent(cells.adoptionCell),
    usage_trend: unlessSilent((each) => cells.labelCell(each, 'behavioral.trend(ext)')),
    open_tickets: unlessSilent(cells.ticketsCell),
    last_activity: unlessSilent(cells.lastActivityCell),
  };
}

function sentiment(shape: cells.Shape): Row {
  return {
    health: cells.healthCell(shape),
    prev_health: cells.healthCell(shape),
    nps: cells.ratingCell(shape),
    expanding: shape.random.pick(['True', 'False', '']),
    logo: cells.ratingCell(shape),
    reference: cells.ratingCell(shape),
    partnership: cells.ratingCell(shape),
    onboarding_completion: '',
  };
}

function tier(random: Random): string {
  return cells.spelled(random.pick(TIERS), random);
}

function repeatSomeIds(rows: readonly Row[], random: Random): Row[] {
  return rows.map((row) => {
    const id = random.chance(0.03) ? random.pick(rows).account_id : row.account_id;
    return { ...row, account_id: id ?? '' };
  });
}

function blankRow(row: Row): Row {
  return Object.fromEntries(Object.keys(row).map((column) => [column, '']));
}
