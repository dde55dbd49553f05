// What core makes of a document: in full once, then for other weights and cuts only what these move.
import { type Overview, overviewOf } from '../src/core/checks/overview.ts';
import { rescore, scoreTiers, type TierScores } from '../src/core/composite/tiers.ts';
import type { Model, ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import type { Accounts } from '../src/core/read/accounts.ts';

/** What core says about one model. */
export interface Outcome {
  readonly model: Model;
  readonly scores: TierScores;
  readonly overview: Overview;
}

/** @param spent an outcome that nobody looks at any more, to be written over */
export function outcomeOf(
  document: ModelDocument,
  accounts: Accounts,
  asOf: number,
  spent: Outcome | null = null,
): Outcome {
  const model = resolveModel(document);
  const into = spent?.scores ?? null;
  const scores = rescore(model, accounts, startOf(document, accounts, asOf).scores, into);
  return { model, scores, overview: overviewOf(model, accounts, scores) };
}

interface Start {
  readonly accounts: Accounts;
  readonly asOf: number;
  /** The document without what a preview moves, as JSON. */
  readonly fixed: string;
  readonly scores: TierScores;
}

/** Two: the draft and what it is compared with may differ in more than weights and cuts. */
const MOST_STARTS = 2;
let starts: readonly Start[] = [];

/** A full outcome of the same accounts, day and document, except for what a preview moves. */
function startOf(document: ModelDocument, accounts: Accounts, asOf: number): Start {
  const { weights: _w, tiers: _t, arrTiers: _a, capacity: _c, ...rest } = document;
  const fixed = JSON.stringify(rest);
  const ofAccounts = starts.filter((start) => start.accounts === accounts && start.asOf === asOf);
  let found = ofAccounts.find((start) => start.fixed === fixed);
  if (!found) {
    found = { accounts, asOf, fixed, scores: scoreTiers(resolveModel(document), accounts, asOf) };
  }
  starts = [found, ...ofAccounts.filter((start) => start !== found)].slice(0, MOST_STARTS);
  return found;
}
