// What the log says of the accounts of a sheet: committed segments, overrides and decisions, by index of the account.
import type { Column } from './column.ts';

export interface HeldOverride {
  readonly segment: string;
  readonly reason: string;
}

export interface Held {
  /** Labels; those of the column Current segment where the log has none. */
  readonly committed: Column;
  /** Overrides set in the sidebar, where the account's own override cell is blank. */
  readonly overrides: ReadonlyMap<number, HeldOverride>;
  /** Segments that a review refused: no flag for them. */
  readonly kept: ReadonlyMap<number, readonly string[]>;
  /** Last day (number) of joint coverage of an approved change. */
  readonly until: ReadonlyMap<number, number>;
}
