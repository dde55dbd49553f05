// Checklists and benchmarks of the sources (S46, S62, S63): what can be computed is, the rest is for a person.

import { BENCHMARKS } from '../../checks/benchmarks.ts';
import { type Computed, CRITERIA, computedChecklist, PLAYBOOK, REVIEW } from '../../checks/checklists.ts';
import { cleanupPhases } from '../../checks/cleanup-phases.ts';
import { actionability, spotCheck } from '../../checks/quality.ts';
import { percentOf } from '../../checks/share.ts';
import { segmentScale } from '../../model/model.ts';
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

export function checklistRows(facts: Facts): SummaryRow[] {
  return [
    heading('Checklist'),
    header('Verdict', 'What must hold'),
    ...computedLines(facts).map(({ what, holds }) =>
      row('line', [holds === null ? 'n/a' : holds ? 'Yes' : 'Not yet', what], {
        ...(holds === null ? {} : { verdict: { column: 0, isFine: holds } }),
      }),
    ),
    row('line', ['To judge', `Good segments are ${list(CRITERIA.map(([name]) => name.toLowerCase()))}`]),
    row('line', ['', `Each segment has a playbook: ${list(PLAYBOOK.map((name) => name.toLowerCase()))}`]),
    row('line', ['Spot check', spotText(facts)]),
    row('line', ['Each quarter', list(REVIEW.map(([name, question]) => `${name.toLowerCase()} (${question})`))]),
  ];
}

function computedLines({ sheet: { model }, book: { overview } }: Facts): Computed[] {
  const { segments } = overview;
  if (!segments) return [];
  return computedChecklist({
    coveragePct: segments.coverage.pct,
    sizes: segments.sizes,
    actionability: actionability(segmentScale(model)).status,
    unreasoned: segments.unreasoned.length,
  });
}

/** S42: the same rows every time, whatever their order in the sheet. */
function spotText({ sheet: { accounts } }: Facts): string {
  const rowOf = new Map<string, number>();
  accounts.ids.forEach((id, i) => {
    if (accounts.isActive[i] && id) rowOf.set(id, (accounts.rows[i] as number) + 1);
  });
  const sample = spotCheck([...rowOf.keys()]).map((id) => rowOf.get(id));
  return `Compare ${sample.length} accounts with their source: rows ${sample.join(', ')}`;
}

function list(items: readonly string[]): string {
  return items.join(', ');
}

/** S62: two a line, each with the number of its document. */
export function benchmarkRows(): SummaryRow[] {
  const half = Math.ceil(BENCHMARKS.length / 2);
  return [
    header('Benchmarks', '', '', 'Guidelines of the sources, not rules'),
    ...BENCHMARKS.slice(0, half).map((left, k) => {
      const right = BENCHMARKS[half + k];
      return row('line', [
        left.what,
        '',
        `${plain(left.figure)} (${left.document})`,
        '',
        right ? right.what : '',
        '',
        '',
        right ? `${plain(right.figure)} (${right.document})` : '',
      ]);
    }),
  ];
}

/** A text that begins with a sign would need an apostrophe before it in a cell. */
function plain(figure: string): string {
  return figure.replace(/^\+/, 'plus ');
}

/** S46: the phases to walk through while the data is poor. */
export function cleanupRows({ book: { overview } }: Facts): SummaryRow[] {
  const phases = cleanupPhases(overview.keyFieldMeanPct, percentOf(overview.duplicates, overview.records));
  if (phases.length === 0) return [];
  return [
    heading('Before you segment: clean up in this order'),
    header('Phase', 'Takes', '', 'What to do'),
    ...phases.map(({ name, time, what }) => row('line', [name, time, '', what])),
  ];
}
