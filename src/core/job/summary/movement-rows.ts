// What moved since the last run (S60): who stands where, how far the distribution drifted, and why accounts moved.
import { type Attribution, attribute, type Parts } from '../../govern/attribution.ts';
import type { HistoryRow } from '../../govern/history.ts';
import { type MigrationMatrix, migrationMatrix } from '../../govern/migration-matrix.ts';
import { inputsFrom } from '../../govern/run-inputs.ts';
import { snapshotFrom, snapshotOf } from '../../govern/snapshot.ts';
import type { Facts } from './facts.ts';
import { COUNT, header, heading, note, row, type SummaryRow } from './row.ts';

/** Columns B to G. */
const MOST_LABELS = 6;
const PART = '+0.##;-0.##;0';

export function movementRows({ sheet, stamp }: Facts): SummaryRow[] {
  const last = stamp.governance?.last;
  const now = snapshotOf(sheet);
  if (!last || last.snapshot === '' || !now) return [];
  const found = migrationMatrix(snapshotFrom(last.snapshot), now);
  const title = [heading(`Since the run of ${last.at}`), note(movementNote(found))];
  const why = attributionSince(last, sheet);
  if (found.moved.accounts + found.added.accounts + found.gone.accounts === 0 && why?.moved === 0) return title;
  return [
    ...title,
    header('From / to: accounts', ...found.to.slice(0, MOST_LABELS)),
    ...matrixRows(found),
    ...attributionRows(why),
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
    row('line', [label, ...labels.map((_, c) => matrix[r]?.[c]?.accounts || '')], {
      formats: ['@', ...labels.map(() => COUNT)],
    }),
  );
}

/** null: what the last run stood on was not kept. */
function attributionSince({ inputs }: HistoryRow, { model, accounts, scores }: Facts['sheet']): Attribution | null {
  const before = inputsFrom(inputs);
  return before && attribute(before, { model, accounts, asOf: scores.asOf });
}

function attributionRows(why: Attribution | null): SummaryRow[] {
  if (!why) return [note('Why accounts moved cannot be told: what the last run stood on was not kept')];
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
