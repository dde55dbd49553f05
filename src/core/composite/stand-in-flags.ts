// Flags of what was scored by something else than its own cell (S47, S10).

import { FIELDS } from '../model/fields.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { type CriterionPoints, pointsAt } from './criterion.ts';
import { bitOfFlag, type Flag } from './reason.ts';
import type { Dimensions } from './segment.ts';

export function flagStandIns(flags: Uint32Array, model: Model, { count }: Accounts, dimensions: Dimensions): void {
  const mark = (flag: string, holds: (i: number) => unknown) => {
    const bit = bitOfFlag[flag as Flag];
    for (let i = 0; i < count; i++) if (holds(i)) flags[i] = (flags[i] as number) | bit;
  };
  for (const dimension of Object.values(dimensions)) {
    if (!dimension) continue;
    const { imputed, byCriterion, score, criteria } = dimension;
    flagImputed(flags, imputed, byCriterion);
    byCriterion.forEach(({ criterion, points, standIns }) => {
      const { code } = FIELDS[criterion.field];
      if (standIns) mark(`FALLBACK_${code}`, (i) => standIns[i] && criteria[i]);
      if (criterion.field === 'industry' && model.missingData === 'fallback') {
        mark('FALLBACK_INDUSTRY', (i) => pointsAt(points, i) === 0 && criteria[i] && !Number.isNaN(score[i]));
      }
    });
  }
}

function flagImputed(flags: Uint32Array, imputed: Uint8Array, byCriterion: readonly CriterionPoints[]): void {
  const bits = byCriterion.map(({ criterion }) => bitOfFlag[`IMPUTED_${FIELDS[criterion.field].code}` as Flag] ?? 0);
  for (let i = 0; i < imputed.length; i++) {
    for (let rest = imputed[i] as number, k = 0; rest > 0; rest >>= 1, k++) {
      if (rest & 1) flags[i] = (flags[i] as number) | (bits[k] as number);
    }
  }
}
