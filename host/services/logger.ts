import { Service } from './service.ts';
import type { Session } from './session.ts';

export class Logger extends Service {
  readonly serviceName: string = 'Logger';
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }

  log(...parts: unknown[]) {
    this.session.emit({ type: 'log', message: parts.map(String).join(' ') });
  }
}
