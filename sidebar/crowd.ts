// Handles that would lie on each other are stacked, so that a pointer reaches each of them.

/** A level for each place (they fall), counted from the lowest of its crowd; null: it stands alone. */
export function levelsOf(places: readonly number[], width: number): (number | null)[] {
  const isCrowded = (i: number) => (places[i] ?? Infinity) - (places[i + 1] ?? -Infinity) < width;
  const levels: (number | null)[] = [];
  for (let i = places.length - 1; i >= 0; i--) {
    const below = levels[i + 1];
    levels[i] = isCrowded(i) ? (below ?? 0) + 1 : isCrowded(i - 1) ? 0 : null;
  }
  return levels;
}
