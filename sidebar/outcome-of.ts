// What core makes of a document; of a draft that moves only the steps that it moves.
import { type Overview, overviewOf } from '../src/core/checks/overview.ts';
import { Kept } from '../src/core/composite/kept.ts';
import { type TierScores, withSource } from '../src/core/composite/tiers.ts';
import type { Model, ModelDocument } from '../src/core/model/model.ts';
import { resolveModel } from '../src/core/model/resolve.ts';
import type { Accounts } from '../src/core/read/accounts.ts';
import { chosenTiers } from '../src/core/systems/score.ts';

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
  const isSame = keptOf === accounts;
  if (!isSame) kept = new Kept();
  keptOf = accounts;
  const resolved = resolveModel(document);
  const scores = chosenTiers(resolved, accounts, asOf, { kept, into: isSame ? (spent?.scores ?? null) : null });
  const model = withSource(resolved, scores);
  return { model, scores, overview: overviewOf(model, accounts, scores) };
}

/** What a preview does not move is taken from here. */
let kept = new Kept();
let keptOf: Accounts | null = null;
