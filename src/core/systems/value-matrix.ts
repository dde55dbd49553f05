// Value today against potential (S5), which is rated by indicators (S6) or read off the expansion potential (S29).
import { coded, codedLabel, NONE, numberReader } from '../composite/codes.ts';
import { scoreCell } from '../composite/composite.ts';
import { bandIndex, bandOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { pointsReader } from '../model/label.ts';
import type { Model, Scales } from '../model/model.ts';
import { strategies } from '../model/presets.ts';
import { presetCriterion } from '../model/resolve.ts';
import type { Accounts } from '../read/accounts.ts';
import { State } from '../read/column.ts';
import { cellFunction, HAS_DOCS, number, numberOrWord, orList } from './cell-function.ts';
import { all, countLabels, type Inputs, labelLine, system, whatWeDoAt } from './system.ts';

export const WEIGHTS = Object.entries(strategies.potential.weights) as [Field, number][];
const LEAST = strategies.potential.leastRatings;
const RATINGS = { fields: WEIGHTS.map(([field]) => field), least: LEAST };
const NO_LEVEL = -1;
const HIGH = 2;

export const potential = system({
  s: 6,
  id: 'potential',
  title: 'Potential score',
  oneOf: [RATINGS],
  score: ({ accounts }) => potentialScores(accounts),
  columns: (scores) => ({ potential: (i) => scoreCell(scores[i] as number) }),
});

/** 2 High, 1 Medium, 0 Low, -1 none, by account. */
export const expansion = system({
  s: 29,
  id: 'expansion',
  title: 'Expansion level',
  needs: ['expansion'],
  score: expansionLevels,
});

export const valueMatrix = system({
  s: 5,
  id: 'quadrant',
  title: 'Value quadrant',
  needs: ['arr'],
  oneOf: [all('expansion'), RATINGS],
  score: quadrants,
  columns: (quadrants) => ({ quadrant: (i) => codedLabel(quadrants, i) }),
  table: (quadrants) => ({ id: 'quadrant', ...quadrants }),
  explain: (quadrants, scored, i) =>
    labelLine('Value quadrant', quadrants, i, whatWeDoAt(scored, 'quadrant', quadrants, i)),
  report: { valueMatrix: (quadrants, _, i) => codedLabel(quadrants, i) || null },
  counts: { valueMatrix: (quadrants, scored) => countLabels(quadrants, scored) },
  functions: [
    cellFunction(
      'VALUE_QUADRANT',
      [number('arr', 'arr'), expansionParameter('expansion'), number('potential_score', 'potentialSize')],
      // A score that was worked out elsewhere stands in for the ratings that it would come from.
      ({ model, accounts, systems }) => {
        const [arr, score] = [numberReader(accounts.columns.arr), numberReader(accounts.columns.potentialSize)];
        const levels = systems(expansion);
        return (i) => [MATRIX[quadrant(arr(i), levels?.[i] ?? NO_LEVEL, score(i), model.scales)] ?? ''];
      },
      HAS_DOCS &&
        (() => ({
          description: `${orList(MATRIX)} by ARR and potential.`,
          parameters: [
            `ARR; high from ${Number(strategies.highArr.cuts[0]?.[0]).toLocaleString('en-US')}.`,
            'High, Medium, Low, Strong ... or potential / current ARR, as in a column of expansion potential.',
            'Optional. Potential score from 1 to 5; where there is one it comes first.',
          ],
          returns: 'One quadrant, or one a row.',
          example: 'VALUE_QUADRANT(30000, "High")',
        })),
    ),
  ],
});

const MATRIX: readonly string[] = strategies.matrix.labels;

/** Weighted mean of the ratings that are there, NaN below three of them. */
function potentialScore(ratings: readonly number[]): number {
  let [sum, weight, rated] = [0, 0, 0];
  for (let k = 0; k < WEIGHTS.length; k++) {
    const rating = ratings[k] as number;
    if (!(rating >= 1)) continue;
    const each = (WEIGHTS[k] as [Field, number])[1];
    sum += rating * each;
    weight += each;
    rated++;
  }
  return rated < LEAST ? Number.NaN : sum / weight;
}

function potentialScores({ columns, count }: Accounts): Float64Array {
  const readers = WEIGHTS.map(([field]) => numberReader(columns[field]));
  const scores = new Float64Array(count);
  for (let i = 0; i < count; i++) scores[i] = potentialScore(readers.map((read) => read(i)));
  return scores;
}

/** S29: by the method's label or ratio, whatever points a model gives for them. */
function expansionLevels({ model, accounts: { columns, count } }: Inputs): Int8Array | null {
  const { expansion: column, arr } = columns;
  const preset = presetCriterion('expansion');
  if (!column || preset?.kind !== 'either') return null;
  const read = pointsReader({ ...preset, ...model.labels.expansion });
  const byCode = column.labels.map((text) => levelOf(read(text)));
  const amount = numberReader(arr);
  return Int8Array.from({ length: count }, (_, i) => {
    if (column.state[i] === State.label) return byCode[column.value[i] as number] as number;
    // With an ARR of 0 the ratio is undefined (S8).
    if (column.state[i] !== State.number || amount(i) === 0) return NO_LEVEL;
    return levelOf(bandOf(preset.bands, column.value[i] as number));
  });
}

/** Of the method's own points. */
export function levelOf(points: number): number {
  const { high, medium } = strategies.priority.expansionLevels;
  return points >= high ? HIGH : points >= medium ? 1 : points > 0 ? 0 : NO_LEVEL;
}

function quadrants({ model, accounts: { columns, count }, systems }: Inputs) {
  const [levels, scores] = [systems(expansion), systems(potential)];
  if (!levels && !scores) return null;
  const arr = numberReader(columns.arr);
  return coded(MATRIX, count, (i) =>
    quadrant(arr(i), levels?.[i] ?? NO_LEVEL, scores?.[i] ?? Number.NaN, model.scales),
  );
}

/** @param score potential score, which comes first where there is one */
function quadrant(arr: number, level: number, score: number, { highArr, highPotential }: Scales): number {
  if (Number.isNaN(arr) || (Number.isNaN(score) && level < 0)) return NONE;
  const isLow = Number.isNaN(score) ? level < HIGH : bandIndex(highPotential, score) > 0;
  // GROW and NURTURE have the potential, GROW and RETAIN the value.
  return (isLow ? 1 : 0) + (bandIndex(highArr, arr) > 0 ? 2 : 0);
}

/** High, Medium or Low, a label of the value rubric, or potential / current ARR (S29). */
export function expansionParameter(name: string) {
  return numberOrWord(name, 'expansion', { scale: expansionScale, must: 'High, Medium, Low, a ratio, or one of:' });
}

function expansionScale({ rubrics }: Model) {
  const criterion = rubrics.value.find(({ kind }) => kind === 'either');
  return criterion?.kind === 'either' ? criterion : { labels: {} };
}
