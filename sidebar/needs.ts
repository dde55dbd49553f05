// What the systems would read and the sheet does not have: the fields worth adding, by system.

import { ENTERED } from '../src/core/composite/dimension.ts';
import { FIELDS, type Field } from '../src/core/model/fields.ts';
import { DIMENSIONS, type Dimension, type Model } from '../src/core/model/model.ts';

export interface Need {
  readonly system: string;
  /** What to add, in words. */
  readonly missing: readonly string[];
}

export const DIMENSION_TITLES: Readonly<Record<Dimension, string>> = {
  firmographic: 'Firmographic',
  behavioral: 'Behavioral',
  value: 'Value',
};

export function needsOf(model: Model, found: ReadonlySet<Field>): Need[] {
  const needs = DIMENSIONS.map((dimension) => ({
    system: `${DIMENSION_TITLES[dimension]} score`,
    missing: missingOf(dimension, model, found),
  }));
  needs.push({ system: 'RFM', missing: titles(['lastActivity', 'usageFrequency', 'arr'], found) });
  needs.push({ system: 'Provisional period', missing: titles(['startDate'], found) });
  return needs.filter(({ missing }) => missing.length > 0);
}

/** Nothing is missing from a dimension that has no weight or whose score stands in a column of its own. */
function missingOf(dimension: Dimension, model: Model, found: ReadonlySet<Field>): string[] {
  if (model.weights[dimension] === 0 || found.has(ENTERED[dimension])) return [];
  const fields = model.rubrics[dimension].map(({ field }) => field);
  if (dimension !== 'behavioral') return titles(fields, found);
  const { behavioralSource } = model;
  if (behavioralSource === 'health') return titles(['health'], found);
  const hasRubric = titles(fields, found).length < fields.length;
  if (behavioralSource === 'rubric' || hasRubric) return titles(fields, found);
  return found.has('health') ? [] : [`${FIELDS.health.title} or one of ${titles(fields, found).join(', ')}`];
}

function titles(fields: readonly Field[], found: ReadonlySet<Field>): string[] {
  return fields.filter((field) => !has(field, found)).map((field) => FIELDS[field].title);
}

/** The number of active days says the same as the written frequency. */
function has(field: Field, found: ReadonlySet<Field>): boolean {
  return found.has(field) || (field === 'usageFrequency' && found.has('activeDaysPerWeek'));
}
