// What Sheets shows while a formula is typed. The build prints it as JSDoc; the bundle does not carry it.
import type { functions } from './functions.ts';

export interface FunctionDoc {
  readonly description: string;
  /** In the order of the function's parameters: name, type, text. Optional ones say so: `[x]` is not understood. */
  readonly parameters: readonly (readonly [name: string, type: string, description: string])[];
  readonly returns: string;
}

export const functionDocs: Record<keyof typeof functions, FunctionDoc> = {
  SEGMENT_SCORE: {
    description:
      'Composite score from 1 to 5: the weighted mean of a firmographic, a behavioral and a value score. Without a behavioral score the other two weights are used.',
    parameters: [
      ['firmographic', 'number|range', 'Score 1-5, a range of them, or a range of all three columns.'],
      ['behavioral', 'number|range', 'Score 1-5 or a range; may be blank. Optional after a three-column range.'],
      ['value', 'number|range', 'Score 1-5 or a range. Optional after a three-column range.'],
      ['weights', 'range', 'Optional. Three weights that sum to 1 (or 100). Default 0.25, 0.40, 0.35.'],
    ],
    returns: 'One score, or one a row. Error if a score is not 1-5 or the weights do not sum to 1.',
  },
  COMPOSITE_TIER: {
    description: 'Tier of a composite score: Tier 1 from 4.0, Tier 2 from 2.5, else Tier 3, or by your own cuts.',
    parameters: [
      ['score', 'number|range', 'Composite score or a range of them.'],
      ['thresholds', 'range', 'Optional. Lower bounds from the best tier down. Default 4.0 and 2.5.'],
      ['labels', 'range', 'Optional. One name more than thresholds. Default Tier 1, Tier 2, ...'],
    ],
    returns: 'One tier, or one a row.',
  },
  ARR_TIER: {
    description: 'Tier of an annual recurring revenue, compared in whole cents.',
    parameters: [
      ['arr', 'number|range', 'ARR or a range of them; 0 or more.'],
      [
        'preset_or_cuts',
        'string|range',
        'Optional. "methodology" (default), "methods" or "strategies"; or lower bounds from the best tier down; or two columns of bound and name.',
      ],
    ],
    returns: 'One tier, or one a row.',
  },
  RFM: {
    description: 'Recency, frequency and monetary scores from 1 to 5, their total, code and segment, in six columns.',
    parameters: [
      ['recency', 'date|number|range', 'Last activity as a date (then give as_of) or as days since.'],
      ['frequency', 'number|string|range', 'Active days a week, or Daily, Weekly, Monthly ...'],
      ['monetary', 'number|range', 'A range of amounts, scored against itself; or one M score from 1 to 5.'],
      ['as_of', 'date', 'Date to count to; needed when recency is a date. Type a date: TODAY() is not allowed here.'],
      ['variant', 'string', 'Optional. "A" (strategies, default) or "B" (methods).'],
    ],
    returns: 'R, F, M, Total, Code, Segment: one row an account.',
  },
  LIFECYCLE_STAGE: {
    description: 'Lifecycle stage of an account by its start date and, if known, its contract end.',
    parameters: [
      ['start', 'date|range', 'Start date or a range of them.'],
      ['as_of', 'date', 'Date to count to, such as 2026-06-30. TODAY() is not allowed here.'],
      ['contract_end', 'date|range', 'Optional. Contract end; Renewal begins 90 days before it.'],
      ['preset', 'string', 'Optional. "strategies" (default) or "methods".'],
    ],
    returns: 'One stage, or one a row.',
  },
  HEALTH_SEGMENT: {
    description: 'Champions, Stable, At-Risk or Critical by health, NPS and expansion.',
    parameters: [
      ['health', 'number|range', 'Health score from 0 to 100.'],
      ['nps', 'number|range', 'Optional. Answer from 0 to 10; Champions need 8.'],
      ['expanding', 'boolean|range', 'Optional. TRUE when the account is expanding; Champions need it.'],
    ],
    returns: 'One segment, or one a row.',
  },
  PRIORITY_SCORE: {
    description: 'Priority score up to 100 and its tier: value + health + strategic, in two columns.',
    parameters: [
      ['arr', 'number|range', 'ARR; 0 or more.'],
      ['expansion', 'string|number|range', 'High, Medium, Low, Strong ... or potential / current ARR; may be blank.'],
      ['health', 'number|range', 'Health score from 0 to 100; blank scales the other parts up.'],
      ['logo', 'number|range', 'Optional. Logo value from 0 to 10.'],
      ['reference', 'number|range', 'Optional. Reference potential from 0 to 10.'],
      ['partnership', 'number|range', 'Optional. Strategic partnership from 0 to 10.'],
    ],
    returns: 'Score and tier: one row an account.',
  },
  VALUE_QUADRANT: {
    description: 'GROW, RETAIN, NURTURE or OPTIMIZE by ARR and potential.',
    parameters: [
      ['arr', 'number|range', 'ARR; high from 25,000.'],
      ['potential', 'string|number|range', 'High, Medium, Low, Strong ... or a potential score from 1 to 5.'],
    ],
    returns: 'One quadrant, or one a row.',
  },
  USAGE_PATTERN: {
    description: 'Power Users, Standard Users, At-Risk Users or Dormant; the weaker signal decides.',
    parameters: [
      ['adoption', 'number|range', 'Feature adoption as a fraction or in percent.'],
      ['active_days_per_week', 'number|string|range', 'Active days a week, or Daily, Weekly, Monthly ...'],
      ['last_login', 'date|number|range', 'Optional. Last login as a date (then give as_of) or as days since.'],
      ['as_of', 'date', 'Date to count to; needed when last_login is a date. TODAY() is not allowed here.'],
    ],
    returns: 'One pattern, or one a row.',
  },
  SEGMENT_TABLE: {
    description: 'The whole scored table of accounts in one call: the columns that Score accounts writes.',
    parameters: [
      ['accounts_with_header', 'range', 'Accounts with their header row.'],
      ['model', 'string', 'Optional. The model cell, or a preset such as "methodology".'],
      ['as_of', 'date', 'Date to count to, such as 2026-06-30. TODAY() is not allowed here.'],
    ],
    returns: 'As many rows as the range, with headers.',
  },
  SEGMENT_EXPLAIN: {
    description:
      'Why one account has its tier: points, weights, cuts, what is missing, and the smallest change that moves it.',
    parameters: [
      ['accounts_with_header', 'range', 'Accounts with their header row.'],
      [
        'row_or_key',
        'number|string',
        'The account: its id, domain or name; or its row in the range, header row counted.',
      ],
      ['model', 'string', 'Optional. The model cell, or a preset such as "methodology".'],
      ['as_of', 'date', 'Date to count to, such as 2026-06-30. TODAY() is not allowed here.'],
    ],
    returns: 'Lines of three cells: what, value, how.',
  },
};
