import type { MenuEntry } from '../host-event.ts';
import { asGoogle, Service } from './service.ts';
import type { Session } from './session.ts';

type Google = GoogleAppsScript.Base.Menu;

export class Menu extends Service implements Pick<Google, 'addItem' | 'addSeparator' | 'addSubMenu' | 'addToUi'> {
  readonly serviceName = 'Menu';
  readonly session: Session;
  readonly caption: string;
  readonly entries: MenuEntry[] = [];

  constructor(session: Session, caption: string) {
    super();
    this.session = session;
    this.caption = caption;
  }

  addItem(label: string, name: string) {
    this.entries.push({ label, name });
    return asGoogle<Google>(this);
  }

  addSeparator() {
    this.entries.push({ separator: true });
    return asGoogle<Google>(this);
  }

  addSubMenu(menu: Google) {
    const { caption, entries } = menu as unknown as Menu;
    this.entries.push({ label: caption, items: entries });
    return asGoogle<Google>(this);
  }

  addToUi() {
    this.session.menu.splice(0, this.session.menu.length, ...this.entries);
  }
}
