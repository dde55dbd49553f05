import type { Boundary } from './boundary.ts';
import type { Realm } from './realm.ts';
import { googleGlobals } from './services/google-globals.ts';
import type { Session } from './services/session.ts';

export type World = Omit<Session, 'make'>;

/** Puts the services where a script finds them. */
export function installGlobals(realm: Realm, boundary: Boundary, world: World): void {
  for (const [name, service] of Object.entries(googleGlobals(world))) {
    Object.defineProperty(realm.context, name, {
      value: boundary.inward(service),
      enumerable: false,
      configurable: true,
    });
  }
}
