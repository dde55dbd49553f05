// What a model says, fully resolved: one preset plus the edits of a model document.

import type { Bands } from './bands.ts';
import type { Field } from './fields.ts';
import type { ModelDocument } from './schema.ts';
import type { Answered } from './settings.ts';

export type { ModelDocument };

/** How a column is read, where neither the column nor the locale settles it (S76). */
export const ANSWERS = [
  'dmy',
  'mdy',
  '.',
  ',',
  'swap',
  'keep',
  '0-1',
  '0-5',
  '0-10',
  '0-100',
  'fractions',
  'points',
  'each',
  'days30',
  'orders',
  'cents',
  'thousands',
  'ten-thousands',
  'millions',
  'whole',
  'cents-keep',
  'thousands-keep',
  'ten-thousands-keep',
  'millions-keep',
  'ignore',
] as const;
export type Answer = (typeof ANSWERS)[number];

export const PRESET_NAMES = ['methodology', 'methods', 'strategies'] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

export const DIMENSIONS = ['firmographic', 'behavioral', 'value'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** In words that need no glossary. */
export const DIMENSION_MEANINGS: Readonly<Record<Dimension, string>> = {
  firmographic: 'Who they are',
  behavioral: 'How they use it',
  value: 'What they are worth',
};

export type Weights = Readonly<Record<Dimension, number>>;

/** Points of labels, and what other texts mean (S74). */
export interface LabelScale {
  /** Label -> points; the labels as they are written in the method. */
  readonly labels: Readonly<Record<string, number>>;
  /** Label -> other spellings that the preset knows. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Text -> label, as a person chose it. */
  readonly map?: Readonly<Record<string, string>> | undefined;
  /** The label of every other text. */
  readonly rest?: string | undefined;
}

interface CriterionBase {
  /** null: one of the person's own, a column by its header. */
  readonly field: Field | null;
  /** The field's name, or the own id. */
  readonly id: string;
  readonly title: string;
  /** Header of an own criterion, '' for a field. */
  readonly column: string;
  readonly weight: number;
  /** It stays in the list without counting. */
  readonly isOff: boolean;
}

/** One line of a rubric: a column of the account gives 1 to 5 points (S73). */
export type Criterion = CriterionBase &
  (
    | { readonly kind: 'number' | 'age'; readonly bands: Bands<number> }
    | ({ readonly kind: 'label' } & LabelScale)
    | ({ readonly kind: 'either'; readonly bands: Bands<number> } & LabelScale)
    | { readonly kind: 'flag'; readonly yes: number; readonly no: number }
  );

export interface RfmVariant {
  /** Header suffix and argument of RFM(): A or B. */
  readonly letter: 'A' | 'B';
  readonly recencyDays: Bands<number>;
  readonly activeDaysPerWeek: Bands<number>;
  readonly frequency: LabelScale;
  readonly segments: Bands<string>;
}
export const RFM_NAMES = ['strategies', 'methods'] as const;
export type RfmName = (typeof RFM_NAMES)[number];

/** What a document may replace of a variant: cuts, not how many bands there are. */
export type RfmCuts = NonNullable<NonNullable<ModelDocument['rfm']>[RfmName]>;

/** What the segment is worked out from (S72). */
export const SOURCES = ['composite', 'arr', 'priority'] as const;
export type Source = (typeof SOURCES)[number];

/** How the accounts of a label are treated: joined to it by position, never by its text. */
export interface Treatment {
  readonly service: string;
  /** What people do differently. */
  readonly action: string;
  /** Hours an account a month. */
  readonly hours: number;
  /** Accounts a CSM, up to Infinity where the source leaves the end open; null: the source names none. */
  readonly ratio: Range | null;
  /** Expected share of the accounts in percent; null: none in the source. */
  readonly share: Range | null;
  readonly arrShare: Range | null;
  /** '' where the source has none, like onboarding. */
  readonly cadence: string;
  readonly onboarding: string;
}

type Range = readonly [low: number, high: number];

export interface SegmentScale {
  readonly bands: Bands<string>;
  /** As many as there are labels, in their order. */
  readonly treatments: readonly Treatment[];
}

/** What happens to an account without any behavioural data (S44, S75). */
export type BehavioralMissing = Answered<'behavioralMissing'>;
/** Where the behavioural score comes from (S10); auto: the rubric if enough columns of it are mapped, else the health score. */
export type BehavioralSource = Answered<'behavioralSource'>;
/** What keeps the priority score inside its printed range (S29, X18). */
export type PriorityCap = Answered<'priorityCap'>;
/** Published bands (S19 to S21), or the quantile cuts of the R package rfm (S22). */
export type RfmMode = Answered<'rfmMode'>;

/** The people who serve the tiers (S33); what is left out is as in the source. */
export type CapacitySetting = NonNullable<ModelDocument['capacity']>;

/** When a tier that was left is flagged for review (S70). */
export interface GraceRule {
  /** How far past a cut a value must be. */
  readonly margin: number;
  /** In how many runs one after the other. */
  readonly runs: number;
  /** Upgrades are taken at once. */
  readonly onlyDown: boolean;
}

/** Scales of single systems; a document may replace their cuts and labels, not the number of bands. */
export const SCALE_NAMES = ['adoption', 'health', 'healthColor', 'priority', 'highArr', 'highPotential'] as const;
export type ScaleName = (typeof SCALE_NAMES)[number];
export type Scales = Readonly<Record<ScaleName, Bands<string>>>;

export interface Model {
  readonly name: string;
  readonly preset: PresetName;
  readonly weights: Weights;
  /** undefined: nobody said it. */
  readonly segmentBy: Source | undefined;
  /** arr: the ARR tiers of the preset. */
  readonly segmentScales: Readonly<Record<Source, SegmentScale>>;
  /** Rubric points out of 20 -> tier on that rubric alone (S7, S8). */
  readonly rubricTiers: Bands<string>;
  readonly rubrics: Readonly<Record<Dimension, readonly Criterion[]>>;
  /** Share of the weights of a rubric that must have points: of an account, of the sheet for the behavioral one. */
  readonly leastShares: Readonly<Record<Dimension, number>>;
  /** What texts mean, by field or by the id of an own criterion. */
  readonly labels: NonNullable<ModelDocument['labels']>;
  readonly arrTiers: Readonly<Record<PresetName, Bands<string>>>;
  readonly scales: Scales;
  readonly rfm: Readonly<Record<RfmName, RfmVariant>>;
  readonly monetaryMidrank: Bands<number>;
  readonly behavioralMissing: BehavioralMissing;
  readonly behavioralSource: BehavioralSource;
  readonly missingData: Answered<'missingData'>;
  readonly priorityCap: PriorityCap;
  readonly rfmMode: RfmMode;
  /** Lowest ARR scored 5, 4, 3 and 2, frozen (S21); null: scored against the other accounts. */
  readonly monetaryEdges: readonly number[] | null;
  /** Rows with one key are the products of one account (S45). */
  readonly multiProduct: boolean;
  /** An account stays in its stage until the criteria of the next one hold (S25). */
  readonly milestoneMode: boolean;
  /** A blank contract type is worked out from the dates of the contract (S75). */
  readonly contractFromDates: boolean;
  /** Why one segment holds most accounts on purpose (S38); '': nobody said so. */
  readonly concentrationReason: string;
  /** Billing country -> label of the geography criterion (S47). */
  readonly countries: Readonly<Record<string, string>>;
  /** Ids of the optional scored columns to write, or "all". */
  readonly columns: readonly string[];
  readonly provisionalDays: number;
  /** Status values that make an account inactive (C7). */
  readonly inactiveStatuses: readonly string[];
  /** Status values that a person decided. */
  readonly statuses: NonNullable<ModelDocument['statuses']>;
  readonly currencies: ModelDocument['currencies'];
  readonly checks: CheckScales;
  /** Field -> header text chosen by the user; null: this field is not to be read. */
  readonly mapping: Readonly<Partial<Record<Field, string | null>>>;
  /** Field or id of an own criterion -> how its column is read. */
  readonly readAs: ModelDocument['readAs'];
  /** What no column says of the company (S53 to S55). */
  readonly company: ModelDocument['company'];
  /** undefined: a change is flagged at once. */
  readonly grace: GraceRule | undefined;
  /** undefined: nobody said who serves the tiers. */
  readonly capacity: CapacitySetting | undefined;
  /** 1-based; undefined: the row that looks most like it. */
  readonly headerRow: number | undefined;
  /** Path of an edited value -> why (S62). */
  /** What people do for labels of the systems beside the segment, where they do otherwise: by table and by the preset's label. */
  readonly treatments: ModelDocument['treatments'];
  readonly notes: Readonly<Record<string, string>>;
}

/** The scale that the segment is of. */
export function segmentScale({
  segmentBy = 'composite',
  segmentScales,
}: Pick<Model, 'segmentBy' | 'segmentScales'>): SegmentScale {
  return segmentScales[segmentBy];
}

/** Whether a model's `columns` ask for one of these. */
export function asksFor(columns: readonly string[], ...ids: readonly string[]): boolean {
  return columns.includes('all') || ids.some((id) => columns.includes(id));
}

export interface CheckScales {
  readonly coverage: Bands<string>;
  readonly completeness: Bands<string>;
  readonly completenessTarget: Bands<string>;
  readonly completenessMaturity: Bands<string>;
  readonly segmentSize: Bands<string>;
  readonly duplicates: Bands<string>;
  readonly readiness: Bands<string>;
  readonly concentrationWarnOver: number;
  readonly dominantOver: number;
  readonly lowArrBelow: number;
  readonly lowArrShareOver: number;
}
