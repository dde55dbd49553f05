// Which approach fits (S53 from 000, S54 from 001), two different questions, and what the project takes (S55).
import { passes } from '../exact/numbers.ts';
import { bandIndex, bandOf } from '../model/bands.ts';
import type { Field } from '../model/fields.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import { planning, textBands } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import type { Checked } from './check.ts';
import { filledPct, keyFieldMeanPct, keyFieldsOf } from './completeness.ts';
import { SCOPING } from './quality.ts';

export interface Situation {
  readonly accounts: number;
  /** A customer success platform. */
  readonly hasCsp: boolean;
  /** Mean completeness of the key fields in percent. */
  readonly completeness: number;
  readonly products: number;
  readonly isProductLed: boolean;
}

const FIRMOGRAPHIC = 'Firmographic-only';
const BASIC = 'Firmographic + basic behavioral';
const COMPOSITE = 'Firmographic + Behavioral composite';
const MULTI = 'Multi-dimensional';

/** @internal a test asks it of situations that no sheet has at once */
export function approachByMatrix({ accounts, hasCsp, completeness, products, isProductLed }: Situation): string {
  const { smallBook, largeBook, leastCompleteness, highCompleteness } = planning.matrix;
  const isPoor = !passes(completeness, leastCompleteness, '>=');
  const isHigh = passes(completeness, highCompleteness, '>=');
  if (isProductLed) return 'Behavioral-first with value overlay';
  if (!hasCsp) return accounts < smallBook || isPoor ? FIRMOGRAPHIC : BASIC;
  if (isPoor) return FIRMOGRAPHIC;
  if (accounts < smallBook) return isHigh ? COMPOSITE : FIRMOGRAPHIC;
  return accounts >= largeBook && (products > 1 || isHigh) ? MULTI : COMPOSITE;
}

/** 000 also says from how many accounts a composite is best; '' from there on. */
export function compositeNote(accounts: number): string {
  const { compositeBest } = planning.matrix;
  return accounts < compositeBest ? `a composite is best from ${compositeBest} accounts` : '';
}

export interface Answers {
  readonly hasCsp: boolean;
  readonly completeness: number;
  readonly dimensions: number;
  readonly hasEnrichment: boolean;
  readonly accounts: number;
}

export interface Vote {
  readonly approach: string;
  /** Number of the approach, null when the data has to be cleaned up first. */
  readonly number: ApproachNumber | null;
  /** Votes of approaches 1 to 3; null: not feasible. */
  readonly votes: readonly (number | null)[];
}

export type ApproachNumber = 1 | 2 | 3;

/**
 * One vote a question, split over the approaches that it names; without a CSP approach 3 gives its votes to 2.
 * @internal a test asks it of answers that no sheet has at once
 */
export function approachByVote({ hasCsp, completeness, dimensions, hasEnrichment, accounts }: Answers): Vote {
  const { clean, cleanup, smallBook, largeBook } = planning.questions;
  if (!passes(completeness, cleanup, '>=')) return { approach: 'Data cleanup first', number: null, votes: [] };
  const named = [
    hasCsp ? [3] : [1, 2],
    passes(completeness, clean, '>') ? [1] : [2],
    dimensions <= 2 ? [1] : dimensions === 3 ? [1, 2] : dimensions === 4 ? [2, 3] : [3],
    hasEnrichment ? [2, 3] : [1],
    accounts < smallBook ? [1] : accounts < largeBook ? [2] : [3],
  ];
  const votes = [0, 0, 0];
  for (const approaches of named) {
    for (const approach of approaches) {
      const place = approach === 3 && !hasCsp ? 1 : approach - 1;
      votes[place] = (votes[place] as number) + 1 / approaches.length;
    }
  }
  const number = (votes.indexOf(Math.max(...votes)) + 1) as ApproachNumber;
  const feasible = hasCsp ? votes : [votes[0] as number, votes[1] as number, null];
  return { approach: `Approach ${number}`, number, votes: feasible };
}

type Hours = readonly [low: number, high: number];

export type AddOn = keyof typeof planning.effort.addOns;

const ADD_ONS: Readonly<Record<AddOn, string>> = {
  moderateGaps: 'gaps in the data',
  lightEnrichment: 'light enrichment',
  heavyEnrichment: 'heavy enrichment',
  dualCrm: 'two CRMs',
  cspIntegration: 'CSP integration',
};

export interface Effort {
  readonly approach: Hours;
  /** The same project by its dimensions: shown beside the approach, never added to it. */
  readonly byDimensions: Hours;
  readonly addOns: readonly { readonly what: string; readonly hours: Hours }[];
  /** Of the approach and its add-ons. */
  readonly total: Hours;
}

export interface Scope {
  readonly dimensions: number;
  readonly approach: ApproachNumber;
  readonly addOns: readonly AddOn[];
}

/** A range as JSON types it. */
function rangeOf(range: number | readonly number[] | undefined): Hours {
  const [low = Number.NaN, high = Number.NaN] = Array.isArray(range) ? range : [];
  return [low, high];
}

/** In hours, as ranges; more dimensions than the last line of the source are to be consolidated to it. */
function effort({ dimensions, approach, addOns }: Scope): Effort {
  const { dimensions: steps, approaches, addOns: hoursOf } = planning.effort;
  const [, byDimensions] = steps.find(([most]) => dimensions <= Number(most)) ?? steps[steps.length - 1] ?? [];
  const ofApproach = rangeOf(approaches[approach]);
  const added = addOns.map((id) => ({ what: ADD_ONS[id], hours: rangeOf(hoursOf[id]) }));
  const sum = (end: 0 | 1) => added.reduce((total, { hours }) => total + hours[end], ofApproach[end]);
  return { approach: ofApproach, byDimensions: rangeOf(byDimensions), addOns: added, total: [sum(0), sum(1)] };
}

export function enrichmentCredits(customers: number): Hours {
  const [low, high] = rangeOf(planning.effort.creditsPerCustomer);
  return [customers * low, customers * high];
}

export function assignmentMode(accounts: number): string {
  return bandOf(textBands(planning.effort.assignment), accounts);
}

export interface SheetSituation {
  readonly situation: Situation;
  readonly answers: Answers;
  readonly scope: Omit<Scope, 'approach'>;
  /** What nobody has answered, with what stands in for it. */
  readonly assumed: readonly string[];
}

const USAGE: readonly Field[] = ['health', 'usageFrequency', 'activeDaysPerWeek', 'activeDays30', 'adoption', 'trend'];

/** What the person answered, and until then what the columns let one assume. */
function situationOf(checked: Checked): SheetSituation {
  const { model, accounts, overview } = checked;
  const completeness = keyFieldMeanPct(checked) ?? 100;
  const { hasCsp, isProductLed, hasEnrichment, assumed } = answersOf(model, accounts);
  const dimensions = DIMENSIONS.filter((name) => model.weights[name] > 0).length;
  const products = Math.max(1, new Set(accounts.columns.product?.labels).size);
  const facts = { accounts: overview.active, hasCsp, completeness };
  return {
    situation: { ...facts, products, isProductLed },
    answers: { ...facts, dimensions, hasEnrichment },
    scope: { dimensions, addOns: addOnsOf(checked, completeness, hasCsp) },
    assumed,
  };
}

function answersOf({ company }: Model, { columns }: Accounts) {
  const hasUsage = USAGE.some((field) => columns[field]);
  const { csPlatform, productLed, enrichment } = company ?? {};
  const assumed: string[] = [];
  if (productLed === undefined) assumed.push('not product-led');
  if (csPlatform === undefined) {
    assumed.push(
      hasUsage ? 'a CS platform, as there is usage or health' : 'no CS platform, as there is no usage or health',
    );
  }
  if (enrichment === undefined) assumed.push('no enrichment in place');
  return {
    hasCsp: csPlatform ?? hasUsage,
    isProductLed: productLed ?? false,
    hasEnrichment: enrichment ?? false,
    assumed,
  };
}

/** Data that is not Clean has gaps to close, by light enrichment where few fields of few accounts lack something. */
function addOnsOf(checked: Checked, completeness: number, hasCsp: boolean): AddOn[] {
  const { mostFields, fewerAccounts } = planning.effort.light;
  const incomplete = keyFieldsOf(checked).filter((field) => (filledPct(checked, [field]) ?? 100) < 100).length;
  const isLight = incomplete <= mostFields && checked.overview.active < fewerAccounts;
  const addOns: AddOn[] = [];
  if (bandIndex(SCOPING, completeness) > 0)
    addOns.push('moderateGaps', isLight ? 'lightEnrichment' : 'heavyEnrichment');
  if (checked.model.company?.secondCrm) addOns.push('dualCrm');
  if (hasCsp) addOns.push('cspIntegration');
  return addOns;
}

/** What the sources advise for these accounts (S53 to S55): two different questions, and the effort of the project. */
export interface Advice extends SheetSituation {
  readonly matrix: string;
  readonly vote: Vote;
  readonly effort: Effort;
}

export function adviceOf(checked: Checked): Advice {
  const found = situationOf(checked);
  const vote = approachByVote(found.answers);
  return {
    ...found,
    matrix: approachByMatrix(found.situation),
    vote,
    effort: effort({ ...found.scope, approach: vote.number ?? 1 }),
  };
}
