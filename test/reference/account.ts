import { CONSTANTS } from './bands.ts';
import { parseDay } from './calendar.ts';
import {
  foldLabel,
  type Reading,
  readDay,
  readFlag,
  readLabel,
  readMoney,
  readNumber,
  readText,
  readWord,
  valueIn,
} from './cell-text.ts';
import type { Fraction } from './fraction.ts';

/** Raw cell texts under the column names of test/fixtures/accounts.csv. */
export type Row = Readonly<Record<string, string>>;

/** Days since the last activity; Infinity for the written word "never" (S19). */
type IdleDays = number;

/** A label carries its points, a ratio stays a number: S8 accepts either. */
export type Expansion = { points: number } | { ratio: Fraction };

export interface Account {
  /** What a person calls the account: id, else domain, else name. */
  id: string;
  key: string;
  active: boolean;
  churned: boolean;
  startDay: Reading<number>;
  contractEnd: Reading<number>;
  arr: Reading<Fraction>;
  priorArr: Reading<Fraction>;
  employees: Reading<Fraction>;
  industry: Reading<number>;
  geography: Reading<number>;
  growthStage: Reading<number>;
  expansion: Reading<Expansion>;
  contract: Reading<number>;
  strategic: Reading<number>;
  frequencyA: Reading<number>;
  frequencyB: Reading<number>;
  activeDays: Reading<Fraction>;
  adoption: Reading<Fraction>;
  trend: Reading<number>;
  tickets: Reading<Fraction>;
  idleDays: Reading<IdleDays>;
  health: Reading<Fraction>;
  previousHealth: Reading<Fraction>;
  nps: Reading<Fraction>;
  expanding: Reading<boolean>;
  strategicRatings: Reading<Fraction>[];
  committed: string | null;
  override: string | null;
}

const INACTIVE = ['churned', 'cancelled', 'canceled', 'inactive', 'lost', 'closed', 'prospect', 'former'];
const TIERS = ['Tier 1', 'Tier 2', 'Tier 3'];

export function accountsFrom(rows: readonly Row[], asOf: number): Account[] {
  const filled = rows.filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const adoptionScale = percentScale(filled.map((row) => row.feature_adoption));
  return filled.map((row) => accountFrom(row, asOf, adoptionScale));
}

/** C10: one number above 1 makes the whole column percent points. */
function percentScale(cells: readonly (string | undefined)[]): number {
  const numbers = cells.map((cell) => valueIn(readNumber(cell)));
  return numbers.some((number) => number !== null && number.compare(1) > 0) ? 100 : 1;
}

function accountFrom(row: Row, asOf: number, adoptionScale: number): Account {
  const status = foldLabel(row.status ?? '');
  return {
    id: readText(row.account_id) || readText(row.domain) || readText(row.name),
    key: keyOf(row),
    active: !INACTIVE.includes(status),
    churned: INACTIVE.includes(status) && status !== 'prospect',
    startDay: readDay(row.start_date, parseDay),
    contractEnd: readDay(row.contract_end, parseDay),
    arr: readMoney(row.arr),
    priorArr: readMoney(row.prior_arr),
    ...firmographicCells(row),
    ...valueCells(row),
    ...usageCells(row, asOf, adoptionScale),
    health: readNumber(row.health, 0, 100),
    previousHealth: readNumber(row.prev_health, 0, 100),
    nps: readNumber(row.nps, 0, 10),
    expanding: readFlag(row.expanding),
    strategicRatings: [row.logo, row.reference, row.partnership].map((cell) => readNumber(cell)),
    committed: valueIn(readWord(row.current_segment, TIERS)),
    override: valueIn(readWord(row.override_tier, TIERS)),
  };
}

function firmographicCells(row: Row) {
  return {
    employees: readNumber(row.employees, 0),
    industry: readLabel(row.industry_fit, table('firmographic.industryFit')),
    geography: readLabel(row.geography, table('firmographic.geography')),
    growthStage: readLabel(row.growth_stage, { ...table('firmographic.growthStage'), Unknown: 1 }),
  };
}

function valueCells(row: Row) {
  return {
    expansion: readExpansion(row.expansion_ratio),
    contract: readLabel(row.contract_type, table('value.contract')),
    strategic: readLabel(row.strategic, table('value.strategic')),
  };
}

function readExpansion(cell: string | undefined): Reading<Expansion> {
  const label = readLabel(cell, table('value.expansion'));
  if (label.kind === 'value') return { kind: 'value', value: { points: label.value } };
  const ratio = readNumber(cell, 0);
  return ratio.kind === 'value' ? { kind: 'value', value: { ratio: ratio.value } } : ratio;
}

function usageCells(row: Row, asOf: number, adoptionScale: number) {
  return {
    frequencyA: readLabel(row.usage_frequency, table('frequency.strategies')),
    frequencyB: readLabel(row.usage_frequency, table('frequency.methods')),
    activeDays: readNumber(row.active_days_per_week, 0),
    adoption: readAdoption(row.feature_adoption, adoptionScale),
    trend: readLabel(row.usage_trend, table('behavioral.trend(ext)')),
    tickets: readNumber(row.open_tickets, 0),
    idleDays: readIdleDays(row.last_activity, asOf),
  };
}

function readAdoption(cell: string | undefined, scale: number): Reading<Fraction> {
  const reading = readNumber(cell, 0, scale);
  return reading.kind === 'value' ? { kind: 'value', value: reading.value.over(scale) } : reading;
}

function readIdleDays(cell: string | undefined, asOf: number): Reading<IdleDays> {
  return readDay(cell, (text) => {
    if (foldLabel(text) === 'never') return Number.POSITIVE_INFINITY;
    const day = parseDay(text);
    return day === null || day > asOf ? null : asOf - day;
  });
}

/** C8: the id, else the domain, else the name; never empty unless the row has none of the three. */
function keyOf(row: Row): string {
  const id = readText(row.account_id);
  if (id) return `id:${id}`;
  const domain = readText(row.domain).toLowerCase();
  if (domain) return `domain:${domain.replace(/^[a-z]+:\/\//, '').replace(/^www\./, '')}`;
  const name = readText(row.name)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '');
  const bare = name.replace(/ (inc|ltd|llc|gmbh|ag|corp|co|plc|bv|sa)$/, '').trim();
  return bare ? `name:${bare}` : '';
}

function table(name: string): Record<string, number> {
  const labels = CONSTANTS.labels[name];
  if (!labels) throw new Error(`constants.json has no label table "${name}".`);
  return labels;
}
