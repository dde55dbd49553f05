// Label tables: what the words of the sheet mean, rated one by one or several at once.
import { computed, signal } from '@preact/signals';
import { type LabelTable, labelKeys, labelTable } from '../src/core/composite/rated-texts.ts';
import { normaliseLabel } from '../src/core/model/label.ts';
import { draft, draftModel, edit, replaceDraft } from './draft.ts';
import { withPreset } from './model-document.ts';
import { accounts } from './reading.ts';

export interface Waiting {
  readonly texts: number;
  readonly accounts: number;
}

export interface WaitingTable extends LabelTable {
  readonly waiting: Waiting;
}

// What the labels hang on: a weight or a cut that moves leaves them as they are.
const rubrics = computed(() => draftModel.value.rubrics);
const labels = computed(() => draftModel.value.labels);

/** Those with the most accounts that wait come first. */
export const labelTables = computed<readonly WaitingTable[]>(() => {
  const of = accounts.value;
  if (!of || !rubrics.value || !labels.value) return [];
  const model = draftModel.peek();
  const tables = labelKeys(model, of).flatMap((key) => labelTable(model, of, key) ?? []);
  return tables
    .filter(({ texts }) => texts.length > 0)
    .map((table) => ({ ...table, waiting: waitingOf(table) }))
    .sort((a, b) => b.waiting.accounts - a.waiting.accounts);
});

function waitingOf({ texts }: LabelTable): Waiting {
  const open = texts.filter(({ by }) => by === '');
  return { texts: open.length, accounts: open.reduce((sum, each) => sum + each.accounts, 0) };
}

/** Texts of all tables that wait, and the columns that they stand in. */
export const waiting = computed(() => {
  const open = labelTables.value.filter(({ waiting: { texts } }) => texts > 0);
  return { columns: open.length, texts: open.reduce((sum, table) => sum + table.waiting.texts, 0) };
});

/** Ticked texts by table. */
export const ticked = signal<Readonly<Record<string, readonly string[]>>>({});

export function tick(key: string, text: string): void {
  const texts = ticked.peek()[key] ?? [];
  const next = texts.includes(text) ? texts.filter((each) => each !== text) : [...texts, text];
  ticked.value = { ...ticked.peek(), [key]: next };
}

export function tickAll(key: string, texts: readonly string[]): void {
  ticked.value = { ...ticked.peek(), [key]: texts };
}

/** One label for several texts, as one step; '': what the method and the preset say of them holds again. */
export function rate(key: string, texts: readonly string[], label: string): void {
  const words = new Set(texts.map(normaliseLabel));
  const map: Record<string, string> = {};
  for (const [text, given] of Object.entries(draft.peek().labels?.[key]?.map ?? {})) {
    if (!words.has(normaliseLabel(text))) map[text] = given;
  }
  if (label !== '') for (const text of texts) map[text] = label;
  put(key, map, draft.peek().labels?.[key]?.rest);
}

/** One label for every text that has none; '': they are not rated. */
export function rateRest(key: string, label: string): void {
  put(key, draft.peek().labels?.[key]?.map ?? {}, label === '' ? undefined : label);
}

function put(key: string, map: Readonly<Record<string, string>>, rest: string | undefined): void {
  const { [key]: _, ...others } = draft.peek().labels ?? {};
  const isEmpty = Object.keys(map).length === 0;
  const table = { ...(isEmpty ? {} : { map }), ...(rest === undefined ? {} : { rest }) };
  const next = Object.keys(table).length > 0 ? { ...others, [key]: table } : others;
  if (Object.keys(next).length > 0) edit({ labels: next });
  else replaceDraft(withPreset(draft.peek(), 'labels'));
}
