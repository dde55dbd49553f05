// Cells that say something no system can use (C5): by field, a mark an account.
import type { Accounts } from '../input/accounts.ts';
import { type Column, State } from '../input/column.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../input/fields.ts';
import { isUnreadableAt } from './criterion.ts';
import { flagValues } from './flag.ts';
import { type Dimensions, type Segments, UNSEGMENTED } from './segment.ts';

/** Only fields with such a cell are listed. */
export type Invalid = ReadonlyMap<Field, Uint8Array>;

/** The order of the reasons (C14): key fields first, as among the missing ones. */
const ORDER = [...new Set<Field>(['industry', 'employees', 'arr', ...FIELD_NAMES])];

export function invalidCells(
  accounts: Accounts,
  dimensions: Dimensions,
  segments: Segments | null,
  asOf: number,
): Invalid {
  const invalid = new Map<Field, Uint8Array>();
  for (const field of ORDER) {
    const column = accounts.columns[field];
    if (!column || (FIELDS[field].kind === 'text' && !tiersOf(field, segments))) continue;
    const isUnusable = unusable(field, column, dimensions, segments, asOf);
    if (!isUnusable && column.invalid.length === 0) continue;
    const marks = new Uint8Array(accounts.count);
    for (const { account } of column.invalid) marks[account] = 1;
    if (isUnusable) {
      for (let i = 0; i < marks.length; i++) if (column.state[i] !== State.missing && isUnusable(i)) marks[i] = 1;
    }
    if (marks.includes(1)) invalid.set(field, marks);
  }
  return invalid;
}

function unusable(
  field: Field,
  column: Column,
  dimensions: Dimensions,
  segments: Segments | null,
  asOf: number,
): ((i: number) => boolean) | null {
  // A last activity after the as-of date cannot be (C5).
  if (field === 'lastActivity') return (i) => column.state[i] === State.number && (column.value[i] as number) > asOf;
  const tiers = tiersOf(field, segments);
  if (tiers)
    return (i) => tiers[i] === UNSEGMENTED && !/^unsegmented$/i.test(column.labels[column.value[i] as number] ?? '');
  if (FIELDS[field].kind === 'flag') {
    const values = flagValues(column);
    if (!values.includes(-1)) return null;
    return (i) => column.state[i] === State.label && (values[column.value[i] as number] as number) < 0;
  }
  const points = pointsOf(field, dimensions);
  return points ? (i) => isUnreadableAt(points, i) : null;
}

/** Tiers written by a person: a label that is no tier is unusable. */
function tiersOf(field: Field, segments: Segments | null): Uint8Array | undefined {
  if (field === 'currentSegment') return segments?.committed;
  return field === 'overrideSegment' ? segments?.override : undefined;
}

function pointsOf(field: Field, dimensions: Dimensions): Uint8Array | undefined {
  for (const dimension of Object.values(dimensions)) {
    const found = dimension?.byCriterion.find(({ criterion }) => criterion.field === field);
    if (found) return found.points;
  }
  return undefined;
}
