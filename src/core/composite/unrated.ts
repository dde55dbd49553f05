// Texts that wait for a label (S74), with the accounts and the ARR behind them.

import { centsOf } from '../exact/cents.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt, textAt } from '../read/column.ts';
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
