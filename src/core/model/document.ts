// A document: its format and its fingerprint, and how two models differ. Documents of earlier formats become documents of
// the present one, step by step: read for ever, written as the present.

import type { Operator } from '../exact/numbers.ts';
import { type Bands, labelsOf } from './bands.ts';
import { FIELDS, type Field } from './fields.ts';
import { normaliseLabel } from './label.ts';
import { type Criterion, DIMENSIONS, type Model, type ModelDocument, type Treatment } from './model.ts';
import { PRESETS } from './preset-models.ts';
import { presetScale, resolveModel } from './resolve.ts';

/** The number of the document's format. */
export const FORMAT = 2;

type Written = Readonly<Record<string, unknown>>;

/** By the format that a step starts from. */
const STEPS: Readonly<Record<number, (document: Written) => Written>> = { 1: fromFirst };

/** The document in the present format. What has no number is of the first one. */
export function migrated(written: Written): ModelDocument {
  let document = written;
  for (let from = formatOf(written); from < FORMAT; from++) document = STEPS[from]?.(document) ?? document;
  const { version: _, ...rest } = document;
  return rest as ModelDocument;
}

export function formatOf({ version }: Written): number {
  return typeof version === 'number' ? version : 1;
}

/** The first format wrote its number as text. */
const KNOWN: readonly unknown[] = [undefined, '1', ...Array.from({ length: FORMAT }, (_, k) => k + 1)];

/** A sentence about a document that this version of the add-on cannot read, as one of a later one; null: it can. */
export function newerFormat(written: Written): string | null {
  const format = formatOf(written);
  if (KNOWN.includes(written.version)) return null;
  if (format <= FORMAT) return `"version" must be ${FORMAT}, found ${JSON.stringify(written.version)}`;
  return `This model was saved by a newer Tierwise (format ${format}). Update the add-on.`;
}

function fromFirst({ synonyms, behavioralExtras, ...document }: Written): Written {
  const extras = Array.isArray(behavioralExtras) ? behavioralExtras : [];
  const tables = isRecord(synonyms) ? Object.entries(synonyms) : [];
  return {
    ...document,
    ...(extras.length > 0 ? { rubrics: { ...(document.rubrics as object), behavioral: withExtras(extras) } } : {}),
    ...(tables.length > 0 ? { labels: labelsFrom(tables, document.labels as ModelDocument['labels']) } : {}),
  };
}

const EXTRA_FIELDS: Readonly<Record<string, string>> = { nps: 'nps', licences: 'activeUsers' };

function withExtras(extras: readonly unknown[]) {
  const fields = PRESETS.rubrics.behavioral.map(({ field }) => field);
  return {
    criteria: [...fields, ...extras.map((name) => EXTRA_FIELDS[String(name)] ?? name)].map((field) => ({ field })),
  };
}

/** Label -> spellings becomes text -> label. A spelling under two labels stays under both, for the rules to name. */
function labelsFrom(tables: readonly [string, unknown][], labels: ModelDocument['labels']): Written {
  const all: Record<string, unknown> = { ...labels };
  for (const [field, byLabel] of tables) {
    const map: Record<string, string> = { ...labels?.[field]?.map };
    for (const [label, spellings] of Object.entries(isRecord(byLabel) ? byLabel : {})) {
      for (const text of Array.isArray(spellings) ? spellings : []) {
        if (!isOvertaken(field, label, String(text))) map[unused(map, String(text))] = label;
      }
    }
    all[field] = { ...labels?.[field], map };
  }
  return all;
}

/** What the preset knows under a later label had that meaning. */
function isOvertaken(field: string, label: string, text: string): boolean {
  const { labels, synonyms } = presetScale(field) ?? { labels: {} };
  const order = Object.keys(labels);
  const later = order.slice(order.indexOf(label) + 1);
  return later.some((other) => synonyms?.[other]?.some((each) => normaliseLabel(each) === normaliseLabel(text)));
}

/** The same text once more, told apart by a space. */
function unused(map: Readonly<Record<string, string>>, text: string): string {
  return text in map ? unused(map, `${text} `) : text;
}

function isRecord(value: unknown): value is Written {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

// A short fingerprint of a model for the evidence stamp: same numbers, same hash, whatever the key order.

/**
 * 8 hexadecimal digits (FNV-1a over canonical JSON).
 * @param known texts of objects that never change: a draft that moves keeps most of its parts
 */
export function hashOf(value: unknown, known?: WeakMap<object, string>): string {
  let hash = 0x811c9dc5;
  const text = canonical(value, known);
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

function canonical(value: unknown, known?: WeakMap<object, string>): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const found = known?.get(value);
  if (found !== undefined) return found;
  const text = Array.isArray(value)
    ? `[${value.map((item) => canonical(item, known)).join(',')}]`
    : `{${entriesOf(value)
        .map(([key, item]) => `${JSON.stringify(key)}:${canonical(item, known)}`)
        .join(',')}}`;
  known?.set(value, text);
  return text;
}

function entriesOf(value: object): [string, unknown][] {
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

// What another model would change, in lines that a person reads.

export interface Difference {
  /** `weights.value` */
  readonly path: string;
  /** `Weights, value` */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Settings that two models do not share, in the order of the first. */
export function differencesOf(from: Model, to: Model): Difference[] {
  const labels = labelsOf(from.segmentScales.composite.bands);
  const isSameLength = labels.length === to.segmentScales.composite.treatments.length;
  return compared(settingsOf(from), settingsOf(to, isSameLength ? labels : undefined), []);
}

/** What a model says otherwise than its preset. Names, mapping, columns and answers about the company are no numbers of the method. */
export function editsOf(model: Model): Difference[] {
  const { name, notes, mapping, readAs, columns, company, segmentBy } = model;
  const preset = resolveModel({ preset: model.preset });
  return differencesOf({ ...preset, name, notes, mapping, readAs, columns, company, segmentBy }, model);
}

/**
 * What a model says, by the names that a document has for it.
 * @param labels names of the places of the scale; its own without them
 */
export function settingsOf(model: Model, labels?: readonly string[]): Record<string, unknown> {
  const { name, preset, weights, segmentScales, rubrics, ...settings } = model;
  const { bands, treatments } = segmentScales.composite;
  // A segment of another source has labels of its own, whose treatment may be edited too.
  const own = model.segmentBy && model.segmentBy !== 'composite' ? segmentScales[model.segmentBy] : null;
  const byLabel = <T>(of: (treatment: Treatment) => T) =>
    Object.fromEntries([
      ...(labels ?? labelsOf(bands)).map((label, k) => [label, of(treatments[k] as Treatment)] as const),
      ...(own ? labelsOf(own.bands) : []).map((label, k) => [label, of(own?.treatments[k] as Treatment)] as const),
    ]);
  return {
    name,
    preset,
    weights,
    tiers: bands,
    expectedShares: byLabel(({ share }) => share ?? undefined),
    serviceModels: byLabel(({ service, action }) => ({ name: service, action })),
    ...settings,
    rubrics: Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, rubrics[dimension].map(withoutTables)])),
  };
}

/** What texts mean stands under labels. */
function withoutTables(criterion: Criterion): object {
  if (!('labels' in criterion)) return criterion;
  const { map: _map, rest: _rest, synonyms: _synonyms, ...rest } = criterion;
  return rest;
}

const TABLES: readonly string[] = ['labels', 'treatments', 'grace', 'capacity', 'currencies'];

function compared(from: unknown, to: unknown, path: readonly string[]): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  // A table that is not there says nothing of any part of it.
  const isTable = TABLES.includes(path[0] as string);
  if (isTable && (from === undefined || to === undefined) && (isGroup(from) || isGroup(to))) {
    return compared(from ?? {}, to ?? {}, path);
  }
  if (!isGroup(from) || !isGroup(to)) {
    const [before, after] = [textOf(from, path), textOf(to, path)];
    return [
      {
        path: path.join('.'),
        what: titleOf(path),
        from: before,
        to: before === after ? 'the same, other in details' : after,
      },
    ];
  }
  const keys = new Set([...Object.keys(from), ...Object.keys(to)]);
  return [...keys].flatMap((key) => compared(from[key], to[key], [...path, key]));
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) && !isBands(value);
}

function isBands(value: unknown): value is Bands<string | number> {
  return value !== null && typeof value === 'object' && 'cuts' in value && 'floor' in value;
}

const OF_PEOPLE: Readonly<Record<string, string>> = {
  csms: 'CSMs',
  hoursPerMonth: 'Hours a CSM a month',
  efficiency: 'Share of those hours for accounts',
  proactive: 'Hours for programs',
  buffer: 'Hours kept free',
  hoursPerAccount: 'Hours an account',
};

function titleOf(path: readonly string[]): string {
  if (path[0] === 'labels' && path.length > 2) return titleOfRating(path);
  const [first, key = '', ...labels] = path;
  if (first === 'capacity') return [OF_PEOPLE[key] ?? key, ...labels].join(', ');
  const words = path.map((key, i) => (i === 0 ? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : key));
  const text = words.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** `Industry fit of "Fintech"` */
function titleOfRating([, key = '', part, text]: readonly string[]): string {
  const title = key in FIELDS ? FIELDS[key as Field].title : key;
  return part === 'rest' ? `${title} of everything else` : `${title} of "${text}"`;
}

const SIGNS: Readonly<Record<Operator, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<' };

function textOf(value: unknown, [first]: readonly string[]): string {
  if (value === undefined || value === null) return 'none';
  if (isBands(value)) {
    return [...value.cuts.map(([at, operator, label]) => `${label} ${SIGNS[operator]} ${at}`), value.floor].join(', ');
  }
  if (Array.isArray(value)) return value.length > 0 ? value.map(itemText).join(', ') : 'none';
  if (typeof value === 'number' && first === 'weights') return `${Number((value * 100).toFixed(2))}%`;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return itemText(value);
}

/** A criterion goes by its title. */
function itemText(value: unknown): string {
  if (isCriterion(value)) {
    const { title, weight, isOff } = value;
    return `${title}${weight === 1 ? '' : ` × ${weight}`}${isOff ? ' (off)' : ''}`;
  }
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function isCriterion(value: unknown): value is Criterion {
  return value !== null && typeof value === 'object' && 'title' in value && 'isOff' in value;
}
