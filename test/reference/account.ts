import { parseDay } from './calendar.ts';
import { foldLabel, type Reading, readDay, readFlag, readMoney, readNumber, readText } from './cell-text.ts';
import { readContract, readDerivedArr } from './derived.ts';
import type { Fraction } from './fraction.ts';
import { keyOf } from './identity.ts';
import { choiceOfField, columnOf, type LabelField, readRated } from './label-table.ts';
import type { Model } from './model.ts';
import { type OwnReadings, ownReadings } from './own-criteria.ts';
import type { Row, Sheet } from './sheet.ts';
import { type Expansion, readExpansion, readTrend } from './worked-out.ts';

/** Days since the last activity; Infinity for the written word "never" (S19). */
type IdleDays = number;

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
  industry: Reading<string>;
  geography: Reading<string>;
  growthStage: Reading<string>;
  expansion: Reading<Expansion>;
  contract: Reading<string>;
  strategic: Reading<string>;
  frequency: Reading<string>;
  activeDays: Reading<Fraction>;
  activeDays30: Reading<Fraction>;
  adoption: Reading<Fraction>;
  trend: Reading<string>;
  tickets: Reading<Fraction>;
  idleDays: Reading<IdleDays>;
  health: Reading<Fraction>;
  previousHealth: Reading<Fraction>;
  nps: Reading<Fraction>;
  activeUsers: Reading<Fraction>;
  licences: Reading<Fraction>;
  onboarding: Reading<Fraction>;
  expanding: Reading<boolean>;
  strategicRatings: Reading<Fraction>[];
  entered: Record<'firmographic' | 'behavioral' | 'value', Reading<Fraction>>;
  own: OwnReadings;
  /** IMPUTED_ARR and IMPUTED_CONTRACT: what stands in for a cell of this account. */
  imputed: string[];
  /** Texts, until it is known which labels segments have. */
  committedText: string | undefined;
  overrideText: string | undefined;
}

export function accountsFrom(sheet: Sheet, model: Model): Account[] {
  return sheet.rows.map((row) => accountFrom(row, sheet, model));
}

function accountFrom(row: Row, sheet: Sheet, model: Model): Account {
  const status = foldLabel(row.status ?? '');
  const isInactive = model.inactive.includes(status);
  const label = (field: LabelField) => readRated(row[columnOf(field)], choiceOfField(model, field));
  const startDay = readDay(row.start_date, parseDay);
  const contractEnd = readDay(row.contract_end, parseDay);
  const arr = readDerivedArr(row);
  const contract = readContract(label('contract'), startDay, contractEnd, sheet.asOf, model);
  return {
    id: readText(row.account_id) || readText(row.domain) || readText(row.name),
    key: keyOf(row),
    active: !isInactive,
    churned: isInactive && status !== 'prospect',
    startDay,
    contractEnd,
    arr: arr.reading,
    priorArr: readMoney(row.prior_arr),
    employees: readNumber(row.employees, 0),
    industry: label('industry'),
    geography: label('geography'),
    growthStage: label('growthStage'),
    expansion: readExpansion(row.expansion_ratio, choiceOfField(model, 'expansion')),
    contract: contract.reading,
    strategic: label('strategic'),
    ...usageCells(row, sheet, label),
    ...sentimentCells(row, sheet),
    entered: enteredScores(row),
    own: ownReadings(row, model, sheet.asOf),
    imputed: [arr.flag, contract.flag].filter((flag) => flag !== null),
    committedText: row.current_segment,
    overrideText: row.override_tier,
  };
}

function usageCells(row: Row, sheet: Sheet, label: (field: LabelField) => Reading<string>) {
  return {
    frequency: label('usageFrequency'),
    activeDays: readNumber(row.active_days_per_week, 0),
    activeDays30: readNumber(row.active_days_30, 0, 30),
    adoption: sheet.readShare(row, 'feature_adoption'),
    trend: readTrend(label('trend'), row),
    tickets: readNumber(row.open_tickets, 0),
    idleDays: readIdleDays(row.last_activity, sheet.asOf),
    activeUsers: readNumber(row.active_users, 0),
    licences: readNumber(row.licences, 0),
    onboarding: sheet.readShare(row, 'onboarding_completion'),
  };
}

function sentimentCells(row: Row, sheet: Sheet) {
  return {
    health: sheet.readHealth(row, 'health'),
    previousHealth: sheet.readHealth(row, 'prev_health'),
    nps: readNumber(row.nps, 0, 10),
    expanding: readFlag(row.expanding),
    strategicRatings: [row.logo, row.reference, row.partnership].map((cell) => readNumber(cell)),
  };
}

/** S9: a dimension entered directly as a number from 1 to 5. */
function enteredScores(row: Row) {
  return {
    firmographic: readNumber(row.firmographic_score, 1, 5),
    behavioral: readNumber(row.behavioral_score, 1, 5),
    value: readNumber(row.value_score, 1, 5),
  };
}

function readIdleDays(cell: string | undefined, asOf: number): Reading<IdleDays> {
  return readDay(cell, (text) => {
    if (foldLabel(text) === 'never') return Number.POSITIVE_INFINITY;
    const day = parseDay(text);
    return day === null || day > asOf ? null : asOf - day;
  });
}
