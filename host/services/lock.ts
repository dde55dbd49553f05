import { SessionService } from './service.ts';

type Google = GoogleAppsScript.Lock.Lock;

export class Lock extends SessionService implements Pick<Google, 'tryLock' | 'releaseLock'> {
  readonly serviceName = 'Lock';

  /** Nobody releases the other person's lock while we wait, so the answer is known at once. */
  tryLock(_milliseconds: number) {
    return !this.session.lockedByOther;
  }

  /** Nothing else runs beside an execution here. */
  releaseLock() {}
}
