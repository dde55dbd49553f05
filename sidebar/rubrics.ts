// Edits of the rubrics: which criteria a dimension has, how much each counts, and what its columns give.
import { computed } from '@preact/signals';
import type { Bands } from '../src/core/model/bands.ts';
import { hashOf } from '../src/core/model/document.ts';
import type { Field } from '../src/core/model/fields.ts';
import { DIMENSIONS, type Dimension, type ModelDocument } from '../src/core/model/model.ts';
import { PRESETS } from '../src/core/model/preset-models.ts';
import type { WrittenCriterion } from '../src/core/model/resolve.ts';
import { criterionProblems, rubricProblems } from '../src/core/model/scale-rules.ts';
import { draft, draftModel, edit, replaceDraft } from './draft.ts';
import { withPreset } from './model-document.ts';

const MOST_CRITERIA = 8;
export const POINTS = [5, 4, 3, 2, 1] as const;

/** The criteria as a document writes them: those of the preset where it says nothing. */
export function writtenCriteria(dimension: Dimension, { rubrics }: ModelDocument = draft.peek()): WrittenCriterion[] {
  return [...(rubrics?.[dimension]?.criteria ?? presetCriteria(dimension))];
}

function presetCriteria(dimension: Dimension): WrittenCriterion[] {
  return PRESETS.rubrics[dimension].map(({ field }) => ({ field }));
}

/** Stores the criteria of a dimension as one step; says why not where the model would refuse them. */
export function putCriteria(
  dimension: Dimension,
  criteria: readonly WrittenCriterion[],
  step: string | null = null,
): string | null {
  if (criteria.length === 0) return 'A score needs at least one criterion: switch one off instead.';
  if (criteria.length > MOST_CRITERIA)
    return `There are ${MOST_CRITERIA} criteria already, and no score has more: remove one first.`;
  const rubrics = { ...draft.peek().rubrics, [dimension]: { ...draft.peek().rubrics?.[dimension], criteria } };
  const [problem] = [...rubricProblems({ rubrics }), ...criterionProblems({ rubrics })];
  if (problem) return `${problem}.`;
  edit({ rubrics }, step);
  return null;
}

export function changeCriterion(
  dimension: Dimension,
  index: number,
  change: Partial<WrittenCriterion>,
  step: string | null = null,
): string | null {
  const criteria = writtenCriteria(dimension).map((criterion, i) =>
    i === index ? tidy({ ...criterion, ...change }) : criterion,
  );
  return putCriteria(dimension, criteria, step);
}

/** What holds unless told is not written. */
function tidy({ off, weight, ...criterion }: WrittenCriterion): WrittenCriterion {
  return { ...criterion, ...(off ? { off } : {}), ...(weight === undefined || weight === 1 ? {} : { weight }) };
}

export function removeCriterion(dimension: Dimension, index: number): string | null {
  return putCriteria(
    dimension,
    writtenCriteria(dimension).filter((_, i) => i !== index),
  );
}

/** Another number of points for one band; the floor comes after the cuts. */
export function withPoints({ cuts, floor }: Bands<number>, index: number, points: number): Bands<number> {
  return {
    cuts: cuts.map((cut, i) => (i === index ? [cut[0], cut[1], points] : cut)),
    floor: index === cuts.length ? points : floor,
  };
}

/** How much of a rubric must have points, as a share of the weights (S73). */
export function setLeastShare(dimension: Dimension, leastShare: number, step: string): void {
  const rubric = { criteria: writtenCriteria(dimension), leastShare };
  edit({ rubrics: { ...draft.peek().rubrics, [dimension]: rubric } }, step);
}

export function resetRubric(dimension: Dimension): void {
  const { [dimension]: _, ...others } = draft.peek().rubrics ?? {};
  const document = withPreset(draft.peek(), 'rubrics');
  replaceDraft(Object.keys(others).length > 0 ? { ...document, rubrics: others } : document);
}

/** Which dimensions say what the preset says. */
export const atPresetRubric = computed(() => {
  const { rubrics } = draft.value;
  const isAt = (dimension: Dimension) => {
    const { criteria, leastShare = PRESETS.leastShares[dimension] } = rubrics?.[dimension] ?? {};
    return (
      leastShare === PRESETS.leastShares[dimension] &&
      (!criteria || hashOf(criteria) === hashOf(presetCriteria(dimension)))
    );
  };
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, isAt(dimension)])) as Record<Dimension, boolean>;
});

/** Fields of the method that the rubric of a dimension may have and does not. */
export function fieldsToAdd(dimension: Dimension): Field[] {
  const known = [...PRESETS.rubrics[dimension], ...(dimension === 'behavioral' ? PRESETS.extras : [])];
  const used = new Set(draftModel.value.rubrics[dimension].map(({ field }) => field));
  return known.map(({ field }) => field).filter((field) => !used.has(field));
}

/** An id that no criterion has, from a header: `Open deals (USD)` becomes `own_open_deals_usd`. */
export function idFor(header: string): string {
  const word = header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  const ids = new Set(DIMENSIONS.flatMap((dimension) => draftModel.peek().rubrics[dimension].map(({ id }) => id)));
  const base = `own_${word || 'column'}`;
  let id = base;
  for (let k = 2; ids.has(id); k++) id = `${base}_${k}`;
  return id;
}
