// The systems, in the order of their columns; columns, report, summary, explanations and functions loop over them.
import { arrTiers } from './arr-tiers.ts';
import { healthColor, healthRisk } from './health.ts';
import { labelLists, multiLabel, products, usualChurn } from './labels.ts';
import { lifecycleMethods } from './lifecycle-methods.ts';
import { lifecycleStrategies } from './lifecycle-strategies.ts';
import { priority } from './priority.ts';
import { monetary, rfm } from './rfm.ts';
import type { Needing, System } from './system.ts';
import { migration, triggers } from './triggers.ts';
import { engagement, trajectory, usage } from './usage.ts';
import { expansion, potential, valueMatrix } from './value-matrix.ts';

export const SYSTEMS: readonly System[] = [
  monetary,
  rfm,
  arrTiers,
  lifecycleMethods,
  lifecycleStrategies,
  healthRisk,
  healthColor,
  usage,
  engagement,
  trajectory,
  potential,
  expansion,
  valueMatrix,
  priority,
  migration,
  triggers,
  multiLabel,
  products,
  labelLists,
  usualChurn,
];

/** What each system needs, by id: all that the page has of the systems, which it does not score by. */
export const NEEDS: Readonly<Record<string, Needing>> = Object.fromEntries(
  SYSTEMS.map(({ id, needs = [], oneOf = [] }) => [id, { needs, oneOf }]),
);
