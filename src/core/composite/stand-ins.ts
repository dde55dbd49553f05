// Stand-ins for missing firmographic fields (S47), only when the model asks for them: each is flagged.

import { bandOf } from '../model/bands.ts';
import { normaliseLabel, pointsReader } from '../model/label.ts';
import type { Criterion, Model } from '../model/model.ts';
import { methodology, pointBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { type CriterionPoints, pointsAt } from './criterion.ts';
import type { DimensionScores } from './dimension.ts';
import { bitOfFlag, codeOf, type Flag } from './reason.ts';
import type { Dimensions } from './segment.ts';

/** Size points by ARR where the employees are not known. */
const SIZE_PROXY = pointBands(methodology.sizeProxy);

/** Where a score comes from that is no mean of criteria and was not entered. */
export const Derived = { none: 0, health: 1, onboarding: 2 } as const;

/** Fills the points that are missing: employees by the ARR tier, geography by the billing country. */
export function withStandIns(
  criterion: Criterion,
  found: CriterionPoints | null,
  model: Model,
  accounts: Accounts,
): CriterionPoints | null {
  const standIn = standInOf(criterion, model, accounts);
  if (!standIn) return found;
  const points = found ? found.points : new Uint8Array(accounts.count);
  const standIns = new Uint8Array(accounts.count);
  for (let i = 0; i < accounts.count; i++) {
    if (pointsAt(points, i) > 0) continue;
    const given = standIn(i);
    points[i] = (points[i] as number) | given;
    if (given) standIns[i] = 1;
  }
  return { criterion, points, standIns };
}

/** Points by account, 0 where there is no stand-in. */
function standInOf(criterion: Criterion, model: Model, { columns }: Accounts): ((i: number) => number) | null {
  const { arr, country } = columns;
  if (criterion.field === 'employees' && arr) {
    return (i) => (arr.state[i] === State.number ? bandOf(SIZE_PROXY, arr.value[i] as number) : 0);
  }
  if (criterion.field !== 'geography' || criterion.kind !== 'label' || !country) return null;
  const read = pointsReader({ labels: criterion.labels, synonyms: criterion.synonyms });
  const labelOf = new Map(Object.entries(model.countries).map(([code, label]) => [normaliseLabel(code), label]));
  const points = country.labels.map((text) => read(labelOf.get(normaliseLabel(text)) ?? ''));
  return (i) => (country.state[i] === State.label ? (points[country.value[i] as number] as number) : 0);
}

// Flags of what was scored by something else than its own cell (S47, S10, S75).

export function standInFlags(model: Model, { count, columns }: Accounts, dimensions: Dimensions): Uint32Array {
  const flags = new Uint32Array(count);
  const mark = marker(flags);
  // S4: an ARR that was derived is flagged with or without a composite score.
  const { imputed: arr, assumedBase } = columns.arr ?? {};
  if (arr) mark('IMPUTED_ARR', (i) => arr[i]);
  if (assumedBase) mark('FALLBACK_CURRENCY', (i) => assumedBase[i]);
  for (const dimension of Object.values(dimensions)) {
    if (dimension) addBits(flags, bitsOf(dimension, model.missingData === 'fallback'));
  }
  return flags;
}

/** null: none. */
type Bits = Uint32Array | null;

/** An edit of one dimension leaves the flags of the others as they were; by scores and whether there are stand-ins. */
const known = new WeakMap<DimensionScores, readonly [hasStandIns: boolean, bits: Bits]>();

function bitsOf(scores: DimensionScores, hasStandIns: boolean): Bits {
  const last = known.get(scores);
  if (last?.[0] === hasStandIns) return last[1];
  const found = mayHaveBits(scores, hasStandIns) ? dimensionBits(scores, hasStandIns) : null;
  known.set(scores, [hasStandIns, found]);
  return found;
}

function mayHaveBits({ imputed, derived, byCriterion }: DimensionScores, hasStandIns: boolean): boolean {
  return hasStandIns || hasAny(imputed) || hasAny(derived) || byCriterion.some(({ imputed: dated }) => dated);
}

function hasAny(marks: Uint8Array): boolean {
  for (let i = 0; i < marks.length; i++) if (marks[i] !== 0) return true;
  return false;
}

function dimensionBits({ imputed, byCriterion, score, criteria, derived }: DimensionScores, hasStandIns: boolean) {
  const flags = new Uint32Array(score.length);
  const mark = marker(flags);
  flagImputed(flags, imputed, byCriterion);
  if (hasAny(derived)) {
    mark('BEHAVIORAL_FROM_HEALTH', (i) => derived[i] === Derived.health);
    mark('IMPUTED_ENGAGEMENT', (i) => derived[i] === Derived.onboarding);
  }
  for (const { criterion, points, standIns, imputed: dated } of byCriterion) {
    if (standIns) mark(`FALLBACK_${codeOf(criterion.id)}`, (i) => standIns[i] && criteria[i]);
    if (dated) mark('IMPUTED_CONTRACT', (i) => dated[i] && criteria[i]);
    if (criterion.field === 'industry' && hasStandIns) {
      mark('FALLBACK_INDUSTRY', (i) => pointsAt(points, i) === 0 && criteria[i] && !Number.isNaN(score[i]));
    }
  }
  return flags;
}

function marker(flags: Uint32Array) {
  return (flag: string, holds: (i: number) => unknown): void => {
    const bit = bitOfFlag[flag as Flag] ?? 0;
    for (let i = 0; bit && i < flags.length; i++) if (holds(i)) flags[i] = (flags[i] as number) | bit;
  };
}

function addBits(flags: Uint32Array, bits: Bits): void {
  if (bits) for (let i = 0; i < flags.length; i++) flags[i] = (flags[i] as number) | (bits[i] as number);
}

function flagImputed(flags: Uint32Array, imputed: Uint8Array, byCriterion: readonly CriterionPoints[]): void {
  const bits = byCriterion.map(({ criterion }) => bitOfFlag[`IMPUTED_${codeOf(criterion.id)}` as Flag] ?? 0);
  for (let i = 0; i < imputed.length; i++) {
    for (let rest = imputed[i] as number, k = 0; rest > 0; rest >>= 1, k++) {
      if (rest & 1) flags[i] = (flags[i] as number) | (bits[k] as number);
    }
  }
}
