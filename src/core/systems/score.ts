// All systems over all accounts: the one function that the job and SEGMENT_TABLE call.

import { rescore, scoreTiers, type TierScores } from '../composite/tiers.ts';
import type { Model, RfmName } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { monetaryScores, type RfmScores, rfmScores } from './rfm.ts';
import { flagsOfSystems, type Systems, systemsOf } from './systems.ts';

export interface Scores extends TierScores {
  readonly monetary: Uint8Array | null;
  readonly rfm: Readonly<Record<RfmName, RfmScores | null>>;
  readonly systems: Systems;
}

/** Accounts with the model that scored them. */
export interface Scored {
  readonly model: Model;
  readonly accounts: Accounts;
  readonly scores: Scores;
}

export function scoreAccounts(model: Model, accounts: Accounts, asOf: number): Scores {
  const tiers = scoreTiers(model, accounts, asOf);
  const monetary = monetaryScores(model, accounts);
  return {
    ...tiers,
    monetary,
    rfm: {
      strategies: rfmScores(model.rfm.strategies, monetary, accounts, asOf, model.rfmMode),
      methods: rfmScores(model.rfm.methods, monetary, accounts, asOf, model.rfmMode),
    },
    systems: systemsOf(model, accounts, asOf, tiers.flags),
  };
}

/** The same accounts under other held segments or cuts of tiers: the systems beside them stay as they were. */
export function scoreUnder(model: Model, accounts: Accounts, previous: Scores): Scores {
  const tiers = rescore(model, accounts, previous);
  const others = flagsOfSystems(previous.flags);
  tiers.flags.forEach((mask, i) => {
    tiers.flags[i] = mask | (others[i] as number);
  });
  return { ...previous, ...tiers };
}
