// A few values in the browser. Where it keeps none (private window, blocked storage), nothing is remembered and that is all.
const PREFIX = 'tierwise.1.';

/** null: nothing readable is there. */
export function recall<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    // Blocked or full: the panel works without.
  }
}
