import { Lock } from './lock.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Lock.LockService;
type GoogleLock = GoogleAppsScript.Lock.Lock;

export class LockService extends Service implements Pick<Google, 'getDocumentLock'> {
  readonly serviceName = 'LockService';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  getDocumentLock() {
    return asGoogle<GoogleLock>(new Lock(this.session));
  }
}
