import type { MenuEntry } from '../host-event.ts';
import { asGoogle, SessionService } from './service.ts';

type Google = GoogleAppsScript.Base.Menu;

export class Menu extends SessionService implements Pick<Google, 'addItem' | 'addToUi'> {
  readonly serviceName = 'Menu';
  readonly #entries: MenuEntry[] = [];

  addItem(label: string, name: string) {
    this.#entries.push({ label, name });
    return asGoogle<Google>(this);
  }

  addToUi() {
    this.session.menu.splice(0, this.session.menu.length, ...this.#entries);
  }
}
