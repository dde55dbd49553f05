import { Lock } from './lock.ts';
import { asGoogle, SessionService } from './service.ts';

type Google = GoogleAppsScript.Lock.LockService;

export class LockService extends SessionService implements Pick<Google, 'getDocumentLock'> {
  readonly serviceName = 'LockService';

  getDocumentLock() {
    return asGoogle<GoogleAppsScript.Lock.Lock>(this.session.project.hasDocument ? new Lock(this.session) : null);
  }
}
