import type { Style } from '../workbook/cell.ts';
import { requireSize } from './cell-input.ts';
import { requireEditable } from './edit-rights.ts';
import { enumName } from './enum-value.ts';
import { RangeValues } from './range-values.ts';
import { asGoogle } from './service.ts';
import type { StylePatch } from './style-change.ts';
import { changeStyle } from './style-change.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Look = string | null;

/** The part of Range about how its cells look. */
export class RangeStyles
  extends RangeValues
  implements
    Pick<
      Range,
      | 'getNumberFormats'
      | 'setNumberFormat'
      | 'setNumberFormats'
      | 'setFontWeight'
      | 'setFontWeights'
      | 'setFontSize'
      | 'setFontSizes'
      | 'setFontColor'
      | 'setFontColors'
      | 'setFontStyle'
      | 'setBackground'
      | 'setBackgrounds'
      | 'setHorizontalAlignment'
      | 'setHorizontalAlignments'
      | 'setVerticalAlignment'
      | 'setWrap'
      | 'setWrapStrategy'
      | 'setBorder'
      | 'clearFormat'
    >
{
  getNumberFormats() {
    const sheet = this.session.workbook.sheet(this.area.sheetId);
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => sheet.cell(row + i, column + j)?.format ?? 'General'),
    );
  }

  setNumberFormat(format: string): Range {
    return this.#formats(() => format);
  }

  setNumberFormats(formats: string[][]): Range {
    requireSize(formats, this.area.rows, this.area.columns);
    return this.#formats((i, j) => formats[i]?.[j] ?? '');
  }

  setFontWeight(weight: Look): Range {
    return this.#style(() => ({ bold: weight === 'bold' || undefined }));
  }

  setFontWeights(weights: Look[][]): Range {
    return this.#styles(weights, (weight) => ({ bold: weight === 'bold' || undefined }));
  }

  setFontSize(size: number): Range {
    return this.#style(() => ({ fontSize: size }));
  }

  setFontSizes(sizes: number[][]): Range {
    return this.#styles(sizes, (fontSize) => ({ fontSize }));
  }

  setFontColor(color: Look): Range {
    return this.#style(() => ({ color: color ?? undefined }));
  }

  // biome-ignore lint/suspicious/noExplicitAny: the type of Google's own declaration
  setFontColors(colors: any[][]): Range {
    return this.#styles(colors, (color: Look) => ({ color: color ?? undefined }));
  }

  setFontStyle(style: Look): Range {
    return this.#style(() => ({ italic: style === 'italic' || undefined }));
  }

  setBackground(color: Look): Range {
    return this.#style(() => ({ background: color ?? undefined }));
  }

  setBackgrounds(colors: Look[][]): Range {
    return this.#styles(colors, (color) => ({ background: color ?? undefined }));
  }

  setHorizontalAlignment(align: Look): Range {
    return this.#style(() => ({ align: alignment(align) }));
  }

  setHorizontalAlignments(aligns: Look[][]): Range {
    return this.#styles(aligns, (align) => ({ align: alignment(align) }));
  }

  setVerticalAlignment(vertical: Look): Range {
    return this.#style(() => ({ vertical: (vertical ?? undefined) as Style['vertical'] }));
  }

  setWrap(isWrapped: boolean): Range {
    return this.#style(() => ({ wrap: isWrapped ? 'WRAP' : 'OVERFLOW' }));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): Range {
    const wrap = enumName(strategy, 'SpreadsheetApp.Range.setWrapStrategy') as 'WRAP' | 'OVERFLOW' | 'CLIP';
    return this.#style(() => ({ wrap }));
  }

  /** true draws, false removes, null leaves a side as it is; inner lines are sides that two cells share. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: Look,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): Range {
    const line = {
      color: color ?? '#000000',
      style: style ? enumName(style, 'SpreadsheetApp.Range.setBorder') : 'SOLID',
    };
    const { rows, columns } = this.area;
    const sheet = this.session.workbook.sheet(this.area.sheetId);
    return this.#style((i, j) => {
      const wanted = {
        top: i === 0 ? top : horizontal,
        bottom: i === rows - 1 ? bottom : horizontal,
        left: j === 0 ? left : vertical,
        right: j === columns - 1 ? right : vertical,
      };
      const old = sheet.cell(this.area.row + i, this.area.column + j)?.style?.borders ?? {};
      const kept = Object.entries(old).filter(([side]) => wanted[side as keyof typeof wanted] === null);
      const drawn = Object.entries(wanted).flatMap(([side, isDrawn]) => (isDrawn ? [[side, line] as const] : []));
      const borders = Object.fromEntries([...kept, ...drawn]);
      return { borders: Object.keys(borders).length > 0 ? borders : undefined };
    });
  }

  clearFormat(): Range {
    requireEditable(this.session.workbook, this.area);
    this.session.workbook.restyle(this.area, ({ style: _style, format: _format, ...cell }) => cell);
    return asGoogle<Range>(this);
  }

  #formats(formatOf: (i: number, j: number) => string): Range {
    requireEditable(this.session.workbook, this.area);
    this.session.workbook.restyle(this.area, ({ format: _format, ...cell }, i, j) => {
      const format = formatOf(i, j);
      if (typeof format !== 'string') throw new Error('The number format must be a text.');
      return /^(general|)$/i.test(format) ? cell : { ...cell, format };
    });
    return asGoogle<Range>(this);
  }

  #style(patchOf: (i: number, j: number) => StylePatch): Range {
    requireEditable(this.session.workbook, this.area);
    changeStyle(this.session.workbook, this.area, patchOf);
    return asGoogle<Range>(this);
  }

  #styles<T>(values: T[][], patchOf: (value: T) => StylePatch): Range {
    requireSize(values, this.area.rows, this.area.columns);
    return this.#style((i, j) => patchOf(values[i]?.[j] as T));
  }
}

function alignment(align: Look): Style['align'] | undefined {
  return align === 'left' || align === 'center' || align === 'right' ? align : undefined;
}
