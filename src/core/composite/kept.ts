// Results of the steps of scoring, kept while their inputs are the same: a preview runs the same steps, and of those
// that nothing moved it takes what they gave before.

interface Entry {
  readonly inputs: readonly unknown[];
  readonly result: unknown;
}

/** The draft and what it is compared with take turns. */
const MOST = 3;

export class Kept {
  private readonly entries = new Map<string, readonly Entry[]>();
  /** What the results that may be written over were made from. */
  private readonly sources = new WeakMap<object, readonly unknown[]>();

  of<T>(step: string, inputs: readonly unknown[], make: () => T): T {
    const entries = this.entries.get(step) ?? [];
    const known = entries.find((entry) => isSame(entry.inputs, inputs));
    const entry = known ?? { inputs, result: make() };
    this.entries.set(step, [entry, ...entries.filter((each) => each !== known)].slice(0, MOST));
    return entry.result as T;
  }

  /** A step whose result moves with the hand: it is written over what was spent, or left there if that says the same. */
  over<T extends object>(spent: T | undefined, inputs: readonly unknown[], make: (spent: T | undefined) => T): T {
    if (spent && isSame(this.sources.get(spent) ?? [], inputs)) return spent;
    const result = make(spent);
    this.sources.set(result, inputs);
    return result;
  }
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, k) => value === b[k]);
}

// Scores and flags take few values: what is said of each is worked out once.

export function remembered<T>(tell: (value: number) => T): (value: number) => T {
  const known = new Map<number, T>();
  return (value) => {
    let told = known.get(value);
    if (told === undefined) {
      told = tell(value);
      known.set(value, told);
    }
    return told;
  };
}
