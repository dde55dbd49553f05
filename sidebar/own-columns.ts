// Columns of the sheet as criteria of a person's own: asked of the add-on, so that the tiers follow at once.
import { effect, signal } from '@preact/signals';
import type { Criterion, Dimension } from '../src/core/model/model.ts';
import { resolveModel, type WrittenCriterion } from '../src/core/model/resolve.ts';
import type { Panel } from '../src/core/panel/calls.ts';
import type { ColumnOffer, OwnKind } from '../src/core/panel/columns.ts';
import { ownCriteria } from '../src/core/read/accounts.ts';
import type { Cells } from '../src/core/read/column.ts';
import { cellsFrom } from '../src/core/read/wire.ts';
import { draftModel } from './draft.ts';
import { ownCells, panel, saved, today } from './reading.ts';
import { changeCriterion, idFor, putCriteria, writtenCriteria } from './rubrics.ts';
import { call } from './server.ts';

/** What goes on with a column, or why it did not work; ''. */
export const columnNotice = signal('');

/** Labels of a column whose texts a person rates. */
const FIT_LABELS = { 'Very good': 5, Good: 4, Middle: 3, Weak: 2, Poor: 1 };

function ask(header: string, kind: OwnKind | null): Promise<ColumnOffer> {
  const { sheetId } = panel.peek() ?? {};
  if (sheetId === undefined) throw new Error('The sheet is not read yet.');
  return call('offerColumn', { sheetId, header, kind, today: today.peek() });
}

function scaleOf({ kind, bands }: ColumnOffer): Partial<WrittenCriterion> {
  const written = bands ? { cuts: bands.cuts.map((cut) => [...cut] as const), floor: bands.floor } : ONE_CUT;
  if (kind === 'number' || kind === 'age')
    return { kind, bands: written, labels: undefined, yes: undefined, no: undefined };
  if (kind === 'flag') return { kind, yes: 5, no: 1, bands: undefined, labels: undefined };
  return { kind, labels: FIT_LABELS, bands: undefined, yes: undefined, no: undefined };
}

/** For a column whose numbers are all the same. */
const ONE_CUT = { cuts: [[1, '>=', 5] as const], floor: 1 };

/** A criterion from any column; with bands that part its numbers into fifths, until the person says otherwise. */
export async function addColumn(dimension: Dimension, header: string): Promise<void> {
  await withNotice(async () => {
    const offer = await ask(header, null);
    const id = idFor(header);
    const criterion = stripped({ id, title: header, column: header, ...scaleOf(offer) });
    keep({ id, column: header, kind: offer.kind }, offer);
    return putCriteria(dimension, [...writtenCriteria(dimension), criterion]) ?? '';
  });
}

/** Reads an own criterion from another column, or its column as something else: its points begin anew. */
export async function readOtherwise(
  dimension: Dimension,
  index: number,
  change: { readonly column: string } | { readonly kind: OwnKind },
): Promise<void> {
  const { id, column: before } = writtenCriteria(dimension)[index] ?? {};
  const { column = before, kind = null } = change as { readonly column?: string; readonly kind?: OwnKind };
  if (!id || !column) return;
  await withNotice(async () => {
    const offer = await ask(column, kind);
    keep({ id, column, kind: offer.kind }, offer);
    const criteria = writtenCriteria(dimension).map((each) =>
      each.id === id ? stripped({ ...each, column, ...scaleOf(offer) }) : each,
    );
    return putCriteria(dimension, criteria) ?? '';
  });
}

export function addField(dimension: Dimension, field: NonNullable<WrittenCriterion['field']>): void {
  columnNotice.value = putCriteria(dimension, [...writtenCriteria(dimension), { field }]) ?? '';
}

/** Says why a change is not taken. */
export function change(
  dimension: Dimension,
  index: number,
  to: Partial<WrittenCriterion>,
  step: string | null = null,
): void {
  columnNotice.value = changeCriterion(dimension, index, to, step) ?? '';
}

function stripped(criterion: Partial<WrittenCriterion>): WrittenCriterion {
  return Object.fromEntries(Object.entries(criterion).filter(([, value]) => value !== undefined)) as WrittenCriterion;
}

/** Cells by what was asked for, of the sheet as it was last read. */
const known = new Map<string, Cells | null>();
let knownFor: Panel | null = null;

function keyOf({ id, column, kind }: Pick<Criterion, 'id' | 'column' | 'kind'>): string {
  return JSON.stringify([id, column, kind]);
}

function keep(criterion: Pick<Criterion, 'id' | 'column' | 'kind'>, { cells }: ColumnOffer): void {
  known.set(keyOf(criterion), cellsFrom(cells));
}

async function withNotice(job: () => Promise<string>): Promise<void> {
  columnNotice.value = 'Reading the column…';
  try {
    columnNotice.value = await job();
  } catch (error) {
    columnNotice.value = (error as Error).message;
  }
}

/** A draft or a scenario may have criteria whose columns the page has not seen: they are asked for once. */
export function readOwnColumns(): () => void {
  return effect(() => {
    const current = panel.value;
    if (!current?.table) return;
    if (knownFor !== current) known.clear();
    knownFor = current;
    const stored = new Set(ownCriteria(resolveModel(saved.value.document)).map(keyOf));
    const wanted = ownCriteria(draftModel.value).filter(
      (criterion) => !(stored.has(keyOf(criterion)) && current.table?.accounts.own?.[criterion.id]),
    );
    for (const criterion of wanted) if (!known.has(keyOf(criterion))) void fetch(criterion);
    show(wanted);
  });
}

async function fetch(criterion: Criterion): Promise<void> {
  known.set(keyOf(criterion), null);
  try {
    keep(criterion, await ask(criterion.column, criterion.kind === 'either' ? 'number' : criterion.kind));
    show(ownCriteria(draftModel.peek()));
  } catch (error) {
    columnNotice.value = (error as Error).message;
  }
}

function show(criteria: readonly Criterion[]): void {
  const cells: Record<string, Cells> = {};
  for (const criterion of criteria) {
    const found = known.get(keyOf(criterion));
    if (found) cells[criterion.id] = found;
  }
  const before = ownCells.peek();
  const isSame = (id: string) => before[id] === cells[id];
  // The same columns as before are no change: the tiers need no other look at the accounts.
  if (![...Object.keys(before), ...Object.keys(cells)].every(isSame)) ownCells.value = cells;
}
