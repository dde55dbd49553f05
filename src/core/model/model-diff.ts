// What another model would change, in lines that a person reads.
import type { Operator } from '../exact/tolerance.ts';
import { type Bands, labelsOf } from './bands.ts';
import { type Criterion, DIMENSIONS, type Model, type Treatment } from './model.ts';

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

/**
 * What a model says, by the names that a document has for it.
 * @param labels names of the places of the scale; its own without them
 */
export function settingsOf(model: Model, labels?: readonly string[]): Record<string, unknown> {
  const { name, preset, weights, segmentScales, rubrics, ...settings } = model;
  const { bands, treatments } = segmentScales.composite;
  const byLabel = <T>(of: (treatment: Treatment) => T) =>
    Object.fromEntries((labels ?? labelsOf(bands)).map((label, k) => [label, of(treatments[k] as Treatment)]));
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

function compared(from: unknown, to: unknown, path: readonly string[]): Difference[] {
  if (JSON.stringify(from) === JSON.stringify(to)) return [];
  // A table of labels that is not there says nothing of any text.
  if (path[0] === 'labels' && (from === undefined || to === undefined) && (isGroup(from) || isGroup(to))) {
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

function titleOf(path: readonly string[]): string {
  const words = path.map((key, i) => (i === 0 ? key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : key));
  const text = words.join(', ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
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
