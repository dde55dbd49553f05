// Flags of what was scored by something else than its own cell (S47, S10, S75).

import { codeOf, type Flag } from '../composite/reason.ts';
import { Derived } from '../composite/stand-ins.ts';
import type { Reading } from './cells.ts';
import type { DimensionSql } from './dimensions.ts';
import type { Conditions, DimensionsSql } from './segments.ts';
import { arrCells } from './worked-out.ts';

export function standInFlags(reading: Reading, dimensions: DimensionsSql): Conditions<Flag> {
  const found: Record<string, string> = {};
  const add = (flag: string, condition: string) => {
    found[flag] = found[flag] ? `(${found[flag]}) OR (${condition})` : condition;
  };
  const arr = arrCells(reading);
  if (arr) add('IMPUTED_ARR', arr.isImputed);
  for (const dimension of Object.values(dimensions)) if (dimension) addOf(reading, dimension, add);
  return found;
}

function addOf(
  { model }: Reading,
  { byCriterion, imputed, derived, hasPoints, score }: DimensionSql,
  add: (flag: string, condition: string) => void,
): void {
  for (const [id, condition] of imputed) add(`IMPUTED_${codeOf(id)}`, condition);
  add('BEHAVIORAL_FROM_HEALTH', `${derived} = ${Derived.health}`);
  add('IMPUTED_ENGAGEMENT', `${derived} = ${Derived.onboarding}`);
  for (const { criterion, points, isStandIn, isDated } of byCriterion) {
    if (isStandIn) add(`FALLBACK_${codeOf(criterion.id)}`, `${isStandIn} AND ${hasPoints}`);
    if (isDated) add('IMPUTED_CONTRACT', `${isDated} AND ${hasPoints}`);
    if (criterion.field === 'industry' && model.missingData === 'fallback') {
      add('FALLBACK_INDUSTRY', `${points} = 0 AND ${hasPoints} AND ${score} IS NOT NULL`);
    }
  }
}
