import { Service } from './service.ts';
import type { Session } from './session.ts';

type GoogleLock = GoogleAppsScript.Lock.Lock;

export class Lock extends Service implements Pick<GoogleLock, 'tryLock' | 'hasLock' | 'releaseLock'> {
  readonly serviceName = 'Lock';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  /** Nobody releases the other person's lock while we wait, so the answer is known at once. */
  tryLock(_milliseconds: number) {
    this.session.holdsLock = !this.session.lockedByOther;
    return this.session.holdsLock;
  }

  hasLock() {
    return this.session.holdsLock ?? false;
  }

  releaseLock() {
    this.session.holdsLock = false;
  }
}
