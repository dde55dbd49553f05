import { Service } from './service.ts';

/** A service of Apps Script that says so when a script uses it. */
export class NotEmulated extends Service {
  readonly serviceName: string;

  constructor(name: string) {
    super();
    this.serviceName = name;
  }
}
