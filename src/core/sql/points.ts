// Points of the criteria, with the bits of what a cell says that gives none: as core's, a whole number a criterion.

import { type CriterionPoints, UNRATED, UNREADABLE } from '../composite/criterion.ts';
import { labelReader, pointsReader } from '../model/label.ts';
import type { Criterion, LabelScale } from '../model/model.ts';
import { methodology, pointBands, strategies } from '../model/presets.ts';
import { type Cells, fieldCells, NULL, ownCells, type Reading, wordOf } from './cells.ts';
import { type Numbers, pointsCase } from './thresholds.ts';
import { arrCells, contractCode, TRENDS, trendCode } from './worked-out.ts';

/** Of one criterion by account. */
export interface CriterionSql {
  readonly criterion: Criterion;
  /** 0 or 1 to 5, with the bits UNREADABLE and UNRATED. */
  readonly bits: string;
  /** 0 or 1 to 5. */
  readonly points: string;
  /** Conditions: the points come from a stand-in, or were worked out from dates. */
  readonly isStandIn?: string;
  readonly isDated?: string;
}

/** @param key of the criterion alone: a field may have several */
export function criterionSql(
  reading: Reading,
  { criterion, standIns, imputed }: CriterionPoints,
  key: string,
): CriterionSql {
  const { query } = reading;
  const made = imputed ? datedBits(reading, criterion, key) : { bits: plainBits(reading, criterion, key) };
  if (!standIns) return withPoints(made.bits, 'isDated' in made ? { isDated: made.isDated } : {});
  const standIn = query.let(
    `${key}_instead`,
    `CASE WHEN ${made.bits} & 7 > 0 THEN 0 ELSE ${standInOf(reading, criterion, key)} END`,
  );
  return withPoints(query.let(`${key}_all`, `${made.bits} | ${standIn}`), { isStandIn: `${standIn} > 0` });

  function withPoints(bits: string, more: Partial<CriterionSql>): CriterionSql {
    return { criterion, bits, points: query.let(`${key}_of`, `(${bits} & 7)`), ...more };
  }
}

/** Both are looked at by every column, so they have names. */
function plainBits(reading: Reading, criterion: Criterion, key: string): string {
  const { query } = reading;
  switch (criterion.field) {
    case 'usageFrequency':
      return query.let(key, frequencyBits(reading, criterion, key));
    case 'trend':
      return query.let(key, trendBits(reading, criterion, key));
  }
  const cells = columnOf(reading, criterion);
  if (!cells) return query.let(key, '0');
  const bits = query.let(`${key}_cell`, bitsOf(reading, criterion, cells));
  if (criterion.field === 'nps') return query.let(key, withoutYoung(reading, bits));
  if (criterion.field === 'expansion') return query.let(key, withoutRatioOfNothing(reading, bits, cells));
  return bits;
}

function columnOf(reading: Reading, criterion: Criterion): Cells | undefined {
  if (criterion.field === null) return ownCells(reading, criterion);
  if (criterion.field === 'arr') return arrCells(reading);
  return criterion.field === 'activeUsers' ? licenceUse(reading) : fieldCells(reading, criterion.field);
}

function bitsOf({ query, asOf }: Reading, criterion: Criterion, { numbers, words, isUnusable }: Cells): string {
  const { dialect } = query;
  const whens = [`WHEN ${isUnusable} THEN ${UNREADABLE}`];
  const number: Numbers = criterion.kind === 'age' ? { sql: `(${asOf} - ${numbers.sql})`, per: 1 } : numbers;
  if ('bands' in criterion && numbers.sql !== NULL) {
    whens.push(`WHEN ${numbers.sql} IS NOT NULL THEN ${pointsCase(dialect, criterion.bands, number)}`);
  }
  if (criterion.kind === 'flag')
    whens.push(`WHEN ${numbers.sql} = 1 THEN ${criterion.yes} WHEN ${numbers.sql} = 0 THEN ${criterion.no}`);
  if ('labels' in criterion && words !== NULL)
    whens.push(`WHEN ${words} IS NOT NULL THEN ${wordPoints({ query }, words, criterion)}`);
  return `CASE ${whens.join(' ')} ELSE 0 END`;
}

/** Points by the words of a scale; a text without a label has its bit. */
export function wordPoints(reading: Pick<Reading, 'query'>, words: string, scale: LabelScale): string {
  return wordCase(reading, words, scale, (label) => scale.labels[label] || UNRATED);
}

/**
 * What stands for the label of a text, by core's order: method, yours, known, rest.
 * @param tell of '' too, for a text without a label
 */
export function wordCase(
  { query: { dialect } }: Pick<Reading, 'query'>,
  words: string,
  scale: LabelScale,
  tell: (label: string) => number,
): string {
  const read = labelReader(scale);
  const { labels, map = {}, synonyms = {} } = scale;
  const known = [...Object.values(synonyms).flat(), ...Object.keys(map), ...Object.keys(labels)];
  const told = new Map<number, Set<string>>();
  for (const text of known) {
    const value = tell(read(text).label);
    told.set(value, (told.get(value) ?? new Set()).add(wordOf(text)));
  }
  const rest = tell(read(NO_TEXT).label);
  told.delete(rest);
  const whens = [...told].map(
    ([value, texts]) => `WHEN ${words} IN (${[...texts].map(dialect.text).join(', ')}) THEN ${value}`,
  );
  return whens.length > 0 ? `CASE ${whens.join(' ')} ELSE ${rest} END` : String(rest);
}

/** No cell has it. */
const NO_TEXT = '\u0000';

/** The written frequency first, then the active days a week, then those of a month (S75). */
function frequencyBits(reading: Reading, criterion: Criterion, key: string): string {
  const { query } = reading;
  const found = (['usageFrequency', 'activeDaysPerWeek'] as const).flatMap((field) => {
    const cells = fieldCells(reading, field);
    return cells ? [query.let(`${key}_${field}`, bitsOf(reading, criterion, cells))] : [];
  });
  const month = fieldCells(reading, 'activeDays30');
  if (month) {
    const points = pointsCase(query.dialect, pointBands(strategies.activeDays30), month.numbers);
    const bits = `CASE WHEN ${month.isUnusable} THEN ${UNREADABLE} ELSE COALESCE(${points}, 0) END`;
    found.push(query.let(`${key}_activeDays30`, bits));
  }
  return filledFrom(query, found, key);
}

/** Where one gives no points the next fills in, and what it says is kept. */
function filledFrom(query: Reading['query'], found: readonly string[], key: string): string {
  return found.reduce((bits, other, k) => {
    const before = query.let(`${key}_${k}`, bits);
    return `CASE WHEN ${before} & 7 = 0 THEN ${before} | ${other} ELSE ${before} END`;
  });
}

function trendBits(reading: Reading, criterion: Criterion, key: string): string {
  const { query } = reading;
  const trend = fieldCells(reading, 'trend');
  const written = trend
    ? query.let(`${key}_written`, bitsOf(reading, criterion, trend))
    : query.let(`${key}_written`, '0');
  const code = trendCode(reading);
  if (!code) return written;
  return filledFrom(query, [written, query.let(`${key}_months`, pointsOfWord(criterion, code, TRENDS))], key);
}

/** Points of the method's own words by their position, 0 for none. */
function pointsOfWord(criterion: Criterion, code: string, words: readonly string[]): string {
  const labels = 'labels' in criterion ? criterion.labels : {};
  return `CASE ${code} ${words.map((word, k) => `WHEN ${k} THEN ${labels[word] ?? 0}`).join(' ')} ELSE 0 END`;
}

/** S75: a blank contract type by its dates. */
function datedBits(reading: Reading, criterion: Criterion, key: string): { bits: string; isDated: string } {
  const { query } = reading;
  const cells = fieldCells(reading, 'contract');
  const isBlank = cells?.isBlank ?? '1 = 1';
  const code = query.let(`${key}_code`, contractCode(reading));
  const points = pointsOfWord(criterion, code, methodology.contractDates.labels);
  const dated = query.let(`${key}_dated`, `CASE WHEN ${isBlank} THEN ${points} ELSE 0 END`);
  const written = cells ? query.let(`${key}_written`, bitsOf(reading, criterion, cells)) : '0';
  const bits = query.let(key, `CASE WHEN ${isBlank} THEN ${dated} ELSE ${written} END`);
  return { bits, isDated: `${dated} > 0` };
}

/** S10: active users of the licences that were bought. */
function licenceUse(reading: Reading): Cells | undefined {
  const { query } = reading;
  const [users, licences] = [fieldCells(reading, 'activeUsers'), fieldCells(reading, 'licences')];
  if (!users || !licences) return undefined;
  const bought = `${licences.numbers.sql} > ${query.dialect.number(0)}`;
  const share = query.let('licence_use', `CASE WHEN ${bought} THEN ${users.numbers.sql} / ${licences.numbers.sql} END`);
  return { ...users, numbers: { sql: share } };
}

/** S10: what an account of less than 30 days thinks is no behavior yet. */
function withoutYoung(reading: Reading, bits: string): string {
  const start = fieldCells(reading, 'startDate');
  if (!start) return bits;
  return `CASE WHEN ${reading.asOf} - ${start.numbers.sql} < ${methodology.rubricRules.npsFromDay} THEN 0 ELSE ${bits} END`;
}

/** S8: with an ARR of 0 the ratio of potential to current ARR is undefined. */
function withoutRatioOfNothing(reading: Reading, bits: string, { numbers }: Cells): string {
  const arr = arrCells(reading);
  if (!arr || numbers.sql === NULL) return bits;
  return `CASE WHEN ${arr.numbers.sql} = 0 AND ${numbers.sql} IS NOT NULL THEN 0 ELSE ${bits} END`;
}

/** S47: size by the ARR, geography by the billing country. */
function standInOf(reading: Reading, { field, ...criterion }: Criterion, key: string): string {
  const { query, model, dialect } = reading;
  const arr = arrCells(reading);
  if (field === 'employees' && arr) {
    return `COALESCE(${pointsCase(dialect, pointBands(methodology.sizeProxy), arr.numbers)}, 0)`;
  }
  const country = fieldCells(reading, 'country');
  if (!country || criterion.kind !== 'label') return '0';
  const read = pointsReader({ labels: criterion.labels, synonyms: criterion.synonyms });
  const whens = Object.entries(model.countries)
    .map(([code, label]) => [wordOf(code), read(label)] as const)
    .filter(([, points]) => points > 0)
    .map(([code, points]) => `WHEN ${dialect.text(code)} THEN ${points}`);
  return whens.length > 0 ? query.let(`country_${key}`, `CASE ${country.words} ${whens.join(' ')} ELSE 0 END`) : '0';
}
