// Steps that can be taken back: pure data, newest last.

const MOST_STEPS = 50;

export interface History<T> {
  readonly past: readonly T[];
  readonly future: readonly T[];
  /** What makes the step that is still going on, such as a slider that is held; null: none is. */
  readonly source: string | null;
}

export const NO_HISTORY: History<never> = { past: [], future: [], source: null };

/** Before a change of `current`. Changes of one source are one step until it is settled. */
export function recorded<T>(history: History<T>, current: T, source: string | null): History<T> {
  if (source !== null && source === history.source) return history;
  return { past: [...history.past, current].slice(-MOST_STEPS), future: [], source };
}

export function settled<T>(history: History<T>): History<T> {
  return history.source === null ? history : { ...history, source: null };
}

/** The value of the step before and the history there; null: there is none. */
export function undone<T>({ past, future }: History<T>, current: T): [T, History<T>] | null {
  if (past.length === 0) return null;
  const value = past[past.length - 1] as T;
  return [value, { past: past.slice(0, -1), future: [...future, current], source: null }];
}

export function redone<T>({ past, future }: History<T>, current: T): [T, History<T>] | null {
  if (future.length === 0) return null;
  const value = future[future.length - 1] as T;
  return [value, { past: [...past, current], future: future.slice(0, -1), source: null }];
}
