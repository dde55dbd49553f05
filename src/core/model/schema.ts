// The shape of a model document, as data: what may stand where, and a sentence for everything that may not.
import { FIELD_NAMES } from '../input/fields.ts';
import { PRESET_NAMES, SCALE_NAMES } from './model.ts';

type Shape =
  | 'number'
  | 'string'
  | 'boolean'
  | { readonly oneOf: readonly (string | number)[] }
  | { readonly list: Shape }
  | { readonly tuple: readonly Shape[] }
  /** Any keys, or only some of a list: `what` says what they are. */
  | { readonly map: Shape; readonly keys?: readonly string[]; readonly what?: string }
  /** Known keys; every one is needed unless `isPartial`. */
  | { readonly object: Readonly<Record<string, Shape>>; readonly isPartial?: true };

const TEXTS: Shape = { list: 'string' };
const BANDS: Shape = {
  object: { cuts: { list: { tuple: ['number', { oneOf: ['>=', '>', '<=', '<'] }, 'string'] } }, floor: 'string' },
};
const BY_FIELD = { keys: FIELD_NAMES, what: 'field' };

const DOCUMENT: Shape = {
  isPartial: true,
  object: {
    version: { oneOf: [1] },
    preset: { oneOf: PRESET_NAMES },
    name: 'string',
    weights: { object: { firmographic: 'number', behavioral: 'number', value: 'number' } },
    tiers: BANDS,
    arrTiers: BANDS,
    scales: { map: BANDS, keys: SCALE_NAMES, what: 'scale' },
    expectedShares: { map: { tuple: ['number', 'number'] } },
    serviceModels: { map: { object: { name: 'string', action: 'string' } } },
    behavioralMissing: { oneOf: ['skip', 'median3'] },
    behavioralSource: { oneOf: ['auto', 'rubric', 'health'] },
    behavioralExtras: { list: { oneOf: ['nps', 'licences'] } },
    missingData: { oneOf: ['strict', 'fallback'] },
    priorityCap: { oneOf: ['value40', 'total100', 'none'] },
    rfmMode: { oneOf: ['bands', 'rfm-r'] },
    monetaryEdges: { list: 'number' },
    multiProduct: 'boolean',
    milestoneMode: 'boolean',
    countries: { map: 'string' },
    columns: TEXTS,
    inactiveStatuses: TEXTS,
    synonyms: { map: { map: TEXTS }, ...BY_FIELD },
    mapping: { map: { oneOf: [] }, ...BY_FIELD },
    notes: { map: 'string' },
  },
};

/** What is wrong with the shape of a document, one sentence a problem; none when it is sound. */
export function shapeProblems(value: unknown): string[] {
  const problems: string[] = [];
  check(DOCUMENT, value, '', problems);
  return problems;
}

function check(shape: Shape, value: unknown, place: string, problems: string[]): void {
  const where = place ? `"${place}"` : 'The model';
  const inside = (key: string | number) => (place ? `${place}.${key}` : String(key));
  const must = (what: string) => problems.push(`${where} must be ${what}, found ${found(value)}`);
  const each = (items: readonly unknown[], of: (i: number) => Shape) =>
    items.forEach((item, i) => {
      check(of(i), item, inside(i), problems);
    });
  if (typeof shape === 'string') {
    if (typeof value !== shape) must(`a ${shape}`);
  } else if ('oneOf' in shape) {
    // A header text of the mapping: no list of texts, and null says that the field is not to be read.
    if (
      shape.oneOf.length === 0 ? value !== null && typeof value !== 'string' : !shape.oneOf.includes(value as string)
    ) {
      must(shape.oneOf.map((one) => `"${one}"`).join(' or ') || 'a string or null');
    }
  } else if ('list' in shape) {
    if (Array.isArray(value)) each(value, () => shape.list);
    else must('an array');
  } else if ('tuple' in shape) {
    const { tuple } = shape;
    if (Array.isArray(value) && value.length === tuple.length) each(value, (i) => tuple[i] as Shape);
    else must(`a list such as ${tuple.length > 2 ? '[4, ">=", "Tier 1"]' : '[15, 25]'}`);
  } else if (value === null || typeof value !== 'object' || Array.isArray(value)) must('an object');
  else if ('map' in shape) {
    for (const [key, item] of Object.entries(value)) {
      if (shape.keys && !shape.keys.includes(key)) {
        problems.push(`"${inside(key)}" is not a ${shape.what}: use one of ${shape.keys.join(', ')}`);
      } else check(shape.map, item, inside(key), problems);
    }
  } else checkObject(shape.object, shape.isPartial === true, value as Record<string, unknown>, place, problems);
}

function checkObject(
  shapes: Readonly<Record<string, Shape>>,
  isPartial: boolean,
  value: Readonly<Record<string, unknown>>,
  place: string,
  problems: string[],
): void {
  const unknown = Object.keys(value).filter((key) => !Object.keys(shapes).includes(key));
  for (const [key, shape] of Object.entries(shapes)) {
    if (!isPartial || value[key] !== undefined) check(shape, value[key], place ? `${place}.${key}` : key, problems);
  }
  if (unknown.length === 0) return;
  const names = unknown.map((key) => `"${key}"`).join(', ');
  problems.push(`Unknown setting ${names}${place ? ` in "${place}"` : ''}: remove it or check the spelling`);
}

function found(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
