import { NONE } from '../../../src/core/composite/codes.ts';
import { reasonsOf } from '../../../src/core/composite/reason.ts';
import type { Cell } from '../../../src/core/exact/cell.ts';
import { round } from '../../../src/core/exact/numbers.ts';
import type { AccountState } from '../../../src/core/log/replay.ts';
import { bandOf, labelsOf } from '../../../src/core/model/bands.ts';
import type { ModelDocument, PresetName } from '../../../src/core/model/model.ts';
import { resolveModel } from '../../../src/core/model/resolve.ts';
import { scoredColumns } from '../../../src/core/tabs/scored-columns.ts';
import { bookOf } from './book.ts';
import { cell } from './cell.ts';
import { report, scoreRows } from './report.ts';

export type Input = Record<string, unknown>;

export const AS_OF = '2026-06-30';
export const model = resolveModel({});
export const num = (value: unknown): number => (value === null || value === undefined ? Number.NaN : Number(value));

/** One account under the product's own headers, through the whole path from cells to report. */
export function accountOf(cells: Record<string, unknown>, document: ModelDocument = {}) {
  const names = Object.keys(cells);
  const row = names.map((name) => (cells[name] ?? '') as Cell);
  const [account] = report(
    [
      ['Account id', ...names],
      ['X', ...row],
    ],
    AS_OF,
    document,
  ).accounts;
  return account as Record<string, unknown>;
}

export function presetReport(arr: unknown, preset: unknown) {
  const account = accountOf({ ARR: arr, Employees: '' });
  const tier = (account.arrTier as Record<PresetName, string>)[preset as PresetName];
  const { accounts, scores } = scoreRows(
    [
      ['Account id', 'ARR'],
      ['X', (arr ?? '') as Cell],
    ],
    AS_OF,
  );
  const invalid = scores.invalid.has('arr') ? 'INVALID_ARR' : 'MISSING_ARR';
  return accounts.columns.arr?.state[0] === 1 ? { tier } : { tier, reason: invalid };
}

export function dimension(name: 'firmographic' | 'value', cells: Record<string, unknown>) {
  const result = accountOf(cells)[name] as { score: number | null; points: number; criteria: number };
  return { ...result, scaled: result.score === null ? null : round((result.points / result.criteria) * 4, 6) };
}

export function composite({ F, B, V, w }: Input) {
  const weights = w as [string, string, string] | undefined;
  const document: ModelDocument = weights
    ? { weights: { firmographic: Number(weights[0]), behavioral: Number(weights[1]), value: Number(weights[2]) } }
    : {};
  const cells = { 'Firmographic score': num(F), 'Behavioral score': B === null ? '' : num(B), 'Value score': num(V) };
  const { accounts, scores } = scoreRows(
    [
      ['Account id', ...Object.keys(cells)],
      ['X', ...(Object.values(cells) as Cell[])],
    ],
    AS_OF,
    document,
  );
  if ((['firmographicScore', 'behavioralScore', 'valueScore'] as const).some((field) => scores.invalid.has(field))) {
    return { error: 'SCORE_RANGE' };
  }
  const account = accountOf(cells, document);
  const { composite: score, computedTier: tier, provisional, intervention } = account;
  return accounts.columns.behavioralScore?.state[0] === 1
    ? { score, tier, provisional, intervention }
    : { score, tier, provisional };
}

export function rfmRow(recency: Cell, frequency: Cell, monetary: Cell, variant: unknown): Cell[] {
  return (cell('RFM', recency, frequency, monetary, null, String(variant)) as Cell[][])[0] as Cell[];
}

export function priority({ arr, expansion, health, logo, ref, partner, cap }: Input) {
  const labels: Record<string, string> = { High: 'Strong', Medium: 'Some', Low: 'Limited' };
  const cells = {
    ARR: arr,
    'Expansion potential': labels[String(expansion)],
    'Health score': health,
    'Logo value': logo,
    'Reference potential': ref,
    Partnership: partner,
  };
  return accountOf(cells, cap ? { priorityCap: cap as 'none' } : {}).priority;
}

export function effective({ computed, committed, override }: Input) {
  const tiers = ['Tier 1', 'Tier 2', 'Tier 3'];
  const names = new Map([computed, committed, override].filter(Boolean).map((label, i) => [label, i] as const));
  const asTier = (label: unknown) =>
    tiers.includes(String(label)) ? String(label) : (tiers[names.get(label) ?? -1] ?? '');
  const score = { 'Tier 1': 5, 'Tier 2': 3, 'Tier 3': 1 }[asTier(computed)];
  const account = accountOf({
    'Firmographic score': score,
    'Behavioral score': score,
    'Value score': score,
    'Current segment': asTier(committed),
    'Override segment': override ? asTier(override) : '',
  });
  const given = [computed, committed, override].find((label) => asTier(label) === account.effectiveTier);
  return { effective: given, conflict: (account.change as unknown) === 'Override holds' };
}

/** The first run commits what the sheet says; an approval comes on its day, and a run follows. */
export function transitionOf({ cur, new_arr, approved }: Input) {
  const labels = labelsOf(model.arrTiers.methodology);
  const computed = bandOf(model.arrTiers.methodology, Number(new_arr));
  const score = [5, 3, 1][labels.indexOf(computed)] as number;
  const book = bookOf({
    tiers: { cuts: labels.slice(0, 2).map((label, k) => [k === 0 ? 4 : 2.5, '>=', label]), floor: 'SMB' },
  });
  book.run('2026-03-01', [{ id: 'X', score, current: String(cur) }]);
  if (approved) book.decide({ key: 'id:X', action: 'approve', reason: '', day: String(approved) });
  if (approved) book.run(String(approved), [{ id: 'X', score, current: String(cur) }]);
  const { committed, status, until } = book.states().get('id:X') as AccountState;
  const result = { current: cur, computed, committed, status };
  return until === '' ? result : { ...result, jointCoverageEnd: until };
}

export function multiProduct(arrs: number[]) {
  const table = [['Account id', 'ARR', 'Product'], ...arrs.map((arr, i) => ['X', arr, `P${i}`] as Cell[])];
  const account = report(table, AS_OF, { multiProduct: true }).accounts[0] as
    | { arrTier?: Record<PresetName, string> }
    | undefined;
  const { accounts: merged } = scoreRows(table, AS_OF, { multiProduct: true });
  return {
    total: merged.columns.arr?.value[0],
    tier: account?.arrTier?.methodology,
    perProduct: arrs.map((arr) => bandOf(model.arrTiers.methodology, arr)),
  };
}

export function assign({ industry, employees, arr }: Input) {
  const cells: Record<string, unknown> = {
    'Industry fit': industry ?? '',
    Employees: employees ?? '',
    ARR: arr ?? '',
    Geography: 'Primary market',
    'Growth stage': 'Mature',
    'Contract type': 'Multi-year',
    'Strategic importance': 'Standard customer',
    'Expansion potential': 2,
  };
  const table = [
    ['Account id', ...Object.keys(cells)],
    ['X', ...(Object.values(cells) as Cell[])],
  ];
  const { accounts, scores } = scoreRows(table, AS_OF, { segmentBy: 'composite' });
  const reasons = reasonsOf(accounts, scores, 0).filter((reason) => !/FIRMOGRAPHIC|VALUE/.test(reason));
  return { segmented: scores.segments?.computed[0] !== NONE, reasons };
}

/** The cell of a column that a model asks for. */
export function labelOf(header: string, cells: Record<string, unknown>, asOf = AS_OF): unknown {
  const names = Object.keys(cells);
  const table = [
    ['Account id', 'ARR', ...names],
    ['X', 1, ...names.map((name) => (cells[name] ?? '') as Cell)],
  ];
  const column = scoredColumns(scoreRows(table, asOf, { columns: ['all'] })).find((each) => each.header === header);
  return column?.cell(0);
}

const ADVOCATE = ['Contract renewed', 'Strong champion', 'Willing to refer'];

export function strategiesStageOf(start: unknown, end: unknown, isAdvocate: boolean, asOf: unknown): unknown {
  const flags = Object.fromEntries(ADVOCATE.map((name) => [name, isAdvocate]));
  const cells = { 'Start date': start, 'Contract end': end, NPS: 9, ...flags };
  return labelOf('Lifecycle (strategies)', cells, String(asOf));
}
