// What makes a good segment, what its playbook holds, and what the quarterly review asks (S63).
import { passes } from '../model/bands.ts';
import advice from '../model/presets/advice.json' with { type: 'json' };

const { criteria, playbook, data, review, sampleOfDefinitions } = advice.checklists;

export type Question = readonly [name: string, question: string];
export const CRITERIA = criteria as unknown as readonly Question[];
export const PLAYBOOK: readonly string[] = playbook;
export const DATA_CHECKLIST: readonly string[] = data;
export const REVIEW = review as unknown as readonly Question[];
/** Accounts to test a definition on. */
export const SAMPLE_OF_DEFINITIONS: number = sampleOfDefinitions;

export interface ReviewFacts {
  /** S36, in percent; null without active accounts. */
  readonly coveragePct: number | null;
  /** S41, by segment. */
  readonly sizes: readonly string[];
  /** S43. */
  readonly actionability: string;
  /** S49: overrides without a reason. */
  readonly unreasoned: number;
}

export interface Computed {
  readonly what: string;
  /** null: there is nothing to judge by. */
  readonly holds: boolean | null;
}

/** The lines of the checklists that numbers answer; the others are for people. */
export function computedChecklist({ coveragePct, sizes, actionability, unreasoned }: ReviewFacts): Computed[] {
  const used = sizes.filter((size) => size !== 'Empty');
  return [
    { what: data[0] as string, holds: coveragePct === null ? null : passes(coveragePct, 100, '>=') },
    { what: line(1), holds: used.length > 0 ? !used.includes('Too small') : null },
    { what: line(4), holds: actionability === 'Good' },
    { what: data[4] as string, holds: unreasoned === 0 },
  ];
}

function line(k: number): string {
  const [name, question] = CRITERIA[k] as Question;
  return `${name}: ${question}`;
}
