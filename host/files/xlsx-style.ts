// Cell styles between the model and exceljs.
import type { Alignment, Border, Color, Fill, Borders as XlsxBorders, Style as XlsxStyle } from 'exceljs';
import type { Borders, Style } from '../workbook/cell.ts';

const LINES: Record<string, Border['style']> = {
  DOTTED: 'dotted',
  DASHED: 'dashed',
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOUBLE: 'double',
};
const NAMED: Record<string, string> = {
  white: 'FFFFFF',
  black: '000000',
  red: 'FF0000',
  grey: '808080',
  gray: '808080',
};

export const argb = (color: string): { argb: string } => {
  const hex = NAMED[color.toLowerCase()] ?? color.replace('#', '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return { argb: `FF${full.toUpperCase()}` };
};

const colorOf = (color: Partial<Color> | undefined): string | undefined =>
  color?.argb === undefined ? undefined : `#${color.argb.slice(-6).toLowerCase()}`;

export function toXlsxStyle(style: Style, format: string | undefined): Partial<XlsxStyle> {
  const font = {
    ...(style.bold ? { bold: true } : {}),
    ...(style.italic ? { italic: true } : {}),
    ...(style.fontSize ? { size: style.fontSize } : {}),
    ...(style.color ? { color: argb(style.color) } : {}),
  };
  const alignment = {
    ...(style.align ? { horizontal: style.align } : {}),
    ...(style.vertical ? { vertical: style.vertical } : {}),
    ...(style.wrap === 'WRAP' ? { wrapText: true } : {}),
  };
  return {
    ...(format === undefined ? {} : { numFmt: format }),
    ...(Object.keys(font).length > 0 ? { font } : {}),
    ...(style.background ? { fill: solid(style.background) } : {}),
    ...(Object.keys(alignment).length > 0 ? { alignment: alignment as Partial<Alignment> } : {}),
    ...(style.borders ? { border: toXlsxBorders(style.borders) } : {}),
  };
}

const solid = (color: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(color) });

export function fromXlsxStyle({ font, fill, alignment, border }: Partial<XlsxStyle>): Style | undefined {
  const wrap = alignment?.wrapText ? 'WRAP' : undefined;
  const vertical = alignment?.vertical === 'middle' || alignment?.vertical === 'top' ? alignment.vertical : undefined;
  const horizontal = alignment?.horizontal;
  const style = {
    bold: font?.bold || undefined,
    italic: font?.italic || undefined,
    fontSize: font?.size === 11 ? undefined : font?.size,
    color: colorOf(font?.color),
    background: fill?.type === 'pattern' && fill.pattern === 'solid' ? colorOf(fill.fgColor) : undefined,
    align: horizontal === 'left' || horizontal === 'center' || horizontal === 'right' ? horizontal : undefined,
    vertical,
    wrap,
    borders: border ? fromXlsxBorders(border) : undefined,
  };
  const entries = Object.entries(style).filter(([, value]) => value !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as Style) : undefined;
}

function toXlsxBorders(borders: Borders): Partial<XlsxBorders> {
  const sides = Object.entries(borders).map(([side, { color, style }]) => [
    side,
    { style: LINES[style] ?? 'thin', color: argb(color) },
  ]);
  return Object.fromEntries(sides);
}

function fromXlsxBorders(border: Partial<XlsxBorders>): Borders | undefined {
  const sides = (['top', 'left', 'bottom', 'right'] as const).flatMap((side) => {
    const line = border[side];
    if (!line?.style) return [];
    const name = Object.entries(LINES).find(([, style]) => style === line.style)?.[0] ?? 'SOLID';
    return [[side, { color: colorOf(line.color) ?? '#000000', style: name }] as const];
  });
  return sides.length > 0 ? Object.fromEntries(sides) : undefined;
}
