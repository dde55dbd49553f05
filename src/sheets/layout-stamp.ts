// What of a tab's layout stands: each part by its hash, so that only changed parts are made again.

import { hashOf } from '../core/model/document.ts';
import type { ChartSpec, SheetGrid } from '../core/tabs/sheet-grid.ts';
import { alignment, colorsOf, formatOf } from './looks.ts';

const WORD = 'Layout';

export interface LayoutParts {
  readonly formats: string;
  readonly colors: string;
  readonly looks: string;
  readonly wraps: string;
  readonly rules: string;
  readonly charts: ReadonlyMap<ChartSpec, string>;
  /** Tells who prints the tab; Sheets has no call for it. */
  readonly pages: string;
}

export function layoutParts({
  rows,
  widths,
  charts,
  colorRules = [],
  wrapped = [],
  frozenRows = 0,
  pageTwo,
}: SheetGrid): LayoutParts {
  const each = <T>(of: (row: SheetGrid['rows'][number], column: number, r: number) => T) =>
    rows.map((row, r) => widths.map((_, c) => of(row, c, r)));
  const looks = each((row, c, r) => alignment(row, rows[r + 1], c));
  return {
    formats: `F${hashOf(each((row, c, r) => formatOf(row, rows[r + 1], c)))}`,
    colors: `V${hashOf(each(colorsOf))}`,
    looks: `L${hashOf([looks, rows.map(({ kind }) => kind)])}`,
    wraps: `W${hashOf([wrapped, frozenRows])}`,
    rules: `R${hashOf(colorRules)}`,
    pages: pageTwo === undefined ? '' : `P${pageTwo + 1}`,
    charts: new Map(charts.map((chart) => [chart, `C${hashOf(chart)}`])),
  };
}

/** A line of words without line breaks. */
export function stampOf(parts: LayoutParts, height: number): string {
  const { formats, colors, looks, wraps, rules, charts, pages } = parts;
  return [WORD, height, formats, colors, looks, wraps, rules, ...charts.values(), pages].filter(Boolean).join(' ');
}

/** Names of the parts that stand. `isNew`: the tab was never laid out. */
export interface Standing {
  readonly known: ReadonlySet<string>;
  readonly isNew: boolean;
}

/** A stamp counts only for as many rows as it was made for: a person who inserted or deleted rows has moved them. */
export function standing(stamp: string, height: number): Standing {
  const [word, rows, ...parts] = stamp.split(' ');
  return { known: new Set(word === WORD && Number(rows) === height ? parts : []), isNew: stamp === '' };
}

/** Of a tab whose last line is its stamp; anywhere else than there it does not count. */
export function standingIn(old: readonly (readonly unknown[])[]): Standing {
  const stamps = old.map(([first]) => String(first)).filter((text) => text.startsWith(`${WORD} `));
  return { ...standing(String(old[old.length - 1]?.[0] ?? ''), old.length), isNew: stamps.length === 0 };
}
