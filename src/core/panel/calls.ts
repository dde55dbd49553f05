// What the sidebar and the command line may ask of the sheet: one plain object in, a JSON string of a Reply out.
import type { Advice } from '../checks/approach.ts';
import type { CheckLine } from '../checks/check.ts';
import type { ComponentId } from '../checks/governance.ts';
import type { Decision } from '../log/decisions.ts';
import type { LogLine, ModelVersion, RunLine } from '../log/log.ts';
import type { Found, Look } from '../log/looks.ts';
import type { ReviewLists } from '../log/queue.ts';
import type { WeekCounts } from '../log/week-counts.ts';
import type { WeekItem } from '../log/week-list.ts';
import type { Field } from '../model/fields.ts';
import type { GraceRule, Source } from '../model/model.ts';
import type { Doubt } from '../read/doubts.ts';
import type { ColumnAnswer } from '../read/header.ts';
import type { Proposal } from '../read/mapping.ts';
import type { ColumnReport } from '../read/parse-report.ts';
import type { StatusWord } from '../read/said-at-once.ts';
import type { IgnoredRow } from '../read/table-rows.ts';
import type { WireAccounts } from '../read/wire.ts';
import type { TableColumn } from '../sql/cells.ts';
import type { DialectName } from '../sql/dialect.ts';
import type { Line } from '../systems/system.ts';
import type { KickoffAnswers } from '../tabs/kickoff-answers.ts';
import type { Scenario, StoredScenarios } from '../tabs/scenarios.ts';
import type { Refusal } from '../whatif/backtest.ts';
import type { BoxTable } from '../whatif/box-table.ts';
import type { CurveStep } from '../whatif/churn-curve.ts';
import type { Graced } from '../whatif/hysteresis.ts';
import type { BacktestResult, OutcomeBasis, PeriodStart } from '../whatif/period-start.ts';
import type { PresetsSideBySide } from '../whatif/presets-side-by-side.ts';
import type { QuietCut } from '../whatif/quiet-cuts.ts';
import type { Finding } from '../whatif/rule-linter.ts';
import type { SuggestedCuts } from '../whatif/suggested-cuts.ts';
import type { TunedWeights } from '../whatif/weights-from-outcomes.ts';
import type { ColumnOffer, OwnKind, WrittenTiers } from './columns.ts';
import type { MethodData } from './method-data.ts';
import type { Readiness } from './ready.ts';
import type { Report } from './report.ts';

export interface Calls {
  loadPanel(request: PanelRequest): Panel;
  saveModel(request: SaveRequest): { readonly hash: string };
  planScoring(request: PlanRequest): ScoringPlan;
  runScoring(request: RunRequest): ScoringResult;
  runSummary(request: RunRequest): SummaryResult;
  /** Which tab the person looks at. */
  openTab(request: object): OpenTab;
  /** Writes the tab for the client. */
  makeHandout(request: HandoutRequest): Done;
  /** Makes the tab with the questions to begin with, once: its answers are the person's. */
  makeKickoff(request: object): Done;
  /** What its answers would set in a model. */
  readKickoff(request: PlanRequest): Kickoff;
  readReport(request: RunRequest): Report;
  readColumns(request: PanelRequest): Columns;
  buildSql(request: SqlCall): SqlText;
  fieldHelp(request: object): Readonly<Partial<Record<Field, string>>>;
  insertSample(request: SampleRequest): { readonly sheetId: number };
  selectAccount(request: SelectRequest): object;
  readStory(request: StoryRequest): { readonly lines: readonly Line[] };
  readSelection(request: SelectionRequest): { readonly row: number };
  offerColumn(request: ColumnRequest): ColumnOffer;
  loadScenarios(request: object): StoredScenarios;
  saveScenarios(request: SaveScenariosRequest): StoredScenarios;
  loadReview(request: ReviewRequest): Review;
  decide(request: DecideRequest): Done;
  undoRun(request: UndoRequest): Done;
  lookAt(request: LookRequest): Done;
  lintModel(request: LintRequest): Lint;
  suggestCuts(request: SuggestRequest): Suggestions;
  comparePresets(request: PlanRequest): PresetsSideBySide;
  periodStart(request: PlanRequest): PeriodStart;
  backtest(request: OutcomeRequest): BacktestResult;
  tuneWeights(request: OutcomeRequest): TuneResult;
  tryGrace(request: GraceRequest): GraceResult;
  rollUpOrders(request: RollUpRequest): { readonly sheetId: number };
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly message: string; readonly question?: Question };

/** What a job asks before it writes anything; the same request with the answer goes on. */
export interface Question {
  readonly id:
    | 'sourceChange'
    | 'accountsGone'
    | 'adopt'
    | 'foreign'
    | 'modelLost'
    | 'rowsGone'
    | 'otherNames'
    | 'typed';
  readonly text: string;
  readonly answers: readonly { readonly id: string; readonly title: string }[];
}

/** By the question. */
export type Answers = Readonly<Partial<Record<Question['id'], string>>>;

export interface OpenTab {
  readonly sheetId: number;
  readonly sheetName: string;
  /** Written by the add-on: there are no accounts on it. */
  readonly isOurs: boolean;
}

export interface PanelRequest {
  readonly sheetId?: number;
}

export interface SampleRequest {
  /** Of the spreadsheet, `yyyy-MM-dd`. */
  readonly today: string;
}

export interface SelectionRequest {
  readonly sheetId: number;
}

/** A column that no field is read from, by its header. */
export interface ColumnRequest extends SelectionRequest {
  readonly header: string;
  /** null: what most of its cells are. */
  readonly kind: OwnKind | null;
  /** `yyyy-MM-dd`; ages are counted to it. */
  readonly today: string;
}

export interface SelectRequest extends SelectionRequest {
  /** 1-based. */
  readonly row: number;
}

/** The systems beside the segment for the account of a row. */
export interface StoryRequest extends PlanRequest {
  /** 1-based. */
  readonly row: number;
}

export interface SaveRequest {
  /** Why, for the log. */
  readonly note?: string;
  /** Model document as JSON, or a preset's name. */
  readonly text: string;
  /** Hash of the model that the editor started from; null overwrites whatever is stored. */
  readonly basedOn: string | null;
  readonly answers?: Answers;
}

export interface SaveScenariosRequest {
  /** All of them, in their order: what is left out is deleted. */
  readonly scenarios: readonly Scenario[];
  /** Version of the stored ones that the editor started from. */
  readonly basedOn: string;
}

export interface RunRequest {
  /** `yyyy-MM-dd`; null: today in the spreadsheet's time zone. */
  readonly asOf: string | null;
  readonly sheetId?: number;
  readonly answers?: Answers;
}

/** The model as a query of a database. */
export interface SqlCall {
  readonly dialect: DialectName;
  readonly table: string;
  /** Of the table; without them those of the sheet. */
  readonly columns?: readonly TableColumn[];
  /** `yyyy-MM-dd`; null: the day that the query runs. */
  readonly asOf: string | null;
  readonly sheetId?: number;
  /** Of the model, as in `SaveRequest`; without it the stored one. */
  readonly text?: string;
}

export interface SqlText {
  readonly sql: string;
}

export interface PlanRequest extends RunRequest {
  /** The model to plan with, as in `SaveRequest`; without it the stored one. */
  readonly text?: string;
}

export interface FoundColumn {
  readonly field: Field;
  readonly title: string;
  readonly header: string;
  /** Column letter. */
  readonly letter: string;
}

export interface Panel {
  /** Of the spreadsheet: what a browser remembers of one file is not of another. */
  /** Of the script, which may have been pushed without the page. */
  readonly version: string;
  readonly fileId: string;
  readonly sheetId: number;
  readonly sheetName: string;
  readonly locale: string;
  /** Today in the spreadsheet's time zone, `yyyy-MM-dd`. */
  readonly today: string;
  readonly model: { readonly text: string; readonly hash: string };
  readonly method: MethodData;
  /** A sentence when the sheet has no readable accounts; the table is null then. */
  readonly problem: string | null;
  /** The tab has no cell with anything in it. */
  readonly isEmpty: boolean;
  readonly table: {
    /** 1-based. */
    readonly headerRow: number;
    readonly columns: readonly FoundColumn[];
    readonly accounts: WireAccounts;
    /** null: never scored. */
    readonly written: WrittenTiers | null;
    /** What a person should know of the accounts' cells that their values do not tell. */
    readonly said?: readonly string[];
    /** Scores that stand beside another account; '' for none. */
    readonly torn?: string;
  } | null;
  /** null: no table was found. */
  readonly input?: PanelInput | null;
}

/** What every column is read as and what that can give, without scoring. */
export interface Columns {
  readonly sheet: string;
  /** 1-based; 0: there is none. */
  readonly headerRow: number;
  /** What the segment would be worked out from; null: no segment. */
  readonly segmentBy: Source | null;
  readonly columns: readonly ColumnAnswer[];
  /** Field -> texts without a label, with how many accounts have them. */
  readonly unrated: Readonly<Partial<Record<Field, Readonly<Record<string, number>>>>>;
  readonly ready: Readonly<Record<string, Readiness>>;
}

/** How the sheet was read, for a person to check; there also when too few columns are sure to score. */
export interface PanelInput {
  /** 1-based. */
  readonly headerRow: number;
  /** One for each column, from left to right. */
  readonly proposals: readonly Proposal[];
  readonly ignored: readonly IgnoredRow[];
  /** How many rows are ignored; `ignored` lists the first of them. */
  readonly ignoredCount: number;
  /** Columns that are read; none when there is a problem. */
  readonly report: readonly ColumnReport[];
  /** Columns that are not read before a person says how. */
  readonly doubts?: readonly Doubt[];
  /** Words of the status column, the most accounts first. */
  readonly statuses?: readonly StatusWord[];
  /** A row seems to be an order: they can be rolled up to accounts. */
  readonly hasOrders?: boolean;
}

/** What scoring would write; nothing is written for it. */
export interface ScoringPlan {
  /** Headers of all columns, in their order. */
  readonly columns: readonly string[];
  /** As in `ScoringResult`, without the sheet. */
  readonly ranges: readonly string[];
  readonly rows: number;
  /** At least one column is not there yet. */
  readonly isNew: boolean;
}

export interface ScoringResult {
  readonly accounts: number;
  /** Headers of the written columns, in their order. */
  readonly columns: readonly string[];
  /** Where they stand: `'Accounts'!AC1:AP25`, one range a contiguous block. */
  readonly ranges: readonly string[];
  /** Of the amounts: names the base currency where there are several. */
  readonly arrTitle: string;
  readonly tierCounts: readonly { readonly label: string; readonly accounts: number; readonly arr: number }[];
  /** Summary, list and details are there and were written anew. */
  readonly hasSummary: boolean;
  readonly warnings: readonly string[];
  readonly message: string;
}

export interface SummaryResult {
  readonly sheetName: string;
  readonly checks: readonly CheckLine[];
  readonly message: string;
}

export interface ReviewRequest {
  readonly sheetId?: number;
}

/** What waits for a person, and what was done. */
export interface Review extends ReviewLists {
  /** The newest first. */
  readonly lines: readonly LogLine[];
  /** The newest first. */
  readonly versions: readonly ModelVersion[];
  /** The newest first. */
  readonly runs: readonly RunLine[];
  readonly looks: readonly Look[];
  /** Who needs somebody this week, the most urgent first. */
  readonly week: readonly WeekItem[];
  /** Of all of them, also where there are more than the panel lists. */
  readonly weekCounts: WeekCounts;
}

export interface DecideRequest extends ReviewRequest {
  readonly decisions: readonly Decision[];
}

/** Something was looked at and left as it is. */
export interface LookRequest extends ReviewRequest {
  readonly what: ComponentId;
  /** Of a sample of accounts, where one was looked at. */
  readonly found?: Found;
}

export interface UndoRequest extends ReviewRequest {
  readonly run: number;
}

/** What was done, in a sentence. */
export interface Done {
  readonly message: string;
}

/** A model document or a preset's name; or a table of RFM segments as CSV. */
export interface LintRequest {
  readonly text?: string;
  /** The accounts of the open tab too: which weights count nothing on them. */
  readonly withAccounts?: boolean;
  readonly table?: string;
}

export interface Lint {
  /** Why the model cannot be saved; none: it can. */
  readonly problems: readonly string[];
  readonly findings: readonly Finding[];
  /** Of a table alone. */
  readonly table?: Omit<BoxTable, 'findings'>;
}

export interface SuggestRequest extends PlanRequest {
  /** Number of tiers; that of the model unless given. */
  readonly tiers?: number;
}

export interface Suggestions {
  readonly quietCuts: { readonly arr: readonly QuietCut[]; readonly composite: readonly QuietCut[] };
  readonly suggestedCuts: { readonly arr: SuggestedCuts | null; readonly composite: SuggestedCuts | null };
}

export interface OutcomeRequest extends PlanRequest {
  /** Header of the column that says what became of the accounts; the status column unless given. */
  readonly outcome?: string;
  /** Its texts that mean that an account left; those that say so by themselves unless given. */
  readonly churned?: readonly string[];
  /** How the accounts stood when the period began; the oldest kept run unless given. */
  readonly start?: PeriodStart;
}

/** Also by what it says who left. */
export type HandoutRequest = RunRequest & Pick<OutcomeRequest, 'outcome' | 'churned'>;

export type TuneResult = OutcomeBasis & {
  readonly result: TunedWeights | Refusal;
  readonly curve: readonly CurveStep[];
};

export interface GraceRequest extends PlanRequest, GraceRule {
  /** Values of each account by run, the oldest first; those of the kept runs unless given. */
  readonly history?: readonly (readonly (number | null)[])[];
}

export interface GraceResult {
  readonly accounts: number;
  readonly runs: number;
  readonly plain: Graced;
  readonly graced: Graced;
}

export interface Kickoff extends KickoffAnswers {
  readonly sheetName: string;
  /** With these answers; null: there are no accounts that can be scored. */
  readonly advice: Pick<Advice, 'matrix' | 'vote' | 'effort' | 'assumed'> | null;
}

export interface RollUpRequest extends SelectionRequest {
  /** Of the spreadsheet, `yyyy-MM-dd`: orders of later days do not count. */
  readonly today: string;
}
