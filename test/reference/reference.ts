import { type Account, accountsFrom } from './account.ts';
import { requireDay } from './calendar.ts';
import { readWord, valueIn } from './cell-text.ts';
import { needsIntervention } from './composite.ts';
import type { Fraction } from './fraction.ts';
import { sharedKeys } from './identity.ts';
import { compositeKeys, type KeyField } from './key-fields.ts';
import { type Model, modelOf } from './model.ts';
import type { ModelDocument } from './model-document.ts';
import { reasonsOf } from './reasons.ts';
import { monetaryScores } from './rfm.ts';
import { countedKeys, type Dimension } from './rubric.ts';
import { type AccountScores, type Scored, scoresOf } from './scores.ts';
import { segmentOf } from './segment.ts';
import { type Row, Sheet } from './sheet.ts';
import { type Segmentation, segmentationOf, sourceOf } from './source.ts';
import { stoodInFlags } from './stand-in-flags.ts';
import { type Report, summaryOf } from './summary.ts';
import { systemsOf } from './system-reports.ts';

export type AccountReport = ReturnType<typeof reportAccount>;

/** What every account of a sheet is reported against. */
export interface Book {
  sheet: Sheet;
  model: Model;
  records: Account[];
  scored: Scored;
  segmentation: Segmentation | null;
  compositeKeys: KeyField[];
}

/** The whole report, from raw cell texts and a model document of version 2, in exact arithmetic. */
export function reference(rows: readonly Row[], asOf: string, document: ModelDocument = {}): Report {
  const book = bookOf(rows, asOf, document);
  const { records, scored } = book;
  const shared = sharedKeys(records);
  const monetary = monetaryByAccount(scored.accounts.map((each) => each.account));
  const reports = scored.accounts.map((each) =>
    reportAccount(each, book, monetary.get(each.account) ?? null, shared.has(each.account.key)),
  );
  return { accounts: reports, summary: summaryOf(asOf, book, reports), counted: countedKeys(book.sheet, book.model) };
}

function bookOf(rows: readonly Row[], asOf: string, document: ModelDocument): Book {
  const model = modelOf(document);
  const sheet = new Sheet(rows, requireDay(asOf), model);
  const records = accountsFrom(sheet, model);
  const active = records.filter((account) => account.active);
  const scored = scoresOf(active, sheet, model);
  const source = sourceOf(scored, sheet, model);
  const segmentation = source && segmentationOf(source, model);
  return { sheet, model, records, scored, segmentation, compositeKeys: compositeKeys(model, sheet) };
}

function monetaryByAccount(active: readonly Account[]): Map<Account, number> {
  const priced = active.filter((account) => account.arr.kind === 'value');
  const scores = monetaryScores(priced.flatMap((account) => valueIn(account.arr) ?? []));
  return new Map(priced.map((account, index) => [account, scores[index] ?? 3]));
}

function reportAccount(scores: AccountScores, book: Book, monetary: number | null, duplicate: boolean) {
  const { account } = scores;
  return {
    account_id: account.id,
    reasons: reasonsOf(account, scores, book.model, neededKeys(book), {
      compositeOn: book.scored.compositeOn,
      duplicate,
    }),
    flags: stoodInFlags(scores, book),
    ...scoresReport(scores),
    ...segmentReport(scores, book),
    ...systemsOf(account, book.sheet, monetary, scores.priority),
  };
}

/** The key fields of the composite where it is on, and ARR where the segment comes from it (S72). */
function neededKeys({ scored, compositeKeys: keys, segmentation }: Book): KeyField[] {
  const ofComposite = scored.compositeOn ? keys : [];
  const ofSource: KeyField[] = segmentation && segmentation.source !== 'composite' ? ['arr'] : [];
  return [...new Set([...ofComposite, ...ofSource])];
}

function scoresReport({ firmographic, behavioral, value, composite, arrTiers }: AccountScores) {
  return {
    arrTier: {
      methodology: arrTiers.methodology ?? 'Unsegmented',
      methods: arrTiers.methods ?? 'Unsegmented',
      strategies: arrTiers.strategies ?? 'Unsegmented',
    },
    firmographic: dimensionReport(firmographic),
    value: dimensionReport(value),
    behavioural: rounded(behavioral?.score),
    composite: rounded(composite?.score),
    compositeTier: composite?.tier ?? 'Unsegmented',
  };
}

function segmentReport({ account, behavioral, value, composite, ...scores }: AccountScores, book: Book) {
  const { segmentation } = book;
  const raisesAlarm = behavioral?.isProxy ? null : (behavioral?.score ?? null);
  const intervention = needsIntervention(raisesAlarm, value?.score ?? null, book.model.tiers);
  if (!segmentation) return { computedTier: null, provisional: null, intervention, effectiveTier: null, change: null };
  const computed = segmentation.computed({ account, behavioral, value, composite, ...scores }) ?? 'Unsegmented';
  const held = (text: string | undefined) => valueIn(readWord(text, segmentation.labels));
  const segment = segmentOf(computed, held(account.committedText), held(account.overrideText));
  return {
    computedTier: computed,
    provisional: segmentation.source === 'composite' && (composite?.provisional ?? false),
    intervention,
    effectiveTier: segment.effective,
    change: segment.change,
  };
}

function dimensionReport(dimension: Dimension | null) {
  return dimension && { ...dimension, score: rounded(dimension.score) };
}

function rounded(score: Fraction | null | undefined): number | null {
  return score?.toNumber(6) ?? null;
}
