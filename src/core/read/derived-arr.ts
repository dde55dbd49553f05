// S4: a sheet without ARR but with MRR, or with contract value and years, has an ARR all the same.

import type { Field } from '../model/fields.ts';
import { type Column, State, writtenAt } from './column.ts';
import { roundToCents } from './number.ts';

const MONTHS = 12;

export function arrOfMrr(mrr: number): number {
  return roundToCents(mrr * MONTHS);
}

/** Annual value of a contract, NaN for a length of 0 or less. */
export function acvOf(totalValue: number, years: number): number {
  return years > 0 ? roundToCents(totalValue / years) : Number.NaN;
}

/** Customer lifetime value, null when the monthly churn is not above 0: churn rate must be above 0. */
export function clvOf(arpa: number, monthlyChurn: number): number | null {
  return monthlyChurn > 0 ? arpa / monthlyChurn : null;
}

type Columns = Partial<Record<Field, Column>>;

/** The ARR column, a blank cell filled by account from MRR, else from the contract (S75); what was derived is marked. */
export function withDerivedArr(columns: Columns): Column | undefined {
  const { arr, mrr, tcv, contractYears } = columns;
  const sources = [mrr && ofMrr(mrr), tcv && contractYears && ofContract(tcv, contractYears)].filter(
    (source) => source !== undefined,
  );
  return sources.reduce<Column | undefined>((filled, source) => (filled ? filledFrom(filled, source) : source), arr);
}

function ofMrr(mrr: Column): Column {
  return derived(mrr, (i) => arrOfMrr(mrr.value[i] as number));
}

function ofContract(tcv: Column, contractYears: Column): Column {
  const years = (i: number) =>
    contractYears.state[i] === State.number ? (contractYears.value[i] as number) : Number.NaN;
  const known = tcv.state.map((each, i) => (contractYears.state[i] === State.missing ? State.missing : each));
  return derived({ ...tcv, state: known }, (i) => acvOf(tcv.value[i] as number, years(i)));
}

function filledFrom(arr: Column, source: Column): Column {
  const { length } = arr.state;
  const [state, value] = [arr.state.slice(), arr.value.slice()];
  const imputed = arr.imputed ? arr.imputed.slice() : new Uint8Array(length);
  const filled = new Set<number>();
  for (let i = 0; i < length; i++) {
    if (state[i] !== State.missing || source.state[i] === State.missing) continue;
    state[i] = source.state[i] as number;
    value[i] = source.value[i] as number;
    imputed[i] = source.imputed?.[i] as number;
    filled.add(i);
  }
  if (filled.size === 0) return arr;
  const invalid = [...arr.invalid, ...source.invalid.filter(({ account }) => filled.has(account))];
  return { ...arr, state, value, imputed, invalid: invalid.sort((a, b) => a.account - b.account) };
}

/** Invalid stays invalid; an amount that gives no ARR (a contract of 0 years) is invalid too. */
function derived(source: Column, amount: (i: number) => number): Column {
  const value = source.value.map((_, i) => (source.state[i] === State.number ? amount(i) : Number.NaN));
  const state = source.state.map((each, i) => (each === State.number && Number.isNaN(value[i]) ? State.invalid : each));
  const invalid = Array.from(state.keys())
    .filter((i) => state[i] === State.invalid)
    .map((account) => ({ account, text: writtenAt(source, account) }));
  const imputed = state.map((each) => (each === State.number ? 1 : 0));
  return { field: 'arr', state, value, labels: source.labels, invalid, imputed };
}
