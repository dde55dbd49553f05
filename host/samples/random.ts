/** Mulberry32 with arithmetic only: the sample has the same bytes on every machine. */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.next() * items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from an empty list.');
    return item;
  }

  /** Near `center`, in 0..1: the mean of three draws is bell-shaped without a logarithm. */
  near(center: number, spread: number): number {
    const bell = (this.next() + this.next() + this.next()) / 3 - 0.5;
    return Math.min(0.999, Math.max(0, center + bell * 2 * spread));
  }

  shuffled<T>(items: readonly T[]): T[] {
    const left = [...items];
    return items.map(() => left.splice(Math.floor(this.next() * left.length), 1)[0] as T);
  }
}

/** The value at `share` (0..1) of a curve given by evenly spaced points. */
export function along(points: readonly number[], share: number): number {
  const place = share * (points.length - 1);
  const before = Math.floor(place);
  const low = points[before] ?? 0;
  return low + ((points[before + 1] ?? low) - low) * (place - before);
}
