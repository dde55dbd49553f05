// Where rows or columns go when some are inserted, deleted or moved: the one rule for cells, names, charts and formulas.

export interface Span {
  start: number;
  count: number;
}

export interface Shift {
  /** The new place of a row or column; undefined if it is gone. */
  place(index: number): number | undefined;
  /** The new extent of a range; undefined if all of it is gone. */
  span(span: Span): Span | undefined;
}

export function insertShift(at: number, count: number): Shift {
  const place = (index: number) => (index < at ? index : index + count);
  return {
    place,
    span: ({ start, count: length }) => ({ start: place(start), count: place(start + length - 1) - place(start) + 1 }),
  };
}

export function deleteShift(at: number, count: number): Shift {
  const before = (index: number) => Math.min(index, at) + Math.max(0, index - at - count);
  return {
    place: (index) => (index >= at && index < at + count ? undefined : before(index)),
    span({ start, count: length }) {
      const [from, to] = [before(start), before(start + length)];
      return to > from ? { start: from, count: to - from } : undefined;
    },
  };
}

/** The block goes in front of the row or column that is `before` now. */
export function moveShift(from: number, count: number, before: number): Shift {
  const isMoved = (index: number) => index >= from && index < from + count;
  const place = (index: number): number => {
    if (isMoved(index)) return index - from + (before > from ? before - count : before);
    if (before > from) return index >= from + count && index < before ? index - count : index;
    return index >= before && index < from ? index + count : index;
  };
  return { place, span: (span) => movedSpan(span, place, isMoved) };
}

/** A range of which only an edge moved away ends at the nearest row or column that stayed. */
function movedSpan(
  { start, count }: Span,
  place: (index: number) => number,
  isMoved: (index: number) => boolean,
): Span {
  let [first, last] = [start, start + count - 1];
  if (!(isMoved(first) && isMoved(last))) {
    while (first < last && isMoved(first)) first += 1;
    while (last > first && isMoved(last)) last -= 1;
  }
  const [a, b] = [place(first), place(last)];
  return { start: Math.min(a, b), count: Math.abs(b - a) + 1 };
}
