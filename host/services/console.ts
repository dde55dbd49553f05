import { SessionService } from './service.ts';

/** Google's list of executions shows what a script logs. */
export class Console extends SessionService {
  readonly serviceName = 'console';

  warn(message: unknown): void {
    this.session.emit({ type: 'log', message: String(message) });
  }
}
