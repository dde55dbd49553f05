import { domainOf, NOTES, SUCCESS_MANAGERS } from './names.ts';
import { along, type Random } from './random.ts';

/** The columns of the export, in order. */
export const HEADERS = [
  'Account ID',
  'Account Name',
  'Domain',
  'Status',
  'Start Date',
  'Contract End',
  'ARR',
  'Prior ARR',
  'Employees',
  'Industry Fit',
  'Region Fit (Geography)',
  'Growth Stage',
  'Expansion Potential',
  'Contract Type',
  'Strategic Importance',
  'Usage Frequency',
  'Active Days per Week',
  'Feature Adoption',
  'Usage Trend',
  'Open Tickets',
  'Last Activity',
  'Health Score',
  'Previous Health',
  'NPS',
  'Expanding',
  'Logo Value',
  'Reference Potential',
  'Partnership',
  'CSM',
  'Notes',
] as const;

export type Header = (typeof HEADERS)[number];
export type Row = Record<Header, string>;

const AS_OF = Date.UTC(2026, 5, 30);
const DAY = 86_400_000;

const EMPLOYEES = [4, 14, 30, 55, 90, 150, 260, 480, 950, 2400, 8200];
const ARR = [1400, 3600, 6800, 11500, 18000, 27500, 41000, 62000, 98000, 165000, 420000];
const TENURE_DAYS = [32, 110, 240, 380, 560, 760, 1010, 1320, 1700, 2150, 2700];
const INDUSTRY = ['Poor fit', 'Non-target but viable', 'General B2B', 'Adjacent vertical', 'Target vertical'];
const REGION = ['Unsupported', 'Limited-support region', 'Supported region', 'Secondary market', 'Primary market'];
const GROWTH = ['Unknown / Pre-revenue', 'Early-stage', 'Mature', 'Established', 'Growth / Scale-up'];
const EXPANSION = ['Contracting', 'Limited', 'Some', 'Moderate', 'Strong'];
const CONTRACT = ['At risk / Past due', 'Month-to-month', 'Annual (new)', 'Annual (renewing)', 'Multi-year'];
const STRATEGIC = [
  'Misaligned',
  'Commodity fit',
  'Standard customer',
  'Industry influencer',
  'Named logo / reference customer',
];
const FREQUENCY = ['Less than monthly', 'Monthly', 'Weekly', '3-4x per week', 'Daily'];
const DAYS_PER_WEEK = [['0'], ['0.25', '0.5'], ['1', '2'], ['3', '4'], ['5', '5', '6', '7']];
const TREND = ['No usage', 'Declining', 'Plateaued', 'Stable', 'Accelerating'];

/** Hidden truths that make the columns of an account agree with each other, each 0..1. */
interface Latent {
  size: number;
  fit: number;
  engagement: number;
}

export function drawAccount(index: number, name: string, random: Random): Row {
  const quality = random.next();
  const size = random.near(quality * 0.78 + 0.08, 0.38);
  const fit = random.near(size * 0.55 + 0.25, 0.45);
  const latent = { size, fit, engagement: random.near(quality * 0.72 + 0.15, 0.5) };
  const tenure = Math.round(along(TENURE_DAYS, random.next()));
  const contract = step(CONTRACT, random.near(latent.engagement * 0.5 + latent.size * 0.25 + 0.2, 0.3));
  return {
    'Account ID': `AC-${1001 + index}`,
    'Account Name': name,
    Domain: domainOf(name, index),
    Status: 'Active',
    ...contractColumns(contract, tenure, random),
    ...firmographicColumns(latent, random),
    ...moneyColumns(latent, tenure, random),
    ...usageColumns(latent, random),
    ...sentimentColumns(latent, random),
    CSM: random.pick(SUCCESS_MANAGERS),
    Notes: random.chance(0.08) ? random.pick(NOTES) : '',
  };
}

function step<T>(ladder: readonly T[], share: number): T {
  return ladder[Math.min(ladder.length - 1, Math.floor(share * ladder.length))] as T;
}

export function dateBefore(days: number): string {
  return new Date(AS_OF - days * DAY).toISOString().slice(0, 10);
}

function contractColumns(contract: string, tenure: number, random: Random) {
  const term = contract === 'Multi-year' ? 1095 : 365;
  const left = contract === 'At risk / Past due' ? -random.whole(3, 60) : term - (tenure % term);
  return {
    'Start Date': dateBefore(tenure),
    'Contract End': contract === 'Month-to-month' ? '' : dateBefore(-left),
    'Contract Type': contract,
  };
}

function firmographicColumns({ size, fit }: Latent, random: Random) {
  return {
    Employees: String(Math.round(along(EMPLOYEES, random.near(size, 0.12)))),
    'Industry Fit': step(INDUSTRY, random.near(fit, 0.25)),
    'Region Fit (Geography)': step(REGION, random.near(fit * 0.6 + 0.35, 0.3)),
    'Growth Stage': step(GROWTH, random.near(fit * 0.5 + 0.3, 0.35)),
  };
}

function moneyColumns({ size, engagement }: Latent, tenure: number, random: Random) {
  const arr = Math.round(along(ARR, random.near(size, 0.12)) / 50) * 50;
  const growth = 0.74 + random.near(engagement, 0.35) * 0.55;
  const expanding = growth > 1.08;
  const headroom = random.near(engagement * 0.6 + 0.2, 0.5);
  const ratio = (0.8 + headroom * 1.5).toFixed(1);
  return {
    ARR: String(arr),
    'Prior ARR': tenure < 365 ? '0' : String(Math.round(arr / growth / 50) * 50),
    Expanding: expanding ? 'TRUE' : 'FALSE',
    'Expansion Potential': random.chance(0.12) ? ratio : step(EXPANSION, headroom),
    'Strategic Importance': step(STRATEGIC, random.near(size * 0.5 + 0.3, 0.25)),
  };
}

function usageColumns({ engagement }: Latent, random: Random) {
  const often = random.near(engagement, 0.2);
  const idle = Math.round(along([160, 95, 48, 26, 14, 9, 6, 4, 2, 1, 0], random.near(engagement, 0.18)));
  return {
    'Usage Frequency': step(FREQUENCY, often),
    'Active Days per Week': random.pick(step(DAYS_PER_WEEK, often)),
    'Feature Adoption': (0.04 + random.near(engagement, 0.18) * 0.94).toFixed(2),
    'Usage Trend': step(TREND, random.near(engagement * 0.8 + 0.15, 0.22)),
    'Open Tickets': step(['6', '5', '4', '3', '2', '1', '1', '0', '0'], random.near(engagement * 0.6 + 0.3, 0.3)),
    'Last Activity': dateBefore(idle),
  };
}

function sentimentColumns({ size, engagement }: Latent, random: Random) {
  const health = Math.round(40 + random.near(engagement, 0.15) * 59);
  const before = Math.min(100, Math.max(0, health + random.whole(-12, 10)));
  const rating = (share: number) => String(Math.floor(random.near(share, 0.3) * 11));
  return {
    'Health Score': String(health),
    'Previous Health': String(before),
    NPS: random.chance(0.28) ? '' : rating(engagement * 0.6 + 0.35),
    'Logo Value': rating(size * 0.7),
    'Reference Potential': rating(engagement * 0.6),
    Partnership: random.chance(0.8) ? '0' : rating(0.4),
  };
}
