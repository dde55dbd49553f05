import { Logger } from './logger.ts';

export class Console extends Logger {
  override readonly serviceName = 'console';

  info(...parts: unknown[]) {
    this.log(...parts);
  }

  warn(...parts: unknown[]) {
    this.log(...parts);
  }

  error(...parts: unknown[]) {
    this.log(...parts);
  }
}
