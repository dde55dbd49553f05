// Recency, frequency and monetary score of one account (S19 to S22), with the edges that the book had (S21).

import { numberReader } from '../composite/number-reader.ts';
import { labelAt } from '../model/bands.ts';
import { idleDays, monetaryEdges, type RfmScores } from '../systems/rfm.ts';
import type { Scored } from '../systems/score.ts';
import type { Line } from './explain-lines.ts';

export function rfmLines(scored: Scored, i: number): Line[] {
  const { rfm } = scored.scores;
  const variants = [rfm.strategies, rfm.methods].flatMap((variant) => variantLine(variant, i));
  return [...variants, ...monetaryLine(scored, i)];
}

function variantLine(rfm: RfmScores | null, i: number): Line[] {
  if (!rfm) return [];
  const what = `RFM ${rfm.variant.letter}`;
  const [r, f, m] = [rfm.recency, rfm.frequency, rfm.monetary].map((scores) => scores[i] || '–');
  const parts = `recency ${r}, frequency ${f}, monetary ${m}`;
  const total = rfm.total[i];
  if (!total) return [[what, '', `${parts}: no total while one is missing`]];
  return [
    [what, `${r}${f}${m}`, `${parts}: ${total} of 15, ${labelAt(rfm.variant.segments, rfm.segment[i] as number)}`],
  ];
}

function monetaryLine({ model, accounts: { columns }, scores: { monetary, asOf, rfm } }: Scored, i: number): Line[] {
  if (!monetary?.[i] || !columns.arr || !rfm.strategies) return [];
  const edges = model.monetaryEdges ?? monetaryEdges(monetary, columns.arr);
  const from = edges.flatMap((edge, k) => (edge === null ? [] : [`${5 - k} from ${edge}`]));
  const days = idleDays(columns.lastActivity, i, asOf);
  const idle = Number.isFinite(days) ? `; last active ${days} days ago` : '';
  const frozen = model.monetaryEdges ? 'frozen edges' : 'edges of this book';
  return [['  ARR', numberReader(columns.arr)(i), `monetary ${monetary[i]}; ${frozen}: ${from.join(', ')}${idle}`]];
}
