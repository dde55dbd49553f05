// What keeps an account Unsegmented: key fields and dimensions without which there is no score (S37, S46).

import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { isListed, labelIndex } from '../model/label.ts';
import type { Dimension, Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Cells, type Column, State } from '../read/column.ts';
import { flagValues, NONE } from './codes.ts';
import { type CriterionPoints, pointsAt, UNRATED, UNREADABLE } from './criterion.ts';
import { ENTERED } from './dimension.ts';
import type { Kept } from './kept.ts';
import { bitOfReason, type MissingReason } from './reason.ts';
import type { Dimensions, Segments } from './segment.ts';

interface KeyField {
  readonly field: Field;
  readonly dimension: Dimension;
  readonly reason: MissingReason;
}

/** Fields without which an account stays Unsegmented: those of the three that a weighted rubric reads. */
export const KEY_FIELDS: readonly KeyField[] = [
  { field: 'industry', dimension: 'firmographic', reason: 'MISSING_INDUSTRY' },
  { field: 'employees', dimension: 'firmographic', reason: 'MISSING_EMPLOYEES' },
  { field: 'arr', dimension: 'value', reason: 'MISSING_ARR' },
];

/** Of the source that the segment is worked out from (S72). */
export function usedKeyFields(model: Model, accounts: Accounts): readonly KeyField[] {
  const isOfArr = model.segmentBy === 'arr' || model.segmentBy === 'priority';
  if (!isOfArr) return compositeKeyFields(model, accounts);
  return KEY_FIELDS.filter(({ field }) => field === 'arr' && accounts.columns.arr);
}

function compositeKeyFields({ weights, rubrics }: Model, accounts: Accounts): readonly KeyField[] {
  return KEY_FIELDS.filter(
    ({ field, dimension }) =>
      weights[dimension] > 0 &&
      accounts.columns[field] &&
      rubrics[dimension].some((each) => each.field === field && !each.isOff) &&
      !isEnteredForAll(dimension, accounts),
  );
}

/** Where a person entered the score itself, no cell of the rubric is needed. */
function isEnteredForAll(dimension: Dimension, { columns, isActive }: Accounts): boolean {
  const entered = columns[ENTERED[dimension]];
  return entered !== undefined && !isActive.some((active, i) => active && entered.state[i] !== State.number);
}

/** Bits of the reasons by account; 0: it can be scored. Which weights are 0 matters, how much they are does not. */
export function missingForScore(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = missingKeyFields(model, accounts, dimensions);
  const { weights, behavioralMissing } = model;
  const add = (dimension: Dimension, reason: MissingReason) =>
    addWhereMissing(missing, scoresOf(dimensions, dimension, accounts.count), bitOfReason[reason]);
  if (weights.firmographic > 0) add('firmographic', 'MISSING_FIRMOGRAPHIC');
  if (weights.value > 0) add('value', 'MISSING_VALUE');
  const isAllBehavioral = weights.firmographic + weights.value === 0;
  if (isAllBehavioral && behavioralMissing !== 'median3') add('behavioral', 'MISSING_HEALTH');
  return missing;
}

/** The same where the segment stands on the ARR alone. */
export function missingArr({ columns: { arr }, count }: Accounts): Uint16Array {
  const missing = new Uint16Array(count);
  if (!arr) return missing;
  for (let i = 0; i < count; i++) {
    if (arr.state[i] === State.missing) missing[i] = bitOfReason.MISSING_ARR;
    else if (arr.state[i] !== State.number) missing[i] = SAID_BY_CELL;
  }
  return missing;
}

/** Scores of a dimension that is off are missing. */
export function scoresOf(dimensions: Dimensions, dimension: Dimension, count: number): Float64Array {
  return dimensions[dimension]?.score ?? new Float64Array(count).fill(Number.NaN);
}

function missingKeyFields(model: Model, accounts: Accounts, dimensions: Dimensions): Uint16Array {
  const missing = new Uint16Array(accounts.count);
  for (const { field, dimension, reason } of compositeKeyFields(model, accounts)) {
    if (field === 'industry' && model.missingData === 'fallback') continue;
    const scores = dimensions[dimension];
    const points = scores?.byCriterion.find(({ criterion }) => criterion.field === field)?.points;
    if (!scores || !points) continue;
    for (let i = 0; i < accounts.count; i++) {
      const isEntered = scores.criteria[i] === 0 && !Number.isNaN(scores.score[i] as number);
      if (isEntered || pointsAt(points, i) > 0) continue;
      const says = (points[i] as number) & (UNREADABLE | UNRATED);
      missing[i] = (missing[i] as number) | (says ? SAID_BY_CELL : bitOfReason[reason]);
    }
  }
  return missing;
}

/** A key field says something unreadable or not rated: its reason is listed from the column itself. */
const SAID_BY_CELL = 1 << 15;

function addWhereMissing(missing: Uint16Array, scores: Float64Array, bit: number): void {
  for (let i = 0; i < scores.length; i++) {
    if (Number.isNaN(scores[i] as number)) missing[i] = (missing[i] as number) | bit;
  }
}

// Cells that say something no system can use (C5), and texts that have no label yet (S74): a mark an account.

/** By field or id of an own criterion, fields first; only those with such a cell are listed. */
export type Marks = ReadonlyMap<string, Uint8Array>;

/** The order of the reasons (C14): key fields first, as among the missing ones. */
export const REASON_ORDER: readonly Field[] = [...new Set<Field>(['industry', 'employees', 'arr', ...FIELD_NAMES])];

export function invalidCells(
  accounts: Accounts,
  dimensions: Dimensions,
  segments: Segments | null,
  asOf: number,
  kept: Kept,
): Marks {
  const points = pointsByField(dimensions);
  return listed(accounts, ownMarks(dimensions, UNREADABLE), (field, column) => {
    const tiers = isTierField(field) ? segments?.[TIERS[field]] : undefined;
    const by = { points: points.get(field), tiers, held: heldBeside(accounts, field), asOf };
    return kept.of(`invalid ${field}`, [column, ...Object.values(by)], () => invalidIn(field, column, by));
  });
}

interface JudgedBy {
  readonly points: Uint8Array | undefined;
  readonly tiers: Uint8Array | undefined;
  readonly held: Uint8Array | undefined;
  readonly asOf: number;
}

function invalidIn(field: Field, column: Column, { points, tiers, held, asOf }: JudgedBy): Uint8Array | null {
  if (isTierField(field)) return tiers ? markedTiers(column, tiers, held) : null;
  if (FIELDS[field].kind === 'text') return null;
  const marks = marked(column);
  // A last activity after the as-of date cannot be (C5).
  if (field === 'lastActivity') return withMarks(marks, column, (i) => isAfter(column, i, asOf));
  if (FIELDS[field].kind === 'flag') return withLabels(marks, column, flagValues(column));
  const more = markedPoints(points, UNREADABLE);
  return marks && more ? withMarks(marks, column, (i) => more[i] === 1) : (marks ?? more);
}

/** Texts of criteria that count and of lists, which wait for a label. */
export function unratedCells(model: Model, accounts: Accounts, dimensions: Dimensions, kept: Kept): Marks {
  const points = pointsByField(dimensions);
  return listed(accounts, ownMarks(dimensions, UNRATED), (field, column) => {
    if (!isListed(field)) return markedPoints(points.get(field), UNRATED);
    return kept.of(`unrated ${field}`, [column, model.labels[field]], () => {
      const places = column.labels.map((label) => labelIndex(field, label, model));
      return withLabels(null, column, places);
    });
  });
}

type Own = readonly (readonly [id: string, marks: Uint8Array | null])[];

function listed(accounts: Accounts, own: Own, marksOf: (field: Field, column: Column) => Uint8Array | null): Marks {
  const found = new Map<string, Uint8Array>();
  for (const field of REASON_ORDER) {
    const column = accounts.columns[field];
    const marks = column && marksOf(field, column);
    if (marks) found.set(field, marks);
  }
  for (const [id, marks] of own) if (marks) found.set(id, marks);
  return found;
}

const TIERS = { currentSegment: 'committed', overrideSegment: 'override' } as const;

function isTierField(field: Field): field is keyof typeof TIERS {
  return field in TIERS;
}

/** null: no account has it, as in most columns. */
function marked({ state, invalid }: Cells): Uint8Array | null {
  if (invalid.length === 0) return null;
  const marks = new Uint8Array(state.length);
  for (const { account } of invalid) marks[account] = 1;
  return marks;
}

/** The marks with those of more accounts. */
function withMarks(marks: Uint8Array | null, { state }: Cells, isMarked: (i: number) => boolean): Uint8Array | null {
  let found = marks;
  for (let i = 0; i < state.length; i++) {
    if (!isMarked(i)) continue;
    found ??= new Uint8Array(state.length);
    found[i] = 1;
  }
  return found;
}

/** Where the log has a committed segment, the cell beside it is not used. */
function heldBeside({ held }: Accounts, field: Field): Uint8Array | undefined {
  return field === 'currentSegment' ? held?.committed.state : undefined;
}

/** A label that is no tier is unusable, but "Unsegmented" says something. */
function markedTiers(column: Column, tiers: Uint8Array, held: Uint8Array | undefined): Uint8Array | null {
  const { state, value, labels } = column;
  const says = labels.map((label) => /^unsegmented$/i.test(label));
  return withMarks(marked(column), column, (i) => {
    const isHeld = held !== undefined && held[i] !== State.missing;
    return !isHeld && state[i] === State.label && tiers[i] === NONE && !says[value[i] as number];
  });
}

function isAfter({ state, value }: Column, i: number, day: number): boolean {
  return state[i] === State.number && (value[i] as number) > day;
}

function withLabels(marks: Uint8Array | null, column: Column, flags: readonly number[]): Uint8Array | null {
  if (!flags.includes(-1)) return marks;
  const { state, value } = column;
  return withMarks(marks, column, (i) => state[i] === State.label && (flags[value[i] as number] as number) < 0);
}

type Bit = typeof UNREADABLE | typeof UNRATED;

/** Points that an edit left as they are have the marks that they had. */
const known = {
  [UNREADABLE]: new WeakMap<Uint8Array, Uint8Array | null>(),
  [UNRATED]: new WeakMap<Uint8Array, Uint8Array | null>(),
};

function markedPoints(points: Uint8Array | undefined, bit: Bit): Uint8Array | null {
  if (!points) return null;
  const found = known[bit].get(points);
  if (found !== undefined) return found;
  let marks: Uint8Array | null = null;
  for (let i = 0; i < points.length; i++) {
    if (((points[i] as number) & bit) === 0) continue;
    marks ??= new Uint8Array(points.length);
    marks[i] = 1;
  }
  known[bit].set(points, marks);
  return marks;
}

function criteriaOf(dimensions: Dimensions): CriterionPoints[] {
  return Object.values(dimensions).flatMap((dimension) => dimension?.byCriterion ?? []);
}

function ownMarks(dimensions: Dimensions, bit: Bit): Own {
  return criteriaOf(dimensions)
    .filter(({ criterion }) => criterion.field === null)
    .map(({ criterion, points }) => [criterion.id, markedPoints(points, bit)] as const);
}

/** Of a field with several criteria the first. */
function pointsByField(dimensions: Dimensions): ReadonlyMap<Field, Uint8Array> {
  const found = new Map<Field, Uint8Array>();
  for (const { criterion, points } of criteriaOf(dimensions)) {
    if (criterion.field !== null && !found.has(criterion.field)) found.set(criterion.field, points);
  }
  return found;
}
