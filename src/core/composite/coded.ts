// A system's result as one code an account: an index into its labels.

/** No label: the inputs of the system are missing for this account. */
export const NONE = 255;

export interface Coded {
  readonly labels: readonly string[];
  readonly codes: Uint8Array;
}

export function coded(labels: readonly string[], count: number, codeOf: (i: number) => number): Coded {
  const codes = new Uint8Array(count);
  for (let i = 0; i < count; i++) codes[i] = codeOf(i);
  return { labels, codes };
}

/** The label of an account, '' where the system is off or has none. */
export function codedLabel(system: Coded | null | undefined, i: number): string {
  return system?.labels[system.codes[i] as number] || '';
}
