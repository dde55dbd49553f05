// The systems beside the segment: accounts, share and ARR by label where their inputs are mapped, and the RFM grid.
import { availableHours, hoursByHealth, planFor } from '../../checks/capacity.ts';
import { type ExpectedShare, expectedShares } from '../../checks/groups.ts';
import { type Tally, talliesBy } from '../../checks/overview.ts';
import { round } from '../../exact/numbers.ts';
import { OPTIONAL_HEADERS } from '../../model/fields.ts';
import { asksFor, type Model } from '../../model/model.ts';
import { rfmNameOf } from '../../model/resolve.ts';
import { rfm } from '../../systems/rfm.ts';
import type { Scored, System } from '../../systems/system.ts';
import { whatWeDo } from '../../systems/system.ts';
import { SYSTEMS } from '../../systems/systems.ts';
import type { ColorRule } from '../sheet-grid.ts';
import { type Block, COUNT, type Facts, header, live, row, type SummaryRow } from './block.ts';
import { countLike } from './live.ts';
import { expectation, RANGE_FORMATS, type TallyTable, tableVerdict, tallyCells } from './tables.ts';

export const systems: Block = {
  id: 'systems',
  title: 'Other systems',
  rows({ sheet, place }, top) {
    const expected = expectedShares(sheet);
    const rows: SummaryRow[] = [];
    for (const system of systemTables(sheet)) {
      const ranges = expected.filter(({ column }) => column === system.id);
      const times = system.id === 'healthSegment' ? healthTime(system, sheet.model) : [];
      const notes = system.tallies.map((_, k) =>
        [whatWeDo(sheet.model, system.id, k), times[k] ?? ''].filter((note) => note !== '').join('. '),
      );
      rows.push(...tableRows(system, ranges, notes, place, top + rows.length));
    }
    return rows;
  },
};

function tableRows(
  { title, id, tallies, without }: SystemTable,
  ranges: readonly ExpectedShare[],
  notes: readonly string[],
  place: Facts['place'],
  top: number,
): SummaryRow[] {
  const table: TallyTable = { place, id, tallies, first: top + 1 };
  const columns = ranges.length > 0 ? ['Expected from', 'Expected to', 'Verdict'] : ['', '', ''];
  const missing = without > 0 ? `${without} ${without === 1 ? 'account' : 'accounts'} without` : '';
  return [
    row('header', [title, 'Accounts', 'Share', 'ARR', ...columns, tableVerdict(table, missing)]),
    ...tallies.map((_, k) => {
      const { cells, verdict } = expectation(ranges.find((each) => each.k === k));
      return row('line', [...tallyCells(table, k), ...cells, notes[k] ?? ''], { formats: RANGE_FORMATS, ...verdict });
    }),
  ];
}

/** S35: how the hours that the people have divide over the health segments. */
function healthTime({ tallies }: SystemTable, model: Model): string[] {
  const available = availableHours(planFor(model, []));
  const counts = tallies.map(({ accounts }) => accounts);
  return hoursByHealth(available, counts).map(({ percent, hours, perAccount }) => {
    const share = `${percent}% of CSM time`;
    if (available === 0) return share;
    const each = perAccount === null ? '' : `, ${round(perAccount, 2)} each`;
    return `${share}: ${round(hours, 1)} hours a month${each}`;
  });
}

interface SystemTable {
  readonly title: string;
  /** Id of the scored column. */
  readonly id: string;
  readonly tallies: readonly Tally[];
  /** Active accounts without a label. */
  readonly without: number;
}

/** @internal a test compares them without their layout */
export function systemTables(sheet: Scored): SystemTable[] {
  const always = SYSTEMS.filter(({ isTableAsked }) => !isTableAsked);
  const asked = SYSTEMS.filter(({ isTableAsked }) => isTableAsked).sort((a, b) => a.s - b.s);
  return [...always, ...asked].flatMap((system) => tableOf(system, sheet));
}

function tableOf(system: System, sheet: Scored): SystemTable[] {
  const result = system.table ? sheet.scores.systems(system) : null;
  const found = result === null ? null : system.table?.(result, sheet);
  if (!found || (system.isTableAsked && !asksFor(sheet.model.columns, found.id))) return [];
  const { id, title = OPTIONAL_HEADERS[id] ?? id, labels, codes } = found;
  const tallies = talliesBy(labels, (i) => codes[i] as number, sheet.accounts);
  return [{ title, id, tallies: tallies.slice(0, -1), without: tallies[tallies.length - 1]?.accounts ?? 0 }];
}

const SCORES = [5, 4, 3, 2, 1];
/** From so many thirds of the fullest cell on. */
const HEATS = [
  { thirds: 2, color: '#ffffff', background: '#0072b2' },
  { thirds: 1, color: '#202124', background: '#7fb8d8' },
  { thirds: 0, color: '#202124', background: '#d4e8f3' },
];

/** Accounts by recency (down) and frequency (across), coloured by how many there are. */
export const rfmGrid: Block = {
  id: 'rfmGrid',
  title: ({ sheet: { model } }) => `RFM ${model.rfm[rfmNameOf(model)].letter} grid: recency down, frequency across`,
  rows({ sheet, place }) {
    const counts = gridCounts(sheet);
    if (!counts) return [];
    const across = [...SCORES].reverse();
    const codes = `rfm${sheet.model.rfm[rfmNameOf(sheet.model)].letter}Code`;
    const cell = (recency: number, frequency: number, k: number) =>
      live(countLike(place, codes, `${recency}${frequency}?`), counts[k] as number);
    return [
      header('', ...across.map((score) => `F${score}`)),
      ...SCORES.map((recency, k) =>
        row(
          'line',
          [`Recency ${recency}`, ...across.map((frequency, f) => cell(recency, frequency, k * SCORES.length + f))],
          { formats: ['@', ...SCORES.map(() => COUNT)] },
        ),
      ),
    ];
  },
};

/** Row by row, recency 5 first, frequency 1 first. */
function gridCounts({ model, scores, accounts }: Scored): number[] | null {
  const found = scores.systems(rfm)?.[rfmNameOf(model)];
  if (!found) return null;
  const counts = new Array<number>(SCORES.length ** 2).fill(0);
  found.total.forEach((total, i) => {
    if (!total || !accounts.isActive[i]) return;
    const cell = (SCORES.length - (found.recency[i] as number)) * SCORES.length + (found.frequency[i] as number) - 1;
    counts[cell] = (counts[cell] as number) + 1;
  });
  return counts;
}

/** Heading and header above the grid. */
const GRID_HEAD = 2;

/** @param top grid row (0-based) of the block's heading */
export function rfmGridColors(top: number): ColorRule[] {
  const area = { row: top + GRID_HEAD, column: 1, rows: SCORES.length, columns: SCORES.length };
  const [first, last] = [top + GRID_HEAD + 1, top + GRID_HEAD + SCORES.length];
  // The fullest cell is found by the rule, so that other numbers are no other rule.
  return HEATS.map(({ thirds, color, background }) => ({
    ...area,
    formula: `=AND(B${first}>0;3*B${first}>=${thirds}*MAX($B$${first}:$F$${last}))`,
    color,
    background,
  }));
}
