// Formula text cut into references and the rest, so that references can be rewritten and nothing else changes.
import { columnLetters, columnNumber } from './area.ts';

export interface Corner {
  column?: number;
  row?: number;
  columnFixed: boolean;
  rowFixed: boolean;
}

/** `sheet` is the prefix as written, with its `!`; without `to` it is one cell. */
export interface Reference {
  sheet: string;
  from: Corner;
  to?: Corner;
}

export type Piece = { text: string } | { reference: Reference };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d*`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d*`;
const PREFIX = String.raw`(?:'(?:[^']|'')+'|[A-Za-z_][\w.]*)!`;
const REFERENCE = String.raw`(${PREFIX})?(${CELL}:${CELL}|${CELL}:${COLUMN}|${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\w(.!])`;
const PIECE = new RegExp(
  String.raw`"(?:[^"]|"")*"|${REFERENCE}|[A-Za-z_][\w.]*!?|\d+(?:\.\d+)?|'(?:[^']|'')*'|.`,
  'gs',
);

export function pieces(formula: string): Piece[] {
  return [...formula.matchAll(PIECE)].map((match) =>
    match[2] === undefined ? { text: match[0] } : { reference: reference(match[1] ?? '', match[2]) },
  );
}

export const textOf = (parts: Piece[]): string =>
  parts.map((part) => ('text' in part ? part.text : referenceText(part.reference))).join('');

export const sheetNameOf = (prefix: string): string =>
  prefix.startsWith("'") ? prefix.slice(1, -2).replaceAll("''", "'") : prefix.slice(0, -1);

/** The formula with each reference replaced; undefined makes it `#REF!`. */
export function mapReferences(formula: string, change: (reference: Reference) => Reference | undefined): string {
  return textOf(
    pieces(formula).map((piece) => {
      if ('text' in piece) return piece;
      const changed = change(piece.reference);
      return changed ? { reference: changed } : { text: '#REF!' };
    }),
  );
}

/** The formula as it reads when its cell moves by some rows and columns: relative references move along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const moved = (corner: Corner): Corner => ({
    ...corner,
    ...(corner.row !== undefined && !corner.rowFixed ? { row: corner.row + rows } : {}),
    ...(corner.column !== undefined && !corner.columnFixed ? { column: corner.column + columns } : {}),
  });
  const isOutside = (corner: Corner | undefined) => (corner?.row ?? 1) < 1 || (corner?.column ?? 1) < 1;
  return mapReferences(formula, (old) => {
    const next = { ...old, from: moved(old.from), ...(old.to ? { to: moved(old.to) } : {}) };
    return isOutside(next.from) || isOutside(next.to) ? undefined : next;
  });
}

function reference(sheet: string, text: string): Reference {
  const [from = '', to] = text.split(':');
  return { sheet, from: corner(from), ...(to === undefined ? {} : { to: corner(to) }) };
}

function corner(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, first = '', letters = '', second = '', digits = ''] = match ?? [];
  return {
    ...(letters ? { column: columnNumber(letters) } : {}),
    ...(digits ? { row: Number(digits) } : {}),
    columnFixed: letters !== '' && first === '$',
    rowFixed: digits !== '' && (letters === '' ? first : second) === '$',
  };
}

const cornerText = ({ column, row, columnFixed, rowFixed }: Corner): string =>
  `${columnFixed ? '$' : ''}${column === undefined ? '' : columnLetters(column)}${rowFixed ? '$' : ''}${row ?? ''}`;

const referenceText = ({ sheet, from, to }: Reference): string =>
  `${sheet}${cornerText(from)}${to ? `:${cornerText(to)}` : ''}`;
