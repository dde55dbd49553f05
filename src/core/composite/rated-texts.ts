// Texts that wait for a label (S74), with the accounts and the ARR behind them.

import { centsOf } from '../exact/numbers.ts';
import { FIELD_NAMES, FIELDS, type Field } from '../model/fields.ts';
import { labelReader, normaliseLabel, type RatedBy } from '../model/label.ts';
import { DIMENSIONS, type LabelScale, type Model } from '../model/model.ts';
import { labelScaleOf } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { type Cells, isNumberAt, State, textAt } from '../read/column.ts';
import { editsBetween } from '../read/words.ts';
import type { TierScores } from './tiers.ts';

export interface UnratedText {
  readonly text: string;
  readonly accounts: number;
  /** Exact to the cent. */
  readonly arr: number;
}

export interface UnratedTexts {
  /** Field or id of an own criterion. */
  readonly key: string;
  readonly title: string;
  readonly accounts: number;
  /** Most ARR first, then most accounts, then by the text. */
  readonly texts: readonly UnratedText[];
}

/** Of the active accounts, by field in the order of the reasons. */
export function unratedTexts(model: Model, accounts: Accounts, { unrated }: TierScores): UnratedTexts[] {
  return [...unrated].flatMap(([key, marks]) => {
    const texts = textsOf(key, marks, accounts);
    const count = texts.reduce((sum, each) => sum + each.accounts, 0);
    return count > 0 ? [{ key, title: titleOf(model, key), accounts: count, texts }] : [];
  });
}

function textsOf(key: string, marks: Uint8Array, { columns, own, isActive, count }: Accounts): UnratedText[] {
  const column = columns[key as Field] ?? own?.[key];
  const byWord = new Map<string, { text: string; accounts: number; cents: number }>();
  for (let i = 0; i < count; i++) {
    if (!marks[i] || !isActive[i]) continue;
    const text = textAt(column, i);
    const word = normaliseLabel(text);
    const found = byWord.get(word) ?? { text, accounts: 0, cents: 0 };
    byWord.set(word, found);
    found.accounts++;
    if (isNumberAt(columns.arr, i)) found.cents += centsOf(columns.arr.value[i] as number);
  }
  const texts = [...byWord.values()].map(({ cents, ...each }) => ({ ...each, arr: cents / 100 }));
  return texts.sort((a, b) => b.arr - a.arr || b.accounts - a.accounts || (a.text < b.text ? -1 : 1));
}

export function titleOf({ rubrics }: Pick<Model, 'rubrics'>, key: string): string {
  if (key in FIELDS) return FIELDS[key as Field].title;
  return DIMENSIONS.flatMap((name) => rubrics[name]).find(({ id }) => id === key)?.title ?? key;
}

// Label tables (S74): the texts of a column with the accounts and the ARR behind them, and the label that each gets.

export interface RatedText extends UnratedText {
  /** '': not rated. */
  readonly label: string;
  readonly by: RatedBy;
  /** The label that a text which is not rated may mean, with a slip of the pen; ''. */
  readonly near: string;
}

export interface LabelTable {
  /** Field or id of an own criterion. */
  readonly key: string;
  readonly title: string;
  readonly labels: readonly string[];
  readonly rest: string | undefined;
  /** Most ARR first, then most accounts, then by the text. */
  readonly texts: readonly RatedText[];
}

/** Fields and own criteria whose column holds words that get a label. */
export function labelKeys(model: Model, { columns, own = {} }: Accounts): string[] {
  const fields = FIELD_NAMES.filter((field) => columns[field] && scaleOf(model, field) && hasWords(columns[field]));
  const criteria = DIMENSIONS.flatMap((name) => model.rubrics[name].filter(({ field }) => field === null));
  const ids = criteria.filter((criterion) => 'labels' in criterion && own[criterion.id]).map(({ id }) => id);
  return [...fields, ...ids];
}

function hasWords({ state }: Cells): boolean {
  return state.includes(State.label);
}

/** Labels and what texts mean, of a rubric's criterion or of a field beside the rubrics. */
function scaleOf(model: Model, key: string): LabelScale | undefined {
  for (const dimension of DIMENSIONS) {
    const found = model.rubrics[dimension].find(({ id }) => id === key);
    if (found) return 'labels' in found ? found : undefined;
  }
  return key in FIELDS ? labelScaleOf(model, key as Field) : undefined;
}

export function labelTable(model: Model, accounts: Accounts, key: string): LabelTable | null {
  const scale = scaleOf(model, key);
  const column = accounts.columns[key as Field] ?? accounts.own?.[key];
  if (!scale || !column) return null;
  const read = labelReader(scale);
  const labels = Object.keys(scale.labels);
  const texts = tallied(column, accounts).map((tally) => {
    const { label, by } = read(tally.text);
    return { ...tally, label, by, near: by === '' ? nearLabel(tally.text, labels) : '' };
  });
  return { key, title: titleOf(model, key), labels, rest: scale.rest, texts };
}

/** The label that a text which waits may mean, with a slip of the pen; ''. */
export function nearLabelOf(model: Model, key: string, text: string): string {
  const scale = scaleOf(model, key);
  return scale ? nearLabel(text, Object.keys(scale.labels)) : '';
}

const SHORTEST = 5;
const MOST_ERRORS = 2;

/**
 * Within two typing errors, for texts of five letters or more; '' where none or two labels are as near.
 * @internal a test gives it labels that no preset has
 */
export function nearLabel(text: string, labels: readonly string[]): string {
  const word = normaliseLabel(text);
  if (word.length < SHORTEST) return '';
  const edits = labels.map((label) => editsBetween(word, normaliseLabel(label), MOST_ERRORS));
  const least = Math.min(...edits);
  const nearest = labels.filter((_, k) => edits[k] === least);
  return least <= MOST_ERRORS && nearest.length === 1 ? (nearest[0] as string) : '';
}

/** Counted once for all the models that are tried on the same column. */
const known = new WeakMap<Cells, readonly UnratedText[]>();

/** Texts of the active accounts; those that differ in case or spaces alone are one. */
function tallied(column: Cells, accounts: Accounts): readonly UnratedText[] {
  const found = known.get(column) ?? tally(column, accounts);
  known.set(column, found);
  return found;
}

function tally(column: Cells, { columns, isActive, count }: Accounts): UnratedText[] {
  const { arr } = columns;
  const words = column.labels.map(normaliseLabel);
  const byWord = new Map<string, { text: string; accounts: number; cents: number }>();
  for (let i = 0; i < count; i++) {
    if (column.state[i] !== State.label || !isActive[i]) continue;
    const code = column.value[i] as number;
    const word = words[code] as string;
    const found = byWord.get(word) ?? { text: column.labels[code] as string, accounts: 0, cents: 0 };
    byWord.set(word, found);
    found.accounts++;
    if (isNumberAt(arr, i)) found.cents += centsOf(arr?.value[i] as number);
  }
  const texts = [...byWord.values()].map(({ cents, ...each }) => ({ ...each, arr: cents / 100 }));
  return texts.sort((a, b) => b.arr - a.arr || b.accounts - a.accounts || (a.text < b.text ? -1 : 1));
}
