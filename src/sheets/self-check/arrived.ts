// What a function of a cell is given: the self-check asks it in cells of its own tab.
import { shown } from './probe.ts';

export const cellProbes = {
  /** In words; of a range, that of its first cell. */
  TIERWISE_ARRIVED: (value: unknown): string => shown(Array.isArray(value) ? (value[0] as unknown[])[0] : value),
};
