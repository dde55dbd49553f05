// S77: what the columns of a sheet can give, by the fields that are found and those that wait for an answer.

import { ENTERED } from '../composite/dimension.ts';
import { FIELDS, type Field } from '../model/fields.ts';
import { DIMENSIONS, type Dimension, type Model } from '../model/model.ts';
import { methodology } from '../model/presets.ts';
import { healthRisk } from '../systems/health.ts';
import { lifecycleMethods } from '../systems/lifecycle-methods.ts';
import { priority } from '../systems/priority.ts';
import { rfm } from '../systems/rfm.ts';
import { all, type Needed } from '../systems/system.ts';
import { usage } from '../systems/usage.ts';

/** ready, one answer away, or the titles of the columns that are missing. */
export type Readiness = 'ready' | 'one answer' | readonly string[];

interface Needing {
  readonly needs?: readonly Field[];
  readonly oneOf?: readonly Needed[];
}

const ARR: Needing = { oneOf: [all('arr'), all('mrr'), all('tcv', 'contractYears')] };
const SYSTEMS: Readonly<Record<string, Needing>> = {
  rfm,
  health: healthRisk,
  lifecycle: lifecycleMethods,
  priority,
  usage,
  outcomes: { needs: ['arr', 'priorArr'] },
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
  ready.composite = together(parts.map((dimension) => ready[dimension] as Readiness));
  for (const [name, system] of Object.entries(SYSTEMS)) ready[name] = readiness(system, has, answered);
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

function isMet({ needs = [], oneOf }: Needing, found: ReadonlySet<Field>): boolean {
  return needs.every((field) => found.has(field)) && (!oneOf || oneOf.some((group) => isGroupMet(group, found)));
}

function isGroupMet({ fields, least = fields.length }: Needed, found: ReadonlySet<Field>): boolean {
  return fields.filter((field) => found.has(field)).length >= least;
}

function lackedBy({ needs = [], oneOf }: Needing, has: ReadonlySet<Field>): string[] {
  const missing = needs.filter((field) => !has.has(field)).map((field) => FIELDS[field].title);
  if (!oneOf || oneOf.some((group) => isGroupMet(group, has))) return missing;
  const ways = oneOf.map(({ fields }) => fields.map((field) => FIELDS[field].title).join(' with '));
  return [...missing, ways.join(' or ')];
}

const { leastShare } = methodology.rubricRules;
/** One column of four is no behavior (S73). */
const LEAST_OF_BEHAVIOR = 0.5;
const ALIKE: Partial<Record<Field, readonly Field[]>> = { usageFrequency: ['activeDaysPerWeek', 'activeDays30'] };

function partReadiness(
  dimension: Dimension,
  model: Model,
  has: ReadonlySet<Field>,
  answered: ReadonlySet<Field>,
): Readiness {
  if (isScored(dimension, model, has)) return 'ready';
  if (isScored(dimension, model, answered)) return 'one answer';
  return rubricFields(dimension, model)
    .filter((field) => !isThere(field, has))
    .map((field) => FIELDS[field].title);
}

function isScored(dimension: Dimension, model: Model, found: ReadonlySet<Field>): boolean {
  if (found.has(ENTERED[dimension]) || (dimension === 'behavioral' && found.has('health'))) return true;
  const fields = rubricFields(dimension, model);
  const least = dimension === 'behavioral' ? LEAST_OF_BEHAVIOR : leastShare;
  return fields.filter((field) => isThere(field, found)).length >= Math.ceil(fields.length * least);
}

function rubricFields(dimension: Dimension, model: Model): Field[] {
  return model.rubrics[dimension].flatMap(({ field }) => field ?? []);
}

function isThere(field: Field, found: ReadonlySet<Field>): boolean {
  return found.has(field) || ALIKE[field]?.some((other) => found.has(other)) === true;
}

function together(parts: readonly Readiness[]): Readiness {
  const missing = parts.flatMap((part) => (typeof part === 'string' ? [] : part));
  if (missing.length > 0) return missing;
  return parts.includes('one answer') ? 'one answer' : 'ready';
}
