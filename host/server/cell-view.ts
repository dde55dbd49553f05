import { type Area, contains } from '../workbook/area.ts';
import { type Cell, type CellValue, isError, type Style } from '../workbook/cell.ts';
import type { Sheet } from '../workbook/sheet.ts';
import type { Workbook } from '../workbook/workbook.ts';
import { conditionalStyle } from './conditional-style.ts';
import type { CellBlock, CellStyle, CellView } from './protocol.ts';

/** A block of rows as the page shows it. Blank cells without a look of their own are null, equal styles are sent once. */
export function cellBlock(workbook: Workbook, sheetId: number, from: number, count: number): CellBlock {
  const sheet = workbook.sheet(sheetId);
  const spills = workbook.spills(sheetId);
  const styles = new StyleList();
  const rows: (CellView | null)[][] = [];
  const last = Math.min(sheet.maxRows, from + count - 1);
  for (let row = from; row <= last; row++) {
    const views: (CellView | null)[] = [];
    for (let column = 1; column <= sheet.maxColumns; column++) {
      views.push(cellView(workbook, sheet, row, column, spills, styles));
    }
    rows.push(withoutTail(views));
  }
  return { from, styles: styles.all, rows };
}

class StyleList {
  readonly all: CellStyle[] = [];
  readonly #known = new Map<string, number>();

  index(style: CellStyle): number {
    const key = JSON.stringify(style);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#known.set(key, this.all.length);
    return this.all.push(style) - 1;
  }
}

function cellView(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  spills: Area[],
  styles: StyleList,
): CellView | null {
  const cell = sheet.cell(row, column);
  const filled =
    (cell && (cell.value !== null || cell.formula !== undefined)) || isSpilled(spills, sheet.id, row, column);
  if (!filled && !cell?.style && !cell?.note && sheet.rules.length === 0) return null;
  const value = filled ? workbook.value(sheet.id, row, column) : null;
  const text = filled ? workbook.display(sheet.id, row, column) : '';
  const style = styleOf(cell, value, conditionalStyle(workbook, sheet, row, column, value, text));
  if (!filled && !cell?.note && Object.keys(style).length === 1) return null;
  const input = filled ? workbook.input(sheet.id, row, column) : '';
  return {
    text,
    style: styles.index(style),
    ...(input !== text && { input }),
    ...(isError(value) && { error: value.message }),
    ...(cell?.note && { note: cell.note }),
  };
}

function isSpilled(spills: Area[], sheetId: number, row: number, column: number): boolean {
  return spills.some((area) => contains(area, sheetId, row, column));
}

function styleOf(cell: Cell | undefined, value: CellValue, conditional: Style): CellStyle {
  const style = { ...cell?.style, ...conditional };
  const borders = Object.keys(style.borders ?? {}).join(' ');
  return {
    align: style.align ?? alignmentOf(value),
    ...(style.background && { background: style.background }),
    ...(style.color && { color: style.color }),
    ...(style.bold && { bold: true as const }),
    ...(style.italic && { italic: true as const }),
    ...(style.fontSize && { fontSize: style.fontSize }),
    ...(style.wrap === 'WRAP' && { wrap: true as const }),
    ...(style.vertical === 'top' && { top: true as const }),
    ...(borders && { borders }),
  };
}

function alignmentOf(value: CellValue): CellStyle['align'] {
  if (typeof value === 'number') return 'right';
  return typeof value === 'boolean' || isError(value) ? 'center' : 'left';
}

function withoutTail(views: (CellView | null)[]): (CellView | null)[] {
  return views.slice(0, views.findLastIndex((view) => view !== null) + 1);
}
