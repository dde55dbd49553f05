import type { Session } from './session.ts';

/**
 * An object of Apps Script. Its methods are what a script may call; everything else (fields, `#private` methods) is
 * out of reach, because the boundary only passes functions found on the prototype or services in capitalised fields.
 */
export abstract class Service {
  abstract readonly serviceName: string;

  toString(): string {
    return this.serviceName;
  }
}

/** One that acts on the workbook, or tells the person something. */
export abstract class SessionService extends Service {
  readonly session: Session;

  constructor(session: Session) {
    super();
    this.session = session;
  }
}

/** The chainable methods of Apps Script are typed to return the whole class, of which we build a part. */
export const asGoogle = <T>(service: Service | Service[] | null): T => service as unknown as T;
