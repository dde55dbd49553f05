// The same accounts by the ARR tiers of each preset, two presets at a time, and by the two RFM variants (S67).
import type { Tally } from '../checks/overview.ts';
import { bandIndex, labelAt } from '../model/bands.ts';
import { PRESET_NAMES, type PresetName } from '../model/model.ts';
import { PRESETS } from '../model/preset-models.ts';
import type { Accounts } from '../read/accounts.ts';
import { isNumberAt } from '../read/column.ts';
import { rfm } from '../systems/rfm.ts';
import type { Scores } from '../systems/system.ts';
import { centsAt, type Move } from './compare.ts';

export interface CrossCell extends Move {
  readonly from: string;
  readonly to: string;
  /** The two are not treated alike. */
  readonly differs: boolean;
}

export interface CrossTable {
  readonly from: string;
  readonly to: string;
  /** From best to worst, those without accounts left out. */
  readonly cells: readonly CrossCell[];
  readonly disagree: Move;
}

export interface PresetsSideBySide {
  /** Active accounts by ARR tier from best to worst. */
  readonly tallies: Readonly<Record<PresetName, readonly Tally[]>>;
  readonly arr: readonly CrossTable[];
  /** null: the accounts have no RFM. */
  readonly rfm: CrossTable | null;
}

const PAIRS: readonly (readonly [PresetName, PresetName])[] = [
  ['methodology', 'methods'],
  ['methodology', 'strategies'],
  ['methods', 'strategies'],
];

/** null: there is no ARR. */
export function presetsSideBySide(accounts: Accounts, { systems }: Pick<Scores, 'systems'>): PresetsSideBySide | null {
  const { arr } = accounts.columns;
  if (!arr) return null;
  const tierOf = (preset: PresetName) => (i: number) =>
    isNumberAt(arr, i) ? bandIndex(PRESETS.arrTiers[preset], arr.value[i] as number) : -1;
  const ranked = (preset: PresetName): Ranking => ({
    title: preset,
    codeOf: tierOf(preset),
    labelOf: (k) => labelAt(PRESETS.arrTiers[preset], k),
    // Words differ from source to source: how many hours an account gets is said in the same unit.
    treatmentOf: (k) => PRESETS.treatments.arr[preset][k]?.hours ?? 0,
    size: PRESETS.arrTiers[preset].cuts.length + 1,
  });
  const tallies = Object.fromEntries(PRESET_NAMES.map((preset) => [preset, talliesOf(ranked(preset), accounts)]));
  return {
    tallies: tallies as Record<PresetName, Tally[]>,
    arr: PAIRS.map(([from, to]) => crossTable(ranked(from), ranked(to), accounts)),
    rfm: rfmTable(accounts, systems),
  };
}

function rfmTable(accounts: Accounts, systems: Scores['systems']): CrossTable | null {
  const found = systems(rfm);
  if (!found) return null;
  const ranked = ({ variant, total, segment }: typeof found.methods): Ranking => ({
    title: `RFM ${variant.letter}`,
    codeOf: (i) => (total[i] ? (segment[i] as number) : -1),
    labelOf: (k) => labelAt(variant.segments, k),
    treatmentOf: (k) => k,
    size: variant.segments.cuts.length + 1,
  });
  return crossTable(ranked(found.strategies), ranked(found.methods), accounts);
}

interface Ranking {
  readonly title: string;
  /** Position of the label, -1 for none. */
  readonly codeOf: (i: number) => number;
  readonly labelOf: (k: number) => string;
  /** Two labels with the same are treated alike. */
  readonly treatmentOf: (k: number) => number;
  readonly size: number;
}

function talliesOf({ codeOf, labelOf, size }: Ranking, accounts: Accounts): Tally[] {
  const counts = new Array<number>(size).fill(0);
  const cents = counts.map(() => 0);
  for (let i = 0; i < accounts.count; i++) {
    const k = accounts.isActive[i] ? codeOf(i) : -1;
    if (k < 0) continue;
    counts[k] = (counts[k] as number) + 1;
    cents[k] = (cents[k] as number) + centsAt(accounts, i);
  }
  return counts.map((count, k) => ({ label: labelOf(k), accounts: count, arr: (cents[k] as number) / 100 }));
}

function crossTable(a: Ranking, b: Ranking, accounts: Accounts): CrossTable {
  const counts = new Array<number>(a.size * b.size).fill(0);
  const cents = counts.map(() => 0);
  for (let i = 0; i < accounts.count; i++) {
    const [from, to] = [a.codeOf(i), b.codeOf(i)];
    if (!accounts.isActive[i] || from < 0 || to < 0) continue;
    const cell = from * b.size + to;
    counts[cell] = (counts[cell] as number) + 1;
    cents[cell] = (cents[cell] as number) + centsAt(accounts, i);
  }
  const cells = counts.flatMap((count, cell): CrossCell[] => {
    const [from, to] = [Math.floor(cell / b.size), cell % b.size];
    const differs = a.treatmentOf(from) !== b.treatmentOf(to);
    const move = { accounts: count, arr: (cents[cell] as number) / 100 };
    return count === 0 ? [] : [{ from: a.labelOf(from), to: b.labelOf(to), ...move, differs }];
  });
  const disagreeing = counts.map((_, cell) => cell);
  const apart = disagreeing.filter((cell) => a.treatmentOf(Math.floor(cell / b.size)) !== b.treatmentOf(cell % b.size));
  const sum = (of: readonly number[]) => apart.reduce((total, cell) => total + (of[cell] as number), 0);
  return { from: a.title, to: b.title, cells, disagree: { accounts: sum(counts), arr: sum(cents) / 100 } };
}
