import { type Account, accountsFrom, type Row } from './account.ts';
import { arrTierOf } from './arr-tier.ts';
import { requireDay } from './calendar.ts';
import { valueIn } from './cell-text.ts';
import { compositeOf, needsIntervention } from './composite.ts';
import type { Fraction } from './fraction.ts';
import { healthColour, healthRisk, isExpanding, migration, usageOfAccount } from './health.ts';
import { lifecycleMethods, lifecycleStrategies } from './lifecycle.ts';
import { potentialOf, priorityOfAccount, valueMatrix } from './priority.ts';
import { monetaryScores, rfmOfAccount } from './rfm.ts';
import { behaviourOfAccount, type Dimension, firmographicOf, valueDimensionOf } from './rubric.ts';
import { hasKeyFields, reasonsOf, segmentOf } from './segment.ts';
import { type Report, summaryOf } from './summary.ts';

type MaybeScore = Fraction | null;

export type AccountReport = ReturnType<typeof reportAccount>;

/** The whole report of expected.json, from raw cell texts, in exact arithmetic. */
export function reference(rows: readonly Row[], asOf: string): Report {
  const today = requireDay(asOf);
  const records = accountsFrom(rows, today);
  const active = records.filter((account) => account.active);
  const shared = sharedKeys(records);
  const monetary = monetaryByAccount(active);
  const reports = active.map((account) =>
    reportAccount(account, today, monetary.get(account) ?? null, shared.has(account.key)),
  );
  return { accounts: reports, summary: summaryOf(asOf, records, reports) };
}

/** C8: every row of a repeated key is a duplicate, also when the other row is inactive. */
function sharedKeys(records: readonly Account[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { key } of records) {
    if (key && seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}

function monetaryByAccount(active: readonly Account[]): Map<Account, number> {
  const priced = active.filter((account) => account.arr.kind === 'value');
  const scores = monetaryScores(priced.flatMap((account) => valueIn(account.arr) ?? []));
  return new Map(priced.map((account, index) => [account, scores[index] ?? 3]));
}

function reportAccount(account: Account, today: number, monetary: number | null, duplicate: boolean) {
  return {
    account_id: account.id,
    ...segmentationOf(account, duplicate),
    rfmA: rfmOfAccount(account, monetary, 'A'),
    rfmB: rfmOfAccount(account, monetary, 'B'),
    monetaryScore: monetary,
    ...lifecycleOf(account, today),
    ...healthOf(account),
  };
}

function segmentationOf(account: Account, duplicate: boolean) {
  const firmographic = firmographicOf(account);
  const value = valueDimensionOf(account);
  const behavioural = behaviourOfAccount(account).score;
  const composite = compositeFrom(account, firmographic.score, behavioural, value.score);
  const computedTier = composite?.tier ?? 'Unsegmented';
  const segment = segmentOf(computedTier, account.committed, account.override);
  return {
    reasons: reasonsOf(account, firmographic, value, duplicate),
    arrTier: arrTiers(valueIn(account.arr)),
    firmographic: dimensionReport(firmographic),
    value: dimensionReport(value),
    behavioural: behavioural?.toNumber(6) ?? null,
    composite: composite?.score.toNumber(6) ?? null,
    computedTier,
    provisional: composite?.provisional ?? false,
    intervention: needsIntervention(behavioural, value.score),
    effectiveTier: segment.effective,
    change: segment.change,
  };
}

/** S46, strict: a key field or a whole dimension that is missing leaves the account without a score. */
function compositeFrom(account: Account, firmographic: MaybeScore, behavioural: MaybeScore, value: MaybeScore) {
  if (!hasKeyFields(account) || !firmographic || !value) return null;
  return compositeOf(firmographic, behavioural, value);
}

function dimensionReport(dimension: Dimension) {
  return { ...dimension, score: dimension.score?.toNumber(6) ?? null };
}

function arrTiers(arr: Fraction | null) {
  return {
    methodology: arrTierOf(arr, 'methodology'),
    methods: arrTierOf(arr, 'methods'),
    strategies: arrTierOf(arr, 'strategies'),
  };
}

function lifecycleOf(account: Account, today: number) {
  const start = valueIn(account.startDay);
  if (start === null) return { lifecycleMethods: null, lifecycleStrategies: null };
  return {
    lifecycleMethods: lifecycleMethods(start, today),
    lifecycleStrategies: lifecycleStrategies(start, today, valueIn(account.contractEnd), false),
  };
}

function healthOf(account: Account) {
  const health = valueIn(account.health);
  const arr = valueIn(account.arr);
  return {
    healthRisk: healthRisk(health, valueIn(account.nps), isExpanding(account)),
    healthColour: healthColour(health),
    usagePattern: usageOfAccount(account),
    priority: priorityOfAccount(account),
    valueMatrix: arr && valueMatrix(arr, potentialOf(account)),
    migration: arr && migration(valueIn(account.priorArr), arr, valueIn(account.previousHealth), health),
  };
}
