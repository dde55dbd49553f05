// Why accounts moved between two runs: because data, the rule or an override changed. Shapley values, so no order counts.

import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { labelsOf } from '../model/bands.ts';
import { normaliseLabel, renamedLabels } from '../model/label.ts';
import { type Model, segmentScale } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { keyAt } from '../read/identity.ts';
import { chosenTiers } from '../systems/score.ts';
import { leadingRows } from './overlay.ts';

/** What one run stood on. */
export interface RunInputs {
  readonly model: Model;
  /** With what was held (overrides of the log). */
  readonly accounts: Accounts;
  /** Day number. */
  readonly asOf: number;
}

/** In sixths of an account, so that they are whole numbers and their sum is exact. */
export interface Parts {
  readonly data: number;
  readonly rule: number;
  readonly override: number;
}

export interface TierAttribution {
  readonly label: string;
  readonly before: number;
  readonly after: number;
  /** Accounts of this tier that were not there before, or are there no longer: part of `data`. */
  readonly added: number;
  readonly gone: number;
  readonly parts: Parts;
}

export interface Attribution {
  /** Active in both runs. */
  readonly compared: number;
  /** Of them, those whose tier is another one. */
  readonly moved: number;
  readonly parts: Parts;
  readonly added: number;
  readonly gone: number;
  /** Active accounts of the two runs that nothing identifies: left out. */
  readonly unidentified: number;
  readonly tiers: readonly TierAttribution[];
}

const SIXTHS = 6;

/** Tier: the override if there is one, else the computed one. null: a composite score is off. */
export function attribute(before: RunInputs, after: RunInputs): Attribution | null {
  // Both are told by the same source: what the earlier run had not said is what the later one stands on.
  const segmentBy = after.model.segmentBy ?? 'composite';
  const runs = [before, after].map((run) => ({
    ...run,
    model: { ...run.model, segmentBy: run.model.segmentBy ?? segmentBy },
  }));
  const names = namesOfToday(before.model, after.model);
  const models = runs.map(({ model }) => model) as [Model, Model];
  // Between most runs nobody edits the model: the data of each are then scored once.
  const isSameModel = JSON.stringify(models[0]) === JSON.stringify(models[1]);
  const tiers = runs.map((data) => {
    const byEarlier = computedTiers(models[0], data, names[0]);
    return [byEarlier, isSameModel ? byEarlier : computedTiers(models[1], data, names[1])];
  });
  if (tiers.some((each) => each.includes(null))) return null;
  const overrides = runs.map((run, k) => overridesOf(run, names[k] as Labels));
  const [earlier, later] = [tiers[0]?.[0] as Tiers, tiers[1]?.[1] as Tiers];
  const tierIn = (key: string, changed: number) =>
    overrides[bit(changed, OVERRIDE)]?.get(key) ?? tiers[bit(changed, DATA)]?.[bit(changed, RULE)]?.get(key) ?? '';
  const labels = [...new Set([...names.flat(), UNSEGMENTED_LABEL])];
  const counts = new Counts(labels);
  for (const key of earlier.keys()) {
    if (later.has(key)) counts.compare((changed) => tierIn(key, changed));
    else counts.gone(tierIn(key, 0));
  }
  for (const key of later.keys()) if (!earlier.has(key)) counts.added(tierIn(key, ALL));
  return { ...counts.attribution(), unidentified: runs.reduce((sum, { accounts }) => sum + unidentified(accounts), 0) };
}

type Tiers = ReadonlyMap<string, string>;
type Labels = readonly string[];

/** Bits: which of the three are as in the later run. */
const [DATA, RULE, OVERRIDE] = [0, 1, 2];
const ALL = 7;

function bit(changed: number, factor: number): number {
  return (changed >> factor) & 1;
}

/** The labels of both models; one that the later model has renamed is the same segment. */
function namesOfToday(before: Model, after: Model): [Labels, Labels] {
  const labels = labelsOf(segmentScale(before).bands);
  const now = labelsOf(segmentScale(after).bands);
  const renamed = renamedLabels(labels, now);
  return [labels.map((label) => renamed.get(label) ?? label), now];
}

function computedTiers(model: Model, { accounts, asOf }: RunInputs, labels: Labels): Tiers | null {
  const { segments: scored } = chosenTiers(model, accounts, asOf);
  if (!scored) return null;
  const tiers = new Map<string, string>();
  for (const [key, i] of leadingRows(accounts, scored.computed)) {
    tiers.set(key, labels[scored.computed[i] as number] ?? UNSEGMENTED_LABEL);
  }
  return tiers;
}

/** Overrides by key, those of the sheet and those of the log; of several the best. */
function overridesOf({ model, accounts }: RunInputs, labels: Labels): Tiers {
  const own = labelsOf(segmentScale(model).bands);
  const places = new Map(own.map((label, place) => [normaliseLabel(label), place]));
  const best = new Map<string, number>();
  for (let i = 0; i < accounts.count; i++) {
    const written = accounts.held?.overrides.get(i)?.segment ?? textAt(accounts.columns.overrideSegment, i);
    const place = accounts.isActive[i] ? places.get(normaliseLabel(written)) : undefined;
    const key = keyAt(accounts, i);
    if (place !== undefined && key !== '') best.set(key, Math.min(place, best.get(key) ?? place));
  }
  return new Map([...best].map(([key, place]) => [key, labels[place] as string]));
}

function unidentified(accounts: Accounts): number {
  return accounts.ids.filter((_, i) => accounts.isActive[i] && keyAt(accounts, i) === '').length;
}

/** Counts for each of the 8 sets of what changed: accounts by tier, and accounts off their first tier. */
class Counts {
  private readonly inTier: number[][];
  private readonly moved = new Array<number>(ALL + 1).fill(0);
  private readonly addedTo: number[];
  private readonly goneFrom: number[];
  private compared = 0;

  constructor(private readonly labels: readonly string[]) {
    this.inTier = labels.map(() => new Array<number>(ALL + 1).fill(0));
    this.addedTo = labels.map(() => 0);
    this.goneFrom = labels.map(() => 0);
  }

  compare(tierIn: (changed: number) => string): void {
    this.compared++;
    const first = tierIn(0);
    for (let changed = 0; changed <= ALL; changed++) {
      const tier = tierIn(changed);
      count(this.inTier[this.labels.indexOf(tier)] as number[], changed);
      if (tier !== first) count(this.moved, changed);
    }
  }

  added(tier: string): void {
    count(this.addedTo, this.labels.indexOf(tier));
  }

  gone(tier: string): void {
    count(this.goneFrom, this.labels.indexOf(tier));
  }

  attribution(): Omit<Attribution, 'unidentified'> {
    const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
    return {
      compared: this.compared,
      moved: this.moved[ALL] as number,
      parts: shapley(this.moved),
      added: sum(this.addedTo),
      gone: sum(this.goneFrom),
      tiers: this.labels.map((label, k) => this.tier(label, k)),
    };
  }

  private tier(label: string, k: number): TierAttribution {
    const counts = this.inTier[k] as number[];
    const [added, gone] = [this.addedTo[k] as number, this.goneFrom[k] as number];
    const parts = shapley(counts);
    return {
      label,
      before: (counts[0] as number) + gone,
      after: (counts[ALL] as number) + added,
      added,
      gone,
      parts: { ...parts, data: parts.data + SIXTHS * (added - gone) },
    };
  }
}

function count(counts: number[], place: number): void {
  counts[place] = (counts[place] as number) + 1;
}

/** Mean of what each factor adds over the 6 orders in which the three can change, times 6. */
function shapley(value: readonly number[]): Parts {
  const part = (factor: number) => {
    let sum = 0;
    for (let others = 0; others <= ALL; others++) {
      if (bit(others, factor) === 1) continue;
      // Alone or last it is so in 2 of the 6 orders, between the two others in 1.
      const orders = others === 0 || (others | (1 << factor)) === ALL ? 2 : 1;
      sum += orders * ((value[others | (1 << factor)] as number) - (value[others] as number));
    }
    return sum;
  };
  return { data: part(DATA as number), rule: part(RULE as number), override: part(OVERRIDE as number) };
}
