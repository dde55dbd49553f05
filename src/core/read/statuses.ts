// What a status says of an account (C7, S76): counted, not counted, or a word that a person has to decide.

import { normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from './accounts.ts';
import { isNumberAt, State } from './column.ts';

/** Words of accounts that are customers. */
export const ACTIVE_STATUSES: ReadonlySet<string> = new Set(
  'active|aktiv|actif|activo|ativo|actief|attivo|契約中|live|current|customer|customer - direct|customer - channel|evangelist|subscribed|onboarding|trial|trialing|in trial|past due|paused|paying|renewed|new|at risk'.split(
    '|',
  ),
);

export type StatusKind = 'active' | 'out' | 'doubt';

export interface StatusWord {
  readonly text: string;
  readonly kind: StatusKind;
  readonly accounts: number;
  readonly arr: number;
}

/** A text that holds an inactive word beside others, or that nobody told us, is in doubt. */
export function statusKind(text: string, { inactiveStatuses }: Pick<Model, 'inactiveStatuses'>): StatusKind {
  const word = normaliseLabel(text);
  if (inactiveStatuses.some((inactive) => normaliseLabel(inactive) === word)) return 'out';
  return ACTIVE_STATUSES.has(word) ? 'active' : 'doubt';
}

interface Decided {
  readonly statuses?: Readonly<Record<string, 'active' | 'out'>>;
}

/** Every status of the sheet with its accounts and ARR, the most accounts first. */
export function statusWords({ columns, count }: Accounts, model: Model): StatusWord[] {
  const { status, arr } = columns;
  if (!status) return [];
  const said = new Map(
    Object.entries((model as Model & Decided).statuses ?? {}).map(([text, kind]) => [normaliseLabel(text), kind]),
  );
  const words = status.labels.map((text) => ({
    text,
    kind: (said.get(normaliseLabel(text)) as StatusKind | undefined) ?? statusKind(text, model),
    accounts: 0,
    arr: 0,
  }));
  for (let i = 0; i < count; i++) {
    if (status.state[i] !== State.label) continue;
    const word = words[status.value[i] as number] as (typeof words)[number];
    word.accounts++;
    if (isNumberAt(arr, i)) word.arr += arr.value[i] as number;
  }
  return words.filter(({ accounts }) => accounts > 0).sort((a, b) => b.accounts - a.accounts);
}

/** What is not counted, and what counts until a person says otherwise. */
export function statusSentences(words: readonly StatusWord[]): string[] {
  const listed = (kind: StatusKind) =>
    words.filter((word) => word.kind === kind).map(({ text, accounts }) => `"${text}" ${accounts}`);
  const [out, doubt] = [listed('out'), listed('doubt')];
  const inDoubt = words.filter(({ kind }) => kind === 'doubt');
  const [accounts, arr] = [
    inDoubt.reduce((sum, word) => sum + word.accounts, 0),
    inDoubt.reduce((sum, word) => sum + word.arr, 0),
  ];
  return [
    ...(doubt.length > 0
      ? [
          `Status: is ${doubt.slice(0, MOST_LISTED).join(', ')}${moreOf(doubt)} still a customer? ${accounts} accounts with ARR ${arr.toFixed(2)} count as active until you say so in the model's statuses`,
        ]
      : []),
    ...(out.length > 0 ? [`Not counted by Status: ${out.slice(0, MOST_LISTED).join(', ')}${moreOf(out)}`] : []),
  ];
}

const MOST_LISTED = 8;

function moreOf(listed: readonly string[]): string {
  return listed.length > MOST_LISTED ? ` and ${listed.length - MOST_LISTED} more` : '';
}
