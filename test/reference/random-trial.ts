import { requireDay } from './calendar.ts';
import { FIELD_NAMES } from './field-names.ts';
import { columnOf, type LabelField } from './label-table.ts';
import { modelOf } from './model.ts';
import type { ModelDocument } from './model-document.ts';
import { createRandom, type Random } from './random.ts';
import { randomAccounts } from './random-accounts.ts';
import { spelled } from './random-cells.ts';
import { RAW_TEXTS, randomModel } from './random-model.ts';
import { type OwnColumn, someOwnColumns } from './random-own-columns.ts';
import { dimensionsOn, isCompositeOn } from './scores.ts';
import { type Row, Sheet } from './sheet.ts';
import { segmentationOf } from './source.ts';

export interface Trial {
  document: ModelDocument;
  rows: Row[];
}

const AS_OF = '2026-06-30';

/**
 * A random model and a random sheet for it. What S76 calls a doubt about a whole column does not occur: a health column
 * begins with a number above 10, few rows share a key, a sheet says frequency in one way.
 */
export function randomTrial(seed: number): Trial {
  for (let attempt = 0; ; attempt += 1) {
    const trial = attemptAt(seed + attempt * 100_000);
    if (trial.document.segmentBy !== 'composite' || hasComposite(trial)) return trial;
  }
}

function attemptAt(seed: number): Trial {
  const random = createRandom(seed * 2 + 1);
  const own = someOwnColumns(random, 5);
  const document = randomModel(random, own);
  const count = random.pick([12, 18, 25, 40]);
  const shape = trialShape(random, document);
  const base = randomAccounts(seed, count).filter((row) => Object.values(row).some((cell) => cell.trim() !== ''));
  const rows = base.map((row, index) => trialRow(row, index, shape, own, document));
  return { document: { ...document, mapping: mappingOf(rows) }, rows };
}

/** A model whose source is not on for the sheet scores nothing: that is another test's. */
function hasComposite({ document, rows }: Trial): boolean {
  const model = modelOf(document);
  const sheet = new Sheet(rows, requireDay(AS_OF), model);
  return isCompositeOn(dimensionsOn(sheet, model), model);
}

type TrialShape = ReturnType<typeof trialShape>;

/** What the sheet has: decided once, so that every row has the same columns. */
function trialShape(random: Random, document: ModelDocument) {
  const without = ['status', 'health', 'nps', 'strategic', 'growth_stage', 'prior_arr', 'last_activity', 'expanding'];
  return {
    random,
    messiness: random.pick([0, 0.05, 0.2]),
    quiet: random.pick([0, 0.1, 0.3]),
    raw: Object.keys(RAW_TEXTS).filter(() => random.chance(0.5)) as LabelField[],
    entered: DIMENSIONS.filter(() => random.chance(0.12)),
    without: new Set([
      ...without.filter((column) => random.chance(0.12) && !(column === 'health' && document.segmentBy === 'priority')),
      ...random.pick([
        ['active_days_per_week', 'active_days_30'],
        ['usage_frequency', 'active_days_30'],
        ['usage_frequency', 'active_days_per_week'],
      ]),
      ...random.pick([MONTHS, MONTHS, ['usage_trend']]),
      ...random.pick([['mrr', 'tcv', 'contract_years'], ['tcv', 'contract_years'], []]),
      ...random.pick([['active_users', 'licences'], []]),
      ...(document.segmentBy ? [] : ['current_segment', 'override_tier', 'override_reason']),
    ]),
  };
}

const DIMENSIONS = ['firmographic', 'behavioral', 'value'] as const;
const ENTERED_INSTEAD = {
  firmographic: ['employees', 'industry_fit', 'geography', 'growth_stage'],
  behavioral: ['open_tickets'],
  value: ['contract_type', 'strategic'],
};
const MONTHS = ['usage_1', 'usage_2', 'usage_3'];

function trialRow(row: Row, index: number, shape: TrialShape, own: readonly OwnColumn[], document: ModelDocument): Row {
  const { random, messiness } = shape;
  const cells = { random, asOf: requireDay(AS_OF), blank: messiness, broken: messiness / 3, percentPoints: false };
  const full = {
    ...row,
    account_id: idAt(random.chance(0.02) && index > 20 ? index - 1 : index),
    ...(index === 0 ? { health: '90' } : {}),
    ...rawTexts(row, shape),
    ...usageCells(random),
    ...amountCells(row, shape),
    onboarding_completion: random.pick(['', '', '0', '0.5', '0.25', '1', 'half']),
    ...heldCells(row, document, random),
    ...enteredCells(shape),
    ...(index > 0 && random.chance(shape.quiet) ? quietCells(own) : {}),
    ...Object.fromEntries(own.map((column) => [column.column, column.cellOf(cells)])),
  };
  const enteredInstead = shape.entered.flatMap((name) => ENTERED_INSTEAD[name]);
  return Object.fromEntries(
    Object.entries(full).filter(([column]) => !shape.without.has(column) && !enteredInstead.includes(column)),
  );
}

/** Some filled label cells hold a raw text of the export instead. */
function rawTexts(row: Row, { random, raw }: TrialShape): Row {
  const columns = raw.map((field) => [columnOf(field), RAW_TEXTS[field]?.texts ?? []] as const);
  const replaced = columns.filter(([column]) => row[column]?.trim() && random.chance(0.6));
  return Object.fromEntries(replaced.map(([column, texts]) => [column, spelled(random.pick(texts), random)]));
}

function usageCells(random: Random): Row {
  const month = () => random.pick(['0', '100', '95', '94.9', '105', '105.1', '120', '']);
  return {
    active_days_30: random.pick(['', '0', '1', '3', '4', '11', '12', '19', '20', '30', '32']),
    usage_1: month(),
    usage_2: month(),
    usage_3: month(),
    active_users: random.pick(['', '0', '1', '9', '10', '20', '33', '40', '41', '50']),
    licences: random.pick(['', '0', '50', '50', '100']),
  };
}

/** An account of whose behavior nobody knows anything. */
function quietCells(own: readonly OwnColumn[]): Row {
  const usage = ['usage_frequency', 'active_days_per_week', 'active_days_30', 'feature_adoption', 'usage_trend'];
  const rest = [...MONTHS, 'open_tickets', 'nps', 'active_users', 'health', ...own.map(({ column }) => column)];
  return Object.fromEntries([...usage, ...rest].map((column) => [column, '']));
}

/** S9: scores from 1 to 5 that a person enters, in place of the columns that only that dimension reads. */
function enteredCells({ random, entered }: TrialShape): Row {
  const score = () => random.pick(['1', '2.4', '2.5', '3', '3.75', '4', '4.2', '5']);
  return Object.fromEntries(entered.map((name) => [`${name}_score`, score()]));
}

/** A third of the accounts has no ARR but what it can be worked out from, where the sheet has columns for that. */
function amountCells(row: Row, { random, without }: TrialShape): Row {
  const derived = !without.has('mrr') && random.chance(0.33);
  return {
    arr: derived ? random.pick(['', 'N/A', 'TBD']) : (row.arr ?? ''),
    mrr: derived ? random.pick(['2083.33', '2083.34', '8333.34', '2083.335', '8333.3333', '0', '416.67', '']) : '',
    tcv: derived ? random.pick(['300000', '75000', '']) : '',
    contract_years: derived ? random.pick(['3', '1', '2', '0', '']) : '',
  };
}

/** Committed segments and overrides in the labels of the model's source. */
function heldCells(row: Row, document: ModelDocument, random: Random): Row {
  const { segmentBy } = document;
  if (!segmentBy) return {};
  const { labels } = segmentationOf(segmentBy, modelOf(document));
  const label = () => spelled(random.pick(labels), random);
  return {
    ...(row.current_segment ? { current_segment: label() } : {}),
    ...(row.override_tier ? { override_tier: label() } : {}),
  };
}

function idAt(index: number): string {
  return `T${String(index + 1).padStart(4, '0')}`;
}

function mappingOf([first]: readonly Row[]): Record<string, string> {
  const mapped = Object.keys(first ?? {}).filter((column) => column in FIELD_NAMES);
  return Object.fromEntries(mapped.map((column) => [FIELD_NAMES[column] ?? '', column]));
}
