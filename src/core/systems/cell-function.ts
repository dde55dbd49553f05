// A function for cells, declared with the system whose answer it gives: its arguments are read as columns of fields.
import type { Cell } from '../exact/cell.ts';
import type { Field } from '../model/fields.ts';
import type { LabelScale, Model } from '../model/model.ts';
import type { Inputs } from './system.ts';

/** The build sets this to false for the bundle: Sheets reads the JSDoc that is printed from the docs. */
export const HAS_DOCS = true;

/** One argument: a cell or a column of cells that reads as a field, or a single word or date. */
export interface Parameter {
  readonly name: string;
  /** As JSDoc writes it. */
  readonly type: string;
  readonly field?: Field;
  /** Field whose limits a number keeps, where it is another one. */
  readonly limits?: Field;
  /** Texts that are more than a number. */
  readonly words?: {
    scale(model: Model): LabelScale;
    /** Before the labels, in a sentence. */
    readonly must: string;
  };
  /** A plain number is days before the date to count to. */
  readonly isDaysSince?: true;
  /** Words that a single argument may be, the first of them by default; each with its other spellings. */
  readonly choices?: readonly (readonly string[])[];
  /** Beside the words. */
  readonly choicesText?: string;
}

export interface FunctionDoc {
  readonly description: string;
  /** One a parameter; optional ones say so: `[x]` is not understood. */
  readonly parameters: readonly string[];
  readonly returns: string;
  readonly example: string;
}

/** What the arguments gave: systems over columns, the date, and which choice was taken. */
export interface Call extends Inputs {
  /** By the name of the parameter: position among its choices. */
  readonly choice: (name: string) => number;
  /** The argument was a range. */
  readonly isRange: (name: string) => boolean;
}

export interface CellFunction {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Columns of the answer. */
  readonly width: number;
  /** Whether there must be a date to count to. */
  readonly needsDay: boolean;
  readonly answer: (call: Call) => (i: number) => readonly Cell[];
  /** false in the bundle. */
  readonly doc: (() => FunctionDoc) | false;
}

type More = Partial<Pick<CellFunction, 'width' | 'needsDay'>>;

export function cellFunction(
  name: string,
  parameters: readonly Parameter[],
  answer: CellFunction['answer'],
  doc: CellFunction['doc'],
  { width = 1, needsDay = false }: More = {},
): CellFunction {
  return { name, parameters, width, needsDay, answer, doc };
}

export function number(name: string, field: Field): Parameter {
  return { name, field, type: 'number|range' };
}

export function date(name: string, field: Field): Parameter {
  return { name, field, type: 'date|range' };
}

/** A date, or how many days ago it was. */
export function since(name: string, field: Field): Parameter {
  return { name, field, type: 'date|number|range', isDaysSince: true };
}

export function flag(name: string, field: Field): Parameter {
  return { name, field, type: 'boolean|range' };
}

export function numberOrWord(
  name: string,
  field: Field,
  words: NonNullable<Parameter['words']>,
  limits: Field = field,
): Parameter {
  return { name, field, type: 'number|string|range', words, limits };
}

export function choice(name: string, choices: readonly (readonly string[])[], choicesText: string): Parameter {
  return { name, type: 'string', choices, choicesText };
}

/** The date to count to. */
export const AS_OF: Parameter = { name: 'as_of', type: 'date' };

/** `Power, Standard or Dormant` */
export function orList(labels: readonly string[]): string {
  return `${labels.slice(0, -1).join(', ')} or ${labels[labels.length - 1]}`;
}
