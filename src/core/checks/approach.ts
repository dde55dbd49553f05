// Which approach fits (S53 from 000, S54 from 001): two different questions, shown side by side.
import { passes } from '../model/bands.ts';
import planning from '../model/presets/planning.json' with { type: 'json' };

export interface Situation {
  readonly accounts: number;
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

/** 000 also says that a composite is best from 500 accounts on. */
export function isSmallForComposite(accounts: number): boolean {
  return accounts < planning.matrix.compositeBest;
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
  /** Votes of approaches 1 to 3; null: not feasible. */
  readonly votes: readonly (number | null)[];
}

/** One vote a question, split over the approaches that it names; without a CSP approach 3 gives its votes to 2. */
export function approachByVote({ hasCsp, completeness, dimensions, hasEnrichment, accounts }: Answers): Vote {
  const { clean, cleanup, smallBook, largeBook } = planning.questions;
  if (!passes(completeness, cleanup, '>=')) return { approach: 'Data cleanup first', votes: [] };
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
  return {
    approach: `Approach ${votes.indexOf(Math.max(...votes)) + 1}`,
    votes: hasCsp ? votes : [votes[0] as number, votes[1] as number, null],
  };
}
