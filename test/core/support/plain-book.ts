// The rules of the log once more, in the plainest words: what a run and a decision mean, without log, columns or codes.
import type { Decision } from '../../../src/core/log/decisions.ts';
import type { Row } from './book.ts';

export const TIERS = ['Tier 1', 'Tier 2', 'Tier 3'];
export const NONE = 'Unsegmented';

export type Cuts = readonly [first: number, second: number];

export interface Plain {
  committed: string;
  target: string;
  kept: string[];
  until: string;
  override: string;
}

const NOBODY: Plain = { committed: '', target: '', kept: [], until: '', override: '' };

/** Something that happened to one account; what a run did by itself can be undone. */
interface Happening {
  readonly key: string;
  readonly run: number;
  readonly isAutomatic: boolean;
  readonly change: Partial<Plain>;
  readonly keeps?: string;
}

export function tierOf({ score }: Row, [first, second]: Cuts): string {
  if (score === null) return NONE;
  return score >= first ? 'Tier 1' : score >= second ? 'Tier 2' : 'Tier 3';
}

export function isActive({ status }: Row): boolean {
  return status !== 'Churned';
}

/** The row of each id that no other active row has. */
export function soleRowsOf(rows: readonly Row[]): Map<string, Row> {
  const active = rows.filter((row) => row.id && isActive(row));
  const sole = active.filter(({ id }) => active.filter((other) => other.id === id).length === 1);
  return new Map(sole.map((row) => [row.id as string, row]));
}

/** The row that speaks for each id where runs are compared. */
export function speakers(rows: readonly Row[], cuts: Cuts): Map<string, Row> {
  const best = (a: Row, b: Row) => {
    const gap = (b.arr ?? -1) - (a.arr ?? -1);
    return gap !== 0 ? gap : [...TIERS, NONE].indexOf(tierOf(a, cuts)) - [...TIERS, NONE].indexOf(tierOf(b, cuts));
  };
  const active = rows.filter((row) => row.id && isActive(row));
  const ids = [...new Set(active.map(({ id }) => id as string))];
  return new Map(ids.map((id) => [id, active.filter((row) => row.id === id).sort(best)[0] as Row]));
}

/** A refusal stays when the run after which it was said is undone: the same one said again is still one. */
function refused(kept: readonly string[], again: string): string[] {
  return [...kept.filter((target) => target !== again), again];
}

export class PlainBook {
  private happened: Happening[] = [];
  private run = 0;

  stateOf(key: string): Plain {
    let state = NOBODY;
    for (const { change, keeps, ...each } of this.happened) {
      if (each.key === key)
        state = { ...state, ...change, kept: keeps ? refused(state.kept, keeps) : (change.kept ?? state.kept) };
    }
    return state;
  }

  score(day: string, rows: readonly Row[], cuts: Cuts): void {
    this.run++;
    for (const [id, row] of soleRowsOf(rows)) this.review(`id:${id}`, row, tierOf(row, cuts), day);
  }

  private review(key: string, row: Row, computed: string, day: string): void {
    const tell = (change: Partial<Plain>) => this.happened.push({ key, run: this.run, isAutomatic: true, change });
    const before = this.stateOf(key);
    if (before.committed === '' && TIERS.includes(row.current ?? '')) {
      tell({ committed: row.current as string, kept: [], target: '', until: '' });
    } else if (before.committed === '' || before.committed === NONE) {
      const isProvisional = row.behavioral === null;
      if (computed === NONE || isProvisional) return;
      tell({ committed: computed, kept: [], target: '', until: '' });
    } else if (before.until !== '' && day > before.until) tell({ until: '' });
    const { committed, kept, target } = this.stateOf(key);
    const wanted = computed === committed || kept.includes(computed) ? '' : computed;
    if (wanted !== target) tell({ target: wanted });
  }

  decide({ key, action, segment, day }: Decision, coverageEnd: (day: string) => string): void {
    const { target } = this.stateOf(key);
    const tell = (change: Partial<Plain>, keeps?: string) =>
      this.happened.push({ key, run: this.run, isAutomatic: false, change, ...(keeps ? { keeps } : {}) });
    if (action === 'approve') tell({ committed: target, kept: [], target: '', until: coverageEnd(day) });
    if (action === 'reject') tell({ target: '' }, target);
    if (action === 'override') tell({ override: segment as string });
    if (action === 'removeOverride') tell({ override: '' });
  }

  undo(run: number): void {
    this.happened = this.happened.filter((each) => !each.isAutomatic || each.run < run);
  }
}
