// What the columns of a table are read as, for the command line: every header with its field or the question about it.

import type { Field } from '../model/fields.ts';
import type { Proposal } from './mapping.ts';

export interface ColumnAnswer {
  readonly header: string;
  /** The field that it is read as, or that is asked about; null: nothing reads it. */
  readonly field: Field | null;
  readonly confidence: 'sure' | 'ask' | 'none';
  /** What a person has to answer before the column is read; null: nothing. */
  readonly question: string | null;
}

export function columnAnswers(proposals: readonly Proposal[]): ColumnAnswer[] {
  return proposals.map(({ header, field, confidence, reason }) => {
    const isAsked = confidence === 'check';
    return { header, field, confidence: isAsked ? 'ask' : confidence, question: isAsked ? reason : null };
  });
}
