// The handout as a tab: the agreed model in words, what it changes against a baseline, how firm the segments are, and
// what is left to decide. For people who were not in the room.

import { availableHours, capacity, planFor, treatmentText } from '../checks/capacity.ts';
import { type CheckLine, checkedOf } from '../checks/check.ts';
import { checkLines } from '../checks/checks.ts';
import { arrTitle } from '../checks/overview.ts';
import { titleOf } from '../composite/rated-texts.ts';
import type { Cell } from '../exact/cell.ts';
import { numberText } from '../exact/numbers.ts';
import { workLists } from '../log/queue.ts';
import type { Bands } from '../model/bands.ts';
import { editsOf } from '../model/document.ts';
import { type Criterion, DIMENSIONS, type Model, segmentScale } from '../model/model.ts';
import { isoDay } from '../read/date.ts';
import { scored } from '../systems/score.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import type { Scored } from '../systems/system.ts';
import { compareScores, largestFlips } from '../whatif/compare.ts';
import { MIXES, policyTwins, stabilityOf } from '../whatif/firmness.ts';
import { graceText } from '../whatif/hysteresis.ts';
import type { BacktestResult } from '../whatif/period-start.ts';
import { pastRows } from './past.ts';
import type { GridRow, SheetGrid } from './sheet-grid.ts';
import { BLANK, COUNT, header, heading, MONEY, note, PERCENT, row } from './summary/block.ts';

export interface HandoutInput {
  readonly sheetName: string;
  readonly baseline: { readonly model: Model; readonly title: string };
  /** null: nothing says who left. */
  readonly past: BacktestResult | null;
}

const WIDTHS = [230, 150, 110, 130, 150, 330];
const TEXTS = ['@', '@', '@', '@', '@', '@'];

export function handoutGrid(sheet: ScoredSheet, { sheetName, baseline, past }: HandoutInput): SheetGrid {
  const { model, accounts, scores } = sheet;
  const checked = checkedOf(model, accounts, scores);
  const { active, arr } = checked.overview;
  const total = arr ? `, ${arrTitle(checked.overview)} ${numberText(accounts.locale)(arr.total, 2)}` : '';
  // The same people serve both.
  const was = { ...baseline.model, segmentBy: model.segmentBy, capacity: model.capacity };
  const before = scored(was, accounts, scores.asOf);
  const lines = checkLines(checked);
  const sections: readonly (readonly [title: string, rows: readonly GridRow[]])[] = [
    ['Segments', segmentRows(sheet)],
    ['How an account is scored', weightRows(model)],
    ['Points by criterion', criterionRows(sheet)],
    ['Rules for missing data and duplicates', ruleRows(model)],
    ['What differs from the published preset, and why', editRows(model)],
    [`What changes against ${baseline.title}`, changeRows(before, sheet)],
    ['Hours', hourRows(before, sheet)],
    [
      'Checks that come out differently',
      checkRows(checkLines(checkedOf(before.model, accounts, before.scores)), lines),
    ],
    ['How firm the segments are', firmRows(sheet)],
    ['Did the segments tell who left?', past && !('refused' in past.result) ? pastRows(past, accounts.locale) : []],
    ['Decisions to take', decisionRows(sheet, lines)],
  ];
  const rows: GridRow[] = [
    row('title', [`Customer segmentation: ${model.name}`]),
    note(`"${sheetName}", as of ${isoDay(scores.asOf)}: ${active} active accounts${total}`),
    ...sections.flatMap(([title, found]) => (found.length > 0 ? [BLANK, heading(title), ...found] : [])),
  ];
  return { widths: WIDTHS, rows, charts: [], wrapped: [5], tabColor: '#0072b2' };
}

function line(...cells: Cell[]): GridRow {
  return row('line', cells, { formats: TEXTS });
}

function segmentRows(sheet: ScoredSheet): GridRow[] {
  const { segments, arr } = checkedOf(sheet.model, sheet.accounts, sheet.scores).overview;
  if (!segments) return [line('There is no segment: the sheet has neither an ARR nor enough columns for a score')];
  const { bands, treatments } = segments.scale;
  const from = fromTexts(bands, sheet);
  return [
    line('Segments come from', SOURCES[segments.source]),
    header('Segment', 'From', 'Accounts', arr ? 'ARR' : '', 'Service model', 'What we do'),
    ...segments.effective.map(({ label, accounts, arr: sum }, k) => {
      const treatment = treatments[k];
      const cells = [label, from[k] ?? '', accounts, arr ? sum : '', treatment?.service ?? ''];
      return row('line', [...cells, treatment ? treatmentText(treatment) : 'Data is missing'], {
        formats: ['@', '@', COUNT, MONEY, '@', '@'],
      });
    }),
  ];
}

const SOURCES = {
  composite: 'the score of 1 to 5',
  arr: 'the ARR',
  priority: 'the priority score',
} as const;

function fromTexts({ cuts }: Bands<unknown>, { accounts }: Scored): string[] {
  const text = numberText(accounts.locale);
  return [...cuts.map(([at, operator]) => `${operator === '>' ? 'above' : 'from'} ${text(at)}`), 'below'];
}

function weightRows({ weights, segmentBy }: Model): GridRow[] {
  if (segmentBy === 'arr' || segmentBy === 'priority') return [];
  return [
    header('Dimension', 'Weight'),
    ...DIMENSIONS.map((name) =>
      row('line', [`${name[0]?.toUpperCase()}${name.slice(1)}`, weights[name]], { formats: ['@', PERCENT] }),
    ),
  ];
}

function criterionRows(sheet: ScoredSheet): GridRow[] {
  const { model } = sheet;
  if (model.segmentBy === 'arr') return [];
  return DIMENSIONS.flatMap((name) => {
    const used = model.rubrics[name].filter(({ isOff }) => !isOff);
    if (model.weights[name] === 0 || used.length === 0) return [];
    return [
      header(`${name[0]?.toUpperCase()}${name.slice(1)}`, 'Points'),
      ...used.map((criterion) => line(titleOf(model, criterion.id), pointsText(criterion, sheet))),
    ];
  });
}

/** `5 from 1,000, 4 from 200, 1 below` or `Target vertical 5, Adjacent vertical 4` */
function pointsText(criterion: Criterion, sheet: ScoredSheet): string {
  if (criterion.kind === 'flag') return `yes ${criterion.yes}, no ${criterion.no}`;
  const parts: string[] = [];
  if ('bands' in criterion) {
    const { bands } = criterion;
    const text = numberText(sheet.accounts.locale);
    const words = { '>=': 'from', '>': 'above', '<=': 'up to', '<': 'below' } as const;
    parts.push(...bands.cuts.map(([at, operator, points]) => `${points} ${words[operator]} ${text(at)}`));
    parts.push(`${bands.floor} otherwise`);
  }
  if ('labels' in criterion) {
    parts.push(...Object.entries(criterion.labels).map(([label, points]) => `${label} ${points}`));
  }
  return parts.join(', ');
}

function ruleRows(model: Model): GridRow[] {
  const usage = model.behavioralMissing === 'skip' ? 'scored by the other two weights' : 'counted as the median, 3';
  const required = model.missingData === 'strict' ? 'no segment, with the reason' : 'scored with stand-ins, marked';
  const products = model.multiProduct
    ? 'rows with one id are products of one account'
    : 'rows with one id are duplicates';
  return [
    line('Without usage data', usage),
    line('When a required field is blank', required),
    line('Duplicate rows', products),
    ...(model.grace ? [line('A change is flagged', graceText(model.grace, numberText()))] : []),
    line('Left out by status', model.inactiveStatuses.join(', ') || 'none'),
  ];
}

function editRows(model: Model): GridRow[] {
  const edits = editsOf(model).filter(({ from, to }) => !/[{}]/.test(from + to));
  if (edits.length === 0) return [line('Nothing: the model is the preset as it was published')];
  const noteFor = (path: string) =>
    Object.entries(model.notes)
      .filter(([place]) => path === place || path.startsWith(`${place}.`))
      .map(([, text]) => text)
      .join('. ');
  return [
    header('Setting', 'Preset', '', 'Here', '', 'Why'),
    ...edits.map(({ what, from, to, path }) => line(what, from, '', to, '', noteFor(path))),
  ];
}

function changeRows(before: Scored, after: ScoredSheet): GridRow[] {
  const { accounts } = after;
  const found = compareScores(before.model, before.scores, after.model, after.scores, accounts);
  if (!found) return [];
  const { matrix, from, to, moved, flips } = found;
  const movers = largestFlips(found, before.scores, after.scores, accounts, flips.length);
  const text = numberText(accounts.locale);
  if (flips.length === 0) return [line('No account is in another segment')];
  return [
    line(`${text(flips.length)} accounts with an ARR of ${text(moved.arr, 2)} are in another segment`),
    header('Accounts from', ...to.slice(0, WIDTHS.length - 1).map((label) => `to ${label}`)),
    ...from.map((label, r) => {
      const counts = (matrix[r] ?? []).slice(0, WIDTHS.length - 1).map((cell) => cell.accounts);
      return row('line', [label, ...counts], { formats: ['@', ...counts.map(() => COUNT)] });
    }),
    header('Account', 'Id', 'From', 'To', 'ARR'),
    ...movers.map(({ name, id, from: was, to: now, arr }) =>
      row('line', [name || id, id, was, now, arr ?? ''], { formats: ['@', '@', '@', '@', MONEY] }),
    ),
  ];
}

function hourRows(before: Scored, after: ScoredSheet): GridRow[] {
  if (!after.model.capacity) return [];
  const sides = [before, after].map(({ model, accounts, scores }) => {
    const { segments } = checkedOf(model, accounts, scores).overview;
    return segments && planFor(model, segments.counts, segments);
  });
  return [
    header('A month', 'Before', 'Now'),
    row('line', ['Hours needed', ...sides.map((plan) => (plan ? capacity(plan).required : ''))], {
      formats: ['@', COUNT, COUNT],
    }),
    row('line', ['Hours available', ...sides.map((plan) => (plan ? availableHours(plan) : ''))], {
      formats: ['@', COUNT, COUNT],
    }),
  ];
}

function checkRows(before: readonly CheckLine[], after: readonly CheckLine[]): GridRow[] {
  const was = new Map(before.map((each) => [`${each.id} ${each.name}`, each]));
  const other = after.filter((each) => {
    const old = was.get(`${each.id} ${each.name}`);
    return old && old.verdict !== each.verdict;
  });
  if (other.length === 0) return [line('None')];
  return [
    header('Check', 'Before', '', 'Now'),
    ...other.map((each) => {
      const old = was.get(`${each.id} ${each.name}`) as CheckLine;
      return line(each.name, `${old.value} ${old.verdict}`, '', `${each.value} ${each.verdict}`);
    }),
  ];
}

const LISTED = 10;

function firmRows({ model, accounts, scores }: ScoredSheet): GridRow[] {
  if (scores.segments?.source !== 'composite') return [];
  const found = stabilityOf(model, scores, accounts, LISTED);
  const twins = policyTwins(model, accounts, scores.asOf);
  if (!found) return [];
  const { firm, tiered, leastFirm, kept } = found;
  const nameOf = (i: number) => accounts.names[i] || (accounts.ids[i] as string);
  return [
    line(`${firm} of ${tiered} accounts keep their segment when each weight is a fifth more or less`),
    ...(twins ? [line(`${twins.dependent.length} accounts depend on how missing data is treated`)] : []),
    ...(leastFirm.length > 0 ? [header('Least firm', `Keeps it in, of ${MIXES} mixes`)] : []),
    ...leastFirm.map((i) => row('line', [nameOf(i), kept[i] as number], { formats: ['@', COUNT] })),
  ];
}

function decisionRows(sheet: ScoredSheet, checks: readonly CheckLine[]): GridRow[] {
  const open = checks.filter(({ isFine, action }) => !isFine && action !== '');
  const waiting = workLists(sheet).research.length;
  const scale = segmentScale(sheet.model);
  if (open.length === 0 && waiting === 0) return [line('None is open')];
  return [
    header('What', 'Now', '', '', '', 'What to do'),
    ...open.map(({ name, verdict, action }) => line(name, verdict, '', '', '', action)),
    ...(scale.treatments.some(({ action }) => action === '')
      ? [line('Treatment of a segment', 'not said', '', '', '', 'Say what people do there')]
      : []),
  ];
}
