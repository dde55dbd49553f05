// How accounts stood when a period began, and what became of them: what a backtest and weights from outcomes look at.
import { numberReader, UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { bitOfFlag } from '../composite/reason.ts';
import { UNSEGMENTED } from '../composite/segment.ts';
import { type Cell, isMissing } from '../exact/cell.ts';
import { labelsOf } from '../model/bands.ts';
import { normaliseLabel } from '../model/label.ts';
import { DIMENSIONS, type Model } from '../model/model.ts';
import { capacity as presets } from '../model/presets.ts';
import type { Accounts } from '../read/accounts.ts';
import { textAt } from '../read/column.ts';
import { keyAt } from '../read/identity.ts';
import { flagOf } from '../read/words.ts';
import type { Scored } from '../systems/system.ts';
import type { Backtest, Outcomes, Refusal } from './backtest.ts';
import type { ScoredOutcomes } from './weights-from-outcomes.ts';

/** One place an account; null: it has none. */
export interface PeriodStart {
  /** As-of day, `yyyy-MM-dd`; '': not known. */
  readonly day: string;
  /** Tiers from best to worst, Unsegmented last. */
  readonly labels: readonly string[];
  readonly keys: readonly string[];
  /** Indexes of labels. */
  readonly tiers: readonly number[];
  readonly values: Numbers;
  /** In their order. */
  readonly dimensions: readonly [Numbers, Numbers, Numbers];
  readonly arr: Numbers;
  /** Places with an intervention flag. */
  readonly flagged: readonly number[];
}

type Numbers = readonly (number | null)[];

/** null: there is no segment. */
export function periodStart({ accounts, scores }: Scored, day: string): PeriodStart | null {
  const { segments, dimensions, flags } = scores;
  if (!segments) return null;
  const labels = [...labelsOf(segments.scale.bands), UNSEGMENTED_LABEL];
  const places = Array.from({ length: accounts.count }, (_, i) => i);
  const numbers = (read: (i: number) => number | undefined): Numbers =>
    places.map((i) => (Number.isNaN(read(i) ?? Number.NaN) ? null : (read(i) as number)));
  const arr = numberReader(accounts.columns.arr);
  const ofDimension = (name: (typeof DIMENSIONS)[number]) => numbers((i) => dimensions[name]?.score[i]);
  return {
    day,
    labels,
    keys: places.map((i) => keyAt(accounts, i)),
    tiers: places.map((i) => codeOr(segments.computed[i] as number, labels.length - 1)),
    values: numbers((i) => segments.values[i]),
    dimensions: DIMENSIONS.map(ofDimension) as unknown as PeriodStart['dimensions'],
    arr: numbers(arr),
    flagged: places.filter((i) => (flags[i] as number) & bitOfFlag.INTERVENTION),
  };
}

function codeOr(code: number, none: number): number {
  return code === UNSEGMENTED ? none : code;
}

/** The segment column of the period start says tiers and no scores: then the tier itself is what ranks the accounts. */
export function startByColumn({ accounts, scores }: Scored): PeriodStart | null {
  const { segments } = scores;
  const { startSegment } = accounts.columns;
  if (!segments || !startSegment) return null;
  const labels = labelsOf(segments.scale.bands);
  const known = labels.map(normaliseLabel);
  const places = Array.from({ length: accounts.count }, (_, i) => i);
  const tiers = places.map((i) => {
    const tier = known.indexOf(normaliseLabel(textAt(startSegment, i)));
    return tier < 0 ? labels.length : tier;
  });
  const none = places.map(() => null);
  return {
    day: '',
    labels: [...labels, UNSEGMENTED_LABEL],
    keys: places.map((i) => keyAt(accounts, i)),
    tiers,
    values: tiers.map((tier) => (tier < labels.length ? -tier : null)),
    dimensions: [none, none, none],
    arr: none,
    flagged: [],
  };
}

// What became of an account: a column of yes and no, or of statuses some of which mean that it left.

export interface OutcomeColumn {
  /** Header of the column. */
  readonly title: string;
  /** Its texts, for a person to confirm: the most accounts first. */
  readonly texts: readonly OutcomeText[];
  /** 1: churned, 0: kept, -1: not known. */
  readonly outcomes: Int8Array;
}

export interface OutcomeText {
  readonly text: string;
  readonly accounts: number;
  readonly means: 'churned' | 'kept' | 'left out';
}

const MEANS = ['left out', 'kept', 'churned'] as const;

/** The status column, which says who is active. */
export function statusOutcome(title: string, accounts: Accounts, churned: readonly string[] | null): OutcomeColumn {
  const { columns, isActive, count } = accounts;
  const cells = Array.from({ length: count }, (_, i) => textAt(columns.status, i));
  return outcomeColumn(title, cells, churned, (_, i) => 1 - (isActive[i] as number));
}

/** Any other column: yes means churned, or a word that makes a status inactive. */
export function columnOutcome(
  title: string,
  cells: readonly Cell[],
  { inactiveStatuses }: Pick<Model, 'inactiveStatuses'>,
  churned: readonly string[] | null,
): OutcomeColumn {
  const inactive = new Set(inactiveStatuses.map(normaliseLabel));
  return outcomeColumn(title, cells, churned, (word) => {
    const flag = flagOf(word);
    return flag >= 0 ? flag : +inactive.has(word);
  });
}

/**
 * @param churned texts that mean that an account left, as a person chose them; null: those that say so by themselves
 * @param isGone 1 for a text that says so by itself, else 0
 */
function outcomeColumn(
  title: string,
  cells: readonly Cell[],
  churned: readonly string[] | null,
  isGone: (word: string, i: number) => number,
): OutcomeColumn {
  const chosen = churned && new Set(churned.map(normaliseLabel));
  const known = new Map<string, { code: number; accounts: number; text: string }>();
  const codeOf = (cell: Cell, word: string, i: number) => {
    if (chosen?.has(word)) return 1;
    // A prospect is not active and has not left.
    if (isMissing(cell) || presets.backtest.neverCustomers.includes(word)) return -1;
    return chosen ? 0 : isGone(word, i);
  };
  const outcomes = Int8Array.from(cells, (cell, i) => {
    const word = normaliseLabel(cell);
    const found = known.get(word) ?? { code: codeOf(cell, word, i), accounts: 0, text: String(cell) };
    found.accounts++;
    known.set(word, found);
    return found.code;
  });
  const texts = [...known.values()].sort((a, b) => b.accounts - a.accounts || (a.text < b.text ? -1 : 1));
  return {
    title,
    texts: texts.map(({ code, accounts, text }) => ({
      text,
      accounts,
      means: MEANS[code + 1] as OutcomeText['means'],
    })),
    outcomes,
  };
}

/** Who has both a tier at the start and an outcome. */
export interface Period {
  readonly outcomes: Outcomes;
  readonly scored: ScoredOutcomes;
  readonly leftOut: {
    /** Nothing says whether they left. */
    readonly noOutcome: number;
    /** They came later, or nothing identifies them. */
    readonly notAtStart: number;
    readonly noTier: number;
  };
}

export function periodOf(start: PeriodStart, accounts: Accounts, { outcomes }: OutcomeColumn): Period {
  const places = new Map(start.keys.map((key, place) => [key, place]));
  const flagged = new Set(start.flagged);
  const leftOut = { noOutcome: 0, notAtStart: 0, noTier: 0 };
  const kept: { i: number; place: number }[] = [];
  const lastTier = start.labels.length - 1;
  for (let i = 0; i < accounts.count; i++) {
    const key = keyAt(accounts, i);
    const place = key === '' ? undefined : places.get(key);
    if ((outcomes[i] as number) < 0) leftOut.noOutcome++;
    else if (place === undefined) leftOut.notAtStart++;
    else if (start.tiers[place] === lastTier) leftOut.noTier++;
    else kept.push({ i, place });
  }
  const hasFlags = start.dimensions[1].some((score) => score !== null);
  const numbers = (of: Numbers, among = kept) => Float64Array.from(among, ({ place }) => of[place] ?? Number.NaN);
  const churned = (among: typeof kept) => Uint8Array.from(among, ({ i }) => outcomes[i] as number);
  const full = kept.filter(({ place }) => start.dimensions.every((of) => typeof of[place] === 'number'));
  return {
    outcomes: {
      churned: churned(kept),
      labels: start.labels.slice(0, -1),
      tiers: Uint8Array.from(kept, ({ place }) => start.tiers[place] as number),
      scores: numbers(start.values),
      arr: numbers(start.arr),
      flagged: hasFlags ? Uint8Array.from(kept, ({ place }) => +flagged.has(place)) : null,
    },
    scored: {
      churned: churned(full),
      scores: start.dimensions.map((of) => numbers(of, full)) as unknown as ScoredOutcomes['scores'],
      keys: full.map(({ place }) => start.keys[place] as string),
    },
    leftOut,
  };
}

/** What an answer about outcomes was worked out from. */
export interface OutcomeBasis {
  /** The first thing to know: scores of today judge themselves. */
  readonly warning?: string;
  /** run: kept by an earlier run; given: handed in; column: the segment at the start, no scores; today: none of these. */
  readonly basis: 'run' | 'given' | 'column' | 'today';
  /** As-of day of the start. */
  readonly day: string;
  readonly outcome: Omit<OutcomeColumn, 'outcomes'>;
  readonly leftOut: Period['leftOut'];
}

export type BacktestResult = OutcomeBasis & { readonly result: Backtest | Refusal };
