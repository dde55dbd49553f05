// The shape of a model document. Built on first use: custom functions must not pay for it.
import * as z from 'zod/mini';
import { FIELD_NAMES } from './fields.ts';
import { PRESET_NAMES, SCALE_NAMES } from './model.ts';

function documentSchema() {
  const cut = z.tuple([z.number(), z.enum(['>=', '>', '<=', '<']), z.string()]);
  const bands = z.strictObject({ cuts: z.array(cut), floor: z.string() });
  const points = z.strictObject({
    cuts: z.array(z.tuple([z.number(), z.enum(['>=', '>', '<=', '<']), z.number()])),
    floor: z.number(),
  });
  const rfm = z.strictObject({
    recencyDays: z.optional(points),
    activeDaysPerWeek: z.optional(points),
    segments: z.optional(bands),
  });
  const field = z.enum(FIELD_NAMES);
  const texts = z.array(z.string());
  const shares = z.tuple([z.number(), z.number()]);
  const service = z.strictObject({ name: z.string(), action: z.string() });
  const weights = z.strictObject({ firmographic: z.number(), behavioral: z.number(), value: z.number() });
  const amount = z.optional(z.number());
  const capacity = z.strictObject({
    csms: amount,
    hoursPerMonth: amount,
    efficiency: amount,
    hoursPerAccount: z.optional(z.record(z.string(), z.number())),
    proactive: amount,
    buffer: amount,
  });
  const answer = z.optional(z.boolean());
  const company = z.strictObject({ productLed: answer, csPlatform: answer, enrichment: answer, secondCrm: answer });
  return z.strictObject({
    version: z.optional(z.literal(1)),
    preset: z.optional(z.enum(PRESET_NAMES)),
    name: z.optional(z.string()),
    weights: z.optional(weights),
    tiers: z.optional(bands),
    arrTiers: z.optional(bands),
    scales: z.optional(z.partialRecord(z.enum(SCALE_NAMES), bands)),
    rfm: z.optional(z.partialRecord(z.enum(['strategies', 'methods']), rfm)),
    expectedShares: z.optional(z.record(z.string(), shares)),
    serviceModels: z.optional(z.record(z.string(), service)),
    behavioralMissing: z.optional(z.enum(['skip', 'median3'])),
    behavioralSource: z.optional(z.enum(['auto', 'rubric', 'health'])),
    behavioralExtras: z.optional(z.array(z.enum(['nps', 'licences']))),
    missingData: z.optional(z.enum(['strict', 'fallback'])),
    priorityCap: z.optional(z.enum(['value40', 'total100', 'none'])),
    rfmMode: z.optional(z.enum(['bands', 'rfm-r'])),
    monetaryEdges: z.optional(z.array(z.number())),
    multiProduct: z.optional(z.boolean()),
    milestoneMode: z.optional(z.boolean()),
    concentrationReason: z.optional(z.string()),
    countries: z.optional(z.record(z.string(), z.string())),
    columns: z.optional(texts),
    inactiveStatuses: z.optional(texts),
    synonyms: z.optional(z.partialRecord(field, z.record(z.string(), texts))),
    mapping: z.optional(z.partialRecord(field, z.nullable(z.string()))),
    readAs: z.optional(z.partialRecord(field, z.enum(['dmy', 'mdy', '.', ',']))),
    capacity: z.optional(capacity),
    company: z.optional(company),
    headerRow: z.optional(z.number()),
    notes: z.optional(z.record(z.string(), z.string())),
  });
}

let schema: ReturnType<typeof documentSchema> | undefined;

/** What is wrong with the shape of a document, one sentence a problem; none when it is sound. */
export function shapeProblems(value: unknown): string[] {
  // Apps Script has no `new Function`, which zod would use to compile schemas.
  z.config({ jitless: true });
  schema ??= documentSchema();
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => sentence(issue, value));
}

type Issue = z.core.$ZodIssue;

function sentence(issue: Issue, root: unknown): string {
  const place = issue.path.map(String).join('.');
  const where = place ? `"${place}"` : 'The model';
  switch (issue.code) {
    case 'unrecognized_keys':
      if (BY_FIELD.includes(place)) return notAField(`${place}.${issue.keys[0]}`);
      return `Unknown setting ${issue.keys.map((key) => `"${key}"`).join(', ')}${place ? ` in "${place}"` : ''}: remove it or check the spelling`;
    case 'invalid_value':
      return `${where} must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}, found ${found(root, issue.path)}`;
    case 'invalid_type':
      return `${where} must be ${withArticle(issue.expected)}, found ${found(root, issue.path)}`;
    // The only lists of a fixed length are cuts and shares.
    case 'too_small':
    case 'too_big':
      return `${where} must be ${withArticle('tuple')}, found ${found(root, issue.path)}`;
    default:
      return `${where} is not readable: found ${found(root, issue.path)}`;
  }
}

const BY_FIELD = ['mapping', 'synonyms', 'readAs'];

function notAField(place: string): string {
  return `"${place}" is not a field: use one of ${FIELD_NAMES.join(', ')}`;
}

function withArticle(type: string): string {
  if (type === 'tuple') return 'a list such as [4, ">=", "Tier 1"]';
  return `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type === 'record' ? 'object' : type}`;
}

function found(root: unknown, path: readonly PropertyKey[]): string {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
