// What a scoring system says of itself, once: columns, report, summary, explanation and functions loop over the list.
import { type Coded, NONE, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import type { MissingReason } from '../composite/reason.ts';
import type { TierScores } from '../composite/tiers.ts';
import type { Cell } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { PRESETS } from '../model/preset-models.ts';
import type { Accounts } from '../read/accounts.ts';
import type { CellFunction } from './cell-function.ts';

/** What a system scores from. */
export interface Inputs {
  readonly model: Model;
  readonly accounts: Accounts;
  /** Day number that dates are counted to. */
  readonly asOf: number;
  /** Results of the other systems. */
  readonly systems: Results;
}

/** The result of a system, worked out once when it is first asked for; null: its inputs are not mapped (S64). */
export type Results = <R>(system: System<R>) => R | null;

export interface Scores extends TierScores {
  readonly systems: Results;
}

/** Accounts with the model that scored them. */
export interface Scored {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: Scores;
}

/** The cell of an account; null: there is nothing that the column could come from. */
export type Read = ((i: number) => Cell) | null;

export interface ScoredColumn {
  /** Stays the same for ever: it marks the column in the sheet. */
  readonly id: string;
  readonly header: string;
  /** Its header in earlier versions, by which a column that lost its mark is known. */
  readonly was?: string;
  /** One of the few that people read; the others are folded. */
  readonly isMain?: boolean;
  /** No longer begun, only gone on with where it stands. */
  readonly isFormer?: true;
  /** Number format of the whole column; '@' keeps text such as "543" text. */
  readonly format: string;
  readonly isOn: boolean;
  /** Blank for inactive accounts unless `forInactive`. */
  readonly cell: (i: number) => Cell;
  readonly forInactive?: (i: number) => Cell;
  /** Number format of one cell where it differs from the column's. */
  readonly formatAt?: (i: number) => string;
}

/** A line of an account's explanation. */
export type Line = readonly [what: string, value: Cell, how: string];

/** A table of the summary: accounts and ARR by the labels of one scored column. */
export interface LabelTable extends Coded {
  /** Id of the column. */
  readonly id: string;
  /** Where it is not the column's header. */
  readonly title?: string;
}

/** Fields of which all must be mapped, or at least some of them. */
export interface Needed {
  readonly fields: readonly Field[];
  readonly least?: number;
}

/** A reason code where an account lacks all of some fields. */
interface Missing {
  readonly reason: MissingReason;
  readonly fields: readonly Field[];
  /** Only when the model asks for one of these columns; without it whenever any column is asked for. */
  readonly with?: readonly string[];
}

/** What one key of the report says; written as a method so that a list of systems may hold results of any kind. */
type Told<R> = { tell(result: R, scored: Scored, i: number): unknown }['tell'];
type Counted<R> = { count(result: R, scored: Scored): unknown }['count'];

export interface Needing {
  /** Fields without which the system is off. */
  readonly needs?: readonly Field[];
  /** Groups of fields of which one group at least must be there too; none: no such groups. */
  readonly oneOf?: readonly Needed[];
}

export interface System<R = unknown> extends Needing {
  /** Number in the method. */
  readonly s: number;
  /** Join key, never shown. */
  readonly id: string;
  readonly title: string;
  score(inputs: Inputs): R | null;
  /** Flags that it adds to those of accounts, shown where one of the columns is written. */
  readonly flags?: {
    readonly bits: number;
    readonly shownWith: readonly string[];
    at(result: R, i: number): number;
  };
  readonly missing?: readonly Missing[];
  /** Columns that are written whatever the model asks for. */
  written?(scored: Scored): readonly ScoredColumn[];
  /** Columns that the model may ask for, by id; their headers, formats and order are preset data. */
  columns?(result: R, scored: Scored): Readonly<Record<string, Read>>;
  /** With `isTableAsked` only when the model asks for the column. */
  table?(result: R, scored: Scored): LabelTable | null;
  readonly isTableAsked?: true;
  explain?(result: R, scored: Scored, i: number): readonly Line[];
  /** Of one account in the report, by key: null where the system is off. */
  readonly report?: Readonly<Record<string, Told<R>>>;
  /** Of all active accounts in the report's summary, by key. */
  readonly counts?: Readonly<Record<string, Counted<R>>>;
  readonly functions?: readonly CellFunction[];
}

export function system<R>(declaration: System<R>): System<R> {
  return declaration;
}

/** Fields that one alternative of `oneOf` consists of. */
export function all(...fields: readonly Field[]): Needed {
  return { fields };
}

/** Whether the columns that a system needs are mapped. */
export function isReady({ needs = [], oneOf = [] }: Needing, { columns }: Accounts): boolean {
  if (!needs.every((field) => columns[field])) return false;
  if (oneOf.length === 0) return true;
  return oneOf.some(({ fields, least = fields.length }) => fields.filter((field) => columns[field]).length >= least);
}

/** The line of a label, none where the account has no label. */
export function labelLine(what: string, { labels, codes }: Coded, i: number, how = ''): Line[] {
  const label = labels[codes[i] as number];
  return label ? [[what, label, how]] : [];
}

interface Counting {
  /** Accounts without a label are counted too. */
  readonly withRest?: boolean;
  /** How many labels at the end are not counted: an account that has not started has no stage. */
  readonly without?: number;
}

/** Active accounts by label. */
export function countLabels(
  { labels, codes }: Coded,
  { accounts: { isActive } }: Scored,
  { withRest = false, without = 0 }: Counting = {},
): Record<string, number> {
  const counted = labels.length - without;
  const sums = new Array<number>(counted + 1).fill(0);
  codes.forEach((code, i) => {
    const k = code === NONE ? counted : code;
    if (isActive[i] && k <= counted && (code === NONE || code < counted)) sums[k] = (sums[k] as number) + 1;
  });
  const counts: Record<string, number> = {};
  for (let k = 0; k < counted; k++) counts[labels[k] as string] = sums[k] as number;
  if (withRest) counts[UNSEGMENTED_LABEL] = sums[counted] as number;
  return counts;
}

// What people do differently for a label (S80): preset data in the order of the labels, or what the model says instead.

/** By the scored column of the label or the field that it stands in; '' for none. */
export function whatWeDo({ treatments }: Pick<Model, 'treatments'>, id: string, k: number): string {
  const { labels, does } = PRESETS.labelTreatments[id] ?? { labels: [], does: [] };
  return treatments?.[id]?.[labels[k] ?? ''] ?? does[k] ?? '';
}

/** Of one account; '' for one without a label. */
export function whatWeDoAt({ model }: Scored, id: string, { codes }: Coded, i: number): string {
  return whatWeDo(model, id, codes[i] as number);
}
