// Every check, in the order of its lines; summary, command line and panel loop over this list.
import type { ScoredSheet, Snapshot } from '../systems/score-sheet.ts';
import { type Check, type Checked, type CheckLine, checkedOf, linesOf } from './check.ts';
import { fields, keyFields } from './completeness.ts';
import { arrControl, arrFromColumn, rowControl } from './control-totals.ts';
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

/** What the checks of a sheet measure, and what they say. */
export function checkedSheet(
  sheet: ScoredSheet,
  snapshot: Snapshot,
): { readonly checked: Checked; readonly checks: readonly CheckLine[] } {
  const { model, accounts, scores } = sheet;
  const checked = checkedOf(model, accounts, scores, arrFromColumn(snapshot, sheet));
  return { checked, checks: checkLines(checked) };
}

export function checkLines(checked: Checked): CheckLine[] {
  return CHECKS.flatMap((check) => linesOf(check, checked));
}
