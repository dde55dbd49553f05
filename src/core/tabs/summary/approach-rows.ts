// Which approach fits this book, and what it takes (S53 to S55, S61).
import { approachByMatrix, approachByVote, isSmallForComposite } from '../../checks/approach.ts';
import { assignmentMode, effort } from '../../checks/effort.ts';
import { scopingLevel } from '../../checks/quality.ts';
import { readinessNotes } from '../../checks/readiness-notes.ts';
import { situationOf } from '../../checks/situation.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

export function approachRows({ sheet, book }: Facts): SummaryRow[] {
  const { situation, answers, scope } = situationOf(sheet.model, sheet.accounts, book.overview);
  const vote = approachByVote(answers);
  const chosen = Number(vote.approach.slice(-1)) as 1 | 2 | 3;
  const [low, high] = effort({ ...scope, approach: vote.votes.length > 0 ? chosen : 1 });
  const percent = `${situation.completeness.toFixed(1)}%`;
  const usage = situation.hasCsp ? 'usage data' : 'no usage data';
  const small = isSmallForComposite(situation.accounts) ? '; a composite is best from 500 accounts' : '';
  return [
    heading('Approach and scope'),
    header('Question', 'Answer', '', '', '', '', '', 'Because'),
    said(
      'Selection matrix',
      approachByMatrix(situation),
      `${situation.accounts} accounts, ${usage}, key fields ${percent}${small}`,
    ),
    said('Decision questions', vote.approach, voteText(vote.votes)),
    said('Effort of the project', `${low}–${high} hours`, `${scope.dimensions} dimensions; ${addOnText(scope.addOns)}`),
    said('How to assign', assignmentMode(situation.accounts), `${situation.accounts} active accounts`),
    said('Data for the start', scopingLevel(situation.completeness), `Key fields ${percent}; do not start below 70%`),
    said('Readiness', book.overview.readiness, readinessNotes(situation.accounts).join('. ')),
  ];
}

function said(question: string, answer: string, because: string): SummaryRow {
  return row('line', [question, answer, '', '', '', '', '', because]);
}

function voteText(votes: readonly (number | null)[]): string {
  if (votes.length === 0) return 'Too few key fields are filled in';
  return votes.map((vote, k) => `approach ${k + 1}: ${vote ?? 'not feasible'}`).join(', ');
}

const ADD_ONS: Readonly<Record<string, string>> = {
  moderateGaps: 'gaps in the data',
  lightEnrichment: 'light enrichment',
  heavyEnrichment: 'heavy enrichment',
  dualCrm: 'two CRMs',
  cspIntegration: 'CSP integration',
};

function addOnText(addOns: readonly string[]): string {
  return addOns.length > 0 ? `with ${addOns.map((name) => ADD_ONS[name]).join(', ')}` : 'nothing added';
}
