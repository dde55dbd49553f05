// How each engine writes what they do not share. Numbers that are not whole are doubles on all three, worked out in the
// order of core: the same operations on the same doubles give the same bits.

export interface Dialect {
  readonly title: string;
  name(text: string): string;
  text(value: string): string;
  /** A double, never a decimal: `0.1 + 0.2` of decimals is another number. */
  number(value: number): string;
  double(sql: string): string;
  whole(sql: string): string;
  asText(sql: string): string;
  /** Days since 1970-01-01 of a date or of a time. */
  day(sql: string): string;
  readonly today: string;
  /** The day some calendar months later, clamped to the end of the month. */
  monthsAfter(day: string, months: number): string;
  matches(sql: string, pattern: string): string;
  /** Without invisible characters, inner spaces collapsed, ends trimmed. */
  cleaned(sql: string): string;
  /** The texts that are there, with commas between; blank for none. */
  listed(parts: readonly string[], separator: string): string;
  /** Before a step that is read once, and before a table that several steps read: no engine is to work out anything twice. */
  readonly step: string;
  readonly as: string;
}

const doubled = (text: string, mark: string) => mark + text.split(mark).join(mark + mark) + mark;

const quoted = (value: string) => doubled(value, "'");

// As `cleanText` has them: bidi marks and zero-width spaces; spaces of any kind.
const INVISIBLE = '200b-200f 202a-202e 2060 2066-2069 feff';
const SPACES = '0009-000d 0020 00a0 1680 2000-200a 2028-2029 202f 205f 3000';

/** A class of characters: engines write a code point each in their own way. */
function classOf(codes: string, write: (code: string) => string): string {
  return `[${codes.replace(/ /g, '').replace(/[0-9a-f]{4}/g, write)}]+`;
}

function cleaning(replace: (sql: string, pattern: string, by: string) => string, write: (code: string) => string) {
  const [invisible, spaces] = [INVISIBLE, SPACES].map((codes) => classOf(codes, write)) as [string, string];
  return (sql: string) => `TRIM(${replace(replace(sql, invisible, ''), spaces, ' ')})`;
}

const replaceAll = (sql: string, pattern: string, by: string) => `REGEXP_REPLACE(${sql}, '${pattern}', '${by}', 'g')`;
const braced = (code: string) => `\\x{${code}}`;

/** What DuckDB and Postgres share. */
const COMMON = {
  name: (text: string) => doubled(text, '"'),
  text: quoted,
  whole: (sql: string) => `CAST(${sql} AS BIGINT)`,
  asText: (sql: string) => `CAST(${sql} AS VARCHAR)`,
  day: (sql: string) => `(CAST(${sql} AS DATE) - DATE '1970-01-01')`,
  today: "(CURRENT_DATE - DATE '1970-01-01')",
  monthsAfter: (day: string, months: number) =>
    `(CAST(DATE '1970-01-01' + CAST(${day} AS INTEGER) + INTERVAL '${months} months' AS DATE) - DATE '1970-01-01')`,
  listed: (parts: readonly string[], separator: string) => `CONCAT_WS(${quoted(separator)}, ${parts.join(', ')})`,
};

const duckdb: Dialect = {
  ...COMMON,
  title: 'DuckDB',
  number: (value) => (/e/.test(String(value)) ? String(value) : `${value}e0`),
  double: (sql) => `CAST(${sql} AS DOUBLE)`,
  matches: (sql, pattern) => `REGEXP_MATCHES(${sql}, ${quoted(pattern)})`,
  cleaned: cleaning(replaceAll, braced),
  step: 'AS NOT MATERIALIZED',
  as: 'AS',
};

const postgres: Dialect = {
  ...COMMON,
  title: 'Postgres',
  number: (value) => `FLOAT8 '${value}'`,
  double: (sql) => `CAST(${sql} AS FLOAT8)`,
  matches: (sql, pattern) => `${sql} ~ ${quoted(pattern)}`,
  cleaned: cleaning(replaceAll, (code) => `\\u${code}`),
  step: 'AS MATERIALIZED',
  as: 'AS MATERIALIZED',
};

const bigquery: Dialect = {
  title: 'BigQuery',
  name: (text) => `\`${text.replace(/[\\`]/g, '\\$&')}\``,
  text: (value) => `'${value.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`,
  number: (value) => (/[.e]/.test(String(value)) ? String(value) : `${value}.0`),
  double: (sql) => `CAST(${sql} AS FLOAT64)`,
  whole: (sql) => `CAST(${sql} AS INT64)`,
  asText: (sql) => `CAST(${sql} AS STRING)`,
  day: (sql) => `UNIX_DATE(CAST(${sql} AS DATE))`,
  today: 'UNIX_DATE(CURRENT_DATE())',
  monthsAfter: (day, months) => `UNIX_DATE(DATE_ADD(DATE_FROM_UNIX_DATE(${day}), INTERVAL ${months} MONTH))`,
  matches: (sql, pattern) => `REGEXP_CONTAINS(${sql}, r'${pattern}')`,
  cleaned: cleaning((sql, pattern, by) => `REGEXP_REPLACE(${sql}, r'${pattern}', '${by}')`, braced),
  listed: (parts, separator) => `ARRAY_TO_STRING([${parts.join(', ')}], '${separator}')`,
  step: 'AS',
  as: 'AS',
};

export const DIALECTS = { bigquery, duckdb, postgres } as const;
export type DialectName = keyof typeof DIALECTS;
