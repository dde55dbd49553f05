// Every check, in the order of its lines; summary, command line and panel loop over this list.
import { type Check, type Checked, type CheckLine, linesOf } from './check.ts';
import { fields, keyFields } from './completeness.ts';
import { arrControl, rowControl } from './control-totals.ts';
import { concentration, coverage, distribution, dominance } from './distribution.ts';
import { WORK_LISTS } from './governance.ts';
import { duplicates, lowArr, readiness } from './quality.ts';
import { actionability, count, size, values } from './segments.ts';

const CHECKS: readonly Check[] = [
  rowControl,
  arrControl,
  coverage,
  concentration,
  dominance,
  distribution as Check,
  size as Check,
  count,
  values,
  ...WORK_LISTS,
  keyFields,
  fields as Check,
  readiness,
  lowArr as Check,
  duplicates,
  actionability,
];

export function checkLines(checked: Checked): CheckLine[] {
  return CHECKS.flatMap((check) => linesOf(check, checked));
}
