// Checklists and benchmarks of the sources (S46, S62, S63): what can be computed is, the rest is for a person.
import { actionability } from '../../check/quality.ts';
import { labelsOf } from '../../model/bands.ts';
import advice from '../../model/presets/advice.json' with { type: 'json' };
import type { Facts } from './facts.ts';
import { header, heading, row, type SummaryRow } from './row.ts';

interface Item {
  readonly name: string;
  readonly isFine: boolean;
  readonly why: string;
}

export function checklistRows(facts: Facts): SummaryRow[] {
  const items = facts.book.overview.segments ? computedItems(facts) : [];
  return [
    heading('Checklist'),
    header('Good segments are', 'Verdict', '', 'What it means'),
    ...items.map(({ name, isFine, why }) =>
      row('line', [name, isFine ? 'Yes' : 'Not yet', '', why], { verdict: { column: 1, isFine } }),
    ),
    listRow(
      'For a person to judge',
      advice.checklists.criteria.map(([name]) => name),
    ),
    listRow('Playbook of each segment', advice.checklists.playbook),
    listRow(
      'Quarterly review',
      advice.checklists.review.map(([name]) => name),
    ),
  ];
}

function computedItems({ sheet: { model }, book: { overview } }: Facts): Item[] {
  const { coverage, sizes = [], unreasoned = [], unsegmented = [] } = overview.segments ?? {};
  const labels = labelsOf(model.tiers);
  const small = labels.filter((_, i) => sizes[i] === 'Too small' || sizes[i] === 'Empty');
  const { status, notes } = actionability(labels, model.serviceModels);
  return [
    {
      name: 'Assigned: every account',
      isFine: coverage?.pct === 100,
      why: unsegmented.length > 0 ? `${unsegmented.length} are Unsegmented` : 'No account is Unsegmented',
    },
    {
      name: 'Substantial',
      isFine: small.length === 0,
      why: small.length > 0 ? `Too small to compare: ${small.join(', ')}` : 'Every segment is large enough to compare',
    },
    {
      name: 'Actionable',
      isFine: status === 'Good',
      why: notes.length > 0 ? notes.join('. ') : 'Every segment has a treatment of its own',
    },
    {
      name: 'Overridden with a reason',
      isFine: unreasoned.length === 0,
      why: unreasoned.length > 0 ? `${unreasoned.length} overrides have none` : 'No override is without one',
    },
  ];
}

function listRow(name: string, items: readonly (string | undefined)[]): SummaryRow {
  return row('line', [name, '', '', items.join(', ')]);
}

/** S62: guidelines with their source. */
export function benchmarkRows(): SummaryRow[] {
  const { rows } = advice.benchmarks;
  const half = Math.ceil(rows.length / 2);
  return [
    header('Benchmarks', '', '', 'Guidelines of the sources, not rules'),
    ...rows.slice(0, half).map((left, k) => {
      const right = rows[half + k] ?? ['', ''];
      return row(
        'line',
        [left[0], '', left[1], '', right[0], '', '', plainGain(right[1])].map((cell) => cell ?? ''),
      );
    }),
  ];
}

/** A text that begins with a sign would need an apostrophe before it in a cell. */
function plainGain(text = ''): string {
  return text.replace(/^\+/, 'plus ');
}

/** S46: the phases to walk through while the data is poor. */
export function cleanupRows({ book: { overview } }: Facts): SummaryRow[] {
  const { completenessBelow, duplicatesFrom, phases } = advice.cleanup;
  const duplicates = overview.records > 0 ? (overview.duplicates / overview.records) * 100 : 0;
  const isPoor = overview.keyFieldMeanPct !== null && overview.keyFieldMeanPct < completenessBelow;
  if (!isPoor && duplicates < duplicatesFrom) return [];
  return [
    heading('Before you segment: clean up in this order'),
    header('Phase', 'Takes', '', 'What to do'),
    ...phases.map(([name, time, what]) =>
      row(
        'line',
        [name, time, '', what].map((cell) => cell ?? ''),
      ),
    ),
  ];
}
