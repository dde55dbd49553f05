// HyperFormula ties a range to each of its cells anew for every formula that reads it: a column of 10,000 rows that 300
// formulas sum is walked 300 times. A range that is tied needs only its tie to the formula.

type Library = typeof import('hyperformula');

interface Range {
  readonly start: unknown;
  readonly end: unknown;
}

/** What of the library's graph is used here. */
interface DependencyGraph {
  readonly graph: { addEdge(from: number, to: unknown): void };
  getRange(start: unknown, end: unknown): { readonly idInGraph?: number } | undefined;
  processCellDependencies(read: object[], formula: object): void;
}

const changed = new WeakSet<object>();

/** Done once to the library, whichever engine asks for it first. */
export function tieRangesOnce({ HyperFormula }: Library): void {
  const empty = HyperFormula.buildEmpty({ licenseKey: 'gpl-v3' });
  const made = Object.getPrototypeOf(empty.dependencyGraph) as DependencyGraph;
  empty.destroy();
  if (changed.has(made)) return;
  changed.add(made);
  const tie = made.processCellDependencies;
  made.processCellDependencies = function (read, formula) {
    const others = read.filter((each) => {
      const id = isRange(each) ? this.getRange(each.start, each.end)?.idInGraph : undefined;
      if (id !== undefined) this.graph.addEdge(id, formula);
      return id === undefined;
    });
    tie.call(this, others, formula);
  };
}

function isRange(read: object): read is Range {
  return 'start' in read && 'end' in read;
}
