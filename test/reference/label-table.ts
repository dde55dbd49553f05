import { CONSTANTS } from './bands.ts';
import { foldLabel, type Reading, read } from './cell-text.ts';
import type { Criterion, Model } from './model.ts';

/** The label fields: their column, the table of their labels, and the words of the sources that are known besides. */
const FIELDS = {
  industry: { column: 'industry_fit', table: 'firmographic.industryFit', known: {} },
  geography: { column: 'geography', table: 'firmographic.geography', known: {} },
  growthStage: {
    column: 'growth_stage',
    table: 'firmographic.growthStage',
    known: { Unknown: 'Unknown / Pre-revenue' },
  },
  expansion: {
    column: 'expansion_ratio',
    table: 'value.expansion',
    known: { High: 'Strong', Medium: 'Some', Low: 'Limited' },
  },
  contract: { column: 'contract_type', table: 'value.contract', known: {} },
  strategic: { column: 'strategic', table: 'value.strategic', known: {} },
  usageFrequency: { column: 'usage_frequency', table: 'frequency.strategies', known: {} },
  trend: { column: 'usage_trend', table: 'behavioral.trend(ext)', known: {} },
} as const;

export type LabelField = keyof typeof FIELDS;
export const LABEL_FIELDS = Object.keys(FIELDS) as LabelField[];

interface LabelChoice {
  labels: readonly string[];
  yours: Record<string, string>;
  known: Record<string, string>;
  rest: string | undefined;
}

export function columnOf(field: LabelField): string {
  return FIELDS[field].column;
}

export function choiceOfField(model: Model, field: LabelField): LabelChoice {
  const { table, known } = FIELDS[field];
  return { labels: Object.keys(CONSTANTS.labels[table] ?? {}), known, ...yoursOf(model, field) };
}

/** The labels of an own criterion are those that the criterion gives points to. */
export function choiceOfOwn(model: Model, criterion: Criterion): LabelChoice {
  return { labels: Object.keys(criterion.labels), known: {}, ...yoursOf(model, criterion.key) };
}

function yoursOf(model: Model, key: string) {
  const { map = {}, rest } = model.document.labels?.[key] ?? {};
  return { yours: map, rest };
}

/** S74: the label itself, then the person's table, then the known words, then the rest, then not rated. */
export function readRated(raw: string | undefined, choice: LabelChoice): Reading<string> {
  const text = (raw ?? '').trim();
  const reading = read(raw, () => labelFor(text, choice) ?? choice.rest ?? text);
  const isRated = labelFor(text, choice) !== null || choice.rest !== undefined;
  return reading.kind === 'value' && !isRated ? { kind: 'unrated', text } : reading;
}

export function labelFor(text: string, { labels, yours, known }: LabelChoice): string | null {
  const folded = foldLabel(text);
  const itself = labels.find((label) => foldLabel(label) === folded);
  return itself ?? entryFor(folded, yours) ?? entryFor(folded, known);
}

function entryFor(folded: string, table: Record<string, string>): string | null {
  const hit = Object.entries(table).find(([text]) => foldLabel(text) === folded);
  return hit ? hit[1] : null;
}
