// Which fields are filled in, and how far up the ladder that is (S37).

import { criterionPoints, isUnreadableAt } from '../composite/criterion.ts';
import { usedKeyFields } from '../composite/missing.ts';
import { type Bands, bandIndex, bandOf } from '../model/bands.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { type CheckScales, DIMENSIONS } from '../model/model.ts';
import { State } from '../read/column.ts';
import { type Check, type Checked, isWorst, once, percentOf, type Rated, rated } from './check.ts';

export interface Completeness extends Rated {
  readonly maturity: string;
  readonly target: string;
}

export function completeness(pct: number | null, scales: CheckScales): Completeness {
  const level = (scale: Bands<string>) => (pct === null ? 'n/a' : bandOf(scale, pct));
  return {
    ...rated(pct, scales.completeness),
    maturity: level(scales.completenessMaturity),
    target: level(scales.completenessTarget),
  };
}

/** Key fields that the model reads and the sheet has. */
export function keyFieldsOf({ model, accounts, scores }: Checked): Field[] {
  if (scores.segments?.source === 'arr') return accounts.columns.arr ? ['arr'] : [];
  return usedKeyFields(model, accounts).map(({ field }) => field);
}

/** Fields whose cells can be said to be filled in: texts such as a name score nothing. */
function ratedFields({ accounts }: Checked): Field[] {
  return FIELD_NAMES.filter((field) => accounts.columns[field] && FIELDS[field].kind !== 'text');
}

/** Accounts where one of the fields is blank or unreadable. */
export function lacks(checked: Checked, fields: readonly Field[]): (i: number) => boolean {
  const marks = fields.map((field) => ({
    state: checked.accounts.columns[field]?.state,
    isUnreadable: unreadable(checked, field),
  }));
  return (i) => marks.some(({ state, isUnreadable }) => state?.[i] === State.missing || isUnreadable(i));
}

/** What is read but says nothing usable, also where the dimension that reads it is off. */
export function unreadable({ model, accounts, scores }: Checked, field: Field): (i: number) => boolean {
  const invalid = scores.invalid.get(field);
  // A text without a label counts as missing (S74).
  const unrated = scores.unrated.get(field);
  const off = DIMENSIONS.filter((dimension) => !scores.dimensions[dimension]);
  const criterion = off.flatMap((dimension) => model.rubrics[dimension]).find((each) => each.field === field);
  const points = criterion && criterionPoints(criterion, model, accounts, scores.asOf)?.points;
  return (i) => invalid?.[i] === 1 || (points !== undefined && isUnreadableAt(points, i)) || unrated?.[i] === 1;
}

/** Of the accounts that are filled in all of the fields. */
export function filledPct(checked: Checked, fields: readonly Field[]): number | null {
  const isLacking = lacks(checked, fields);
  const { byArr } = checked;
  let filled = 0;
  for (let k = 0; k < byArr.length; k++) if (!isLacking(byArr[k] as number)) filled++;
  return percentOf(filled, byArr.length);
}

/** Mean completeness of the key fields; null without any. */
export function keyFieldMeanPct(checked: Checked): number | null {
  const numbers = keyFieldsOf(checked)
    .map((field) => filledPct(checked, [field]))
    .filter((pct) => pct !== null);
  return numbers.length > 0 ? numbers.reduce((sum, pct) => sum + pct, 0) / numbers.length : null;
}

type FieldCheck<P> = Pick<
  Check<P>,
  's' | 'isPercent' | 'measure' | 'scale' | 'judge' | 'threshold' | 'rows' | 'action'
>;

/** A blank field that no score needs is no error. */
function isKey(part: unknown): boolean {
  return (part as { readonly isKey?: boolean } | null)?.isKey !== false;
}

function filledIn<P>(fieldsOf: (checked: Checked, part: P) => readonly Field[]): FieldCheck<P> {
  return {
    s: 37,
    isPercent: true,
    measure: (checked, part) => filledPct(checked, fieldsOf(checked, part)),
    scale: ({ model }) => model.checks.completeness,
    judge: ({ model: { checks } }, part, pct) => {
      const { status, target } = completeness(pct, checks);
      const isFine = pct === null || bandIndex(checks.completeness, pct) === 0;
      const isWrong = pct !== null && isKey(part) && isWorst(checks.completeness, pct);
      return { verdict: target === status ? status : `${status} (${target})`, isFine, isWrong };
    },
    threshold: ({ model }) => `Good from ${model.checks.completeness.cuts[0]?.[0]}%`,
    rows: (checked, part) => lacks(checked, fieldsOf(checked, part)),
    action: () => 'Fill in the blank and unreadable cells of this column',
  };
}

export const keyFields: Check = {
  id: 'keyFields',
  title: 'Accounts with all key fields',
  parts: (checked) => (keyFieldsOf(checked).length > 0 ? once() : []),
  ...filledIn(keyFieldsOf),
  action: () => 'Fill in the key fields of these accounts, largest ARR first',
};

export interface FieldPart {
  readonly field: Field;
  readonly isKey: boolean;
}

export const fields: Check<FieldPart> = {
  id: 'fields',
  title: 'Field filled in',
  hasTable: true,
  parts: (checked) => {
    const keys = keyFieldsOf(checked);
    return ratedFields(checked).map((field) => ({ field, isKey: keys.includes(field) }));
  },
  name: ({ field, isKey }) => `${FIELDS[field].title} filled in${isKey ? ' (key field)' : ''}`,
  ...filledIn((_, { field }: FieldPart) => [field]),
};
