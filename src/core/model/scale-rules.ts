// What the rubrics and the cuts of a document must keep to (S73), one sentence a fault.

import { type Bands, exactBands, type WrittenBands } from './bands.ts';
import { FIELD_NAMES, FIELDS, type Field, type FieldKind } from './fields.ts';
import { DIMENSIONS, type Dimension, type ModelDocument } from './model.ts';
import { presetCriterion, type WrittenCriterion } from './resolve.ts';

const MOST_CRITERIA = 8;
const ID = /^[a-z][a-z0-9_]*$/;
/** Words of reasons that are no field's. */
const WORDS = ['firmographic', 'behavioral', 'value', 'error_cell', 'duplicate'];

/** The lists themselves: how many criteria, none of them twice. */
export function rubricProblems({ rubrics }: ModelDocument): string[] {
  const problems: string[] = [];
  const ids = new Map<string, number>();
  for (const dimension of DIMENSIONS) {
    const rubric = rubrics?.[dimension];
    if (!rubric) continue;
    const { criteria, leastShare } = rubric;
    if (criteria.length < 1 || criteria.length > MOST_CRITERIA) {
      problems.push(`"rubrics.${dimension}" has ${criteria.length} criteria, must have one to eight`);
    }
    if (leastShare !== undefined && !(leastShare >= 0 && leastShare <= 1)) {
      problems.push(`"rubrics.${dimension}.leastShare" is ${leastShare}, must be from 0 to 1`);
    }
    const fields = criteria.flatMap(({ field }) => field ?? []);
    const twice = fields.find((field, i) => fields.indexOf(field) < i);
    if (twice) problems.push(`"${FIELDS[twice].title}" stands twice in "rubrics.${dimension}": keep one of them`);
    for (const { id } of criteria) if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1);
  }
  for (const [id, count] of ids) {
    if (count > 1) problems.push(`The id "${id}" stands ${count} times: give every criterion an id of its own`);
  }
  return problems;
}

export function criterionProblems({ rubrics }: ModelDocument): string[] {
  return DIMENSIONS.flatMap((dimension) =>
    (rubrics?.[dimension]?.criteria ?? []).flatMap((criterion, i) => [
      ...placeProblems(criterion, dimension, i),
      ...scaleProblems(criterion),
    ]),
  );
}

function nameOf({ field, title, id }: WrittenCriterion): string {
  return title ?? (field ? FIELDS[field].title : (id ?? ''));
}

function placeProblems({ field, id, title, column }: WrittenCriterion, dimension: Dimension, i: number): string[] {
  if (field !== undefined) {
    return id === undefined && column === undefined
      ? []
      : [`"${FIELDS[field].title}" is a field of the method: it has no id and no column of its own`];
  }
  if (id === undefined || !column?.trim() || !title?.trim()) {
    return [`"rubrics.${dimension}.criteria.${i}" needs a field of the method, or an id, a title and a column`];
  }
  if (!ID.test(id)) return [`The id "${id}" must have small letters, digits and _ only, with a letter first`];
  return isTaken(id) ? [`The id "${id}" is a word of the method: give the criterion another one`] : [];
}

function isTaken(id: string): boolean {
  const codes = FIELD_NAMES.map((field) => FIELDS[field].code.toLowerCase());
  return (FIELD_NAMES as readonly string[]).includes(id) || codes.includes(id) || WORDS.includes(id);
}

function scaleProblems(criterion: WrittenCriterion): string[] {
  const name = nameOf(criterion);
  const { weight, field, bands, labels, yes, no } = criterion;
  const preset = field && presetCriterion(field);
  const kind = criterion.kind ?? preset?.kind;
  const problems: string[] = [];
  if (weight !== undefined && !(weight > 0 && Number.isFinite(weight))) {
    problems.push(`The weight of "${name}" is ${weight}, must be above 0: to leave it out, switch it off`);
  }
  if (!kind) return [...problems, `"${name}" does not say its kind: number, label, either, flag or age`];
  const hasBands = bands || (preset && 'bands' in preset);
  const hasLabels = labels || (preset && 'labels' in preset);
  if ((kind === 'number' || kind === 'age' || kind === 'either') && !hasBands) {
    problems.push(`"${name}" has no bands: say which numbers give how many points`);
  }
  if ((kind === 'label' || kind === 'either') && !(hasLabels && Object.keys(labels ?? { preset }).length > 0)) {
    problems.push(`"${name}" has no labels: say which give how many points`);
  }
  if (kind === 'flag' && (yes === undefined || no === undefined)) {
    problems.push(`"${name}" must say how many points "yes" and "no" give`);
  }
  if (bands) problems.push(...orderProblems(name, bands), ...bandReach(criterion, name));
  return [...problems, ...pointProblems(criterion, name)];
}

function pointProblems({ bands, labels, yes, no }: WrittenCriterion, name: string): string[] {
  const given: [string, number | undefined][] = [
    ...Object.entries(labels ?? {}),
    ...(bands?.cuts ?? []).map(([at, sign, points]): [string, number] => [`${sign} ${at}`, points]),
    ['anything else', bands?.floor],
    ['yes', yes],
    ['no', no],
  ];
  return given
    .filter(([, points]) => points !== undefined && !(Number.isInteger(points) && points >= 1 && points <= 5))
    .map(([what, points]) => `"${what}" of "${name}" gives ${points} points, must be 1, 2, 3, 4 or 5`);
}

/** What the values of a field can be. */
export const OF_KINDS: Partial<Record<FieldKind, Possible>> = {
  percent: { what: 'share', low: 0, high: 1 },
  health: { what: 'health', low: 0, high: 100 },
  score: { what: 'score', low: 1, high: 5 },
};

/** Which numbers an own column can have is not known. */
function bandReach({ field, bands }: WrittenCriterion, name: string): string[] {
  const possible = field && OF_KINDS[FIELDS[field as Field].kind];
  if (!possible || !bands || orderProblems(name, bands).length > 0) return [];
  const { cuts, floor } = bands;
  const named = {
    cuts: cuts.map(([at, sign, points]) => [Number(at), sign, `${points} points`] as const),
    floor: `${floor} points`,
  };
  return reachProblems(name, named, possible);
}

// What the cuts of a scale must keep to: their order, and that every label is within reach (C1, S73).

/** What a value can be, and what it is called in a sentence. */
export interface Possible {
  readonly what: string;
  readonly low: number;
  readonly high: number;
}

/** Cuts all rise with <= and <, or all fall with >= and >. */
export function orderProblems(name: string, written: WrittenBands<unknown>): string[] {
  const { cuts } = exactBands(written);
  const odd = written.cuts.find(([at], k) => !Number.isFinite(cuts[k]?.[0]) && at !== undefined);
  if (odd) return [`"${name}" has the cut ${JSON.stringify(odd[0])}: write a number, or a text such as "12/52"`];
  const isRising = cuts[0]?.[1].startsWith('<') ?? false;
  if (cuts.some(([, sign]) => sign.startsWith('<') !== isRising)) {
    return [`"${name}" has cuts in both directions: use > and >= alone, or < and <= alone`];
  }
  const ats = cuts.map(([at]) => (isRising ? at : -at));
  if (ats.every((at, i) => i === 0 || at > (ats[i - 1] as number))) return [];
  return [`"${name}" cuts must ${isRising ? 'rise' : 'fall'}: ${cuts.map(([at]) => at).join(', ')}`];
}

/** Cuts of a scale from best to worst: `>=` or `>` with falling values, every label once, each of them within reach. */
export function bandProblems(name: string, written: WrittenBands<string>, possible?: Possible): string[] {
  const problems: string[] = [];
  const { cuts, floor } = exactBands(written);
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
  if (problems.length === 0 && possible) problems.push(...reachProblems(name, { cuts, floor }, possible));
  return problems;
}

/** A label that no possible value gets, with the value that comes nearest to it. */
export interface DeadLabel {
  readonly label: unknown;
  readonly at: number;
  readonly nearest: number;
  /** Values that would have to fall to it: it is the floor. */
  readonly isFloor: boolean;
}

export function deadLabels({ cuts, floor }: Bands<unknown>, { low, high }: Possible): DeadLabel[] {
  const isRising = cuts[0]?.[1].startsWith('<') ?? false;
  const [best, worst] = isRising ? [low, high] : [high, low];
  const isPast = (at: number, end: number) => (end === high ? at > high : at < low);
  const dead = cuts
    .filter(([at, sign]) => isPast(at, best) || (sign.length === 1 && at === best))
    .map(([at, , label]): DeadLabel => ({ label, at, nearest: best, isFloor: false }));
  const last = cuts[cuts.length - 1];
  if (!last || !(isPast(last[0], worst) || (last[1].length === 2 && last[0] === worst))) return dead;
  return [...dead, { label: floor, at: last[0], nearest: worst, isFloor: true }];
}

/** `no score reaches Tier 1 (6 is above 5)` */
export function deadText({ label, at, nearest, isFloor }: DeadLabel, { what, low }: Possible): string {
  const [end, side] = nearest === low ? ['least', 'below'] : ['most', 'above'];
  const limit = at === nearest ? `${at} is the ${end} ${isFloor ? what : 'there is'}` : `${at} is ${side} ${nearest}`;
  return `no ${what} ${isFloor ? 'falls to' : 'reaches'} ${label} (${limit})`;
}

function reachProblems(name: string, bands: Bands<unknown>, possible: Possible): string[] {
  return deadLabels(bands, possible).map((dead) => `"${name}": ${deadText(dead, possible)}`);
}
