// What the columns of a table are read as, for the command line: every header with its field or the question about it.

import type { Field } from '../model/fields.ts';
import type { Doubt } from './doubts.ts';
import type { Proposal } from './mapping.ts';

export interface ColumnAnswer {
  readonly header: string;
  /** The field that it is read as, or that is asked about; null: nothing reads it. */
  readonly field: Field | null;
  readonly confidence: 'sure' | 'ask' | 'none';
  /** What a person has to answer before the column is read; null: nothing. */
  readonly question: string | null;
}

/** @param doubts open ones about columns that are surely known */
export function columnAnswers(proposals: readonly Proposal[], doubts: readonly Doubt[] = []): ColumnAnswer[] {
  return proposals.map(({ header, field, column, confidence, reason }) => {
    const doubt = doubts.find((one) => one.column === column);
    if (doubt) return { header, field: doubt.field, confidence: 'ask', question: doubt.question };
    const isAsked = confidence === 'check';
    return { header, field, confidence: isAsked ? 'ask' : confidence, question: isAsked ? reason : null };
  });
}
