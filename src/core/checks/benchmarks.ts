// Figures of the sources to compare with (S62): guidelines, so a deviation is noted and not an error.
import advice from '../model/presets/advice.json' with { type: 'json' };

export interface Benchmark {
  readonly what: string;
  readonly figure: string;
  /** Number of the document. */
  readonly document: string;
}

export const BENCHMARKS: readonly Benchmark[] = advice.benchmarks.rows.map(
  ([what = '', figure = '', document = '']) => ({
    what,
    figure,
    document,
  }),
);
