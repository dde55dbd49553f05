// A text of the history read back.

/** null: blank, or a person damaged it. Nothing but an old comparison or an undo is lost then, so no run stops. */
export function dataOf<T>(text: string): T | null {
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}
