import { Lock } from './lock.ts';
import { asGoogle, SessionService } from './service.ts';

type Google = GoogleAppsScript.Lock.LockService;

export class LockService extends SessionService implements Pick<Google, 'getDocumentLock'> {
  readonly serviceName = 'LockService';

  getDocumentLock() {
    const { hasDocument, hasLock } = this.session.project;
    return asGoogle<GoogleAppsScript.Lock.Lock>(hasDocument && hasLock ? new Lock(this.session) : null);
  }
}
