// The shape of a model document, once: its type comes from here. Built on first use, for cell functions must not pay.
import * as z from 'zod/mini';
import { FORMAT } from './document.ts';
import { FIELD_NAMES } from './fields.ts';
import { ANSWERS, DIMENSIONS, RFM_NAMES, SCALE_NAMES, SOURCES } from './model.ts';
import { SETTINGS } from './settings.ts';

function wordsOf<V extends string>({ answers }: { readonly answers: readonly (readonly [V, string])[] }) {
  return z.optional(z.enum(answers.map(([value]) => value)));
}

function documentSchema() {
  const operator = z.enum(['>=', '>', '<=', '<']);
  // A text is an exact number, such as "12/52".
  const at = z.union([z.number(), z.string()]);
  const bands = z.strictObject({ cuts: z.array(z.tuple([at, operator, z.string()])), floor: z.string() });
  const points = z.strictObject({ cuts: z.array(z.tuple([at, operator, z.number()])), floor: z.number() });
  const field = z.enum(FIELD_NAMES);
  const texts = z.array(z.string());
  const number = z.optional(z.number());
  const text = z.optional(z.string());
  const yesOrNo = z.optional(z.boolean());
  const range = z.tuple([z.number(), z.number()]);
  const criterion = z.strictObject({
    field: z.optional(field),
    id: text,
    title: text,
    column: text,
    kind: z.optional(z.enum(['number', 'label', 'either', 'flag', 'age'])),
    weight: number,
    off: yesOrNo,
    bands: z.optional(points),
    labels: z.optional(z.record(z.string(), z.number())),
    yes: number,
    no: number,
  });
  const rubric = z.strictObject({ criteria: z.array(criterion), leastShare: number });
  const rfm = z.strictObject({
    recencyDays: z.optional(points),
    activeDaysPerWeek: z.optional(points),
    segments: z.optional(bands),
  });
  return z.strictObject({
    version: z.optional(z.literal(FORMAT)),
    preset: wordsOf(SETTINGS.preset),
    name: text,
    segmentBy: z.optional(z.enum(SOURCES)),
    weights: z.optional(z.strictObject({ firmographic: z.number(), behavioral: z.number(), value: z.number() })),
    rubrics: z.optional(z.partialRecord(z.enum(DIMENSIONS), rubric)),
    labels: z.optional(
      z.record(z.string(), z.strictObject({ map: z.optional(z.record(z.string(), z.string())), rest: text })),
    ),
    tiers: z.optional(bands),
    arrTiers: z.optional(bands),
    scales: z.optional(z.partialRecord(z.enum(SCALE_NAMES), bands)),
    rfm: z.optional(z.partialRecord(z.enum(RFM_NAMES), rfm)),
    expectedShares: z.optional(z.record(z.string(), range)),
    serviceModels: z.optional(z.record(z.string(), z.strictObject({ name: z.string(), action: z.string() }))),
    behavioralMissing: wordsOf(SETTINGS.behavioralMissing),
    behavioralSource: wordsOf(SETTINGS.behavioralSource),
    missingData: wordsOf(SETTINGS.missingData),
    priorityCap: wordsOf(SETTINGS.priorityCap),
    rfmMode: wordsOf(SETTINGS.rfmMode),
    monetaryEdges: z.optional(z.array(z.number())),
    multiProduct: yesOrNo,
    milestoneMode: yesOrNo,
    contractFromDates: yesOrNo,
    concentrationReason: text,
    countries: z.optional(z.record(z.string(), z.string())),
    columns: z.optional(texts),
    inactiveStatuses: z.optional(texts),
    statuses: z.optional(z.record(z.string(), z.enum(['active', 'out']))),
    currencies: z.optional(
      z.strictObject({ base: z.string(), rates: z.record(z.string(), z.number()), entered: z.string() }),
    ),
    mapping: z.optional(z.partialRecord(field, z.nullable(z.string()))),
    readAs: z.optional(z.record(z.string(), z.enum(ANSWERS))),
    capacity: z.optional(
      z.strictObject({
        csms: number,
        hoursPerMonth: number,
        efficiency: number,
        hoursPerAccount: z.optional(z.record(z.string(), z.number())),
        proactive: number,
        buffer: number,
      }),
    ),
    company: z.optional(
      z.strictObject({ productLed: yesOrNo, csPlatform: yesOrNo, enrichment: yesOrNo, secondCrm: yesOrNo }),
    ),
    grace: z.optional(z.strictObject({ margin: number, runs: number, onlyDown: yesOrNo })),
    headerRow: number,
    treatments: z.optional(z.record(z.string(), z.record(z.string(), z.string()))),
    notes: z.optional(z.record(z.string(), z.string())),
  });
}

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** What is stored: a preset's name and only what differs from it. */
export type ModelDocument = Frozen<z.infer<ReturnType<typeof documentSchema>>>;

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
      if (place === 'mapping')
        return `"${place}.${issue.keys[0]}" is not a field: use one of ${FIELD_NAMES.join(', ')}`;
      return `Unknown setting ${issue.keys.map((key) => `"${key}"`).join(', ')}${place ? ` in "${place}"` : ''}: remove it or check the spelling`;
    case 'invalid_value':
      return `${where} must be ${issue.values.map((value) => `"${String(value)}"`).join(' or ')}, found ${found(root, issue.path)}`;
    case 'invalid_type':
      return `${where} must be ${withArticle(issue.expected)}, found ${found(root, issue.path)}`;
    case 'invalid_union':
      return `${where} must be a number, found ${found(root, issue.path)}`;
    // The only lists of a fixed length are cuts and shares.
    case 'too_small':
    case 'too_big':
      return `${where} must be ${withArticle('tuple')}, found ${found(root, issue.path)}`;
    default:
      return `${where} is not readable: found ${found(root, issue.path)}`;
  }
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
