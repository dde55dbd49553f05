// S77: what the columns of a sheet can give, by the fields that are found and those that wait for an answer.

import { ENTERED } from '../composite/dimension.ts';
import { passes } from '../exact/numbers.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { type Criterion, DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { all, type Needed, type Needing } from '../systems/system.ts';
import { NEEDS } from '../systems/systems.ts';

/** ready, one answer away, or the titles of the columns that are missing. */
export type Readiness = 'ready' | 'one answer' | readonly string[];

const ARR: Needing = { oneOf: [all('arr'), all('mrr'), all('tcv', 'contractYears')] };
const OUTCOMES: Needing = { needs: ['arr', 'priorArr'] };
/** Name -> id of the system. */
const SYSTEM_IDS: Readonly<Record<string, string>> = {
  rfm: 'rfm',
  health: 'healthSegment',
  lifecycle: 'lifecycleMethods',
  priority: 'priority',
  usage: 'usage',
};

/** @param asked fields that a column may mean once a person says so */
export function readyOf(model: Model, found: ReadonlySet<Field>, asked: readonly Field[]): Record<string, Readiness> {
  const has = withArr(found);
  // Each country may be rated as a market.
  const rated: readonly Field[] = found.has('country') ? ['geography'] : [];
  const answered = withArr(new Set([...found, ...asked, ...rated]));
  const ready: Record<string, Readiness> = { arr: readiness(ARR, has, answered) };
  const parts = DIMENSIONS.filter((dimension) => model.weights[dimension] > 0);
  for (const dimension of parts) ready[dimension] = partReadiness(dimension, model, has, answered);
  // Behavior may be missing beside others: the tiers are provisional then (S44).
  const needed = parts.filter((dimension) => dimension !== 'behavioral' || parts.length === 1);
  ready.composite = together(needed.map((dimension) => ready[dimension] as Readiness));
  for (const [name, id] of Object.entries(SYSTEM_IDS)) ready[name] = readiness(NEEDS[id] ?? {}, has, answered);
  ready.outcomes = readiness(OUTCOMES, has, answered);
  return ready;
}

/** A derived ARR is an ARR (S4). */
function withArr(found: ReadonlySet<Field>): ReadonlySet<Field> {
  return isMet(ARR, found) ? new Set([...found, 'arr']) : found;
}

function readiness(system: Needing, has: ReadonlySet<Field>, answered: ReadonlySet<Field>): Readiness {
  if (isMet(system, has)) return 'ready';
  return isMet(system, answered) ? 'one answer' : lackedBy(system, has);
}

function isMet({ needs = [], oneOf = [] }: Needing, found: ReadonlySet<Field>): boolean {
  return (
    needs.every((field) => found.has(field)) && (oneOf.length === 0 || oneOf.some((group) => isGroupMet(group, found)))
  );
}

function isGroupMet({ fields, least = fields.length }: Needed, found: ReadonlySet<Field>): boolean {
  return fields.filter((field) => found.has(field)).length >= least;
}

function lackedBy({ needs = [], oneOf = [] }: Needing, has: ReadonlySet<Field>): string[] {
  const missing = needs.filter((field) => !has.has(field)).map((field) => FIELDS[field].title);
  if (oneOf.length === 0 || oneOf.some((group) => isGroupMet(group, has))) return missing;
  const ways = oneOf.map(({ fields }) => fields.map((field) => FIELDS[field].title).join(' with '));
  return [...missing, ways.join(' or ')];
}

const ALIKE: Partial<Record<Field, readonly Field[]>> = { usageFrequency: ['activeDaysPerWeek', 'activeDays30'] };

function partReadiness(
  dimension: Dimension,
  model: Model,
  has: ReadonlySet<Field>,
  answered: ReadonlySet<Field>,
): Readiness {
  if (isScored(dimension, model, has)) return 'ready';
  if (isScored(dimension, model, answered)) return 'one answer';
  return counting(dimension, model)
    .filter((criterion) => !isThere(criterion, has))
    .map(({ title }) => title);
}

function isScored(dimension: Dimension, model: Model, found: ReadonlySet<Field>): boolean {
  if (found.has(ENTERED[dimension]) || (dimension === 'behavioral' && found.has('health'))) return true;
  const criteria = counting(dimension, model);
  const there = criteria.filter((criterion) => isThere(criterion, found));
  return there.length > 0 && passes(weightOf(there), weightOf(criteria) * model.leastShares[dimension], '>=');
}

function counting(dimension: Dimension, { rubrics }: Model): readonly Criterion[] {
  return rubrics[dimension].filter(({ isOff }) => !isOff);
}

function weightOf(criteria: readonly Criterion[]): number {
  return criteria.reduce((sum, { weight }) => sum + weight, 0);
}

/** A criterion of one's own was made from a column that is there. */
function isThere({ field }: Criterion, found: ReadonlySet<Field>): boolean {
  return field === null || found.has(field) || ALIKE[field]?.some((other) => found.has(other)) === true;
}

function together(parts: readonly Readiness[]): Readiness {
  const missing = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  if (missing.length > 0) return missing;
  return parts.includes('one answer') ? 'one answer' : 'ready';
}
