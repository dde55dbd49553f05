// What the cells of a column say about the field that its header names.

import { type Cell, cleanText } from '../exact/cell.ts';
import { floorOf } from '../exact/numbers.ts';
import { labelsOf } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { LISTED_FIELDS, normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type LabelScale, type Model, segmentScale } from '../model/model.ts';
import { LABEL_LISTS } from '../model/preset-models.ts';
import { parseDate } from './date.ts';
import { numberLike } from './number.ts';
import { rangeOf } from './read-column.ts';
import { ACTIVE_STATUSES } from './said-at-once.ts';
import { flagOf } from './words.ts';

export interface Evidence {
  readonly filled: number;
  /** Share of the filled cells that the field can use. */
  readonly share: number;
  /** The same of its different texts. */
  readonly shareOfTexts: number;
  /** Judged by a list of words, not by the kind of the cells. */
  readonly isByWords: boolean;
  /** Nothing but yes and no. */
  readonly isYesNo: boolean;
  /** `98% of its values are numbers` */
  readonly words: string;
}

export interface KnownWords {
  /** Fields with a list of labels. */
  readonly fields: readonly Field[];
  readonly of: Partial<Record<Field, ReadonlySet<string>>>;
  /** Statuses that prove a status column. */
  readonly inactive: ReadonlySet<string>;
}

export function knownWords(model: Model | undefined): KnownWords {
  if (!model) return { fields: [], of: {}, inactive: new Set() };
  const of = labelsByField(model);
  const fields = Object.keys(of) as Field[];
  const inactive = model.inactiveStatuses.map(normaliseLabel);
  of.status = new Set([...ACTIVE_STATUSES, ...inactive]);
  for (const field of LISTED_FIELDS) of[field] = new Set(LABEL_LISTS[field].map(normaliseLabel));
  of.currentSegment =
    of.overrideSegment =
    of.startSegment =
      new Set(labelsOf(segmentScale(model).bands).map(normaliseLabel));
  return { fields, of, inactive: new Set(inactive) };
}

/** Labels and synonyms of the rubrics. */
function labelsByField(model: Model): Partial<Record<Field, ReadonlySet<string>>> {
  const of: Partial<Record<Field, ReadonlySet<string>>> = {};
  for (const dimension of DIMENSIONS) {
    for (const criterion of model.rubrics[dimension]) {
      if (criterion.field && 'labels' in criterion) of[criterion.field] = new Set(textsOf(criterion));
    }
  }
  return of;
}

function textsOf({ labels, synonyms, map }: LabelScale): string[] {
  const texts = [...Object.keys(labels), ...Object.values(synonyms ?? {}).flat(), ...Object.keys(map ?? {})];
  return texts.map(normaliseLabel);
}

const KNOWN_LABELS = 'known labels';

/** @param texts the cells, each once, with their number */
export function evidenceOf(field: Field, texts: ReadonlyMap<Cell, number>, { of }: KnownWords): Evidence {
  const { kind } = FIELDS[field];
  const known = of[field];
  const isByWords = known !== undefined && kind !== 'either';
  const cells = [...texts.keys()];
  const fits = cells.filter((cell) => fitsField(field, cell, known));
  const countOf = (some: readonly Cell[]) => some.reduce<number>((sum, cell) => sum + (texts.get(cell) ?? 0), 0);
  const filled = countOf(cells);
  const share = shareOf(countOf(fits), filled);
  const what = isByWords ? KNOWN_LABELS : WORD_KINDS.includes(kind) ? '' : WHAT[kind] || 'numbers';
  return {
    filled,
    share,
    shareOfTexts: shareOf(fits.length, cells.length),
    isByWords,
    isYesNo: filled > 0 && cells.every((cell) => flagOf(cell) >= 0),
    words: wordsOf(what, share, cells),
  };
}

function wordsOf(what: string, share: number, cells: readonly Cell[]): string {
  if (cells.length === 0) return 'it has no values yet';
  if (what === KNOWN_LABELS && share === 0) return 'its words are not rated yet';
  if (!what) return differentTexts(cells);
  const part = share === 1 ? 'all' : share === 0 ? 'none of' : `${floorOf(share * 100)}% of`;
  return `${part} its values are ${what}`;
}

function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

const WORD_KINDS: readonly string[] = ['text', 'label', 'flag'];

const WHAT: Partial<Record<(typeof FIELDS)[Field]['kind'], string>> = {
  count: 'numbers in range',
  percent: 'percentages',
  health: 'numbers from 0 to 100',
  score: 'numbers from 1 to 5',
  either: 'numbers or labels',
  date: 'dates',
};

function differentTexts(cells: readonly Cell[]): string {
  const { length } = cells;
  return length === 1 ? 'it has one text' : `it has ${length} different texts`;
}

function fitsField(field: Field, cell: Cell, known: ReadonlySet<string> | undefined): boolean {
  const { kind } = FIELDS[field];
  if (kind === 'date') return typeof cell === 'string' && isDateLike(cleanText(cell));
  if (kind === 'flag') return flagOf(cell) >= 0;
  if (WORD_KINDS.includes(kind)) return known ? known.has(normaliseLabel(cell)) : !NAMING.test(field) || isName(cell);
  const number = numberLike(cell);
  if (Number.isNaN(number)) return kind === 'either' && (!known || known.has(normaliseLabel(cell)));
  const [low, high] = rangeOf(field);
  return number >= low && number <= (kind === 'percent' ? 100 : high);
}

/** Never numbers. */
const NAMING = /^(name|owner|product|country|industry|persona|need)$/;

function isName(cell: Cell): boolean {
  return typeof cell === 'string' && Number.isNaN(numberLike(cell));
}

function isDateLike(text: string): boolean {
  return parseDate(text, 'dmy') !== null || parseDate(text, 'mdy') !== null || text.toLowerCase() === 'never';
}
