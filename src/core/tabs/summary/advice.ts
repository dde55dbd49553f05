// What the sources advise: the approach and its effort (S53 to S55), the calendar (S56), checklists (S63), benchmarks (S62).
import { adviceOf, assignmentMode, compositeNote, enrichmentCredits } from '../../checks/approach.ts';
import { linesOf } from '../../checks/check.ts';
import {
  BENCHMARKS,
  type ComponentId,
  CRITERIA,
  computedChecklist,
  isStale,
  PLAYBOOK,
  REVIEW,
  reviewStatus,
  STALE_DAYS,
} from '../../checks/governance.ts';
import { ACCURACY, LEAST_TO_START, readiness, readinessNotes, scopingLevel } from '../../checks/quality.ts';
import type { LogLine } from '../../log/log.ts';
import { lastLook, lastSpotCheck, looksOf } from '../../log/looks.ts';
import { bandIndex } from '../../model/bands.ts';
import { editsOf } from '../../model/document.ts';
import { isoDay, parseIsoDay } from '../../read/date.ts';
import { type Block, header, row, type SummaryRow } from './block.ts';

export const approach: Block = {
  id: 'approach',
  title: 'Approach and scope',
  rows({ checked }) {
    const { situation, scope, assumed, matrix, vote, effort } = adviceOf(checked);
    const { accounts, completeness, hasCsp } = situation;
    const { approach: ofApproach, byDimensions, addOns, total } = effort;
    const percent = `${completeness.toFixed(1)}%`;
    const facts = [`${accounts} accounts`, hasCsp ? 'usage data' : 'no usage data', `key fields ${percent}`];
    const best = compositeNote(accounts);
    const added = addOns.map(({ what, hours }) => `${what} ${hoursText(hours)}`);
    const credits = enrichmentCredits(accounts);
    return [
      header('Question', 'Answer', '', '', '', '', '', 'Because'),
      said('Selection matrix', matrix, [facts.join(', '), best].filter(Boolean).join('; ')),
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
          ...(last === ''
            ? {}
            : { verdict: { column: 5, isFine: status === 'On time', isWrong: status === 'Overdue' } }),
        });
      }),
      reviewRow(lastLook('definition', lines), asOf),
      spotCheckRow('Spot check against the source', 'rules', lines),
      spotCheckRow('Test of the definitions', 'definition', lines),
      staleRow(lines, asOf),
    ];
  },
};

/** Before the first review nothing is late. */
function reviewRow(last: number | null, asOf: number): SummaryRow {
  if (last === null) {
    const text = 'The definitions were not reviewed yet';
    return row('line', ['Review of the definitions', '', '', '', '', 'Not yet', '', text]);
  }
  const status = reviewStatus(last, asOf);
  return row('line', ['Review of the definitions', '', '', '', '', status, '', `Last reviewed on ${isoDay(last)}`], {
    verdict: { column: 5, isFine: status === 'Good', isWrong: status === 'Red flag' },
  });
}

/** Accuracy and coverage as people found them, or how to begin. */
function spotCheckRow(name: string, id: ComponentId, lines: readonly LogLine[]): SummaryRow {
  const found = lastSpotCheck(id, lines);
  if (!found) return row('line', [name, '', '', 'not yet', '', 'Not yet', '', 'In the panel: Run, Spot check']);
  const { day, accuracy, verdict, coverage, right, wrong, missing } = found;
  const percent = accuracy === null ? '' : `Accuracy ${accuracy.toFixed(1)}%: ${right} of ${right + wrong}`;
  const text = `${percent}; ${coverage?.toFixed(1) ?? '0'}% of ${right + wrong + missing} have a value`;
  const isWrong = accuracy !== null && bandIndex(ACCURACY, accuracy) === ACCURACY.cuts.length;
  return row('line', [name, '', '', day, '', verdict, '', text], {
    verdict: { column: 5, isFine: accuracy !== null && bandIndex(ACCURACY, accuracy) <= 1, isWrong },
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
  rows: ({ checked }) => [
    header('Verdict', 'What must hold'),
    ...computedChecklist(checked).map(({ what, holds }) =>
      row('line', [holds === null ? 'n/a' : holds ? 'Yes' : 'Not yet', what], {
        ...(holds === null ? {} : { verdict: { column: 0, isFine: holds } }),
      }),
    ),
    row('line', ['To judge', `Good segments are ${list(CRITERIA.map(([name]) => name.toLowerCase()))}`]),
    row('line', ['', `Each segment has a playbook: ${list(PLAYBOOK.map((name) => name.toLowerCase()))}`]),
    row('line', ['Each quarter', list(REVIEW.map(([name, question]) => `${name.toLowerCase()} (${question})`))]),
  ],
};

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
