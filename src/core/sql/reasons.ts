// Reason codes and flags of an account as text, in their fixed order (C14).

import { UNRATED, UNREADABLE } from '../composite/criterion.ts';
import { REASON_ORDER } from '../composite/missing.ts';
import { bitOfFlag, codeOf, type Flag, flagCodes, missingReasons } from '../composite/reason.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { isListed } from '../model/label.ts';
import { LABEL_LISTS } from '../model/preset-models.ts';
import { labelScaleOf } from '../model/resolve.ts';
import { type Cells, fieldCells, NULL, type Reading } from './cells.ts';
import { type CriterionSql, wordCase } from './points.ts';
import type { Conditions, DimensionsSql, SegmentsSql } from './segments.ts';
import { bit } from './thresholds.ts';
import { arrCells } from './worked-out.ts';

type Coded = readonly [code: string, condition: string];

/** Those whose condition holds, with commas between. */
function listOf({ dialect }: Reading, coded: readonly Coded[]): string {
  if (coded.length === 0) return dialect.text('');
  const parts = coded.map(([code, condition]) => `CASE WHEN ${condition} THEN ${dialect.text(code)} END`);
  return dialect.listed(parts, ', ');
}

/** @param mask bits of the flags that a person sees */
export function flagList(reading: Reading, flags: Conditions<Flag>, mask: number): string {
  const shown = flagCodes(-1).filter((flag) => bitOfFlag[flag] & mask);
  return listOf(
    reading,
    shown.flatMap((flag) => (flags[flag] ? [[flag, flags[flag]] as const] : [])),
  );
}

export function reasonList(
  reading: Reading,
  missing: Conditions<string>,
  dimensions: DimensionsSql,
  segments: SegmentsSql | null,
): string {
  return listOf(reading, [
    ...missingReasons(-1).flatMap((code) => (missing[code] ? [[code, missing[code]] as const] : [])),
    ...once([...invalidFields(reading, dimensions, segments), ...ownMarks(dimensions, 'INVALID', UNREADABLE)]),
    ...once([...unratedFields(reading, dimensions), ...ownMarks(dimensions, 'UNRATED', UNRATED)]),
    ...rowReasons(reading),
  ]);
}

/** Of several columns with one code the first that says it: the code stands once, in the place of that column. */
function once(coded: readonly Coded[]): Coded[] {
  return coded.map(([code, condition], k) => {
    const before = coded.slice(0, k).filter(([other]) => other === code);
    const not = before.map(([, other]) => ` AND NOT COALESCE(${other}, 1 = 0)`).join('');
    return [code, `(${condition})${not}`] as const;
  });
}

function criteriaOf(dimensions: DimensionsSql): readonly CriterionSql[] {
  return Object.values(dimensions).flatMap((dimension) => dimension?.byCriterion ?? []);
}

function ownMarks(dimensions: DimensionsSql, prefix: string, bit: number): Coded[] {
  return criteriaOf(dimensions)
    .filter(({ criterion }) => criterion.field === null)
    .map(({ criterion, bits }) => [`${prefix}_${codeOf(criterion.id)}`, `${bits} & ${bit} > 0`] as const);
}

/** Of a field with several criteria the first. */
function bitsOf(dimensions: DimensionsSql, field: Field): string | undefined {
  return criteriaOf(dimensions).find(({ criterion }) => criterion.field === field)?.bits;
}

function invalidFields(reading: Reading, dimensions: DimensionsSql, segments: SegmentsSql | null): Coded[] {
  return mapped(reading).flatMap(([field, cells]): Coded[] => {
    const condition = invalidCondition(reading, field, cells, dimensions, segments);
    return condition ? [[`INVALID_${FIELDS[field].code}`, condition]] : [];
  });
}

function mapped(reading: Reading): (readonly [Field, Cells])[] {
  return REASON_ORDER.flatMap((field) => {
    const cells = field === 'arr' ? arrCells(reading) : fieldCells(reading, field);
    return cells ? [[field, cells] as const] : [];
  });
}

function invalidCondition(
  reading: Reading,
  field: Field,
  { isUnusable, words, numbers }: Cells,
  dimensions: DimensionsSql,
  segments: SegmentsSql | null,
): string | null {
  if (field === 'currentSegment' || field === 'overrideSegment') {
    if (!segments) return null;
    const code = field === 'currentSegment' ? segments.committed : segments.override;
    return `${words} <> 'unsegmented' AND ${code} IS NULL`;
  }
  if (FIELDS[field].kind === 'text') return null;
  if (field === 'lastActivity') return `(${isUnusable} OR ${numbers.sql} > ${reading.asOf})`;
  const bits = FIELDS[field].kind === 'flag' ? undefined : bitsOf(dimensions, field);
  return bits ? `(${isUnusable} OR ${bits} & ${UNREADABLE} > 0)` : isUnusable;
}

/** Texts of criteria that count and of lists, which wait for a label. */
function unratedFields(reading: Reading, dimensions: DimensionsSql): Coded[] {
  return mapped(reading).flatMap(([field, { words, isUnusable }]): Coded[] => {
    const code = `UNRATED_${FIELDS[field].code}`;
    if (!isListed(field)) {
      const bits = bitsOf(dimensions, field);
      return bits ? [[code, `${bits} & ${UNRATED} > 0`]] : [];
    }
    const scale = labelScaleOf(reading.model, field);
    if (!scale || words === NULL) return [];
    const isListedWord = wordCase(reading, words, scale, (label) => (LABEL_LISTS[field].includes(label) ? 1 : 0));
    const isUnlisted = `${words} IS NOT NULL AND NOT (${isUnusable}) AND ${isListedWord} = 0`;
    return [[code, `${reading.query.let(`${field}_unlisted`, bit(isUnlisted))} = 1`]];
  });
}

/** Rows with one id, and errors in a cell that no other reason names. */
function rowReasons(reading: Reading): Coded[] {
  const { query } = reading;
  const found: Coded[] = [];
  const id = fieldCells(reading, 'id');
  if (id) {
    const some = query.let('id_there', `CASE WHEN NOT (${id.isBlank} OR ${id.isUnusable}) THEN ${id.words} END`);
    const same = query.ofSome('id_count', some, (rows, name) => {
      return `SELECT ${some} AS key, COUNT(*) AS ${name} FROM ${rows} WHERE ${some} IS NOT NULL GROUP BY ${some} HAVING COUNT(*) > 1`;
    });
    found.push(['DUPLICATE', `${same} IS NOT NULL`]);
  }
  const errors = mapped(reading).filter(([field]) => FIELDS[field].kind === 'text');
  if (errors.length > 0) found.push(['ERROR_CELL', errors.map(([, { isUnusable }]) => isUnusable).join(' OR ')]);
  return found;
}
