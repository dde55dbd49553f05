import { type Piece, pieces, sheetNameOf, textOf } from './formula-text.ts';

/**
 * A formula as HyperFormula reads it: `;` between arguments becomes `,`, and an open range (`B2:B`) ends at the last
 * row of its sheet. Array literals keep their `;`, which separates rows there.
 */
export function engineFormula(formula: string, sheetName: string, lastRow: (sheetName: string) => number): string {
  if (!TRANSLATED.test(formula)) return formula;
  let depth = 0;
  const translated = pieces(formula).map((piece): Piece => {
    if ('text' in piece) {
      if (piece.text === '{') depth += 1;
      if (piece.text === '}') depth -= 1;
      return piece.text === ';' && depth === 0 ? { text: ',' } : piece;
    }
    const { reference } = piece;
    const { from, to } = reference;
    if (from.row === undefined || to?.column === undefined || to.row !== undefined) return piece;
    const sheet = reference.sheet === '' ? sheetName : sheetNameOf(reference.sheet);
    return { reference: { ...reference, to: { ...to, row: Math.max(from.row, lastRow(sheet)) } } };
  });
  return textOf(translated);
}

/** What nearly no formula has: a `;`, or a range that ends in letters. */
const TRANSLATED = /;|:\$?[A-Za-z]+(?![\w$])/;
