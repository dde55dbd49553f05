// What the columns of the sheet can give: what is there at once, what waits for an answer, what lacks which columns.
import { computed } from '@preact/signals';
import { outcomesOf } from '../src/core/checks/outcomes.ts';
import { ENTERED } from '../src/core/composite/dimension.ts';
import { FIELDS, type Field } from '../src/core/model/fields.ts';
import { DIMENSIONS, type Dimension, type Model } from '../src/core/model/model.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { isReady, type Needing } from '../src/core/systems/system.ts';
import { NEEDS } from '../src/core/systems/systems.ts';
import { DIMENSION_TITLES } from './dimension-titles.ts';
import { type Outcome, outcome } from './outcome.ts';
import { accounts, openQuestions } from './reading.ts';

export type State = 'ready' | 'question' | 'missing';

export interface Gift {
  readonly name: string;
  readonly state: State;
  /** Columns to add, in words. */
  readonly missing: readonly string[];
  /** A part of the composite tier. */
  readonly isPart?: true;
  /** Of a part: how many of its columns are there. */
  readonly have?: readonly [there: number, all: number];
}

const SYSTEMS: readonly (readonly [name: string, id: string])[] = [
  ['RFM', 'rfm'],
  ['Health segment', 'healthSegment'],
  ['Lifecycle stage', 'lifecycleMethods'],
  ['Priority', 'priority'],
  ['Usage pattern', 'usage'],
];

/** null: there are no accounts. */
export const gifts = computed(() =>
  accounts.value && outcome.value
    ? giftsOf(
        outcome.value,
        accounts.value,
        openQuestions.value.flatMap(({ field }) => field ?? []),
      )
    : null,
);

/** @param asked fields that a column may mean once a person says so */
export function giftsOf({ model, scores }: Pick<Outcome, 'model' | 'scores'>, of: Accounts, asked: readonly Field[]) {
  const found = new Set(Object.keys(of.columns) as Field[]);
  const parts = DIMENSIONS.filter((dimension) => model.weights[dimension] > 0).map((dimension) =>
    partOf(dimension, model, scores.dimensions[dimension] !== null, found, asked),
  );
  const outcomes: Needing = { needs: ['arr', 'priorArr'] };
  return [
    ofSystem('ARR tiers', needsOf('arrTiers'), of, asked),
    { name: 'Composite tier', state: scores.composite ? 'ready' : together(parts), missing: [] } as const,
    ...parts,
    ...SYSTEMS.map(([name, id]) => ofSystem(name, needsOf(id), of, asked)),
    outcomesOf(of) ? readyGift('Outcomes') : ofSystem('Outcomes', outcomes, of, asked),
  ] satisfies Gift[];
}

function needsOf(id: string): Needing {
  return NEEDS[id] ?? {};
}

function readyGift(name: string): Gift {
  return { name, state: 'ready', missing: [] };
}

function ofSystem(name: string, system: Needing, of: Accounts, asked: readonly Field[]): Gift {
  if (isReady(system, of)) return readyGift(name);
  const found = new Set(Object.keys(of.columns) as Field[]);
  const answered = { ...of, columns: { ...of.columns, ...Object.fromEntries(asked.map((field) => [field, {}])) } };
  return {
    name,
    state: isReady(system, answered as Accounts) ? 'question' : 'missing',
    missing: lackedBy(system, found),
  };
}

function lackedBy({ needs = [], oneOf = [] }: Needing, found: ReadonlySet<Field>): string[] {
  const missing = titlesOf(needs.filter((field) => !found.has(field)));
  const isOneThere = oneOf.some(({ fields, least = fields.length }) => countOf(fields, found) >= least);
  if (oneOf.length === 0 || isOneThere) return missing;
  const ways = oneOf.map(({ fields }) => titlesOf(fields).join(' with '));
  return [...missing, ways.length > 1 ? `one of: ${ways.join(', ')}` : (ways[0] as string)];
}

function partOf(
  dimension: Dimension,
  model: Model,
  isOn: boolean,
  found: ReadonlySet<Field>,
  asked: readonly Field[],
): Gift {
  const fields = model.rubrics[dimension].flatMap(({ field, isOff }) => (field === null || isOff ? [] : [field]));
  const missing = found.has(ENTERED[dimension]) ? [] : fields.filter((field) => !has(field, found));
  const state = isOn ? 'ready' : missing.some((field) => asked.includes(field)) ? 'question' : 'missing';
  return {
    name: DIMENSION_TITLES[dimension],
    state,
    missing: titlesOf(missing),
    isPart: true,
    have: [fields.length - missing.length, fields.length],
  };
}

/** What the parts say together; usage may be missing from the composite tier. */
function together(parts: readonly Gift[]): State {
  const needed = parts.filter(({ name }) => name !== DIMENSION_TITLES.behavioral);
  return needed.every(({ state }) => state !== 'missing') ? 'question' : 'missing';
}

/** The number of active days says the same as the written frequency. */
function has(field: Field, found: ReadonlySet<Field>): boolean {
  return found.has(field) || (field === 'usageFrequency' && found.has('activeDaysPerWeek'));
}

function countOf(fields: readonly Field[], found: ReadonlySet<Field>): number {
  return fields.filter((field) => found.has(field)).length;
}

function titlesOf(fields: readonly Field[]): string[] {
  return fields.map((field) => FIELDS[field].title);
}
