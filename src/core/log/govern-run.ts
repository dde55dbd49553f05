// A run under the log: score by what was held, write the lines, and hold what they say.

import { tierSentences } from '../explain/reason-sentence.ts';
import type { Model } from '../model/model.ts';
import type { Accounts } from '../read/accounts.ts';
import { isoDay } from '../read/calendar.ts';
import { scoreAccounts, scoreUnder } from '../systems/score.ts';
import { type LogLine, nextRun, type Stamp } from './log.ts';
import { withHeld } from './overlay.ts';
import { type AccountState, replay } from './replay.ts';
import { type Governed, reviewLines, scoredLine } from './review.ts';

type States = ReadonlyMap<string, AccountState>;

/** Scores under the log as it stands: what holds between two runs. */
export function scoreGoverned(model: Model, accounts: Accounts, asOf: number, states: States): Governed {
  const held = withHeld(accounts, states, model, isoDay(asOf));
  return { model, accounts: held, scores: scoreAccounts(model, held, asOf) };
}

export interface GovernedRun {
  /** To append to the log. */
  readonly lines: readonly LogLine[];
  /** After those lines. */
  readonly states: States;
  /** What is written. */
  readonly governed: Governed;
}

export interface RunInput {
  readonly model: Model;
  readonly accounts: Accounts;
  /** Day number. */
  readonly asOf: number;
  /** How many warnings a person was told. */
  readonly warnings: number;
  /** false: accounts without a committed segment stay without one, as in a scheduled run. */
  readonly isCommitting?: boolean;
}

/** A run: the lines that it appends, and the accounts and scores to write. */
export function governRun(stamp: Omit<Stamp, 'run'>, log: readonly LogLine[], input: RunInput): GovernedRun {
  const { model, accounts, asOf, warnings, isCommitting = true } = input;
  const stamped = { ...stamp, run: nextRun(log) };
  const before = replay(log);
  const first = scoreGoverned(model, accounts, asOf, before);
  const all = reviewLines(stamped, first, before, tierSentences(first));
  const lines = isCommitting ? all : withoutCommits(all);
  const states = replay([...log, ...lines]);
  const held = withHeld(accounts, states, model, isoDay(asOf));
  const governed = { model, accounts: held, scores: scoreUnder(model, held, first.scores) };
  return { lines: [...lines, scoredLine(stamped, governed, lines, warnings)], states, governed };
}

function withoutCommits(lines: readonly LogLine[]): LogLine[] {
  const first = new Set(lines.filter(({ event }) => event === 'Committed').map(({ key }) => key));
  return lines.filter(({ key }) => !first.has(key));
}
