// Why an account is where it is: as lines of three cells (what, its value, how it came about), and in one line.

import { treatmentText } from '../checks/capacity.ts';
import { cleanScore, displayScore } from '../composite/composite.ts';
import type { Flag, MissingReason } from '../composite/reason.ts';
import { FLAGS, REASONS } from '../composite/sentences.ts';
import { isSame } from '../exact/numbers.ts';
import { FIELD_NAMES, FIELDS } from '../model/fields.ts';
import type { Model, Treatment } from '../model/model.ts';
import type { Line, Scored } from '../systems/system.ts';
import { SYSTEMS } from '../systems/systems.ts';
import type { ChangeLine, CriterionLine, CutLine, Cuts, DimensionLine, Explanation } from './explain.ts';

export function explainLines(told: Explanation, model: Model): Line[] {
  const { score, up, down } = told;
  const { bands: tiers } = model.segmentScales.composite;
  const lines: Line[] = [
    ['Account', told.name, told.isActive ? told.id : `${told.id}: not active, left out of tiers and checks`],
    ...(told.hasComposite ? [['Composite tier', told.tier, cuts(told)] as const] : []),
    ['Segment', told.segment, segmentNote(told)],
    ...(told.treatment ? [whatWeDo(told.treatment)] : []),
  ];
  if (told.hasComposite) {
    lines.push([
      'Composite score',
      score === null ? '' : cleanScore(score),
      score === null ? '' : sum(told.dimensions),
    ]);
  }
  for (const dimension of told.dimensions) {
    if (!told.hasComposite && isWithoutColumns(dimension)) continue;
    lines.push(dimensionCells(dimension, told.hasComposite));
    if (dimension.source !== 'rubric' && dimension.source !== 'missing') continue;
    for (const criterion of dimension.criteria)
      lines.push([`  ${criterion.title}`, criterion.raw, pointsText(criterion)]);
  }
  for (const reason of told.reasons) lines.push(['Missing data', ...reasonWords(reason)]);
  for (const { policy, score: other, tier } of told.policies ?? []) {
    const what = policy === 'skip' ? 'Behavioral left out' : 'Behavioral as the median 3';
    lines.push([what, tier, `score ${displayScore(other, tiers)}`]);
  }
  if (score !== null) {
    lines.push(
      change('To move up', up, model, told.missed === null),
      change('To move down', down, model, !told.passed),
    );
  }
  return lines;
}

/** `20000 over the cut of Enterprise (from 100000). Kept after a review` */
function segmentNote({ segmentCuts, flags }: Explanation): string {
  const said = flags.map((flag) => FLAGS[flag as Flag] ?? flag);
  return [segmentCuts ? cuts(segmentCuts) : '', ...said].filter(Boolean).join('. ');
}

function isWithoutColumns({ score, criteria }: DimensionLine): boolean {
  return score === null && criteria.every(({ state }) => state === 'no column');
}

/** What is missing or not readable, and what to do about it. */
function reasonWords(code: string): [what: string, does: string] {
  const [what = '', does = ''] = (REASONS[code as MissingReason] ?? '').split(': ');
  if (what !== '') return [what, does];
  if (code === 'DUPLICATE') return ['Duplicate row', 'remove it'];
  if (code === 'ERROR_CELL') return ['Error in a cell', 'correct it'];
  const [kind = '', ...rest] = code.split('_');
  if (rest.join('_') === 'CURRENCY') return ['Currency without a rate', 'say what it is worth'];
  const name = rest.join('_');
  const field = FIELD_NAMES.find((each) => FIELDS[each].code === name);
  const title = field ? FIELDS[field].title : name.toLowerCase();
  return kind === 'UNRATED' ? [`${title}: not rated`, 'rate it'] : [`${title}: not readable`, 'correct the cell'];
}

function whatWeDo(treatment: Treatment): Line {
  return ['What we do', treatment.service, treatmentText(treatment)];
}

function short(number: number): string {
  return String(Number(number.toFixed(4)));
}

/** `0.6 over the cut of Tier 2 (from 2.5), 0.9 short of Tier 1 (from 4)` */
function cuts({ passed, missed }: Cuts): string {
  const from = ({ tier, operator, at }: CutLine) => `${tier} (${operator === '>' ? 'above' : 'from'} ${at})`;
  const said = [
    passed && `${short(passed.by)} over the cut of ${from(passed)}`,
    missed && `${short(missed.by)} short of ${from(missed)}`,
  ];
  return said.filter(Boolean).join(', ');
}

function sum(dimensions: readonly DimensionLine[]): string {
  const parts = dimensions.filter(({ usedWeight }) => usedWeight > 0);
  return parts.map(({ score, usedWeight }) => `${short(score as number)} × ${short(usedWeight * 100)}%`).join(' + ');
}

function dimensionCells(line: DimensionLine, isWeighted: boolean): Line {
  const { dimension, score, source, weight, usedWeight, contribution, criteria } = line;
  const title = dimension[0]?.toUpperCase() + dimension.slice(1);
  if (score === null) {
    const isCounted = criteria.every(({ state }) => state !== 'not counted');
    return [title, '', `too ${isCounted ? 'little data' : 'few of its columns'} for a score`];
  }
  const counted = criteria.filter(({ points }) => points !== null).length;
  const from = source === 'rubric' ? `mean of ${counted} of ${criteria.length} criteria` : SOURCES[source];
  if (!isWeighted) return [title, cleanScore(score), from];
  const shared = !isSame(usedWeight, weight) ? ` (${short(weight * 100)}% in the model)` : '';
  return [
    title,
    cleanScore(score),
    `${from}, weight ${short(usedWeight * 100)}%${shared}, adds ${short(contribution as number)}`,
  ];
}

const SOURCES = {
  entered: 'entered',
  health: 'from the health score',
  onboarding: 'from the onboarding',
  median: 'the median: no usage data',
  missing: '',
} as const;

function pointsText({ points, state }: CriterionLine): string {
  if (state === 'scored') return `${points} of 5 points`;
  return state === 'imputed' ? 'missing, counted as the median 3' : state === 'invalid' ? 'not readable' : state;
}

function change(what: string, line: ChangeLine | null, model: Model, isLast: boolean): Line {
  if (!line) return [what, '', isLast ? 'no tier beyond' : 'no change of a single cell does it'];
  const { title, from, to, points, score, tier } = line;
  return [
    what,
    `${title}: ${from || 'blank'} → ${to}`,
    `${short(points)} points, score ${displayScore(score, model.segmentScales.composite.bands)}, ${tier}`,
  ];
}

/** The systems beside the composite score for one account: only those that are on. */
export function systemLines(scored: Scored, i: number): Line[] {
  return SYSTEMS.flatMap((system) => {
    const result = system.explain ? scored.scores.systems(system) : null;
    return result === null ? [] : [...(system.explain?.(result, scored, i) ?? [])];
  });
}
