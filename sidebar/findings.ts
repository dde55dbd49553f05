// What the rules of the draft cannot mean, once the hand rests: until then what was told last.
import { computed } from '@preact/signals';
import { type Finding, idleWeights, lintDocument } from '../src/core/whatif/rule-linter.ts';
import { rested, restedDocument } from './outcome.ts';

let last: readonly Finding[] = [];

export const findings = computed<readonly Finding[]>(() => {
  const [document, current] = [restedDocument.value, rested.value];
  if (document === null || !current) return last;
  const { model, scores } = current;
  const isWeighed = scores.segments === null || scores.segments.source === 'composite';
  last = [...lintDocument(document), ...(isWeighed ? idleWeights(model, scores) : [])];
  return last;
});
