// RFM of the preset's variant (S19-S22), and what else is scored against the other accounts.

import { labelsOf } from '../model/bands.ts';
import type { RfmVariant } from '../model/model.ts';
import { pointBands, strategies } from '../model/presets.ts';
import { rfmNameOf } from '../model/resolve.ts';
import { rfm } from '../systems/rfm.ts';
import { FIFTHS, FREQUENCY_FIELDS } from '../systems/rfm-scores.ts';
import type { Scored } from '../systems/system.ts';
import { fieldCells, NULL, none, type Reading } from './cells.ts';
import { wordPoints } from './points.ts';
import { bandCase, bit, doubleOf, labelCase, type Numbers, passesCut, pointsCase } from './thresholds.ts';
import { arrCells } from './worked-out.ts';

/** Condition of the rows that are scored against each other. */
export interface Population {
  readonly isActive: string;
}

export function rfmCells(reading: Reading, { model, scores }: Scored, active: Population): Record<string, string> {
  if (scores.systems(rfm) === null) return {};
  const { query, dialect } = reading;
  const variant = model.rfm[rfmNameOf(model)];
  const parts = [
    query.let('rfm_r', recency(reading, variant, active)),
    query.let('rfm_f', frequency(reading, variant, active)),
    monetary(reading, active),
  ];
  const [isWhole, sum] = [parts.map((part) => `${part} > 0`).join(' AND '), parts.join(' + ')];
  const total = query.let('rfm_total', `CASE WHEN ${isWhole} THEN ${sum} END`);
  const { letter, segments } = variant;
  const band = query.let(
    'rfm_band',
    bandCase(dialect, segments, { sql: total, per: 1 }, (k) => k),
  );
  const code = dialect.asText(parts.map((part, k) => `${part} * ${10 ** (2 - k)}`).join(' + '));
  return {
    [`rfm${letter}Code`]: `CASE WHEN ${total} IS NOT NULL THEN ${code} END`,
    [`rfm${letter}Segment`]: labelCase(dialect, band, labelsOf(segments)),
  };
}

/** Days since the last activity, NULL for none or for one that is still to come. */
export function idleDays(reading: Reading): Numbers {
  const last = fieldCells(reading, 'lastActivity')?.numbers.sql;
  if (!last) return none(reading);
  const days = `${reading.asOf} - ${last}`;
  return { sql: reading.query.let('idle_days', `CASE WHEN ${days} >= 0 THEN ${days} END`), per: 1 };
}

function recency(reading: Reading, { recencyDays }: RfmVariant, active: Population): string {
  const days = idleDays(reading);
  return reading.model.rfmMode === 'rfm-r'
    ? quantileScore(reading, 'recency', days, true, active)
    : pointsCase(reading.dialect, recencyDays, days);
}

function frequency(reading: Reading, variant: RfmVariant, active: Population): string {
  const { query, model } = reading;
  if (model.rfmMode !== 'rfm-r') {
    const found = frequencyScore(reading, variant);
    const orders = fieldCells(reading, 'orders');
    return orders ? `COALESCE(NULLIF(${found}, 0), ${midrank(reading, 'orders_rank', orders.numbers, active)})` : found;
  }
  const given = FREQUENCY_FIELDS.flatMap((field) => fieldCells(reading, field)?.numbers.sql ?? []);
  const numbers = given.filter((sql) => sql !== NULL);
  if (numbers.length === 0) return '0';
  const first = query.let('frequency_number', `COALESCE(${[...numbers, NULL].join(', ')})`);
  return quantileScore(reading, 'frequency', { sql: first }, false, active);
}

/** As core's order has it: in variant B the days of a week say more than the word. */
export function frequencyScore(reading: Reading, variant: RfmVariant): string {
  const { query, dialect } = reading;
  const { letter, activeDaysPerWeek, frequency: scale } = variant;
  const label = fieldCells(reading, 'usageFrequency');
  const days = fieldCells(reading, 'activeDaysPerWeek');
  const month = fieldCells(reading, 'activeDays30');
  const ofWeek = (numbers: Numbers | undefined) =>
    numbers && numbers.sql !== NULL ? [pointsCase(dialect, activeDaysPerWeek, numbers)] : [];
  const ofWord =
    label && label.words !== NULL
      ? [
          query.let(
            `frequency_word_${letter}`,
            `NULLIF(CASE WHEN ${label.words} IS NULL THEN 0 ELSE (${wordPoints(reading, label.words, scale)}) & 7 END, 0)`,
          ),
        ]
      : [];
  const written = [...ofWord, ...ofWeek(label?.numbers)];
  const ofDays = ofWeek(days?.numbers);
  const ofMonth = month ? [pointsCase(dialect, pointBands(strategies.activeDays30), month.numbers)] : [];
  const found = [...(letter === 'B' ? [...ofDays, ...written] : [...written, ...ofDays]), ...ofMonth, '0'];
  return query.let(`frequency_${letter}`, `COALESCE(${found.join(', ')})`);
}

function monetary(reading: Reading, active: Population): string {
  const { query, model, dialect } = reading;
  const arr = arrCells(reading)?.numbers ?? none(reading);
  const { monetaryEdges, rfmMode } = model;
  if (monetaryEdges) {
    const passed = monetaryEdges.map((edge) => bit(passesCut(dialect, arr, edge, '>=')));
    return query.let('rfm_m', `CASE WHEN ${arr.sql} IS NOT NULL THEN 1 + ${passed.join(' + ')} END`);
  }
  if (rfmMode === 'rfm-r') return query.let('rfm_m', quantileScore(reading, 'monetary', arr, false, active));
  return midrank(reading, 'rfm_m', arr, active);
}

/** S21: the points of the mid-rank, by the least value of each: the rank of an account grows with its value. */
export function midrank(reading: Reading, name: string, { sql: key }: Numbers, { isActive }: Population): string {
  const { query, model, dialect } = reading;
  const { cuts, floor } = model.monetaryMidrank;
  const from = query.overall(
    cuts.map((_, k) => `${name}_from_${k}`),
    [key, isActive],
    (rows, names) => {
      const share = `${dialect.double('2 * upto - n')} / ${dialect.number(2)} / ${dialect.double('total')}`;
      const least = cuts.map(([at, operator], k) => {
        return `MIN(CASE WHEN ${passesCut(dialect, { sql: 'share' }, at, operator)} THEN value END) AS ${names[k]}`;
      });
      const counted = `SELECT ${key} AS value, COUNT(*) AS n FROM ${rows} WHERE ${isActive} = 1 AND ${key} IS NOT NULL GROUP BY ${key}`;
      const ranked = `SELECT value, n, SUM(n) OVER (ORDER BY value) AS upto, SUM(n) OVER () AS total FROM (${counted}) AS counted`;
      return `SELECT ${least.join(', ')} FROM (SELECT value, ${share} AS share FROM (${ranked}) AS ranked) AS shares`;
    },
  );
  const whens = cuts.map(([, , points], k) => `WHEN ${key} >= ${from[k]} THEN ${points}`);
  return query.let(name, `CASE WHEN ${key} IS NULL THEN NULL ${whens.join(' ')} ELSE ${floor} END`);
}

/** S22, as the R package has it: cuts are type-7 quantiles plus one; few days are good. */
function quantileScore(
  reading: Reading,
  name: string,
  numbers: Numbers,
  isReversed: boolean,
  { isActive }: Population,
): string {
  const { query, dialect } = reading;
  const value = query.let(`${name}_value`, doubleOf(dialect, numbers));
  const places = FIFTHS.map((share) => `(last_no * ${dialect.number(share)})`);
  const cuts = query.overall(
    FIFTHS.map((_, k) => `${name}_cut_${k}`),
    [value, isActive],
    (rows, names) => {
      const ranked = `SELECT ${value} AS amount, ROW_NUMBER() OVER (ORDER BY ${value}) - 1 AS rank_no, ${dialect.double('COUNT(*) OVER () - 1')} AS last_no FROM ${rows} WHERE ${isActive} = 1 AND ${value} IS NOT NULL`;
      const at = (end: string, place: string) => `MAX(CASE WHEN rank_no = ${end}(${place}) THEN amount END)`;
      const ends = places.flatMap((place, k) => [
        `${at('FLOOR', place)} AS below_${k}`,
        `${at('CEIL', place)} AS above_${k}`,
      ]);
      const cut = places.map(
        (place, k) =>
          `below_${k} + (${place} - FLOOR(${place})) * (above_${k} - below_${k}) + ${dialect.number(1)} AS ${names[k]}`,
      );
      return `SELECT ${cut.join(', ')} FROM (SELECT MAX(last_no) AS last_no, ${ends.join(', ')} FROM (${ranked}) AS ranked) AS ends`;
    },
  );
  const passed = cuts.map((cut) => bit(`${value} >= ${cut}`));
  const score = `1 + ${passed.join(' + ')}`;
  return `CASE WHEN ${value} IS NOT NULL THEN ${isReversed ? `6 - (${score})` : score} END`;
}
