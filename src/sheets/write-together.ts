// Several writes that stand together: when one fails, all that were begun are taken back.

export interface Write {
  readonly write: () => void;
  /** Puts back what was there; also when `write` stopped half-way. */
  readonly takeBack: () => void;
}

export function writeTogether(writes: readonly Write[]): void {
  const begun: Write[] = [];
  try {
    for (const each of writes) {
      begun.unshift(each);
      each.write();
    }
    // Sheets may report a failed write only when it is flushed.
    SpreadsheetApp.flush();
  } catch (error) {
    takeBack(begun);
    throw error;
  }
}

/** The last first. */
export function takeBack(begun: readonly Pick<Write, 'takeBack'>[]): void {
  for (const each of begun) attempt(() => each.takeBack());
}

/** Best effort: the error that led here is the one to tell. */
export function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing more can be done here.
  }
}
