// Where the data would put the tiers of a model, and what each such place would mean (S66). No row is the best one.
import { ckmeans } from 'simple-statistics';
import { capacity, capacityCut, planFor } from '../checks/capacity.ts';
import { sharesOf, type TierShare } from '../checks/distribution.ts';
import type { Tally } from '../checks/overview.ts';
import { cleanScore } from '../composite/composite.ts';
import type { CompositeScores } from '../composite/segment.ts';
import { isSame, type Operator, round, roundToCents } from '../exact/numbers.ts';
import { type Bands, bandIndex, type Cut, labelsOf } from '../model/bands.ts';
import { type Model, PRESET_NAMES, type PresetName, type Source } from '../model/model.ts';
import { PRESETS } from '../model/preset-models.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { quantile } from '../systems/rfm-scores.ts';
import { centsAt, type Move } from './compare.ts';
import { exponentOf } from './quiet-cuts.ts';

/** What may be asked of the scale: the ARR tiers or the composite ones. */
export type Scale = Exclude<Source, 'priority'>;

export interface SuggestedRow {
  readonly by: 'natural' | 'quantiles' | 'capacity' | PresetName;
  /** From best to worst; fewer than the model has where the values do not part into as many. */
  readonly cuts: readonly number[];
  /** null: it has another number of tiers than the model, so it cannot be taken. */
  readonly bands: Bands<string> | null;
  /** By tier from best to worst, ARR exact to the cent. */
  readonly tallies: readonly Tally[];
  /** Hours a month of the accounts in their tiers (S33); null where the row cannot be taken. */
  readonly hours: number | null;
  /** Against the shares that are expected (S39). */
  readonly shares: readonly TierShare[];
  /** Who stands in another tier than by the draft; null as above. */
  readonly flips: Move | null;
  /** Share of the variance that lies between the classes; of natural breaks alone. */
  readonly gvf?: number;
}

export interface SuggestedCuts {
  readonly scale: Scale;
  /** Active accounts that have a value, and those of them with nothing to take a logarithm of. */
  readonly accounts: number;
  readonly zeros: number;
  readonly rows: readonly SuggestedRow[];
}

interface Given {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly composite: CompositeScores | null;
  /** Number of tiers; that of the model unless given. */
  readonly tiers?: number | undefined;
}

/** null: there is no such column, or no account with a value. */
export function suggestedCuts(scale: Scale, given: Given): SuggestedCuts | null {
  const { model, accounts, tiers = model.segmentScales[scale].bands.cuts.length + 1 } = given;
  const values = valuesOf(scale, given);
  if (!values) return null;
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  if (sorted.length === 0) return null;
  const positive = sorted.filter((value) => value > 0);
  const row = (by: SuggestedRow['by'], cuts: readonly Place[]) => rowOf(by, cuts, scale, model, accounts, values);
  const from = (ats: readonly number[]) => ats.map((at): Place => [at, '>=']);
  const { cuts, gvf } = naturalBreaks(positive, tiers, scale === 'arr');
  const line = scale === 'composite' && given.composite && capacityCut(model, given.composite, accounts);
  const [first, ...below] = model.segmentScales.composite.bands.cuts;
  return {
    scale,
    accounts: sorted.length,
    zeros: sorted.length - positive.length,
    rows: [
      { ...row('natural', from(cuts)), gvf },
      row('quantiles', from(quantileCutsOf(sorted, tiers, scale === 'arr'))),
      ...presetCuts(scale, tiers).map(([preset, ats]) => row(preset, ats)),
      ...(line && first && tiers === below.length + 2 && model.capacity?.csms
        ? [row('capacity', [[line.at, first[1]], ...below])]
        : []),
    ],
  };
}

/** NaN: not active, or no value. */
function valuesOf(scale: Scale, { accounts, composite }: Given): Float64Array | null {
  const { arr } = accounts.columns;
  if (scale === 'arr' ? !arr : !composite) return null;
  return Float64Array.from({ length: accounts.count }, (_, i) => {
    if (!accounts.isActive[i]) return Number.NaN;
    if (scale === 'composite') return composite?.score[i] as number;
    return isNumberAt(arr, i) ? (arr.value[i] as number) : Number.NaN;
  });
}

/**
 * Optimal classes of the values, of amounts on their logarithms; a cut is the roundest number that parts two of them.
 * @param sorted from low to high, above 0
 * @internal a reference compares the variance that it leaves
 */
export function naturalBreaks(
  sorted: Float64Array,
  classes: number,
  isAmount: boolean,
): { readonly cuts: number[]; readonly gvf: number } {
  const scaled = Array.from(sorted, (value) => (isAmount ? Math.log(value) : value));
  const parts = scaled.length === 0 ? [] : ckmeans(scaled, Math.min(classes, distinctOf(scaled)));
  const within = parts.reduce((sum, part) => sum + squaresOf(part), 0);
  const all = squaresOf(scaled);
  let start = 0;
  const cuts = parts.slice(1).map((_, k) => {
    start += (parts[k] as number[]).length;
    return roundestIn(sorted[start - 1] as number, sorted[start] as number);
  });
  return { cuts: cuts.reverse(), gvf: all > 0 ? round(1 - within / all, 6) : 1 };
}

function distinctOf(sorted: readonly number[]): number {
  return sorted.filter((value, k) => value !== sorted[k - 1]).length;
}

/** Squared distances to the mean. */
function squaresOf(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}

/** The number of the fewest digits above the one value and up to the other. */
function roundestIn(below: number, from: number): number {
  for (let digits = 0; digits < MOST_DIGITS; digits++) {
    const decimals = digits - exponentOf(from);
    const each = round(Math.floor(round(from * 10 ** decimals, 6)) / 10 ** decimals, Math.max(0, decimals));
    if (each > below) return each;
  }
  return from;
}

const MOST_DIGITS = 15;

/** Equal numbers of accounts; a cut that would leave a tier empty is left out. */
function quantileCutsOf(sorted: Float64Array, tiers: number, isAmount: boolean): number[] {
  const shares = Array.from({ length: tiers - 1 }, (_, k) => 1 - (k + 1) / tiers);
  const cuts = shares.map((share) => tidy(quantile(sorted, share), isAmount));
  const lowest = sorted[0] as number;
  return cuts.filter((at, k) => at > lowest && !(k > 0 && isSame(at, cuts[k - 1] as number)));
}

type Place = readonly [at: number, operator: Operator, ...unknown[]];

/** Amounts in cents, scores without noise. */
function tidy(at: number, isAmount: boolean): number {
  return isAmount ? roundToCents(at) : cleanScore(at);
}

/** The cuts of the presets with as many tiers: numbers that people know, with their operators. */
function presetCuts(scale: Scale, tiers: number): [PresetName, readonly Place[]][] {
  const names: readonly PresetName[] = scale === 'arr' ? PRESET_NAMES : ['methodology'];
  const cutsOf = (name: PresetName) => (scale === 'arr' ? PRESETS.arrTiers[name] : PRESETS.tiers).cuts;
  return names.filter((name) => cutsOf(name).length === tiers - 1).map((name) => [name, cutsOf(name)]);
}

function rowOf(
  by: SuggestedRow['by'],
  cuts: readonly Place[],
  scale: Scale,
  model: Model,
  accounts: Accounts,
  values: Float64Array,
): SuggestedRow {
  const own = model.segmentScales[scale];
  const labels = labelsOf(own.bands);
  const isWhole = cuts.length === own.bands.cuts.length;
  const bands = {
    cuts: cuts.map(
      ([at, operator], k): Cut<string> => [at, operator, isWhole ? (labels[k] as string) : `Tier ${k + 1}`],
    ),
    floor: isWhole ? own.bands.floor : `Tier ${cuts.length + 1}`,
  };
  const counts = new Array<number>(cuts.length + 1).fill(0);
  const cents = counts.map(() => 0);
  let [flips, flipped] = [0, 0];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const tier = bandIndex(bands, value);
    const amount = centsAt(accounts, i);
    counts[tier] = (counts[tier] as number) + 1;
    cents[tier] = (cents[tier] as number) + amount;
    if (tier === bandIndex(own.bands, value)) continue;
    flips++;
    flipped += amount;
  }
  return {
    by,
    cuts: cuts.map(([at]) => at),
    bands: isWhole ? bands : null,
    tallies: labelsOf(bands).map((label, k) => ({
      label,
      accounts: counts[k] as number,
      arr: (cents[k] as number) / 100,
    })),
    hours: isWhole ? capacity(planFor(model, counts, { source: scale, scale: own })).required : null,
    shares: sharesOf(counts, isWhole ? own.treatments.map(({ share }) => share) : []),
    flips: isWhole ? { accounts: flips, arr: flipped / 100 } : null,
  };
}
