const WAIT_MILLISECONDS = 15000;

/** Runs the work while nobody else's run of the add-on can write to this document. */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock) throw new Error('Open the spreadsheet first: there is no document to work on');
  if (!lock.tryLock(WAIT_MILLISECONDS)) {
    throw new Error('Somebody else is scoring this spreadsheet right now. Nothing was changed: try again in a minute');
  }
  try {
    const result = work();
    // What was written must be in the sheet before the next run may read it.
    SpreadsheetApp.flush();
    return result;
  } finally {
    lock.releaseLock();
  }
}
