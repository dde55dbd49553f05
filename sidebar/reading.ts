// What was read of the sheet and of the model tab, and what the page is doing with the add-on.
import { computed, signal } from '@preact/signals';
import type { ModelDocument } from '../src/core/model/model.ts';
import type { Panel, Question } from '../src/core/panel/calls.ts';
import type { WrittenTiers } from '../src/core/panel/columns.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import type { Cells } from '../src/core/read/column.ts';
import { CURRENCY_HEADER } from '../src/core/read/currency.ts';
import type { Proposal } from '../src/core/read/mapping.ts';
import { fromWire } from '../src/core/read/wire.ts';
import { formatsOf } from './format.ts';

export type Job = 'score' | 'summary' | 'handout';

export interface Failure {
  readonly message: string;
  readonly details: string;
}

export type Reading =
  | { readonly state: 'busy' }
  | { readonly state: 'done' }
  | ({ readonly state: 'failed' } & Failure);

export type Run =
  | { readonly state: 'idle' }
  | { readonly state: 'busy'; readonly message: string }
  /** The person is asked before new columns are written. */
  | { readonly state: 'planned'; readonly message: string }
  /** The add-on asks before it writes anything. */
  | { readonly state: 'asked'; readonly job: Job; readonly question: Question }
  | { readonly state: 'done'; readonly message: string; readonly warnings: readonly string[] }
  | ({ readonly state: 'failed'; readonly job: Job } & Failure);

export interface SavedModel {
  readonly document: ModelDocument;
  readonly hash: string;
}

export const reading = signal<Reading>({ state: 'busy' });
export const run = signal<Run>({ state: 'idle' });
export const panel = signal<Panel | null>(null);
/** The model tab as it was last read or written. */
export const saved = signal<SavedModel>({ document: {}, hash: '' });
/** What stands in the tier column of the sheet; null: never scored. */
export const written = signal<WrittenTiers | null>(null);

/** Scores of the sheet that stand beside another account; '' for none. */
export const torn = signal('');

/** In the spreadsheet's time zone. */
export const today = computed(() => panel.value?.today ?? '');
export const formats = computed(() => formatsOf(panel.value?.locale ?? 'en_US'));
const readAccounts = computed<Accounts | null>(() => {
  const table = panel.value?.table;
  return table ? fromWire(table.accounts) : null;
});
/** Columns that criteria of the draft read beyond those of the saved model, by the id of the criterion. */
export const ownCells = signal<Readonly<Record<string, Cells>>>({});
export const accounts = computed<Accounts | null>(() => {
  const of = readAccounts.value;
  return of && { ...of, own: { ...of.own, ...ownCells.value } };
});
/** Columns whose values leave a doubt about how they are written. */
export const openDoubts = computed(() => panel.value?.input?.doubts ?? []);
const CODE_OR_SIGN = /^([A-Za-z]{3}|\p{Sc})$/u;

/** It is read with the amounts beside it. */
function saysCurrencies({ header, samples }: Proposal): boolean {
  return CURRENCY_HEADER.test(header) && samples.length > 0 && samples.every((text) => CODE_OR_SIGN.test(text));
}

/** Columns with a header that no field is read from and nothing is asked about. */
export const unreadColumns = computed(() => {
  const read = new Set((panel.value?.table?.columns ?? []).map(({ header }) => header));
  return (panel.value?.input?.proposals ?? []).filter(
    (proposal) =>
      proposal.confidence === 'none' &&
      proposal.header !== '' &&
      !read.has(proposal.header) &&
      !saysCurrencies(proposal),
  );
});
/** Columns that may mean a field and wait for a person's word. */
export const openQuestions = computed(() =>
  (panel.value?.input?.proposals ?? []).filter(({ confidence }) => confidence === 'check'),
);
