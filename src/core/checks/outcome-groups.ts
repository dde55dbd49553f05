// Outcomes by group of accounts (S57): by the segment at the start of the period, else winners move up and look better.

import { NONE, numberReader } from '../composite/codes.ts';
import type { Segments } from '../composite/segment.ts';
import { type Bands, bandIndex, labelsOf } from '../model/bands.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { normaliseLabel } from '../model/label.ts';
import type { Model } from '../model/model.ts';
import { planning } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt, textAt } from '../read/column.ts';
import { lifecycleMethods } from '../systems/lifecycle-methods.ts';
import type { Scored, Scores } from '../systems/system.ts';
import { againstTarget, indistinct, npsOf, type Outcomes, outcomesOf } from './outcomes.ts';

type Range = readonly [low: number, high: number];

export interface OutcomeRow extends Outcomes {
  readonly label: string;
  readonly nps: number | null;
  readonly answers: number;
  /** What the source expects, in percent. */
  readonly target?: Range | undefined;
  readonly verdict: 'below' | 'in' | 'above' | '';
}

export interface SegmentOutcomes {
  readonly rows: readonly OutcomeRow[];
  readonly all: OutcomeRow;
  /** Accounts whose segment at the start is not known: the present one stands in. */
  readonly byPresent: number;
  /** Sentences of the distinct-outcome test. */
  readonly flags: readonly string[];
}

/** null: neither a prior ARR nor an NPS is mapped. */
export function segmentOutcomes(accounts: Accounts, { segments }: Pick<Scores, 'segments'>): SegmentOutcomes | null {
  if (!segments || !hasOutcomes(accounts)) return null;
  const { codes, isKnown } = segmentsAtStart(accounts, segments);
  const rows = labelsOf(segments.scale.bands).map((label, k) => outcomeRow(label, accounts, (i) => codes[i] === k));
  const byPresent = isKnown.reduce((sum, known) => sum + (known ? 0 : 1), 0);
  return { rows, all: outcomeRow('All accounts', accounts, () => true), byPresent, flags: pairFlags(rows) };
}

function hasOutcomes({ columns: { arr, priorArr, nps } }: Accounts): boolean {
  return Boolean((arr && priorArr) || nps);
}

export interface StartSegments {
  /** Index of the segment, or NONE. */
  readonly codes: Uint8Array;
  /** 0 where the start is unknown and the segment of today stands in for it: such accounts are flagged. */
  readonly isKnown: Uint8Array;
}

/** @internal a test looks at the codes, of which a table shows sums */
export function segmentsAtStart({ columns, count }: Accounts, { effective, scale }: Segments): StartSegments {
  const labels = labelsOf(scale.bands).map(normaliseLabel);
  const codes = new Uint8Array(count).fill(NONE);
  const isKnown = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const k = labels.indexOf(normaliseLabel(textAt(columns.startSegment, i)));
    codes[i] = k < 0 ? (effective[i] as number) : k;
    isKnown[i] = k < 0 ? 0 : 1;
  }
  return { codes, isKnown };
}

export interface OutcomeGroup {
  readonly title: string;
  /** The largest first. */
  readonly rows: readonly OutcomeRow[];
  /** Accounts of smaller groups, which have no row. */
  readonly others: number;
}

const MOST_ROWS = 8;

/** By industry, size band and owner, where they are mapped. */
export function outcomeGroups(model: Model, accounts: Accounts): OutcomeGroup[] {
  if (!hasOutcomes(accounts)) return [];
  return [
    ...groupOf(FIELDS.industry.title, textsOf('industry', accounts), accounts),
    ...groupOf(FIELDS.employees.title, sizesOf(model, accounts), accounts),
    ...groupOf(FIELDS.owner.title, textsOf('owner', accounts), accounts),
  ];
}

interface Grouping {
  readonly labels: readonly string[];
  readonly codeOf: (i: number) => number;
}

/** Spellings that differ in case and spaces only are one. */
function textsOf(field: Field, { columns, count }: Accounts): Grouping | null {
  const column = columns[field];
  if (!column) return null;
  const places = new Map<string, number>();
  const labels: string[] = [];
  const codes = Int32Array.from({ length: count }, (_, i) => {
    const text = textAt(column, i);
    if (!text) return -1;
    const key = normaliseLabel(text);
    const known = places.get(key) ?? labels.push(text) - 1;
    places.set(key, known);
    return known;
  });
  return { labels, codeOf: (i) => codes[i] as number };
}

/** The bands by which the rubric reads the employees. */
function sizesOf({ rubrics }: Model, { columns: { employees } }: Accounts): Grouping | null {
  const criterion = rubrics.firmographic.find(({ field }) => field === 'employees');
  if (!employees || criterion?.kind !== 'number') return null;
  const { cuts } = criterion.bands as Bands<number>;
  const lowest = cuts[cuts.length - 1]?.[0];
  const labels = [...cuts.map(([at]) => `${at} and more`), `below ${lowest}`];
  const count = numberReader(employees);
  return { labels, codeOf: (i) => (isNumberAt(employees, i) ? bandIndex(criterion.bands, count(i)) : -1) };
}

function groupOf(title: string, grouping: Grouping | null, accounts: Accounts): OutcomeGroup[] {
  if (!grouping) return [];
  const { labels, codeOf } = grouping;
  const sizes = labels.map(() => 0);
  for (let i = 0; i < accounts.count; i++) {
    const code = codeOf(i);
    if (code >= 0) sizes[code] = (sizes[code] as number) + 1;
  }
  const order = labels.map((_, k) => k).filter((k) => (sizes[k] as number) > 0);
  order.sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  const rows = order.slice(0, MOST_ROWS).map((k) => outcomeRow(labels[k] as string, accounts, (i) => codeOf(i) === k));
  const others = order.slice(MOST_ROWS).reduce((sum, k) => sum + (sizes[k] as number), 0);
  return rows.length > 0 ? [{ title, rows, others }] : [];
}

/** NRR by the ARR tier at the start against the targets of S2; only in the preset that has them (C15). */
export function nrrByArrTier(model: Model, accounts: Accounts): OutcomeRow[] {
  const { arr, priorArr } = accounts.columns;
  if (!arr || !priorArr || model.preset !== 'methods') return [];
  const prior = numberReader(priorArr);
  const targets = inOrder(planning.nrrTargets);
  return labelsOf(model.arrTiers.methods).map((label, k) => {
    const isIn = (i: number) => isNumberAt(priorArr, i) && bandIndex(model.arrTiers.methods, prior(i)) === k;
    const found = outcomeRow(label, accounts, isIn);
    return targeted(found, found.nrr, targets[k]);
  });
}

/** Logo churn by lifecycle stage against the ranges of S23. */
export function churnByStage({ accounts, scores: { systems } }: Scored): OutcomeRow[] {
  const stages = systems(lifecycleMethods);
  if (!stages || !accounts.columns.arr || !accounts.columns.priorArr) return [];
  return inOrder(planning.churnRisk).map((range, k) => {
    const found = outcomeRow(stages.labels[k] as string, accounts, (i) => stages.codes[i] === k);
    return targeted(found, found.logoChurn, range);
  });
}

/** Ranges that stand in the order of the labels that they are of. */
function inOrder({ source: _, ...ranges }: { readonly source: string; readonly [label: string]: unknown }): Range[] {
  return Object.values(ranges) as Range[];
}

function targeted(found: OutcomeRow, ratio: number | null, target: Range | undefined): OutcomeRow {
  return { ...found, target, verdict: ratio === null || !target ? '' : againstTarget(ratio * 100, target) };
}

const NO_OUTCOMES: Outcomes = { nrr: null, grr: null, logoChurn: null, expansion: null, accounts: 0 };

function outcomeRow(label: string, accounts: Accounts, passes: (i: number) => boolean): OutcomeRow {
  const answers = npsAnswers(accounts, passes);
  const outcomes = outcomesOf(accounts, passes) ?? NO_OUTCOMES;
  return { label, ...outcomes, nps: npsOf(answers), answers: answers.length, verdict: '' };
}

function npsAnswers({ columns: { nps }, count, isActive }: Accounts, passes: (i: number) => boolean): number[] {
  const answers: number[] = [];
  for (let i = 0; i < count; i++) {
    if (isActive[i] && isNumberAt(nps, i) && passes(i)) answers.push(nps.value[i] as number);
  }
  return answers;
}

/** Each segment against the next one below. */
function pairFlags(rows: readonly OutcomeRow[]): string[] {
  return rows.slice(1).flatMap((lower, k) => indistinct(rows[k] as OutcomeRow, lower));
}
