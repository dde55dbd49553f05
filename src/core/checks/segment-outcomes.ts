// Outcomes by group of accounts (S57): by the segment at the start of the period, else winners move up and look better.

import { numberReader } from '../composite/number-reader.ts';
import { bandIndex, labelsOf } from '../model/bands.ts';
import type { Model } from '../model/model.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { lifecycleMethods } from '../systems/lifecycle-methods.ts';
import type { Scores } from '../systems/system.ts';
import { againstTarget, indistinct, npsOf, type Outcomes, outcomesOf } from './outcomes.ts';
import { segmentsAtStart } from './start-segments.ts';

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
export function segmentOutcomes(accounts: Accounts, scores: Scores): SegmentOutcomes | null {
  const { arr, priorArr, nps } = accounts.columns;
  const { segments } = scores;
  if (!segments || !((arr && priorArr) || nps)) return null;
  const { codes, isKnown } = segmentsAtStart(accounts, segments);
  const rows = labelsOf(segments.scale.bands).map((label, tier) =>
    outcomeRow(label, accounts, (i) => codes[i] === tier),
  );
  const byPresent = isKnown.reduce((sum, known) => sum + (known ? 0 : 1), 0);
  return { rows, all: outcomeRow('All accounts', accounts, () => true), byPresent, flags: pairFlags(rows) };
}

/** NRR by the ARR tier at the start against the targets of S2; only in the preset that has them (C15). */
export function nrrByArrTier(model: Model, { columns, ...rest }: Accounts): OutcomeRow[] {
  const { arr, priorArr } = columns;
  if (!arr || !priorArr || model.preset !== 'methods') return [];
  const prior = numberReader(priorArr);
  const targets = planning.nrrTargets as unknown as Readonly<Record<string, Range>>;
  return labelsOf(model.arrTiers.methods).map((label, tier) => {
    const isIn = (i: number) => isNumberAt(priorArr, i) && bandIndex(model.arrTiers.methods, prior(i)) === tier;
    const found = outcomeRow(label, { columns, ...rest }, isIn);
    return targeted(found, found.nrr, targets[label]);
  });
}

/** Logo churn by lifecycle stage against the ranges of S23. */
export function churnByStage(accounts: Accounts, { systems }: Scores): OutcomeRow[] {
  const stages = systems(lifecycleMethods);
  if (!stages || !accounts.columns.arr || !accounts.columns.priorArr) return [];
  const ranges = planning.churnRisk as unknown as Readonly<Record<string, Range>>;
  return stages.labels.flatMap((label, stage) => {
    const range = ranges[label];
    if (!range) return [];
    const found = outcomeRow(label, accounts, (i) => stages.codes[i] === stage);
    return [targeted(found, found.logoChurn, range)];
  });
}

function targeted(found: OutcomeRow, ratio: number | null, target: Range | undefined): OutcomeRow {
  return { ...found, target, verdict: ratio === null || !target ? '' : againstTarget(ratio * 100, target) };
}

const NO_OUTCOMES: Outcomes = { nrr: null, grr: null, logoChurn: null, accounts: 0 };

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
