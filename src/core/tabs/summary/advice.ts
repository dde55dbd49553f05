// What the sources advise: the approach and its effort (S53 to S55), the calendar (S56), checklists (S63), benchmarks (S62).
import {
  approachByMatrix,
  approachByVote,
  assignmentMode,
  compositeNote,
  effort,
  enrichmentCredits,
  situationOf,
} from '../../checks/approach.ts';
import { linesOf } from '../../checks/check.ts';
import {
  BENCHMARKS,
  CRITERIA,
  computedChecklist,
  isStale,
  PLAYBOOK,
  REVIEW,
  reviewStatus,
  SAMPLE_OF_DEFINITIONS,
  STALE_DAYS,
} from '../../checks/governance.ts';
import {
  LEAST_TO_START,
  readiness,
  readinessNotes,
  type Sampled,
  scopingLevel,
  spotCheck,
} from '../../checks/quality.ts';
import type { LogLine } from '../../log/log.ts';
import { lastLook, looksOf } from '../../log/looks.ts';
import { editsOf } from '../../model/document.ts';
import type { Accounts } from '../../read/accounts.ts';
import { isoDay, parseIsoDay } from '../../read/date.ts';
import { type Block, header, row, type SummaryRow } from './block.ts';

export const approach: Block = {
  id: 'approach',
  title: 'Approach and scope',
  rows({ checked }) {
    const { situation, answers, scope, assumed } = situationOf(checked);
    const { accounts, completeness, hasCsp } = situation;
    const vote = approachByVote(answers);
    const { approach: ofApproach, byDimensions, addOns, total } = effort({ ...scope, approach: vote.number ?? 1 });
    const percent = `${completeness.toFixed(1)}%`;
    const facts = [`${accounts} accounts`, hasCsp ? 'usage data' : 'no usage data', `key fields ${percent}`];
    const best = compositeNote(accounts);
    const added = addOns.map(({ what, hours }) => `${what} ${hoursText(hours)}`);
    const credits = enrichmentCredits(accounts);
    return [
      header('Question', 'Answer', '', '', '', '', '', 'Because'),
      said('Selection matrix', approachByMatrix(situation), [facts.join(', '), best].filter(Boolean).join('; ')),
      said('Decision questions', vote.approach, voteText(vote.votes)),
      said('Answers of yours', assumed.length > 0 ? 'Partly assumed' : 'All given', assumedText(assumed)),
      said(
        'Effort of the project',
        `${hoursText(total)} hours`,
        `approach ${vote.number ?? 1} ${hoursText(ofApproach)}${added.length > 0 ? ` with ${added.join(', ')}` : ', nothing added'}`,
      ),
      said(
        'The same by dimensions',
        `${hoursText(byDimensions)} hours`,
        `${scope.dimensions} ${scope.dimensions === 1 ? 'dimension' : 'dimensions'}: another view of the same project, not to be added`,
      ),
      said('Enrichment credits', credits.join('–'), 'if all active accounts are enriched'),
      said('How to assign', assignmentMode(accounts), `${accounts} active accounts`),
      said(
        'Data for the start',
        scopingLevel(completeness),
        `Key fields ${percent}; do not start below ${LEAST_TO_START}%`,
      ),
      said('Readiness', linesOf(readiness, checked)[0]?.verdict ?? '', readinessNotes(accounts).join('. ')),
    ];
  },
};

function hoursText([low, high]: readonly [number, number]): string {
  return `${low}–${high}`;
}

function said(question: string, answer: string, because: string): SummaryRow {
  return row('line', [question, answer, '', '', '', '', '', because]);
}

function assumedText(assumed: readonly string[]): string {
  return assumed.length > 0 ? `Assumed until you say otherwise in the sidebar, under Data: ${assumed.join('; ')}` : '';
}

function voteText(votes: readonly (number | null)[]): string {
  if (votes.length === 0) return 'Too few key fields are filled in';
  return votes.map((vote, k) => `approach ${k + 1}: ${vote ?? 'not feasible'}`).join(', ');
}

/** What is due when; a review counts when a line of the log shows that it took place. */
export const calendar: Block = {
  id: 'calendar',
  title: 'Governance calendar',
  rows({ sheet, stamp }) {
    const { asOf } = sheet.scores;
    const lines = stamp.governance?.lines ?? [];
    return [
      header('Review', '', 'Every', 'Last done', 'Next due', 'Verdict', '', 'Owner'),
      ...looksOf(lines, asOf).map(({ name, months, owner, last, next, status }) => {
        const every = months === 1 ? 'month' : `${months} months`;
        return row('line', [name, '', every, last || 'not yet', next, status, '', owner], {
          formats: [],
          ...(last === '' ? {} : { verdict: { column: 5, isFine: status === 'On time' } }),
        });
      }),
      reviewRow(lastLook('definition', lines), asOf),
      staleRow(lines, asOf),
    ];
  },
};

function reviewRow(last: number | null, asOf: number): SummaryRow {
  const status = reviewStatus(last, asOf);
  const since = last === null ? 'The definitions were not reviewed yet' : `Last reviewed on ${isoDay(last)}`;
  return row('line', ['Review of the definitions', '', '', '', '', status, '', since], {
    verdict: { column: 5, isFine: status === 'Good' },
  });
}

/** Scores go by their own day, which may be long before today's. */
function staleRow(lines: readonly LogLine[], asOf: number): SummaryRow {
  const scored = lines.filter(({ event }) => event === 'Scored').pop();
  const day = scored ? parseIsoDay(scored.day) : null;
  if (day === null) return row('line', ['Age of the scores', '', '', '', '', 'Not yet', '', 'Not scored yet']);
  const stale = isStale(day, asOf);
  const text = `Scored as of ${isoDay(day)}; stale after ${STALE_DAYS} days`;
  return row('line', ['Age of the scores', '', '', '', '', stale ? 'Stale' : 'Fresh', '', text], {
    verdict: { column: 5, isFine: !stale },
  });
}

/** What can be computed is, the rest is for a person (S63). */
export const checklist: Block = {
  id: 'checklist',
  title: 'Checklist',
  rows: ({ checked, sheet: { accounts } }) => [
    header('Verdict', 'What must hold'),
    ...computedChecklist(checked).map(({ what, holds }) =>
      row('line', [holds === null ? 'n/a' : holds ? 'Yes' : 'Not yet', what], {
        ...(holds === null ? {} : { verdict: { column: 0, isFine: holds } }),
      }),
    ),
    row('line', ['To judge', `Good segments are ${list(CRITERIA.map(([name]) => name.toLowerCase()))}`]),
    row('line', ['', `Each segment has a playbook: ${list(PLAYBOOK.map((name) => name.toLowerCase()))}`]),
    row('line', ['Spot check', sampleText('with their source', spotCheck(accounts), accounts)]),
    row('line', [
      'Definitions',
      sampleText('with their segment', spotCheck(accounts, SAMPLE_OF_DEFINITIONS), accounts),
    ]),
    row('line', ['Each quarter', list(REVIEW.map(([name, question]) => `${name.toLowerCase()} (${question})`))]),
  ],
};

/** S42: the same rows every time, whatever their order in the sheet. */
function sampleText(what: string, sample: readonly Sampled[], { rows }: Accounts): string {
  const at = sample.map(({ account }) => (rows[account] as number) + 1);
  return `Compare ${sample.length} accounts ${what}: rows ${at.join(', ')}`;
}

function list(items: readonly string[]): string {
  return items.join(', ');
}

/** Two a line, each with the number of its document. */
export const benchmarks: Block = {
  id: 'benchmarks',
  rows() {
    const half = Math.ceil(BENCHMARKS.length / 2);
    const figure = (k: number) => {
      const found = BENCHMARKS[k];
      return found ? `${plain(found.figure)} (${found.document})` : '';
    };
    return [
      header('Benchmarks', '', '', 'Guidelines of the sources, not rules'),
      ...BENCHMARKS.slice(0, half).map(({ what }, k) =>
        row('line', [what, '', figure(k), '', BENCHMARKS[half + k]?.what ?? '', '', '', figure(half + k)]),
      ),
    ];
  },
};

/** A text that begins with a sign would need an apostrophe before it in a cell. */
function plain(figure: string): string {
  return figure.replace(/^\+/, 'plus ');
}

const MOST_EDITS = 20;

/** What the model says otherwise than its preset, each with why (S62). */
export const edits: Block = {
  id: 'edits',
  title: (facts) => `Edited values: ${editsOf(facts.sheet.model).length}`,
  rows(facts) {
    const { notes } = facts.sheet.model;
    const found = editsOf(facts.sheet.model);
    const noted = Object.entries(notes);
    if (found.length === 0 && noted.length === 0) return [];
    return [
      header('Value', 'Preset', '', 'Edited', '', '', '', 'Note'),
      ...found
        .slice(0, MOST_EDITS)
        .map(({ what, path, from, to }) => row('line', [what, from, '', to, '', '', '', noteOf(notes, path)])),
      ...noted
        .filter(([place]) => !found.some(({ path }) => isAbout(place, path)))
        .map(([place, text]) => row('line', [place, '', '', '', '', '', '', text])),
    ];
  },
};

function noteOf(notes: Readonly<Record<string, string>>, path: string): string {
  return Object.entries(notes)
    .filter(([place]) => isAbout(place, path))
    .map(([, text]) => text)
    .join('. ');
}

/** A note may stand at a value or at the group that it belongs to. */
function isAbout(place: string, path: string): boolean {
  return path === place || path.startsWith(`${place}.`) || place.startsWith(`${path}.`);
}
