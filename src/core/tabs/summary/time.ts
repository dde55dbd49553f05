// What time made of the accounts: who moved since the last run (S60), who stands near a cut, what became of the revenue (S57).
import { type NearCut, nearCuts } from '../../checks/cuts.ts';
import {
  churnByStage,
  nrrByArrTier,
  type OutcomeRow,
  outcomeGroups,
  segmentOutcomes,
} from '../../checks/outcome-groups.ts';
import { numberReader } from '../../composite/codes.ts';
import { cleanScore, scoreFormat } from '../../composite/composite.ts';
import { round } from '../../exact/numbers.ts';
import type { Attribution, Parts } from '../../log/attribution.ts';
import type { QueueItem } from '../../log/queue.ts';
import type { MigrationMatrix } from '../../log/run-comparison.ts';
import { pastRows } from '../past.ts';
import {
  type Block,
  COUNT,
  DECIMAL,
  type Facts,
  header,
  MONEY,
  note,
  orBlank,
  PERCENT,
  row,
  type SummaryRow,
} from './block.ts';

/** Columns B to G. */
const MOST_LABELS = 6;
const MOST_SETTLED = 10;
const PART = '+0.00;-0.00;0';

export const movement: Block = {
  id: 'movement',
  title: ({ stamp }) => `Since run ${stamp.governance?.comparison.run}`,
  rows({ stamp }) {
    const { migration, attribution, settled, note: lacking } = stamp.governance?.comparison ?? NOTHING;
    if (!migration) return [];
    const { moved, added, gone } = migration;
    const first = [note(movementNote(migration)), ...settledRows(settled)];
    if (moved.accounts + added.accounts + gone.accounts === 0 && attribution?.moved === 0) return first;
    return [
      ...first,
      header('From / to: accounts', ...migration.to.slice(0, MOST_LABELS)),
      ...matrixRows(migration),
      ...(attribution ? attributionRows(attribution) : [note(lacking)]),
    ];
  },
};

const NOTHING = { migration: null, attribution: null, settled: [], note: '' };

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
    partsRow('total', `Moved of ${why.compared}`, 0, why.moved, why.parts),
  ];
}

const SIXTHS = 6;

function partsRow(kind: 'line' | 'total', label: string, before: number, after: number, parts: Parts): SummaryRow {
  const { data, rule, override } = parts;
  const cells = [label, before, after, data / SIXTHS, rule / SIXTHS, override / SIXTHS, after - before];
  return row(kind, cells, { formats: ['@', COUNT, COUNT, PART, PART, PART, PART] });
}

const MOST_NEAR = 10;

/** Accounts that a small change of data or of the model would move. */
export const nearTable: Block = {
  id: 'near',
  title: ({ checked }) => `Accounts near a cut: ${nearCuts(checked).length}`,
  rows(facts) {
    const near = nearCuts(facts.checked);
    if (near.length === 0) return [];
    const more = near.length - MOST_NEAR;
    return [
      header('Account', 'Score', 'Cut', 'ARR', 'Distance', 'Row', 'Tier', 'What it means'),
      ...near.slice(0, MOST_NEAR).map((each) => nearRow(facts, each)),
      ...(more > 0 ? [note(`${more} more are close to a cut`)] : []),
    ];
  },
};

function nearRow({ sheet }: Facts, { account, score, cut, distance, tier, other }: NearCut): SummaryRow {
  const { accounts, model } = sheet;
  const arr = numberReader(accounts.columns.arr)(account);
  const format = scoreFormat(score, model.segmentScales.composite.bands);
  const gap = round(distance, 9);
  const side = `${other} is just ${distance < 0 ? 'above' : 'below'}`;
  const name = accounts.names[account] || (accounts.ids[account] as string);
  return row(
    'line',
    [
      name,
      cleanScore(score),
      cut,
      orBlank(arr),
      gap,
      (accounts.rows[account] as number) + 1,
      tier,
      gap === 0 ? `Exactly on the cut: ${side}` : side,
    ],
    { formats: ['@', format, DECIMAL, MONEY, '+0.00##;-0.00##;0', '0', '@', '@'] },
  );
}

const NPS = '0.0';
const OUTCOME_FORMATS = ['@', COUNT, PERCENT, PERCENT, PERCENT, NPS, '@', '@'];
const OUTCOME_HEADERS = ['Accounts', 'NRR', 'GRR', 'Logo churn', 'NPS', 'Verdict'] as const;

/** Against the targets of the sources, and whether unlike treatment has unlike results. */
export const outcomes: Block = {
  id: 'outcomes',
  title: 'Outcomes by segment at the start of the period',
  rows({ sheet: { accounts, scores } }) {
    const found = segmentOutcomes(accounts, scores);
    if (!found) return [];
    const { rows, all, byPresent, flags } = found;
    const stands = `${byPresent} rows have no segment of the start: the present one stands in, which flatters the best`;
    return [
      header('Segment', ...OUTCOME_HEADERS, 'What it means'),
      ...rows.map((each) => outcomeRow('line', each, saidText(each))),
      outcomeRow('total', all, [distinctText(flags, rows), expansionText(all)].filter(Boolean).join('. ')),
      ...(byPresent > 0 ? [note(stands)] : []),
    ];
  },
};

/** The same by other groups, and against the targets of the sources. */
export const outcomeGroupTables: Block = {
  id: 'outcomeGroups',
  title: 'Outcomes by other groups',
  rows({ sheet }) {
    const { model, accounts, scores } = sheet;
    if (!segmentOutcomes(accounts, scores)) return [];
    return [
      ...targetRows('ARR tier at the start (methods)', 'NRR', nrrByArrTier(model, accounts)),
      ...targetRows('Lifecycle stage (methods)', 'churn', churnByStage(sheet)),
      ...outcomeGroups(model, accounts).flatMap(({ title, rows: ofGroup, others }) => [
        header(title, ...OUTCOME_HEADERS, 'What it means'),
        ...ofGroup.map((each) => outcomeRow('line', each, saidText(each))),
        ...(others > 0 ? [note(`${others} accounts in smaller groups`)] : []),
      ]),
    ];
  },
};

/** Whether the segments of then told who left. */
export const past: Block = {
  id: 'past',
  title: 'Did the segments tell who left?',
  rows: ({ stamp }) => (stamp.past ? (pastRows(stamp.past) as SummaryRow[]) : []),
};

function saidText(outcome: OutcomeRow): string {
  return [expansionText(outcome), `${outcome.answers} answers to NPS`].filter(Boolean).join(', ');
}

function expansionText({ expansion }: OutcomeRow): string {
  return expansion === null ? '' : `Expansion ${(expansion * 100).toFixed(1)}%`;
}

function distinctText(flags: readonly string[], rows: readonly OutcomeRow[]): string {
  if (flags.length > 0) return flags.join('. ');
  return rows.every(({ logoChurn }) => logoChurn === null) ? '' : 'No segment is known to do worse than the one below';
}

function targetRows(title: string, what: 'NRR' | 'churn', found: readonly OutcomeRow[]): SummaryRow[] {
  if (found.length === 0) return [];
  const bad = what === 'NRR' ? 'below' : 'above';
  return [
    header(title, ...OUTCOME_HEADERS, 'Target'),
    ...found.map((each) => outcomeRow('line', each, `${what} of ${each.target?.join('–')}% is expected`, bad)),
  ];
}

/** @param bad verdict that is no good news */
function outcomeRow(
  kind: 'line' | 'total',
  outcome: OutcomeRow,
  text: string,
  bad: OutcomeRow['verdict'] = '',
): SummaryRow {
  const { label, accounts, nrr, grr, logoChurn, nps, verdict } = outcome;
  const cells = [label, accounts, orBlank(nrr), orBlank(grr), orBlank(logoChurn), orBlank(nps), verdict, text];
  return row(kind, cells, {
    formats: OUTCOME_FORMATS,
    ...(verdict ? { verdict: { column: 6, isFine: verdict !== bad } } : {}),
  });
}
