import { contains, overlaps } from '../workbook/area.ts';
import { BLANK_CELL, type Cell, type Style } from '../workbook/cell.ts';
import { requireSize } from './cell-input.ts';
import { requireEditable, TYPED_COLUMN } from './edit-rights.ts';
import { RangeValues } from './range-values.ts';
import { asGoogle } from './service.ts';
import { changeStyle, type StylePatch } from './style-change.ts';
import { grid } from './write-cells.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Look = string | null;

type Methods =
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'setFontSizes'
  | 'setFontColors'
  | 'setBackground'
  | 'setBackgrounds'
  | 'setHorizontalAlignments'
  | 'setVerticalAlignment'
  | 'setWrap'
  | 'shiftColumnGroupDepth'
  | 'collapseGroups';

/** The part of Range about how its cells look. */
export class RangeStyles extends RangeValues implements Pick<Range, Methods> {
  /** A cell without a format of its own is General. */
  getNumberFormats() {
    const sheet = this.session.workbook.sheet(this.area.sheetId);
    return grid(this.area, (row, column) => sheet.cell(row, column)?.format ?? 'General');
  }

  setNumberFormat(format: string): Range {
    return this.#formats(() => format);
  }

  setNumberFormats(formats: string[][]): Range {
    requireSize(formats, this.area.rows, this.area.columns);
    return this.#formats((i, j) => formats[i]?.[j] ?? '');
  }

  setFontWeight(weight: Look): Range {
    return this.#style({ bold: weight === 'bold' || undefined });
  }

  setFontWeights(weights: Look[][]): Range {
    return this.#styles(weights, (weight) => ({ bold: weight === 'bold' || undefined }));
  }

  setFontSizes(sizes: number[][]): Range {
    return this.#styles(sizes, (fontSize) => ({ fontSize }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  setFontColors(colors: any[][]): Range {
    return this.#styles(colors, (color: Look) => ({ color: color ?? undefined }));
  }

  setBackground(color: Look): Range {
    return this.#style({ background: color ?? undefined });
  }

  setBackgrounds(colors: Look[][]): Range {
    return this.#styles(colors, (color) => ({ background: color ?? undefined }));
  }

  setHorizontalAlignments(aligns: Look[][]): Range {
    return this.#styles(aligns, (align) => ({ align: alignment(align) }));
  }

  setVerticalAlignment(align: Look): Range {
    return this.#style({ vertical: align === 'top' || align === 'middle' ? align : undefined });
  }

  setWrap(isWrapped: boolean): Range {
    return this.#style({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' });
  }

  shiftColumnGroupDepth(delta: number): Range {
    const { groups } = this.#sheet;
    for (const column of this.#columns) {
      const depth = (groups.get(column)?.depth ?? 0) + delta;
      if (depth > 0) groups.set(column, { depth, isFolded: groups.get(column)?.isFolded ?? false });
      else groups.delete(column);
    }
    this.session.workbook.changed(false);
    return asGoogle<Range>(this);
  }

  collapseGroups(): Range {
    const { groups } = this.#sheet;
    for (const column of this.#columns) {
      const group = groups.get(column);
      if (group) groups.set(column, { ...group, isFolded: true });
    }
    this.session.workbook.changed(false);
    return asGoogle<Range>(this);
  }

  get #sheet() {
    return this.session.workbook.sheet(this.area.sheetId);
  }

  get #columns(): number[] {
    return Array.from({ length: this.area.columns }, (_, k) => this.area.column + k);
  }

  #formats(formatOf: (i: number, j: number) => string): Range {
    requireEditable(this.session.workbook, this.area);
    const { typed } = this.session.workbook.sheet(this.area.sheetId);
    const isTyped = typed.some((area) => overlaps(area, this.area));
    if (isTyped) this.session.refused = TYPED_COLUMN;
    const { row, column, sheetId } = this.area;
    const blanks = new Map<string, Cell>();
    this.session.workbook.restyle(this.area, (old, i, j) => {
      if (isTyped && typed.some((area) => contains(area, sheetId, row + i, column + j))) return old;
      const format = formatOf(i, j);
      const known = old === BLANK_CELL ? blanks.get(format) : undefined;
      if (known) return known;
      if (typeof format !== 'string') throw new Error('The number format must be a text.');
      const { format: _format, ...cell } = old;
      const next = /^(general|)$/i.test(format) ? cell : { ...cell, format };
      if (old === BLANK_CELL) blanks.set(format, next);
      return next;
    });
    return asGoogle<Range>(this);
  }

  #style(patch: StylePatch): Range {
    return this.#patched(() => patch);
  }

  #styles<T>(values: T[][], patchOf: (value: T) => StylePatch): Range {
    requireSize(values, this.area.rows, this.area.columns);
    const patches = new Map<T, StylePatch>();
    return this.#patched((i, j) => {
      const value = values[i]?.[j] as T;
      const known = patches.get(value) ?? patchOf(value);
      patches.set(value, known);
      return known;
    });
  }

  #patched(patchOf: (i: number, j: number) => StylePatch): Range {
    requireEditable(this.session.workbook, this.area);
    changeStyle(this.session.workbook, this.area, patchOf);
    return asGoogle<Range>(this);
  }
}

function alignment(align: Look): Style['align'] | undefined {
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}
