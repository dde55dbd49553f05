// What a document's shape cannot say: sums, order, names that must differ.
import type { Bands } from './bands.ts';
import type { ModelDocument } from './model.ts';
import { weightProblem } from './weights.ts';

export function ruleProblems({ weights, tiers, arrTiers, expectedShares }: ModelDocument): string[] {
  const problems: string[] = [];
  const sum = weights && weightProblem(weights);
  if (sum) problems.push(sum);
  if (tiers) problems.push(...bandProblems('tiers', tiers));
  if (arrTiers) problems.push(...bandProblems('arrTiers', arrTiers));
  for (const [tier, [low, high]] of Object.entries(expectedShares ?? {})) {
    if (low > high) problems.push(`"expectedShares.${tier}" runs from ${low} to ${high}: the lower share comes first`);
  }
  return problems;
}

/** Cuts of a scale from best to worst: `>=` or `>` with falling values, every label once. */
export function bandProblems(name: string, { cuts, floor }: Bands<string>): string[] {
  const problems: string[] = [];
  const labels = [...cuts.map(([, , label]) => label), floor];
  if (cuts.length === 0) problems.push(`"${name}" has no cut: give at least one such as [4, ">=", "Tier 1"]`);
  if (labels.some((label) => label.trim() === '')) problems.push(`"${name}" has a label without text`);
  if (new Set(labels.map((label) => label.trim().toLowerCase())).size < labels.length) {
    problems.push(`"${name}" uses a label twice: ${labels.join(', ')}`);
  }
  cuts.forEach(([at, operator], i) => {
    const above = cuts[i - 1];
    if (operator !== '>=' && operator !== '>') problems.push(`"${name}" cut ${at} must use >= or >, found ${operator}`);
    if (above && at >= above[0]) problems.push(`"${name}" cuts must fall: ${at} stands below ${above[0]}`);
  });
  return problems;
}
