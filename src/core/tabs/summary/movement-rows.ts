// What moved since the last run (S60): who stands where, how far the distribution drifted, and why accounts moved.
import type { Attribution, Parts } from '../../log/attribution.ts';
import type { MigrationMatrix } from '../../log/migration-matrix.ts';
import type { QueueItem } from '../../log/queue.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, note, row, type SummaryRow } from './row.ts';

/** Columns B to G. */
const MOST_LABELS = 6;
const MOST_SETTLED = 10;
const PART = '+0.00;-0.00;0';

export function movementRows({ stamp }: Facts): SummaryRow[] {
  const { run, migration, attribution, settled, note: lacking } = stamp.governance?.comparison ?? NOTHING;
  if (!migration) return [];
  const { moved, added, gone } = migration;
  const title = [heading(`Since run ${run}`), note(movementNote(migration)), ...settledRows(settled)];
  if (moved.accounts + added.accounts + gone.accounts === 0 && attribution?.moved === 0) return title;
  return [
    ...title,
    header('From / to: accounts', ...migration.to.slice(0, MOST_LABELS)),
    ...matrixRows(migration),
    ...(attribution ? attributionRows(attribution) : [note(lacking)]),
  ];
}

const NOTHING = { run: null, migration: null, attribution: null, settled: [], note: '' };

/** S44: the tier of the days without behavioral data, and the one that the data gives. */
function settledRows(settled: readonly QueueItem[]): SummaryRow[] {
  if (settled.length === 0) return [];
  return [
    header('Provisional before', 'ARR', 'Was', 'Is now', 'What to do'),
    ...settled
      .slice(0, MOST_SETTLED)
      .map(({ account, arr, from, to, status }) =>
        row('line', [account, arr ?? '', from, to, status], { formats: ['@', COUNT, '@', '@', '@'] }),
      ),
  ];
}

function movementNote({ fromDay, toDay, moved, added, gone, psi, drift }: MigrationMatrix): string {
  const index = psi === null ? '' : ` Drift (PSI) ${psi.toFixed(3)}: ${drift}.`;
  const amount = moved.arr.toLocaleString('en-US', { minimumFractionDigits: 2 });
  return `As of ${fromDay} against as of ${toDay}.${index} ${moved.accounts} accounts moved (ARR ${amount}), ${added.accounts} are new, ${gone.accounts} are gone`;
}

function matrixRows({ from, to, matrix }: MigrationMatrix): SummaryRow[] {
  const labels = to.slice(0, MOST_LABELS);
  return from.map((label, r) =>
    row('line', [label, ...labels.map((_, c) => matrix[r]?.[c]?.accounts ?? 0)], {
      formats: ['@', ...labels.map(() => COUNT)],
    }),
  );
}

function attributionRows(why: Attribution): SummaryRow[] {
  return [
    header('Why accounts moved', 'Before', 'After', 'By data', 'By the rule', 'By overrides', 'Change'),
    ...why.tiers.map(({ label, before: was, after, parts }) => partsRow('line', label, was, after, parts)),
    movedRow(why),
  ];
}

function movedRow({ moved, compared, parts }: Attribution): SummaryRow {
  return partsRow('total', `Moved of ${compared}`, 0, moved, parts);
}

const SIXTHS = 6;

function partsRow(kind: 'line' | 'total', label: string, before: number, after: number, parts: Parts): SummaryRow {
  const { data, rule, override } = parts;
  const cells = [label, before, after, data / SIXTHS, rule / SIXTHS, override / SIXTHS, after - before];
  return row(kind, cells, { formats: ['@', COUNT, COUNT, PART, PART, PART, PART] });
}
