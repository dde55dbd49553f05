// Control totals: what went in comes out, to the cent; a scored cell that somebody changes turns them red.

import type { Tally } from '../../checks/overview.ts';
import { round } from '../../checks/share.ts';
import { cleanScore } from '../../composite/display-score.ts';
import type { Cell } from '../../exact/cell.ts';
import type { Facts } from './facts.ts';
import { activeArr, arrOf, countOf, drift, plus, sumOf } from './live.ts';
import type { Place } from './place.ts';
import { COUNT, header, heading, live, MONEY, row, type SummaryRow } from './row.ts';

interface Control {
  readonly name: string;
  readonly formula: string | null;
  /** What core counted. */
  readonly counted: number;
  readonly expected: number;
  readonly format: string;
  readonly meaning: string;
}

export const DIFFERS = 'Differs';
export const RECONCILES = 'Reconciles';
/** Column of the verdict. */
export const VERDICT_COLUMN = 6;

export function controlRows(facts: Facts, top: number): SummaryRow[] {
  const controls = [...rowControls(facts), ...arrControls(facts), ...scoredControls(facts)];
  if (controls.length === 0) return [];
  return [
    heading('Control totals'),
    header('What must agree', '', '', 'In the sheet', 'Expected', 'Difference', 'Verdict', 'What it says'),
    ...controls.map((control, k) => controlRow(control, top + 2 + k)),
  ];
}

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
function rowControls({ book, place }: Facts): Control[] {
  const { records, active, segments } = book.overview;
  if (!segments) return [];
  const inactive = records - active;
  const unsegmented = segments.unsegmented.length;
  const parts = [
    ...segments.effective.map(({ label }) => countOf(place, 'segment', label)),
    countOf(place, 'status', 'Inactive'),
  ];
  const meaning = `${active - unsegmented} segmented + ${unsegmented} Unsegmented + ${inactive} not active`;
  return [
    { ...COUNTED, name: 'Rows in = rows out', formula: plus(parts), counted: records, expected: records, meaning },
  ];
}

const COUNTED = { format: COUNT };

function arrControls({ book, place }: Facts): Control[] {
  const { segments, arr } = book.overview;
  if (!segments || !arr) return [];
  const cents = segments.effective.reduce((sum, tally) => sum + Math.round(tally.arr * 100), 0);
  const parts = segments.effective.map(({ label }) => arrOf(place, 'segment', label));
  const money = { format: MONEY, expected: arr.total };
  const sum = plus(parts);
  const controls: Control[] = [
    {
      ...money,
      name: 'ARR in = sum of tiers',
      formula: sum && `ROUND(${sum};2)`,
      counted: cents / 100,
      meaning: 'ARR of the segments and of Unsegmented, to the cent',
    },
  ];
  const column = activeArr(place);
  if (column) {
    const meaning = `Column ${place?.arr} of active accounts against what was scored`;
    controls.push({ ...money, name: 'ARR column of the sheet', formula: column, counted: arr.total, meaning });
  }
  return controls;
}

/** The scored cells themselves: any of them that changes after scoring shows here. */
function scoredControls({ sheet, book, place }: Facts): Control[] {
  const { segments } = book.overview;
  if (!place || !segments) return [];
  const zero = { counted: 0, expected: 0 };
  return [
    {
      ...COUNTED,
      ...zero,
      name: 'Segments as scored',
      formula: changed(place, 'segment', segments.effective),
      meaning: 'Accounts and cents that left the segment they were scored into',
    },
    {
      ...COUNTED,
      ...zero,
      name: 'Composite tiers as scored',
      formula: changed(place, 'tier', segments.computed),
      meaning: 'Accounts and cents that left the tier they were scored into',
    },
    ...compositeControl(sheet, place),
  ];
}

/** How many accounts and cents have left their label since scoring. */
export function changed(place: Place, id: string, tallies: readonly Tally[]): string | null {
  const counts = tallies.map(({ label, accounts }) => [countOf(place, id, label), accounts] as const);
  const amounts = tallies.map(({ label, arr }) => {
    const sum = arrOf(place, id, label);
    return [sum && `ROUND(${sum}*100;0)`, Math.round(arr * 100)] as const;
  });
  return drift(place.arr ? [...counts, ...amounts] : counts);
}

function compositeControl({ accounts, scores }: Facts['sheet'], place: Place): Control[] {
  const composite = scores.composite?.score;
  const sum = sumOf(place, 'composite');
  if (!composite || !sum) return [];
  let total = 0;
  composite.forEach((score, i) => {
    if (accounts.isActive[i] && !Number.isNaN(score)) total += score;
  });
  const rounded = round(total, 6);
  const meaning = 'Sum of the composite scores';
  const name = 'Composite scores as scored';
  return [{ name, formula: `ROUND(${sum};6)`, counted: rounded, expected: rounded, format: MONEY, meaning }];
}
