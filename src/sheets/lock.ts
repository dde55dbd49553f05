import { attempt } from './write-together.ts';

const WAIT_MILLISECONDS = 15000;

/**
 * Runs the work while nobody else's run of the add-on can write to this document. The work flushes what it wrote: the
 * next run must find it in the sheet.
 */
export function withDocumentLock<T>(work: () => T): T {
  const lock = LockService.getDocumentLock();
  if (!lock) throw new Error('Open the spreadsheet first: there is no document to work on');
  if (!lock.tryLock(WAIT_MILLISECONDS)) {
    throw new Error('Somebody else is scoring this spreadsheet right now. Nothing was changed: try again in a minute');
  }
  try {
    return work();
  } finally {
    // It ends with the script anyway: what was done is not undone by a failure here.
    attempt(() => lock.releaseLock());
  }
}
