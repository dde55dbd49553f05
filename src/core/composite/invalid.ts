// Cells that say something no system can use (C5): by field, a mark an account.

import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Column, State } from '../read/column.ts';
import { isListed, labelIndex } from '../read/label-lists.ts';
import { isUnreadableAt } from './criterion.ts';
import { flagValues } from './flag.ts';
import { type Dimensions, type Segments, UNSEGMENTED } from './segment.ts';

/** Only fields with such a cell are listed. */
export type Invalid = ReadonlyMap<Field, Uint8Array>;

/** The order of the reasons (C14): key fields first, as among the missing ones. */
const FIRST: readonly Field[] = ['industry', 'employees', 'arr'];

export function invalidCells(
  accounts: Accounts,
  dimensions: Dimensions,
  segments: Segments | null,
  asOf: number,
): Invalid {
  return listed(accounts, (field, column) => {
    if (isTierField(field)) return segments && markedTiers(column, segments[TIERS[field]], heldBeside(accounts, field));
    if (FIELDS[field].kind === 'text') return null;
    const marks = marked(column);
    // A last activity after the as-of date cannot be (C5).
    if (field === 'lastActivity') markAfter(marks, column, asOf);
    else if (FIELDS[field].kind === 'flag') markLabels(marks, column, flagValues(column));
    else if (isListed(field))
      markLabels(
        marks,
        column,
        column.labels.map((label) => labelIndex(field, label)),
      );
    else markUnreadable(marks, pointsOf(field, dimensions));
    return marks;
  });
}

/** The same cells under other tiers: only what a person wrote as a tier can have become one, or none. */
export function invalidWithTiers(invalid: Invalid, accounts: Accounts, segments: Segments | null): Invalid {
  return listed(accounts, (field, column) => {
    if (isTierField(field)) return segments && markedTiers(column, segments[TIERS[field]], heldBeside(accounts, field));
    return invalid.get(field) ?? null;
  });
}

function listed(accounts: Accounts, marksOf: (field: Field, column: Column) => Uint8Array | null): Invalid {
  const invalid = new Map<Field, Uint8Array>();
  for (const field of new Set([...FIRST, ...FIELD_NAMES])) {
    const column = accounts.columns[field];
    const marks = column && marksOf(field, column);
    if (marks?.includes(1)) invalid.set(field, marks);
  }
  return invalid;
}

const TIERS = { currentSegment: 'committed', overrideSegment: 'override' } as const;

function isTierField(field: Field): field is keyof typeof TIERS {
  return field in TIERS;
}

function marked(column: Column): Uint8Array {
  const marks = new Uint8Array(column.state.length);
  for (const { account } of column.invalid) marks[account] = 1;
  return marks;
}

/** Where the log has a committed segment, the cell beside it is not used. */
function heldBeside({ held }: Accounts, field: Field): Uint8Array | undefined {
  return field === 'currentSegment' ? held?.committed.state : undefined;
}

/** A label that is no tier is unusable, but "Unsegmented" says something. */
function markedTiers(column: Column, tiers: Uint8Array, held: Uint8Array | undefined): Uint8Array {
  const marks = marked(column);
  const says = column.labels.map((label) => /^unsegmented$/i.test(label));
  for (let i = 0; i < marks.length; i++) {
    if (held && held[i] !== State.missing) continue;
    if (column.state[i] === State.label && tiers[i] === UNSEGMENTED && !says[column.value[i] as number]) marks[i] = 1;
  }
  return marks;
}

function markAfter(marks: Uint8Array, { state, value }: Column, day: number): void {
  for (let i = 0; i < marks.length; i++) if (state[i] === State.number && (value[i] as number) > day) marks[i] = 1;
}

function markLabels(marks: Uint8Array, { state, value }: Column, flags: readonly number[]): void {
  if (!flags.includes(-1)) return;
  for (let i = 0; i < marks.length; i++) {
    if (state[i] === State.label && (flags[value[i] as number] as number) < 0) marks[i] = 1;
  }
}

function markUnreadable(marks: Uint8Array, points: Uint8Array | undefined): void {
  if (!points) return;
  for (let i = 0; i < marks.length; i++) if (isUnreadableAt(points, i)) marks[i] = 1;
}

function pointsOf(field: Field, dimensions: Dimensions): Uint8Array | undefined {
  for (const dimension of Object.values(dimensions)) {
    const found = dimension?.byCriterion.find(({ criterion }) => criterion.field === field);
    if (found) return found.points;
  }
  return undefined;
}
