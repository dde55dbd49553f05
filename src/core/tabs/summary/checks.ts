// The control totals, all checks with the accounts behind them, and what the model and the sheet say of themselves.
import type { CheckLine } from '../../checks/check.ts';
import { type ArrPart, totalOf } from '../../checks/control-totals.ts';
import { arrTitle } from '../../checks/overview.ts';
import { cleanScore } from '../../composite/composite.ts';
import type { Cell } from '../../exact/cell.ts';
import { round } from '../../exact/numbers.ts';
import { VERSION } from '../../model/version.ts';
import { rowLink } from '../week-grid.ts';
import { type Block, COUNT, type Facts, header, live, MONEY, note, row, rowsText, type SummaryRow } from './block.ts';
import { activeArr, arrOf, columnSum, countOf, type Place, plus, sumOf } from './live.ts';
import { changed, DIFFERS, RECONCILES } from './tables.ts';

interface Control {
  readonly name: string;
  readonly formula: string | null;
  /** What core counted. */
  readonly counted: number;
  readonly expected: number;
  readonly format: string;
  readonly meaning: string;
}

/** What went in comes out, to the cent; a scored cell that somebody changes turns them red. */
export const controls: Block = {
  id: 'controls',
  title: 'Control totals',
  rows(facts, top) {
    const found = [...rowControls(facts), ...arrControls(facts), ...scoredControls(facts)];
    if (found.length === 0) return [];
    return [
      header('What must agree', '', '', 'In the sheet', 'Expected', 'Difference', 'Verdict', 'What it says'),
      ...found.map((control, k) => controlRow(control, top + 1 + k)),
      ...arrSteps(facts),
    ];
  },
};

function controlRow({ name, formula, counted, expected, format, meaning }: Control, line: number): SummaryRow {
  const verdict = counted === expected ? RECONCILES : DIFFERS;
  const isLive = formula !== null;
  const difference: Cell = cleanScore(counted - expected);
  return row(
    'line',
    [
      name,
      '',
      '',
      live(formula, counted),
      expected,
      live(isLive ? `ROUND(D${line}-E${line};4)` : null, difference),
      live(isLive ? `IF(F${line}=0;"${RECONCILES}";"${DIFFERS}")` : null, verdict),
      meaning,
    ],
    { formats: ['@', '@', '@', format, format, format, '@', '@'] },
  );
}

/** Rows in = segmented + Unsegmented + not active. */
function rowControls({ checked, place }: Facts): Control[] {
  const { records, active, segments } = checked.overview;
  if (!segments) return [];
  const inactive = records - active;
  const segmented = segments.counts.reduce((sum, count) => sum + count, 0);
  const parts = [
    ...segments.effective.map(({ label }) => countOf(place, 'segment', label)),
    countOf(place, 'status', 'Inactive'),
  ];
  const meaning = `${segmented} segmented + ${active - segmented} Unsegmented + ${inactive} not active`;
  const counted = segments.effective.reduce((sum, { accounts }) => sum + accounts, inactive);
  return [{ name: 'Rows in = rows out', formula: plus(parts), counted, expected: records, meaning, format: COUNT }];
}

/** The segments against the cells of the column: the same amounts, added up in two ways (S82). */
function arrControls({ checked, place }: Facts): Control[] {
  const { overview, arrFromColumn } = checked;
  const { segments, arr } = overview;
  if (!arr) return [];
  const [id, tallies] = segments ? ['segment', segments.effective] : ['arrTier', arr.tiers];
  const sum = plus(tallies.map(({ label }) => arrOf(place, id, label)));
  const found: Control[] = [
    {
      name: `${arrTitle(overview)} in = sum of tiers`,
      formula: sum && `ROUND(${sum};2)`,
      counted: totalOf(tallies),
      expected: arrFromColumn?.total ?? arr.total,
      format: MONEY,
      meaning: `ARR of the ${segments ? 'segments' : 'ARR tiers'} and of Unsegmented, to the cent`,
    },
  ];
  const column = activeArr(place);
  if (column) {
    const meaning = `Column ${place?.arr} of active accounts against what was scored`;
    const money = { formula: column, counted: arr.total, expected: arr.total, format: MONEY };
    found.push({ ...money, name: 'ARR column of the sheet', meaning });
  }
  return found;
}

/** How the total comes from the cells, where it is not simply their sum. */
function arrSteps({ checked: { arrFromColumn, overview }, place }: Facts): SummaryRow[] {
  const { parts = [], total = 0 } = arrFromColumn ?? {};
  if (parts.length < 2) return [];
  const formats = ['@', '@', '@', MONEY, COUNT, '@', '@', '@'];
  const stepRow = ({ id, what, accounts, amount, rows }: ArrPart) => {
    const sum = round(amount, 6);
    const isWhole = id === 'numbers';
    const behind = isWhole ? '' : rowsText({ count: accounts, rows });
    return row('line', [what, '', '', live(isWhole ? columnSum(place) : null, sum), accounts, '', '', behind], {
      formats: id === 'rounding' ? formats.map((each, k) => (k === 3 ? '#,##0.00##' : each)) : formats,
    });
  };
  return [
    header(`${arrTitle(overview)} from its column`, '', '', 'Amount', 'Cells', '', '', 'Which'),
    ...parts.map(stepRow),
    row('total', [`${arrTitle(overview)} of active accounts`, '', '', total], { formats }),
  ];
}

/** The scored cells themselves: any of them that changes after scoring shows here. */
function scoredControls({ sheet, checked, place }: Facts): Control[] {
  const { segments } = checked.overview;
  if (!place || !segments) return [];
  const still = (name: string, id: string, tallies: typeof segments.effective, what: string): Control => ({
    name,
    formula: changed(place, id, tallies),
    counted: 0,
    expected: 0,
    format: COUNT,
    meaning: `Accounts and cents that left the ${what} they were scored into`,
  });
  return [
    still('Segments as scored', 'segment', segments.effective, 'segment'),
    ...(segments.source === 'composite'
      ? [still('Composite tiers as scored', 'tier', segments.computed, 'tier'), ...compositeControl(sheet, place)]
      : []),
  ];
}

function compositeControl({ accounts, scores }: Facts['sheet'], place: Place): Control[] {
  const score = scores.composite?.score;
  const sum = sumOf(place, 'composite');
  if (!score || !sum) return [];
  let total = 0;
  score.forEach((each, i) => {
    if (accounts.isActive[i] && !Number.isNaN(each)) total += each;
  });
  const rounded = round(total, 6);
  const meaning = 'Sum of the composite scores';
  const name = 'Composite scores as scored';
  return [{ name, formula: `ROUND(${sum};6)`, counted: rounded, expected: rounded, format: MONEY, meaning }];
}

export const checkList: Block = {
  id: 'checks',
  title: 'All checks',
  rows: ({ checks }) => [
    header('Check', 'Number', '', 'Verdict', 'Expected', '', '', 'What to do next'),
    ...checks.map((check) => {
      const { name, verdict, isFine, isWrong, threshold, action } = check;
      return row('line', [name, numberCell(check), '', verdict, threshold, '', '', action], {
        formats: ['@', numberFormat(check)],
        verdict: { column: 3, isFine, isWrong },
      });
    }),
  ],
};

export function numberCell({ number, isPercent, value }: CheckLine): number | string {
  if (number === null) return value;
  return isPercent ? number / 100 : number;
}

/** As many decimals as the text has, so that a shown percentage never reads as crossing its threshold. */
export function numberFormat({ value, isPercent, number }: CheckLine): string {
  if (!isPercent) return number !== null && number % 1 !== 0 ? MONEY : COUNT;
  const decimals = value.replace('%', '').split('.')[1]?.length ?? 1;
  return `0.${'0'.repeat(decimals)}%`;
}

/** The accounts behind the checks that are not fine, the largest ARR first: the summary links here. */
export const accountsBehind: Block = {
  id: 'behind',
  title: 'Accounts behind the checks',
  rows: (facts) => openChecks(facts).flatMap((check) => behindRows(check, facts)),
};

function openChecks({ checks }: Facts): CheckLine[] {
  return checks.filter(({ isFine, behind }) => !isFine && behind.count > 0);
}

function behindRows({ name, behind: { count, names, rows } }: CheckLine, { stamp }: Facts): SummaryRow[] {
  const more = count - rows.length;
  return [
    header(`${name}: ${count}`, 'Where'),
    ...rows.map((at, k) => row('line', [names[k] ?? '', rowLink(stamp.sheetId ?? null, at)])),
    ...(more > 0 ? [note(`${more} more`)] : []),
  ];
}

/** Where the accounts behind each check stand: first and last sheet row (1-based), by the check. */
export function behindPlaces(facts: Facts, top: number): Map<CheckLine, readonly [number, number]> {
  const places = new Map<CheckLine, readonly [number, number]>();
  let next = top;
  for (const check of openChecks(facts)) {
    const { length } = behindRows(check, facts);
    places.set(check, [next, next + length - 1]);
    next += length;
  }
  return places;
}

/** Which model of which make the numbers are from. */
export const made: Block = {
  id: 'made',
  title: 'What this was made with',
  rows: ({ sheet: { model }, stamp }) => [
    row('line', ['Tierwise', VERSION]),
    row('line', ['Model', model.name]),
    row('line', ['Preset', model.preset]),
    row('line', ['Fingerprint of the model', stamp.modelHash]),
  ],
};

/** What was left out or could not be read. */
export const notes: Block = {
  id: 'notes',
  title: 'Notes',
  rows: ({ sheet: { warnings } }) => warnings.map((text) => row('line', [text])),
};
