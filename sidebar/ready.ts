// What the columns of the sheet can give: what is there at once, what waits for an answer, what lacks which columns.
import { computed } from '@preact/signals';
import { ENTERED } from '../src/core/composite/dimension.ts';
import type { Field } from '../src/core/model/fields.ts';
import { DIMENSION_MEANINGS, DIMENSIONS, type Dimension, type Model } from '../src/core/model/model.ts';
import { type Readiness, readyOf } from '../src/core/panel/ready.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { DIMENSION_TITLES } from './dimension-titles.ts';
import { draftModel } from './draft.ts';
import { accounts, openDoubts, openQuestions } from './reading.ts';

export type State = 'ready' | 'question' | 'missing';

export interface Gift {
  readonly name: string;
  readonly state: State;
  /** Columns to add, in words. */
  readonly missing: readonly string[];
  /** Of a part of the composite tier: what it says, and how many of its columns are there. */
  readonly says?: string;
  readonly have?: readonly [there: number, all: number];
}

export const ARR_TIERS = 'ARR tiers';
export const COMPOSITE = 'Composite tier';
const NAMES: readonly (readonly [key: string, name: string])[] = [
  ['rfm', 'RFM'],
  ['health', 'Health segment'],
  ['lifecycle', 'Lifecycle stage'],
  ['priority', 'Priority'],
  ['usage', 'Usage pattern'],
  ['outcomes', 'Outcomes'],
];

/** null: there are no accounts. */
export const gifts = computed(() =>
  accounts.value
    ? giftsOf(
        draftModel.value,
        accounts.value,
        [...openQuestions.value.filter(({ isInWords }) => !isInWords), ...openDoubts.value].flatMap(
          ({ field }) => field ?? [],
        ),
      )
    : null,
);

/**
 * @param asked fields that a column may mean once a person says so
 * @internal a test hands in the accounts
 */
export function giftsOf(model: Model, of: Accounts, asked: readonly Field[]): Gift[] {
  const ready = readyOf(model, new Set(Object.keys(of.columns) as Field[]), asked);
  const gift = (key: string, name: string): Gift => ({ name, ...told(ready[key] ?? []) });
  const parts = DIMENSIONS.filter((dimension) => ready[dimension]);
  return [
    gift('arr', ARR_TIERS),
    // What it lacks stands at its parts.
    { ...gift('composite', COMPOSITE), missing: [] },
    ...parts.map((dimension) => ({
      ...gift(dimension, DIMENSION_TITLES[dimension]),
      says: DIMENSION_MEANINGS[dimension],
      ...partOf(dimension, model, of),
    })),
    ...NAMES.map(([key, name]) => gift(key, name)),
  ];
}

function told(readiness: Readiness): Pick<Gift, 'state' | 'missing'> {
  if (readiness === 'ready') return { state: 'ready', missing: [] };
  return readiness === 'one answer' ? { state: 'question', missing: [] } : { state: 'missing', missing: readiness };
}

/** What a part has and what it would be better with. */
function partOf(dimension: Dimension, model: Model, { columns, own }: Accounts): Pick<Gift, 'missing' | 'have'> {
  const criteria = model.rubrics[dimension].filter(({ isOff }) => !isOff);
  const lacking = criteria.filter(({ field, id }) => !(field === null ? own?.[id] : isThere(field, columns)));
  return {
    missing: columns[ENTERED[dimension]] ? [] : lacking.map(({ title }) => title),
    have: [criteria.length - lacking.length, criteria.length],
  };
}

const FREQUENCY: readonly Field[] = ['activeDaysPerWeek', 'activeDays30'];

/** The number of active days says the same as the written frequency. */
function isThere(field: Field, columns: Accounts['columns']): boolean {
  return Boolean(columns[field]) || (field === 'usageFrequency' && FREQUENCY.some((other) => columns[other]));
}
