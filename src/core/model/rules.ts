// What a document's shape cannot say: sums, order, names that must differ, labels that nobody can get.

import type { Bands, WrittenBands } from './bands.ts';
import { FIELD_NAMES, OPTIONAL_COLUMNS } from './fields.ts';
import { normaliseLabel } from './label.ts';
import {
  type CapacitySetting,
  DIMENSIONS,
  type LabelScale,
  type Model,
  type ModelDocument,
  type RfmCuts,
  type RfmName,
  type ScaleName,
} from './model.ts';
import { PRESETS } from './preset-models.ts';
import { planning } from './presets.ts';
import { presetScale, resolveModel } from './resolve.ts';
import { bandProblems, criterionProblems, orderProblems, type Possible, rubricProblems } from './scale-rules.ts';
import { weightProblem } from './settings.ts';

export function ruleProblems(document: ModelDocument): string[] {
  const { weights, tiers, arrTiers, expectedShares, scales, rfm, monetaryEdges } = document;
  const problems: string[] = [];
  const sum = weights && weightProblem(weights);
  if (sum) problems.push(sum);
  if (tiers) problems.push(...bandProblems('tiers', tiers, SCORES));
  if (arrTiers) problems.push(...bandProblems('arrTiers', arrTiers));
  for (const [tier, [low, high]] of Object.entries(expectedShares ?? {})) {
    if (low > high) problems.push(`"expectedShares.${tier}" runs from ${low} to ${high}: the lower share comes first`);
  }
  for (const [name, scale] of entriesOf(scales)) problems.push(...scaleProblems(name, scale));
  for (const [name, cuts] of entriesOf(rfm)) problems.push(...rfmProblems(name, cuts));
  if (
    monetaryEdges &&
    (monetaryEdges.length !== 4 || monetaryEdges.some((edge, i) => edge > (monetaryEdges[i - 1] ?? edge)))
  ) {
    problems.push('"monetaryEdges" must be four falling amounts: the lowest ARR scored 5, 4, 3 and 2');
  }
  if (document.capacity) problems.push(...capacityProblems(document.capacity));
  if (document.grace) problems.push(...graceProblems(document.grace));
  const column = document.columns?.find((id) => id !== 'all' && !(OPTIONAL_COLUMNS as readonly string[]).includes(id));
  if (column) problems.push(`"columns" has "${column}": use "all" or some of ${OPTIONAL_COLUMNS.join(', ')}`);
  problems.push(...treatmentProblems(document));
  const criteria = [...rubricProblems(document), ...criterionProblems(document)];
  problems.push(...criteria);
  // The model of a document that cannot be resolved has no labels to look at.
  if (problems.length === 0) problems.push(...labelProblems(document, resolveModel(document)));
  return problems;
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V | undefined>> | undefined): [K, V][] {
  return Object.entries(record ?? {}).filter(([, value]) => value !== undefined) as [K, V][];
}

/** Hours and people are 0 or more; what hours are divided by is above 0. */
function capacityProblems({ efficiency = 1, hoursPerMonth = 1, hoursPerAccount, ...amounts }: CapacitySetting) {
  const problems = Object.entries({ ...amounts, ...hoursPerAccount })
    .filter(([, amount]) => amount !== undefined && amount < 0)
    .map(([name, amount]) => `"capacity" has ${amount} for ${name}, must be 0 or more`);
  if (!(efficiency > 0 && efficiency <= 1)) {
    problems.push(`"capacity.efficiency" is ${efficiency}, must be above 0 and at most 1`);
  }
  if (!(hoursPerMonth > 0)) problems.push(`"capacity.hoursPerMonth" is ${hoursPerMonth}, must be above 0`);
  return problems;
}

/** As many runs as are kept at most. */
function graceProblems({ margin = 0, runs = 1 }: NonNullable<ModelDocument['grace']>): string[] {
  const { keptRuns } = planning.log;
  const problems: string[] = [];
  if (!(margin >= 0)) problems.push(`"grace.margin" is ${margin}, must be 0 or more`);
  if (!(Number.isInteger(runs) && runs >= 1 && runs <= keptRuns)) {
    problems.push(`"grace.runs" is ${runs}, must be a whole number of 1 to ${keptRuns}`);
  }
  return problems;
}

/** Of a composite score. */
export const SCORES: Possible = { what: 'score', low: 1, high: 5 };
/** Of an RFM. */
export const TOTALS: Possible = { what: 'total', low: 3, high: 15 };
export const OF_SCALES: Readonly<Record<ScaleName, Possible>> = {
  adoption: { what: 'share', low: 0, high: 1 },
  health: { what: 'health', low: 0, high: 100 },
  healthColor: { what: 'health', low: 0, high: 100 },
  priority: { what: 'priority', low: 0, high: 100 },
  highArr: { what: 'ARR', low: 0, high: Number.POSITIVE_INFINITY },
  highPotential: SCORES,
};

function scaleProblems(name: ScaleName, scale: WrittenBands<string>): string[] {
  const needed = PRESETS.scales[name].cuts.length;
  const problems = bandProblems(`scales.${name}`, scale, OF_SCALES[name]);
  if (scale.cuts.length !== needed)
    problems.push(`"scales.${name}" has ${scale.cuts.length} cuts, must have ${needed}`);
  return problems;
}

function rfmProblems(name: RfmName, { segments, ...points }: RfmCuts): string[] {
  const preset: Model['rfm'][RfmName] = PRESETS.rfm[name];
  const problems = segments ? bandProblems(`rfm.${name}.segments`, segments, TOTALS) : [];
  for (const part of ['recencyDays', 'activeDaysPerWeek'] as const) {
    const bands = points[part];
    if (bands) problems.push(...pointProblems(`rfm.${name}.${part}`, bands, preset[part]));
  }
  return problems;
}

/** Five points to one as in the preset: only where the cuts lie, and whether they count themselves, is free. */
function pointProblems(name: string, bands: WrittenBands<number>, preset: Bands<number>): string[] {
  const shape = ({ cuts, floor }: WrittenBands<number>) => [
    ...cuts.map(([, sign, points]) => `${sign[0]}${points}`),
    floor,
  ];
  if (String(shape(bands)) !== String(shape(preset))) {
    return [`"${name}" must give ${shape(preset).join(', ')} in this order, found ${shape(bands).join(', ')}`];
  }
  return orderProblems(name, bands);
}

/** What people do can be said of labels that there are. */
function treatmentProblems({ treatments }: ModelDocument): string[] {
  return Object.entries(treatments ?? {}).flatMap(([id, texts]) => {
    const table = PRESETS.labelTreatments[id];
    if (!table)
      return [`"treatments.${id}" is no list of labels: use one of ${Object.keys(PRESETS.labelTreatments).join(', ')}`];
    return Object.keys(texts)
      .filter((label) => !table.labels.includes(label))
      .map((label) => `"treatments.${id}" has the label "${label}": use one of ${table.labels.join(', ')}`);
  });
}

// What label tables must keep to (S74): one text under one label, and only labels that there are.

function labelProblems({ labels }: ModelDocument, model: Model): string[] {
  return Object.entries(labels ?? {}).flatMap(([key, table]) => {
    const scale = scaleOf(model, key);
    if (!scale)
      return [`"labels.${key}" is of nothing that has labels: use a field with labels or the id of a criterion`];
    return tableProblems(key, table, scale);
  });
}

type Table = NonNullable<ModelDocument['labels']>[string];

function tableProblems(key: string, { map = {}, rest }: Table, scale: LabelScale): string[] {
  const names = Object.keys(scale.labels);
  const own = new Set(names.map(normaliseLabel));
  const given = new Map<string, string>();
  const problems: string[] = [];
  for (const [text, label] of Object.entries(map)) {
    const word = normaliseLabel(text);
    const before = given.get(word);
    if (own.has(word)) {
      problems.push(
        `"${text.trim()}" in "labels.${key}" is itself a label of the list: it means what it says, take it out`,
      );
    } else if (before !== undefined && before !== label) {
      problems.push(`"${text.trim()}" is under ${before} and ${label} in "labels.${key}": keep one of them`);
    }
    given.set(word, label);
  }
  for (const label of new Set([...Object.values(map), ...(rest === undefined ? [] : [rest])])) {
    if (!names.includes(label))
      problems.push(`"labels.${key}" has the label "${label}": use one of ${names.join(', ')}`);
  }
  return problems;
}

function scaleOf({ rubrics }: Model, key: string): LabelScale | undefined {
  for (const dimension of DIMENSIONS) {
    const criterion = rubrics[dimension].find(({ id }) => id === key);
    if (criterion && 'labels' in criterion) return withBothVariants(key, criterion);
  }
  if (!(FIELD_NAMES as readonly string[]).includes(key)) return undefined;
  return presetScale(key);
}

/** The words of the second RFM variant may be named too (S20). */
function withBothVariants(key: string, scale: LabelScale): LabelScale {
  return key === 'usageFrequency' ? { labels: { ...PRESETS.rfm.methods.frequency.labels, ...scale.labels } } : scale;
}
