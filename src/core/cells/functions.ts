// Every function for cells: those of the systems, and those over scores, cuts and whole tables.
import { PRESET_NAMES } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { type FunctionDoc, HAS_DOCS } from '../systems/cell-function.ts';
import { SYSTEMS } from '../systems/systems.ts';
import type { Argument, CellHost, Result } from './arguments.ts';
import { callDeclared } from './columns.ts';
import { rfmOrders } from './rfm-orders.ts';
import { segmentScore } from './segment-score.ts';
import { segmentExplain, segmentTable } from './table.ts';
import { arrTier, compositeTier } from './tiers.ts';

export interface SheetFunction {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  call(args: readonly Argument[], host: CellHost): Result;
  readonly doc: (() => FunctionDoc) | false;
}

/** What Sheets shows while a formula is typed. */
export interface PrintedDoc {
  readonly description: string;
  readonly parameters: readonly (readonly [name: string, type: string, help: string])[];
  readonly returns: string;
}

export function cellFunctions(): SheetFunction[] {
  const declared = SYSTEMS.flatMap(({ functions = [] }) => functions).map(
    (each): SheetFunction => ({ ...each, call: (args, host) => callDeclared(each, args, host) }),
  );
  return [...OWN, ...declared];
}

/**
 * For the build, which prints them above the functions.
 * @internal it calls it by name in a bundle of its own
 */
export function functionDocs(): Record<string, PrintedDoc> {
  const docs: Record<string, PrintedDoc> = {};
  for (const { name, parameters, doc } of cellFunctions()) {
    if (!doc) continue;
    const { description, parameters: help, returns, example } = doc();
    if (help.length !== parameters.length) {
      throw new Error(`${name} takes ${parameters.length} parameters, its docs describe ${help.length}`);
    }
    docs[name] = {
      description: `${description} Example: =${example}`,
      parameters: parameters.map((parameter, k) => [parameter.name, parameter.type, help[k] as string]),
      returns,
    };
  }
  return docs;
}

function parameter(name: string, type: string) {
  return { name, type };
}

const AS_OF = parameter('as_of', 'date');
const TABLE = parameter('accounts_with_header', 'range');
const MODEL = parameter('model', 'string');
const TABLE_HELP = {
  accounts: 'Accounts with their header row.',
  model: 'Optional. The model cell, or a preset such as "methodology".',
  asOf: 'Date to count to, such as 2026-06-30. TODAY() is not allowed here.',
};

const OWN: readonly SheetFunction[] = [
  {
    name: 'SEGMENT_SCORE',
    parameters: [
      parameter('firmographic', 'number|range'),
      parameter('behavioral', 'number|range'),
      parameter('value', 'number|range'),
      parameter('weights', 'range'),
    ],
    call: segmentScore,
    doc:
      HAS_DOCS &&
      (() => ({
        description:
          'Composite score from 1 to 5: the weighted mean of a firmographic, a behavioral and a value score. Without a behavioral score the other two weights are used.',
        parameters: [
          'Score 1-5, a range of them, or a range of all three columns.',
          'Score 1-5 or a range; may be blank. Optional after a three-column range.',
          'Score 1-5 or a range. Optional after a three-column range.',
          `Optional. Three weights that sum to 1 (or 100). Default ${weightsText()}.`,
        ],
        returns: 'One score, or one a row. Error if a score is not 1-5 or the weights do not sum to 1.',
        example: 'SEGMENT_SCORE(4, 2, 5)',
      })),
  },
  {
    name: 'COMPOSITE_TIER',
    parameters: [parameter('score', 'number|range'), parameter('thresholds', 'range'), parameter('labels', 'range')],
    call: compositeTier,
    doc:
      HAS_DOCS &&
      (() => ({
        description: `Tier of a composite score: ${tiersText()}, or by your own cuts.`,
        parameters: [
          'Composite score or a range of them.',
          `Optional. Lower bounds from the best tier down. Default ${cutsText()}.`,
          'Optional. One name more than thresholds. Default Tier 1, Tier 2, ...',
        ],
        returns: 'One tier, or one a row.',
        example: 'COMPOSITE_TIER(3.55)',
      })),
  },
  {
    name: 'ARR_TIER',
    parameters: [parameter('arr', 'number|range'), parameter('preset_or_cuts', 'string|range')],
    call: arrTier,
    doc:
      HAS_DOCS &&
      (() => ({
        description: 'Tier of an annual recurring revenue, compared in whole cents.',
        parameters: [
          'ARR or a range of them; 0 or more.',
          `Optional. ${presetsText()}; or lower bounds from the best tier down; or two columns of bound and name.`,
        ],
        returns: 'One tier, or one a row.',
        example: 'ARR_TIER(B2:B100, "methods")',
      })),
  },
  {
    name: 'RFM_ORDERS',
    parameters: [parameter('customers', 'range'), parameter('dates', 'range'), parameter('amounts', 'range'), AS_OF],
    call: rfmOrders,
    doc:
      HAS_DOCS &&
      (() => ({
        description:
          'Orders, one a row, as one row a customer: last order, orders, amount, and the scores from 1 to 5 of the R package rfm.',
        parameters: [
          'The customer of each order.',
          'The date of each order.',
          'The amount of each order; refunds are negative.',
          TABLE_HELP.asOf,
        ],
        returns: 'Customer, last order, days, orders, amount, R, F, M, total and code under a header row.',
        example: 'RFM_ORDERS(A2:A500, B2:B500, C2:C500, DATE(2026, 6, 30))',
      })),
  },
  {
    name: 'SEGMENT_TABLE',
    parameters: [TABLE, MODEL, AS_OF],
    call: segmentTable,
    doc:
      HAS_DOCS &&
      (() => ({
        description: 'The whole scored table of accounts in one call: the columns that Score accounts writes.',
        parameters: [TABLE_HELP.accounts, TABLE_HELP.model, TABLE_HELP.asOf],
        returns: 'As many rows as the range, with headers.',
        example: 'SEGMENT_TABLE(A1:Z100, "methodology", DATE(2026, 6, 30))',
      })),
  },
  {
    name: 'SEGMENT_EXPLAIN',
    parameters: [TABLE, parameter('row_or_key', 'number|string'), MODEL, AS_OF],
    call: segmentExplain,
    doc:
      HAS_DOCS &&
      (() => ({
        description:
          'Why one account has its tier: points, weights, cuts, what is missing, and the smallest change that moves it.',
        parameters: [
          TABLE_HELP.accounts,
          'The account: its id, domain or name; or its row in the range, header row counted.',
          TABLE_HELP.model,
          TABLE_HELP.asOf,
        ],
        returns: 'Lines of three cells: what, value, how.',
        example: 'SEGMENT_EXPLAIN(A1:Z100, "Acme", "methodology", DATE(2026, 6, 30))',
      })),
  },
];

function weightsText(): string {
  return Object.values(resolveModel({}).weights)
    .map((weight) => weight.toFixed(2))
    .join(', ');
}

/** `Tier 1 from 4.0, Tier 2 from 2.5, else Tier 3` */
function tiersText(): string {
  const { cuts, floor } = resolveModel({}).segmentScales.composite.bands;
  return [...cuts.map(([at, , label]) => `${label} from ${at.toFixed(1)}`), `else ${floor}`].join(', ');
}

function cutsText(): string {
  return resolveModel({})
    .segmentScales.composite.bands.cuts.map(([at]) => at.toFixed(1))
    .join(' and ');
}

function presetsText(): string {
  const [first, ...others] = PRESET_NAMES.map((name) => `"${name}"`);
  return [`${first} (default)`, ...others].join(', ').replace(/, ([^,]*)$/, ' or $1');
}
