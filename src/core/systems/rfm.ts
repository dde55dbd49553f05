// RFM in both published variants (S19 to S22), and the monetary score alone where there is no activity.
import { coded, NONE, numberReader } from '../composite/codes.ts';
import type { Cell } from '../exact/cell.ts';
import { bandOf, labelAt, labelsOf } from '../model/bands.ts';
import type { RfmName, RfmVariant } from '../model/model.ts';
import { rfmNameOf } from '../model/resolve.ts';
import { AS_OF, type Call, cellFunction, choice, HAS_DOCS, number, numberOrWord, since } from './cell-function.ts';
import {
  FREQUENCY_FIELDS,
  frequencyScores,
  idleDays,
  midrankScores,
  monetaryEdges,
  monetaryScores,
  type RfmScores,
  recencyScores,
  rfmScores,
} from './rfm-scores.ts';
import { countLabels, type Line, type Scored, type ScoredColumn, system, whatWeDoAt } from './system.ts';

export const monetary = system({
  s: 21,
  id: 'monetary',
  title: 'Monetary score',
  needs: ['arr'],
  score: ({ model, accounts }) => monetaryScores(model, accounts),
  report: { monetaryScore: (scores, _, i) => scores[i] || null },
});

export const rfm = system({
  s: 22,
  id: 'rfm',
  title: 'RFM',
  needs: ['arr', 'lastActivity'],
  oneOf: FREQUENCY_FIELDS.map((field) => ({ fields: [field] })),
  score({ model, accounts, asOf, systems }) {
    const money = systems(monetary);
    if (!money) return null;
    const scores = (name: RfmName) => rfmScores(model.rfm[name], money, accounts, asOf, model);
    return { strategies: scores('strategies'), methods: scores('methods') };
  },
  missing: [
    { reason: 'MISSING_LAST_ACTIVITY', fields: ['lastActivity'] },
    { reason: 'MISSING_FREQUENCY', fields: FREQUENCY_FIELDS },
  ],
  written: rfmColumns,
  table(result, { model }) {
    const name = rfmNameOf(model);
    const { letter } = model.rfm[name];
    return { id: `rfm${letter}Segment`, title: `RFM ${letter} segment (${name})`, ...segmentsOf(result[name]) };
  },
  explain: (result, scored, i) => [
    ...variantLines(scored, result.strategies, i),
    ...variantLines(scored, result.methods, i),
    ...monetaryLines(scored, i),
  ],
  report: {
    rfmA: (result, _, i) => rfmReport(result.strategies, i),
    rfmB: (result, _, i) => rfmReport(result.methods, i),
  },
  counts: {
    rfmA: (result, scored) => countLabels(segmentsOf(result.strategies), scored),
    rfmB: (result, scored) => countLabels(segmentsOf(result.methods), scored),
  },
  functions: [
    cellFunction(
      'RFM',
      [
        since('recency', 'lastActivity'),
        numberOrWord(
          'frequency',
          'usageFrequency',
          { scale: (model) => model.rfm.strategies.frequency, must: 'active days a week from 0 to 7 or one of:' },
          'activeDaysPerWeek',
        ),
        number('monetary', 'arr'),
        AS_OF,
        choice(
          'variant',
          [
            ['A', 'strategies'],
            ['B', 'methods'],
          ],
          '"A" (strategies) or "B" (methods)',
        ),
      ],
      rfmCells,
      HAS_DOCS &&
        (() => ({
          description:
            'Recency, frequency and monetary scores from 1 to 5, their total, code and segment, in six columns.',
          parameters: [
            'Last activity as a date (then give as_of) or as days since.',
            'Active days a week, or Daily, Weekly, Monthly ...',
            'A range of amounts, scored against itself; or one M score from 1 to 5.',
            'Date to count to; needed when recency is a date. Type a date: TODAY() is not allowed here.',
            'Optional. "A" (strategies, default) or "B" (methods).',
          ],
          returns: 'R, F, M, Total, Code, Segment: one row an account.',
          example: 'RFM(A2:A100, B2:B100, C2:C100, DATE(2026, 6, 30))',
        })),
      { width: 6 },
    ),
  ],
});

function rfmColumns({ model, scores }: Scored): ScoredColumn[] {
  const name = rfmNameOf(model);
  const { letter } = model.rfm[name];
  const found = scores.systems(rfm)?.[name];
  const column = (id: string, header: string, cell: (scores: RfmScores, i: number) => string): ScoredColumn => ({
    id: `rfm${letter}${id}`,
    header: `RFM ${header}`,
    format: '@',
    isOn: found !== undefined,
    cell: (i) => (found?.total[i] ? cell(found, i) : ''),
  });
  return [column('Code', 'code', codeAt), column('Segment', 'segment', segmentAt)];
}

function codeAt({ recency, frequency, monetary: money }: RfmScores, i: number): string {
  return `${recency[i]}${frequency[i]}${money[i]}`;
}

function segmentAt({ variant, segment }: RfmScores, i: number): string {
  return labelAt(variant.segments, segment[i] as number);
}

function segmentsOf({ variant, total, segment }: RfmScores) {
  return coded(labelsOf(variant.segments), total.length, (i) => (total[i] ? (segment[i] as number) : NONE));
}

function rfmReport(scores: RfmScores, i: number): object | null {
  const total = scores.total[i];
  if (!total) return null;
  const [r, f, m] = [scores.recency[i], scores.frequency[i], scores.monetary[i]];
  return { r, f, m, total, code: codeAt(scores, i), band: segmentAt(scores, i) };
}

function variantLines(scored: Scored, scores: RfmScores, i: number): Line[] {
  const what = `RFM ${scores.variant.letter}`;
  const [r, f, m] = [scores.recency, scores.frequency, scores.monetary].map((each) => each[i] || '–');
  const parts = `recency ${r}, frequency ${f}, monetary ${m}`;
  const total = scores.total[i];
  if (!total) return [[what, '', `${parts}: no total while one is missing`]];
  const does = whatWeDoAt(scored, `rfm${scores.variant.letter}Segment`, segmentsOf(scores), i);
  return [[what, codeAt(scores, i), `${parts}: ${total} of 15, ${segmentAt(scores, i)}${does && `. ${does}`}`]];
}

/** With the edges that the book had (S21). */
function monetaryLines({ model, accounts: { columns }, scores: { systems, asOf } }: Scored, i: number): Line[] {
  const scores = systems(monetary);
  if (!scores?.[i] || !columns.arr) return [];
  const edges = model.monetaryEdges ?? monetaryEdges(scores, columns.arr);
  const from = edges.flatMap((edge, k) => (edge === null ? [] : [`${5 - k} from ${edge}`]));
  const days = idleDays(columns.lastActivity, i, asOf);
  const idle = Number.isFinite(days) ? `; last active ${days} days ago` : '';
  const frozen = model.monetaryEdges ? 'frozen edges' : 'edges of this book';
  return [['  ARR', numberReader(columns.arr)(i), `monetary ${scores[i]}; ${frozen}: ${from.join(', ')}${idle}`]];
}

/** A range of amounts is scored against itself; a single number is the monetary score. Without one part no total. */
function rfmCells({ model, accounts, asOf, choice: chosen, isRange }: Call): (i: number) => Cell[] {
  const variant = model.rfm[chosen('variant') === 0 ? 'strategies' : 'methods'];
  const recency = recencyScores(variant, accounts, asOf);
  const frequency = frequencyScores(variant, accounts);
  const amount = numberReader(accounts.columns.arr);
  const amounts = Float64Array.from(recency, (_, i) => amount(i));
  const money = isRange('monetary') ? midrankScores(amounts, model.monetaryMidrank) : amounts.map(monetaryScore);
  return (i) => rfmRow(variant, recency[i] as number, frequency[i] as number, money[i] as number);
}

function monetaryScore(score: number): number {
  if (Number.isNaN(score)) return 0;
  if ([1, 2, 3, 4, 5].includes(score)) return score;
  throw new Error(
    `monetary is ${score}: a single value is the M score and must be 1, 2, 3, 4 or 5; give a range of amounts to score them`,
  );
}

function rfmRow({ segments }: RfmVariant, r: number, f: number, m: number): Cell[] {
  const scores = [r, f, m].map((score) => score || '');
  if (!(r && f && m)) return [...scores, '', '', ''];
  return [...scores, r + f + m, `${r}${f}${m}`, bandOf(segments, r + f + m)];
}
