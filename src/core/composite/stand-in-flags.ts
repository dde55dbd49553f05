// Flags of what was scored by something else than its own cell (S47, S10, S75).

import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type CriterionPoints, pointsAt } from './criterion.ts';
import { Derived } from './dimension.ts';
import { bitOfFlag, codeOf, type Flag } from './reason.ts';
import type { Dimensions } from './segment.ts';

export function standInFlags(model: Model, { count, columns }: Accounts, dimensions: Dimensions): Uint32Array {
  const flags = new Uint32Array(count);
  const mark = (flag: string, holds: (i: number) => unknown) => {
    const bit = bitOfFlag[flag as Flag] ?? 0;
    for (let i = 0; bit && i < count; i++) if (holds(i)) flags[i] = (flags[i] as number) | bit;
  };
  // S4: an ARR that was derived is flagged with or without a composite score.
  const { imputed: arr } = columns.arr ?? {};
  if (arr) mark('IMPUTED_ARR', (i) => arr[i]);
  for (const dimension of Object.values(dimensions)) {
    if (!dimension) continue;
    const { imputed, byCriterion, score, criteria, derived } = dimension;
    flagImputed(flags, imputed, byCriterion);
    mark('BEHAVIORAL_FROM_HEALTH', (i) => derived[i] === Derived.health);
    mark('IMPUTED_ENGAGEMENT', (i) => derived[i] === Derived.onboarding);
    for (const { criterion, points, standIns, imputed: dated } of byCriterion) {
      if (standIns) mark(`FALLBACK_${codeOf(criterion.id)}`, (i) => standIns[i] && criteria[i]);
      if (dated) mark('IMPUTED_CONTRACT', (i) => dated[i] && criteria[i]);
      if (criterion.field === 'industry' && model.missingData === 'fallback') {
        mark('FALLBACK_INDUSTRY', (i) => pointsAt(points, i) === 0 && criteria[i] && !Number.isNaN(score[i]));
      }
    }
  }
  return flags;
}

function flagImputed(flags: Uint32Array, imputed: Uint8Array, byCriterion: readonly CriterionPoints[]): void {
  const bits = byCriterion.map(({ criterion }) => bitOfFlag[`IMPUTED_${codeOf(criterion.id)}` as Flag] ?? 0);
  for (let i = 0; i < imputed.length; i++) {
    for (let rest = imputed[i] as number, k = 0; rest > 0; rest >>= 1, k++) {
      if (rest & 1) flags[i] = (flags[i] as number) | (bits[k] as number);
    }
  }
}
