import { CONSTANTS, labelsIn, labelsOf } from './bands.ts';
import type { Model } from './model.ts';
import type { Source } from './model-document.ts';
import type { AccountScores, Scored } from './scores.ts';
import type { Sheet } from './sheet.ts';

type Range = readonly [number, number];

/** S72: what the segment is: its labels from best to worst, with what each is worth in hours and in expected shares. */
export interface Segmentation {
  source: Source;
  labels: string[];
  hours: number[];
  shares: (Range | null)[];
  computed: (scores: AccountScores) => string | null;
}

const HOURS = [10, 4, 1, 0];

/** S72: what the model says, else composite if it is on and scores half of the accounts, else ARR if there is any. */
export function sourceOf(scored: Scored, sheet: Sheet, model: Model): Source | null {
  if (model.document.segmentBy) return model.document.segmentBy;
  const withScore = scored.accounts.filter((each) => each.composite).length;
  if (scored.compositeOn && 2 * withScore >= scored.accounts.length) return 'composite';
  return hasArr(sheet) ? 'arr' : null;
}

export function hasArr(sheet: Sheet): boolean {
  return sheet.has('arr') || sheet.has('mrr') || sheet.has('tcv', 'contract_years');
}

export function segmentationOf(source: Source, model: Model): Segmentation {
  const { preset } = model;
  switch (source) {
    case 'composite':
      return segmentation(source, labelsIn(model.tiers), compositeShares(model), (each) => each.composite?.tier);
    case 'arr':
      return segmentation(source, labelsIn(model.arrTiers[preset]), arrShares(model), (each) => each.arrTiers[preset]);
    case 'priority':
      return segmentation(source, labelsOf('priority.tier'), priorityShares(), (each) => each.priority?.tier);
  }
}

function segmentation(
  source: Source,
  labels: string[],
  shares: (Range | null)[],
  computed: (scores: AccountScores) => string | null | undefined,
): Segmentation {
  const hours = labels.map((_, index) => HOURS[index] ?? 0);
  return { source, labels, hours, shares, computed: (scores) => computed(scores) ?? null };
}

/** The source knows three tiers: of a fourth, and so of all four, it expects nothing. */
function compositeShares(model: Model): (Range | null)[] {
  const labels = labelsIn(model.tiers);
  const known = Object.values(CONSTANTS.distribution.composite);
  const ranges = labels.length === known.length ? known : [];
  return labels.map((label, index) => model.document.expectedShares?.[label] ?? ranges[index] ?? null);
}

function arrShares({ preset, arrTiers, document }: Model): (Range | null)[] {
  const ranges = preset === 'methods' ? Object.values(CONSTANTS.distribution['arr.methods.accounts']) : [];
  return labelsIn(arrTiers[preset]).map((label, index) => document.expectedShares?.[label] ?? ranges[index] ?? null);
}

/** S39: a single number is 5 points either way. */
function priorityShares(): Range[] {
  return Object.values(CONSTANTS.distribution.priority).map((share) => [share - 5, share + 5] as const);
}
