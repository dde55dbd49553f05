// What a model says, fully resolved: one preset plus the edits of a model document.

import type { Bands } from './bands.ts';
import type { Field } from './fields.ts';

/** How a column writes dates or decimals, where neither the column nor the locale settles it. */
export type Answer = 'dmy' | 'mdy' | '.' | ',';

export type PresetName = 'methodology' | 'methods' | 'strategies';
export const PRESET_NAMES: readonly PresetName[] = ['methodology', 'methods', 'strategies'];

export type Dimension = 'firmographic' | 'behavioral' | 'value';
export const DIMENSIONS: readonly Dimension[] = ['firmographic', 'behavioral', 'value'];

export type Weights = Readonly<Record<Dimension, number>>;

export interface LabelScale {
  /** Label -> points; the labels as they are written in the method. */
  readonly labels: Readonly<Record<string, number>>;
  /** Label -> other spellings that mean the same (C11); the user may add to them. */
  readonly synonyms?: Readonly<Record<string, readonly string[]>>;
}

/** One line of a rubric: a field of the account gives 1 to 5 points by its number, its label or either. */
export type Criterion =
  | { readonly field: Field; readonly kind: 'number'; readonly bands: Bands<number> }
  | ({ readonly field: Field; readonly kind: 'label' } & LabelScale)
  | ({ readonly field: Field; readonly kind: 'either'; readonly bands: Bands<number> } & LabelScale);

export interface RfmVariant {
  /** Header suffix and argument of RFM(): A or B. */
  readonly letter: 'A' | 'B';
  readonly recencyDays: Bands<number>;
  readonly activeDaysPerWeek: Bands<number>;
  readonly frequency: LabelScale;
  readonly segments: Bands<string>;
}
export type RfmName = 'strategies' | 'methods';
/** What a document may replace of a variant: cuts, not how many bands there are. */
export type RfmCuts = Partial<Pick<RfmVariant, 'recencyDays' | 'activeDaysPerWeek' | 'segments'>>;

/** What the segment is worked out from (S72). */
export type Source = 'composite' | 'arr' | 'priority';

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

export interface ServiceModel {
  readonly name: string;
  readonly action: string;
}

/** What happens to an account without any behavioural data (S44): leave the dimension out, or take the median 3. */
export type BehavioralMissing = 'skip' | 'median3';
/** Where the behavioural score comes from (S10); auto: the rubric if a column of it is mapped, else the health score. */
export type BehavioralSource = 'auto' | 'rubric' | 'health';

/** An account without a key field: Unsegmented (S46), or scored by stand-ins and flagged (S47). */
export type MissingData = 'strict' | 'fallback';
/** What keeps the priority score inside its printed range (S29, X18). */
export type PriorityCap = 'value40' | 'total100' | 'none';
/** Published bands (S19 to S21), or the quantile cuts of the R package rfm (S22). */
export type RfmMode = 'bands' | 'rfm-r';
/** Optional behavioral criteria (S10). */
export type BehavioralExtra = 'nps' | 'licences';

/** The people who serve the tiers (S33); what is left out is as in the source. */
export interface CapacitySetting {
  readonly csms?: number;
  readonly hoursPerMonth?: number;
  /** Share of the hours that reach accounts. */
  readonly efficiency?: number;
  /** Hours an account a month, by tier label. */
  readonly hoursPerAccount?: Readonly<Record<string, number>>;
  readonly proactive?: number;
  readonly buffer?: number;
}

/** What no column says of the company (S53 to S55); what is left out is asked and not yet answered. */
export interface CompanySetting {
  readonly productLed?: boolean;
  readonly csPlatform?: boolean;
  readonly enrichment?: boolean;
  readonly secondCrm?: boolean;
}

/** Scales of single systems; a document may replace their cuts and labels, not the number of bands. */
export const SCALE_NAMES = ['adoption', 'health', 'healthColor', 'priority', 'highArr', 'highPotential'] as const;
export type Scales = Readonly<Record<(typeof SCALE_NAMES)[number], Bands<string>>>;

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
  readonly arrTiers: Readonly<Record<PresetName, Bands<string>>>;
  readonly scales: Scales;
  readonly rfm: Readonly<Record<RfmName, RfmVariant>>;
  readonly monetaryMidrank: Bands<number>;
  readonly behavioralMissing: BehavioralMissing;
  readonly behavioralSource: BehavioralSource;
  readonly missingData: MissingData;
  readonly priorityCap: PriorityCap;
  readonly rfmMode: RfmMode;
  /** Lowest ARR scored 5, 4, 3 and 2, frozen (S21); null: scored against the other accounts. */
  readonly monetaryEdges: readonly number[] | null;
  /** Rows with one key are the products of one account (S45). */
  readonly multiProduct: boolean;
  /** An account stays in its stage until the criteria of the next one hold (S25). */
  readonly milestoneMode: boolean;
  /** Why one segment holds most accounts on purpose (S38); '': nobody said so. */
  readonly concentrationReason: string;
  /** Billing country -> label of the geography criterion (S47). */
  readonly countries: Readonly<Record<string, string>>;
  /** Ids of the optional scored columns to write, or "all". */
  readonly columns: readonly string[];
  readonly provisionalDays: number;
  /** Status values that make an account inactive (C7). */
  readonly inactiveStatuses: readonly string[];
  readonly checks: CheckScales;
  /** Field -> header text chosen by the user; null: this field is not to be read. */
  readonly mapping: Readonly<Partial<Record<Field, string | null>>>;
  /** Field -> how its column writes dates or decimals, where neither the column nor the locale settles it. */
  readonly readAs: Readonly<Partial<Record<Field, Answer>>> | undefined;
  /** undefined: nobody said who serves the tiers. */
  readonly capacity: CapacitySetting | undefined;
  readonly company: CompanySetting | undefined;
  /** 1-based; undefined: the row that looks most like it. */
  readonly headerRow: number | undefined;
  /** Path of an edited value -> why (S62). */
  readonly notes: Readonly<Record<string, string>>;
}

/** The scale that the segment is of. */
export function segmentScale({
  segmentBy = 'composite',
  segmentScales,
}: Pick<Model, 'segmentBy' | 'segmentScales'>): SegmentScale {
  return segmentScales[segmentBy];
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

/** What is stored: a preset's name and only what differs from it. */
export interface ModelDocument {
  readonly version?: 1;
  readonly preset?: PresetName;
  readonly name?: string;
  readonly weights?: Weights;
  readonly tiers?: Bands<string>;
  readonly arrTiers?: Bands<string>;
  /** By tier label. */
  readonly expectedShares?: Readonly<Record<string, Range>>;
  readonly serviceModels?: Readonly<Record<string, ServiceModel>>;
  readonly behavioralMissing?: BehavioralMissing;
  readonly behavioralSource?: BehavioralSource;
  readonly behavioralExtras?: readonly BehavioralExtra[];
  readonly scales?: Partial<Scales>;
  readonly rfm?: Partial<Readonly<Record<RfmName, RfmCuts>>>;
  readonly missingData?: MissingData;
  readonly priorityCap?: PriorityCap;
  readonly rfmMode?: RfmMode;
  readonly monetaryEdges?: readonly number[];
  readonly multiProduct?: boolean;
  readonly milestoneMode?: boolean;
  readonly concentrationReason?: string;
  readonly countries?: Model['countries'];
  readonly columns?: readonly string[];
  readonly inactiveStatuses?: readonly string[];
  /** Criterion field -> label of the method -> more spellings. */
  readonly synonyms?: Readonly<Partial<Record<Field, Readonly<Record<string, readonly string[]>>>>>;
  readonly mapping?: Model['mapping'];
  readonly readAs?: NonNullable<Model['readAs']>;
  readonly headerRow?: number;
  readonly capacity?: CapacitySetting;
  readonly company?: CompanySetting;
  readonly notes?: Model['notes'];
}
