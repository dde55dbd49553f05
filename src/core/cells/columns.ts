// Arguments of a declared function as columns of accounts: what a function says is what the sheet's columns say.

import { flagValues } from '../composite/codes.ts';
import { pointsOfLabels, UNRATED, UNREADABLE } from '../composite/criterion.ts';
import { type Cell, cleanText, isMissing } from '../exact/cell.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { asRead } from '../read/as-read.ts';
import { type Column, State } from '../read/column.ts';
import { numberLike } from '../read/number.ts';
import { rangeOf, readColumn } from '../read/read-column.ts';
import { written } from '../read/written.ts';
import { AS_OF, type CellFunction, type Parameter } from '../systems/cell-function.ts';
import { resultsOf } from '../systems/score.ts';
import {
  type Argument,
  type CellHost,
  filled,
  gridOf,
  isMany,
  isRange,
  neededAsOf,
  notationFor,
  place,
  type Result,
  readAsOf,
  refusal,
  scalarOf,
  shown,
  withoutSerial,
} from './arguments.ts';

type FieldParameter = Parameter & { readonly field: Field };

interface Given {
  readonly parameter: FieldParameter;
  /** One cell that stands for every row, or as many as the range has. */
  readonly cells: readonly Cell[];
}

/** Calls a function that a system declares. */
export function callDeclared(declared: CellFunction, args: readonly Argument[], host: CellHost): Result {
  const argumentOf = (name: string) => args[declared.parameters.findIndex((each) => each.name === name)];
  const day = declared.needsDay ? neededAsOf(argumentOf(AS_OF.name)) : readAsOf(argumentOf(AS_OF.name));
  const given = declared.parameters.flatMap((parameter, k) =>
    isField(parameter) ? [givenBy(parameter, args[k])] : [],
  );
  const model = resolveModel({});
  const { accounts, isBad } = accountsOf(given, model, day, host);
  const asOf = day ?? 0;
  const answer = declared.answer({
    model,
    accounts,
    asOf,
    systems: resultsOf(model, accounts, asOf),
    choice: (name) => choiceOf(declared, name, argumentOf(name)),
    isRange: (name) => isMany(argumentOf(name)),
  });
  const rows = accounts.rows.map((_, i) => (isBad[i] ? new Array<Cell>(declared.width).fill('') : [...answer(i)]));
  const isSpilling = declared.width > 1 || given.some((_, k) => isRange(args[k])) || args.some(isRange);
  return isSpilling ? rows : (rows[0]?.[0] ?? '');
}

function isField(parameter: Parameter): parameter is FieldParameter {
  return parameter.field !== undefined;
}

function choiceOf({ parameters }: CellFunction, name: string, argument: Argument): number {
  const parameter = parameters.find((each) => each.name === name);
  const word = scalarOf(argument, name);
  if (isMissing(word)) return 0;
  const wanted = cleanText(word).toLowerCase();
  const found = (parameter?.choices ?? []).findIndex((words) => words.some((each) => each.toLowerCase() === wanted));
  if (found < 0) throw new Error(`${name} is ${shown(word)}, must be ${parameter?.choicesText}`);
  return found;
}

/** One column of cells; a single row of them is turned. */
function givenBy(parameter: FieldParameter, argument: Argument): Given {
  const grid = gridOf(argument);
  if (grid.length === 1) return { parameter, cells: grid[0] as readonly Cell[] };
  if (grid.some((row) => row.length > 1)) {
    throw new Error(`${parameter.name} has ${grid[0]?.length} columns, must have one`);
  }
  return { parameter, cells: grid.map(([cell = '']) => cell) };
}

/** Ranges may differ by blank cells at their end, and in nothing else. */
function heightOf(given: readonly Given[]): number {
  const height = Math.max(...given.map(({ cells }) => cells.length));
  const needed = Math.max(...given.map(({ cells }) => filled(cells).length));
  for (const { parameter, cells } of given) {
    if (cells.length > 1 && cells.length < needed) {
      throw new Error(`${parameter.name} has ${cells.length} rows, must have ${needed} like the others`);
    }
  }
  return height;
}

function accountsOf(given: readonly Given[], model: Model, day: number | null, host: CellHost) {
  const count = heightOf(given);
  const columns: Partial<Record<Field, Column>> = {};
  const isBad = new Uint8Array(count);
  for (const each of given) {
    const { column, problem } = read(each, model, day, host);
    const isSingle = each.cells.length === 1;
    const bad = Array.from(each.cells, (_, i) => problem(i));
    if (isSingle && bad[0]) throw new Error(`${each.parameter.name} ${bad[0]}`);
    bad.forEach((sentence, i) => {
      if (sentence) isBad[i] = 1;
    });
    columns[each.parameter.field] = stretched(column, isSingle, count);
  }
  return { accounts: accountsWith(columns, count), isBad };
}

/** A single value stands in every row; a range that is shorter than another ends in blanks. */
function stretched(column: Column, isSingle: boolean, count: number): Column {
  const at = (i: number) => (isSingle ? 0 : i);
  return {
    ...column,
    state: Uint8Array.from({ length: count }, (_, i) => column.state[at(i)] ?? State.missing),
    value: Float64Array.from({ length: count }, (_, i) => column.value[at(i)] ?? 0),
  };
}

function accountsWith(columns: Accounts['columns'], count: number): Accounts {
  const none = () => new Uint8Array(count);
  const blank = new Array<string>(count).fill('');
  return {
    count,
    rows: Array.from(blank, (_, i) => i),
    ids: blank,
    names: blank,
    idKind: none(),
    isActive: none().fill(1),
    isDuplicate: none(),
    hasErrorCell: none(),
    distinct: count,
    columns,
  };
}

interface Read {
  readonly column: Column;
  /** Why a cell cannot be used, after its name; '' when it can. */
  readonly problem: (i: number) => string;
}

function read({ parameter, cells }: Given, model: Model, day: number | null, host: CellHost): Read {
  const { field, words } = parameter;
  const { kind } = FIELDS[field];
  const days = parameter.isDaysSince ? cells.map(daysIn) : [];
  const dated =
    kind === 'date' ? cells.map((cell, i) => (Number.isNaN(days[i] ?? Number.NaN) ? withoutSerial(cell) : '')) : cells;
  const meant = asRead(field, '', written(dated), model);
  const column = readColumn(field, meant, notationFor(meant.texts, host));
  days.forEach((since, i) => {
    if (Number.isNaN(since)) return;
    column.state[i] = since < 0 ? State.invalid : State.number;
    column.value[i] = (day ?? 0) - since;
  });
  if (parameter.isDaysSince) refuseWithoutDay(parameter, column, days, day, cells);
  const known = words ? pointsOfLabels(words.scale(model), column) : kind === 'flag' ? flagValues(column) : null;
  const [low, high] = rangeOf(parameter.limits ?? field);
  return {
    column,
    problem(i) {
      const [state, value] = [column.state[i], column.value[i] as number];
      const isUnknown = known !== null && state === State.label && isNone(known[value] as number);
      const isOutside = kind !== 'date' && state === State.number && !(value >= low && value <= high);
      if (parameter.isDaysSince && state === State.number && day !== null && value > day) {
        return `is ${shown(cells[i] as Cell)}, after as_of: a last activity cannot lie in the future`;
      }
      if (state !== State.invalid && !isUnknown && !isOutside) return '';
      return refusal(cells[i] as Cell, `must be ${mustBe(parameter, model, cells[i] as Cell)}`);
    },
  };
}

function isNone(points: number): boolean {
  return points < 0 || (points & (UNREADABLE | UNRATED)) !== 0;
}

/** Days since an event, NaN for a date and for what is no number. */
function daysIn(cell: Cell): number {
  const days = typeof cell === 'string' && /^\d+(\.\d+)?$/.test(cleanText(cell)) ? Number(cleanText(cell)) : cell;
  return typeof days === 'number' && withoutSerial(days) === days ? days : Number.NaN;
}

function refuseWithoutDay(
  { name }: Parameter,
  { state }: Column,
  days: readonly number[],
  day: number | null,
  cells: readonly Cell[],
): void {
  const dated = days.findIndex((since, i) => Number.isNaN(since) && state[i] === State.number);
  if (day !== null || dated < 0) return;
  const where = place(
    name,
    cells.map((cell) => [cell]),
    dated,
  );
  throw new Error(`as_of is missing: ${where} is a date, so give the date to count to`);
}

function mustBe({ field, limits, words, isDaysSince }: FieldParameter, model: Model, cell: Cell): string {
  const { kind } = FIELDS[field];
  if (words) return `${words.must} ${Object.keys(words.scale(model).labels).join(', ')}`;
  if (kind === 'flag') return 'TRUE or FALSE';
  const isNumber = !Number.isNaN(numberLike(cell));
  if (isDaysSince && isNumber) return '0 or more';
  if (kind === 'date') return 'a date such as 2026-06-30';
  if (!isNumber) return 'a number';
  const [low, high] = rangeOf(limits ?? field);
  return high < Number.POSITIVE_INFINITY ? `from ${low} to ${high}` : `${low} or more`;
}
