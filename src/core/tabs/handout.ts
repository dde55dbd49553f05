// The handout as a tab: the agreed model in words, what it changes against a baseline, how firm the segments are, and
// what is left to decide. For people who were not in the room.

import { availableHours, capacity, planFor, treatmentText } from '../checks/capacity.ts';
import { type CheckLine, checkedOf } from '../checks/check.ts';
import { checkLines } from '../checks/checks.ts';
import { arrTitle } from '../checks/overview.ts';
import { UNSEGMENTED_LABEL } from '../composite/codes.ts';
import { type NumberText, numberText } from '../exact/numbers.ts';
import type { Bands } from '../model/bands.ts';
import { type Model, type Source, segmentScale } from '../model/model.ts';
import { resolveModel } from '../model/resolve.ts';
import { isoDay } from '../read/date.ts';
import { scored } from '../systems/score.ts';
import type { ScoredSheet } from '../systems/score-sheet.ts';
import type { Scored } from '../systems/system.ts';
import { compareScores, largestFlips } from '../whatif/compare.ts';
import { MIXES, policyTwins, stabilityOf } from '../whatif/firmness.ts';
import type { BacktestResult } from '../whatif/period-start.ts';
import { criterionRows, editRows, line, ruleRows, weightRows, wordRows } from './model-in-words.ts';
import { pastRows } from './past.ts';
import type { GridRow, SheetGrid } from './sheet-grid.ts';
import { BLANK, COUNT, header, heading, MONEY, note, row } from './summary/block.ts';
import { together } from './summary/needs-somebody.ts';

export interface HandoutInput {
  readonly sheetName: string;
  readonly baseline: { readonly model: Model; readonly title: string };
  /** null: nothing says who left. */
  readonly past: BacktestResult | null;
}

const WIDTHS = [230, 150, 110, 130, 150, 330];

export function handoutGrid(sheet: ScoredSheet, { sheetName, baseline, past }: HandoutInput): SheetGrid {
  const { model, accounts, scores } = sheet;
  const checked = checkedOf(model, accounts, scores);
  const { active, arr } = checked.overview;
  const total = arr ? `, ${arrTitle(checked.overview)} ${numberText(accounts.locale)(arr.total, 2)}` : '';
  // The same people serve both.
  const was = { ...baseline.model, segmentBy: model.segmentBy, capacity: model.capacity };
  const before = scored(was, accounts, scores.asOf);
  const lines = checkLines(checked);
  const changes = changeRows(before, sheet);
  const sections: readonly (readonly [title: string, rows: readonly GridRow[]])[] = [
    ['Segments', segmentRows(sheet)],
    ['How an account is scored', weightRows(model)],
    ['Points by criterion', criterionRows(sheet)],
    ['Rules for missing data and duplicates', ruleRows(model, accounts)],
    ['What the words of the sheet mean', wordRows(model)],
    ['What differs from the published preset, and why', editRows(model)],
    [`What changes against ${baseline.title}`, changes],
    ['Hours', hourRows(before, sheet)],
    [
      'Checks that come out differently',
      changes.length < 2 ? [] : checkRows(checkLines(checkedOf(before.model, accounts, before.scores)), lines),
    ],
    ['How firm the segments are', firmRows(sheet)],
    ['Did the segments tell who left?', past && !('refused' in past.result) ? pastRows(past, accounts.locale) : []],
    ['Decisions to take', decisionRows(sheet, lines)],
  ];
  const rows: GridRow[] = [
    row('title', [`Customer segmentation: ${givenName(model) ?? sheetName}`]),
    note(`"${sheetName}", as of ${isoDay(scores.asOf)}: ${active} active accounts${total}`),
    ...sections.flatMap(([title, found]) => (found.length > 0 ? [BLANK, heading(title), ...found] : [])),
  ];
  return { widths: WIDTHS, rows, charts: [], wrapped: [5], tabColor: '#0072b2' };
}

/** null: it goes by the name of its preset, which tells a client nothing. */
function givenName({ name, preset }: Model): string | null {
  return name === resolveModel({ preset }).name ? null : name;
}

function segmentRows(sheet: ScoredSheet): GridRow[] {
  const { segments, arr } = checkedOf(sheet.model, sheet.accounts, sheet.scores).overview;
  if (!segments) return [line('There is no segment: the sheet has neither an ARR nor enough columns for a score')];
  const { bands, treatments } = segments.scale;
  const from = fromTexts(bands, segments.source, sheet);
  return [
    line('Segments come from', SOURCES[segments.source]),
    header('Segment', 'From', 'Accounts', arr ? 'ARR' : '', 'Service model', 'What we do'),
    ...segments.effective.map(({ label, accounts, arr: sum }, k) => {
      const treatment = treatments[k];
      const cells = [label, from[k] ?? '', accounts, arr ? sum : '', treatment?.service ?? ''];
      const action = treatment ? treatmentText(treatment) : accounts > 0 ? 'Data is missing' : '';
      return row('line', [...cells, action], {
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

/** A cut of scores has two decimals, as in the panel. */
function fromTexts({ cuts }: Bands<unknown>, source: Source, { accounts }: Scored): string[] {
  const text = numberText(accounts.locale);
  const least = source === 'composite' ? 2 : 0;
  return [...cuts.map(([at, operator]) => `${operator === '>' ? 'above' : 'from'} ${text(at, least)}`), 'below'];
}

/** None where nothing moves. Who gets a segment for the first time is counted, and not named. */
function changeRows(before: Scored, after: ScoredSheet): GridRow[] {
  const { accounts } = after;
  const found = compareScores(before.model, before.scores, after.model, after.scores, accounts);
  if (!found || found.flips.length === 0) return [];
  const { matrix, from, to, moved, flips } = found;
  const movers = largestFlips(found, before.scores, after.scores, accounts, flips.length);
  const named = movers.filter((each) => each.from !== UNSEGMENTED_LABEL);
  const text = numberText(accounts.locale);
  const first = movers.length - named.length;
  if (named.length === 0)
    return [line(`${people(first, text)} with an ARR of ${text(moved.arr, 2)} had no segment there`)];
  return [
    line(
      `${people(moved.accounts, text)} with an ARR of ${text(moved.arr, 2)} ${moved.accounts === 1 ? 'is' : 'are'} in another segment`,
    ),
    ...(first > 0 ? [line(`${text(first)} of them had no segment there`)] : []),
    header('Accounts from', ...to.slice(0, WIDTHS.length - 1).map((label) => `to ${label}`)),
    ...from.map((label, r) => {
      const counts = (matrix[r] ?? []).slice(0, WIDTHS.length - 1).map((cell) => cell.accounts);
      return row('line', [label, ...counts], { formats: ['@', ...counts.map(() => COUNT)] });
    }),
    header('Account', 'Id', 'From', 'To', 'ARR'),
    ...named.map(({ name, id, from: was, to: now, arr }) =>
      row('line', [name || id, id, was, now, arr ?? ''], { formats: ['@', '@', '@', '@', MONEY] }),
    ),
  ];
}

function people(count: number, text: NumberText): string {
  return `${text(count)} ${count === 1 ? 'account' : 'accounts'}`;
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
  if (other.length === 0) return [];
  return [
    header('Check', 'Before', '', 'Now'),
    ...other.map((each) => {
      const old = was.get(`${each.id} ${each.name}`) as CheckLine;
      return line(each.name, resultText(old), '', resultText(each));
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
  const open = together(checks.filter(({ isFine, action }) => !isFine && action !== ''));
  const scale = segmentScale(sheet.model);
  const unsaid = scale.treatments.some(({ action }) => action === '');
  if (open.length === 0 && !unsaid) return [line('None is open')];
  return [
    header('What', 'Verdict', 'Number', 'What to do'),
    ...open.map(({ name, verdict, value, action }) =>
      row('line', [name, verdict, value, action], { formats: ['@', '@', '@', '@'], rights: [2] }),
    ),
    ...(unsaid ? [line('Treatment of a segment', 'not said', '', 'Say what people do there')] : []),
  ];
}

/** `82.3%, Warning` */
function resultText({ value, verdict }: CheckLine): string {
  return value === verdict ? verdict : `${value}, ${verdict}`;
}
