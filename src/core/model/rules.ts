// What a document's shape cannot say: sums, order, names that must differ.
import type { Bands } from './bands.ts';
import type { CapacitySetting, ModelDocument, RfmCuts, RfmName, Scales } from './model.ts';
import { OPTIONAL_COLUMNS } from './optional-columns.ts';
import { resolveModel } from './resolve.ts';
import { weightProblem } from './weights.ts';

export function ruleProblems(document: ModelDocument): string[] {
  const { weights, tiers, arrTiers, expectedShares, scales, rfm, monetaryEdges } = document;
  const problems: string[] = [];
  const sum = weights && weightProblem(weights);
  if (sum) problems.push(sum);
  if (tiers) problems.push(...bandProblems('tiers', tiers));
  if (arrTiers) problems.push(...bandProblems('arrTiers', arrTiers));
  for (const [tier, [low, high]] of Object.entries(expectedShares ?? {})) {
    if (low > high) problems.push(`"expectedShares.${tier}" runs from ${low} to ${high}: the lower share comes first`);
  }
  for (const [name, scale] of Object.entries(scales ?? {})) problems.push(...scaleProblems(name as ScaleName, scale));
  for (const [name, cuts] of Object.entries(rfm ?? {})) problems.push(...rfmProblems(name as RfmName, cuts));
  if (
    monetaryEdges &&
    (monetaryEdges.length !== 4 || monetaryEdges.some((edge, i) => edge > (monetaryEdges[i - 1] ?? edge)))
  ) {
    problems.push('"monetaryEdges" must be four falling amounts: the lowest ARR scored 5, 4, 3 and 2');
  }
  if (document.capacity) problems.push(...capacityProblems(document.capacity));
  const column = document.columns?.find((id) => id !== 'all' && !(OPTIONAL_COLUMNS as readonly string[]).includes(id));
  if (column) problems.push(`"columns" has "${column}": use "all" or some of ${OPTIONAL_COLUMNS.join(', ')}`);
  return problems;
}

/** Hours and people are 0 or more; what hours are divided by is above 0. */
function capacityProblems({ efficiency = 1, hoursPerMonth = 1, hoursPerAccount, ...amounts }: CapacitySetting) {
  const problems = Object.entries({ ...amounts, ...hoursPerAccount })
    .filter(([, amount]) => amount < 0)
    .map(([name, amount]) => `"capacity" has ${amount} for ${name}, must be 0 or more`);
  if (!(efficiency > 0 && efficiency <= 1)) {
    problems.push(`"capacity.efficiency" is ${efficiency}, must be above 0 and at most 1`);
  }
  if (!(hoursPerMonth > 0)) problems.push(`"capacity.hoursPerMonth" is ${hoursPerMonth}, must be above 0`);
  return problems;
}

type ScaleName = keyof Scales & string;

function scaleProblems(name: ScaleName, scale: Bands<string>): string[] {
  const needed = resolveModel({}).scales[name].cuts.length;
  const problems = bandProblems(`scales.${name}`, scale);
  if (scale.cuts.length !== needed)
    problems.push(`"scales.${name}" has ${scale.cuts.length} cuts, must have ${needed}`);
  return problems;
}

function rfmProblems(name: RfmName, { segments, ...points }: RfmCuts): string[] {
  const preset = resolveModel({}).rfm[name];
  const problems = segments ? bandProblems(`rfm.${name}.segments`, segments) : [];
  for (const part of ['recencyDays', 'activeDaysPerWeek'] as const) {
    const bands = points[part];
    if (bands) problems.push(...pointProblems(`rfm.${name}.${part}`, bands, preset[part]));
  }
  return problems;
}

/** Five points to one as in the preset: only where the cuts lie, and whether they count themselves, is free. */
function pointProblems(name: string, bands: Bands<number>, preset: Bands<number>): string[] {
  const shape = ({ cuts, floor }: Bands<number>) => [...cuts.map(([, sign, points]) => `${sign[0]}${points}`), floor];
  if (String(shape(bands)) !== String(shape(preset))) {
    return [`"${name}" must give ${shape(preset).join(', ')} in this order, found ${shape(bands).join(', ')}`];
  }
  const isRising = preset.cuts[0]?.[1].startsWith('<');
  const ats = bands.cuts.map(([at]) => (isRising ? at : -at));
  if (ats.every((at, i) => i === 0 || at > (ats[i - 1] as number))) return [];
  return [`"${name}" cuts must ${isRising ? 'rise' : 'fall'}: ${bands.cuts.map(([at]) => at).join(', ')}`];
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
