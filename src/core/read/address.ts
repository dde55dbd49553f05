// Where a cell stands, as a person writes it.

/** `0` is A, `28` is AC. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** `(3, 6)` is G4. */
export function address(row: number, column: number): string {
  return columnLetter(column) + (row + 1);
}
