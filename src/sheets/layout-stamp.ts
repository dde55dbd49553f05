// What of a tab's layout stands: a line below the grid names each part by its hash, so that only changed parts are made
// again. The line counts only in the row it was written to: a person who inserted or deleted rows has moved it.

import { hashOf } from '../core/model/document.ts';
import type { ChartSpec, SheetGrid } from '../core/tabs/sheet-grid.ts';
import { alignment } from './looks.ts';

const WORD = 'Layout';

export interface LayoutParts {
  readonly looks: string;
  readonly rules: string;
  readonly charts: ReadonlyMap<ChartSpec, string>;
}

export function layoutParts({ rows, widths, charts, colorRules = [], wrapped = [] }: SheetGrid): LayoutParts {
  const looks = rows.map((row, r) => [row.kind, widths.map((_, c) => alignment(row, rows[r + 1], c)).join()]);
  return {
    looks: `L${hashOf([looks, wrapped])}`,
    rules: `R${hashOf(colorRules)}`,
    charts: new Map(charts.map((chart) => [chart, `C${hashOf(chart)}`])),
  };
}

export function stampOf({ looks, rules, charts }: LayoutParts, height: number): string {
  return [WORD, height, looks, rules, ...charts.values()].join(' ');
}

/** Names of the parts that stand. `isNew`: the tab was never laid out. */
export function standingParts(old: readonly (readonly unknown[])[]): { known: ReadonlySet<string>; isNew: boolean } {
  const stamps = old.map(([first]) => String(first)).filter((text) => text.startsWith(`${WORD} `));
  const [, height, ...parts] = String(old[old.length - 1]?.[0] ?? '').split(' ');
  const isInPlace = stamps.length > 0 && Number(height) === old.length;
  return { known: new Set(isInPlace ? parts : []), isNew: stamps.length === 0 };
}
