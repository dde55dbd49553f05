// Stand-ins for missing firmographic fields (S47), only when the model asks for them: each is flagged.

import { bandOf } from '../model/bands.ts';
import { normaliseLabel, pointsReader } from '../model/label.ts';
import type { Criterion, Model } from '../model/model.ts';
import { methodology, pointBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { type CriterionPoints, pointsAt } from './criterion.ts';

/** Size points by ARR where the employees are not known. */
export const SIZE_PROXY = pointBands(methodology.sizeProxy);

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
